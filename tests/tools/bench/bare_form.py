"""The toolkit's own floor: a form of twelve fields, and nothing else."""

import os
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QFormLayout, QLineEdit, QWidget


class Form(QWidget):
    """Twelve fields; tells when they are painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, tell)


def tell() -> None:
    """Say how long it took, and how much memory it holds."""
    seconds = time.time() - float(os.environ["BENCH_STARTED"])
    import psutil

    print(seconds, psutil.Process().memory_info().rss, flush=True)
    app.quit()


app = QApplication([])
form = Form()
layout = QFormLayout(form)
for number in range(12):
    layout.addRow(f"Field {number}", QLineEdit())
form.resize(1280, 800)
form.show()
app.exec()
