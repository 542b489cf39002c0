"""What leaves the program, in both languages, because they are shown side by side."""

from __future__ import annotations

from icp_wizard.model.text import Text

COPY_DESK = Text("Copy desk", "复制台")
CHECKLIST = Text("Checklist", "准备清单")
PACKAGE = Text("Package", "资料包")
