"""Show every part and editor in one window, or save pictures of them.

python tools/gallery.py                              a window
python tools/gallery.py --out DIR [--scale 1.5]      PNG files, light and dark, en and zh
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import get_args

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.model.finding import Finding, Level, Repair, Source
from icp_wizard.model.text import Language, Text
from icp_wizard.ui import language, theme
from icp_wizard.ui.editors.line import LineEditor, number_editor, text_editor
from icp_wizard.ui.parts.box import Banner, SummaryBox
from icp_wizard.ui.parts.button import Button, Chip
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Label
from icp_wizard.ui.parts.line import Section
from icp_wizard.ui.parts.picture import Picture, Seal
from icp_wizard.ui.parts.row import FieldRow
from icp_wizard.model.resources import root

CODE = Text("Certificate number", "证件号码")
FAULT = Finding(
    "document_number",
    Level.STOP,
    "entity.document_number",
    Text("The last character, C, does not fit the other 17.", "末位字符 C 与前 17 位不符。"),
    Text(
        "Compare it with the licence. The other 17 call for G.",
        "请与营业执照核对。按前 17 位推算应为 G。",
    ),
    (Source("GB 32100-2015", "in force since 1 Oct 2015"),),
    repair=Repair("91330106QX0000472G", Text("Use G", "改为 G")),
)
RISK = Finding(
    "d",
    Level.RISK,
    "a",
    Text("53 days are left.", "还剩 53 天。"),
    Text("Renew the domain for a year.", "请续费一年。"),
)


def buttons() -> QWidget:
    """All buttons."""
    widget, layout = QWidget(), Flow(gap=12)
    widget.setLayout(layout)
    for kind in ("primary", "plain", "quiet"):
        layout.addWidget(Button(Text("Continue", "继续"), kind))
        layout.addWidget(Button(Text("Add", "添加"), kind, "plus"))
        off = Button(Text("Off", "停用"), kind, "import")
        off.setEnabled(False)
        layout.addWidget(off)
    layout.addWidget(Button("Link", "link"))
    layout.addWidget(Button("More", "icon", "more"))
    layout.addWidget(Chip("By a domain name"))
    layout.addWidget(Chip("Tag: autumn", active=True))
    return widget


def icons() -> QWidget:
    """All icons."""
    widget, layout = QWidget(), Flow(gap=14)
    widget.setLayout(layout)
    for path in sorted((root() / "icons").glob("*.svg")):
        picture = Picture(path.stem)
        picture.setToolTip(path.stem)
        layout.addWidget(picture)
    return widget


def type_roles() -> QWidget:
    """All roles of type."""
    widget = QWidget()
    layout = QVBoxLayout(widget)
    for role in get_args(theme.Role):
        layout.addWidget(Label(f"{role} 显示文字 Ag", role))
    layout.addWidget(Label("0O 1Il 91330106QX0000472G", digits=True))
    return widget


def rows() -> list[QWidget]:
    """Rows of a form."""
    name = FieldRow(
        Text("Name of the entity", "主办者名称"),
        text_editor(),
        Text(
            "With its full-width brackets, if the licence prints any",
            "营业执照上如有全角括号（），请照录",
        ),
    )
    name.editor.show_value("杭州云帆示例科技有限公司")
    code = FieldRow(CODE, LineEditor(digits=True), can_compare=True)
    code.editor.show_value("91330106QX0000472C")
    code.show_findings([FAULT])
    months = FieldRow(Text("Months paid", "购买时长"), number_editor(Text("months", "个月")))
    months.show_findings([RISK])
    empty = FieldRow(
        Text("A long label that must break into two lines", "较长的标签"), text_editor()
    )
    empty.editor.show_placeholder("18 characters")
    locked = FieldRow(Text("Province", "省"), text_editor())
    locked.editor.show_value("浙江省")
    locked.editor.set_locked(True)
    locked.show_verdict(
        "ready", Text("Same as the entity, character by character", "与主办者逐字一致")
    )
    return [name, code, months, empty, locked]


def column(*widgets: QWidget) -> QWidget:
    """Widgets one above the other."""
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setSpacing(20)
    for each in widgets:
        layout.addWidget(each)
    layout.addStretch(1)
    return widget


def gallery() -> QWidget:
    """Everything in three columns."""
    window = QWidget()
    layout = QHBoxLayout(window)
    layout.setSpacing(32)
    layout.addWidget(column(Seal(), type_roles(), Section(Text("Icons", "图标")), icons()), 2)
    layout.addWidget(column(*rows()), 5)
    summary = SummaryBox(
        Text("2 answers to mend on this page", "本页有 2 处待改"),
        [(Text("Certificate number: one character is wrong", "证件号码：有一个字符不符"), "a")],
    )
    banner = Banner(
        Text("Receiving is ON", "正在接收"), button=(Text("Stop", "停止"), "close"), rounded=True
    )
    layout.addWidget(column(Section(Text("Buttons", "按钮")), buttons(), summary, banner), 4)
    window.resize(1500, 900)
    return window


def save(app: QApplication, out: Path, scale: float) -> None:
    """Save a picture for each scheme and language."""
    out.mkdir(parents=True, exist_ok=True)
    for scheme in ("light", "dark", "contrast"):
        for spoken in get_args(Language):
            theme.apply(app, scheme, scale)
            language.use(spoken)
            window = gallery()
            window.show()
            app.processEvents()
            window.grab().save(str(out / f"gallery-{scheme}-{spoken}-{scale:g}.png"))
            window.close()
            window.deleteLater()


def main() -> int:
    """Show or save the gallery."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--scale", type=float, default=1.0)
    wanted = parser.parse_args()
    app = QApplication(sys.argv[:1])
    if wanted.out is not None:
        save(app, wanted.out, wanted.scale)
        return 0
    theme.apply(app, "system", wanted.scale)
    window = gallery()
    window.show()
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
