"""Prints the checklist through the dialogue of the system."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from icp_wizard.documents.sheet import Paper
from icp_wizard.ui.handover.painting import PagePainter
from icp_wizard.ui.handover.preview import Pages

_MILLIMETRES = 25.4


def ask_and_print(pages: Pages, paper: Paper, parent: QWidget) -> None:
    """Ask for a printer and print all pages on it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    size = QPageSize.PageSizeId.A4 if paper == "A4" else QPageSize.PageSizeId.Letter
    printer.setPageSize(QPageSize(size))
    dialogue = QPrintDialog(printer, parent)
    dialogue.setModal(True)

    def run() -> None:
        paint(pages, printer)

    dialogue.accepted.connect(run)
    dialogue.finished.connect(dialogue.deleteLater)
    dialogue.show()


def paint(pages: Pages, printer: QPrinter) -> None:
    """Paint all pages on a printer, or into the file it stands for."""
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter(printer)
    scale = printer.resolution() / _MILLIMETRES
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        PagePainter(painter, scale).paint(page)
    painter.end()
