"""Show every part and editor in one window, or save pictures of them.

python tests/tools/gallery.py                              a window
python tests/tools/gallery.py --out DIR [--scale 1.5]      PNG files, light and dark, en and zh
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import get_args

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.model.finding import Finding, Level, Repair, Source
from icp_wizard.model.resources import root
from icp_wizard.model.text import Language, Text
from icp_wizard.ui import language, theme
from icp_wizard.ui.editors.choice import ChoiceEditor
from icp_wizard.ui.editors.choices import ChoicesEditor
from icp_wizard.ui.editors.dates import DateEditor, DateWithLongTerm
from icp_wizard.ui.editors.identifier import IdentifierEditor
from icp_wizard.ui.editors.line import number_editor, text_editor
from icp_wizard.ui.editors.longtext import LongTextEditor
from icp_wizard.ui.editors.region import RegionEditor
from icp_wizard.ui.editors.rows import RowsEditor
from icp_wizard.ui.editors.yesno import YesNoEditor
from icp_wizard.ui.parts.box import SummaryBox
from icp_wizard.ui.parts.button import Button, Chip
from icp_wizard.ui.parts.card import EmptyState, OptionCard, WayIn
from icp_wizard.ui.parts.choice import Choice
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Label
from icp_wizard.ui.parts.line import Section
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.parts.picture import Picture, Seal
from icp_wizard.ui.parts.progress import Progress
from icp_wizard.ui.parts.radio import Radio, Tick
from icp_wizard.ui.parts.ring import FocusRing
from icp_wizard.ui.parts.row import FieldRow
from icp_wizard.ui.parts.segments import Segments
from icp_wizard.ui.parts.tag import State, Tag
from icp_wizard.ui.shell.notice import Notice

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
    (
        Source(
            Text("GB 32100-2015", "GB 32100-2015"),
            Text("in force since 1 Oct 2015", "2015-10-01 起施行"),
        ),
    ),
    repair=Repair("91330106QX0000472G", Text("Use G", "改为 G")),
)
RISK = Finding(
    "d",
    Level.RISK,
    "a",
    Text("53 days are left.", "还剩 53 天。"),
    Text("Renew the domain for a year.", "请续费一年。"),
)


NATURES = [
    Choice("enterprise", Text("Enterprise", "企业")),
    Choice("person", Text("Individual", "个人")),
    Choice("institution", Text("Public institution", "事业单位")),
]


def children(code: str) -> list[Choice]:
    """Places in a place."""
    places = {
        "": [
            Choice("330000", Text("Zhejiang", "浙江省")),
            Choice("310000", Text("Shanghai", "上海市")),
        ],
        "330000": [Choice("330100", Text("Hangzhou", "杭州市"))],
        "330100": [Choice("330106", Text("Xihu", "西湖区"))],
    }
    return places.get(code, [])


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
    number = IdentifierEditor(18)
    code = FieldRow(CODE, number)
    code.editor.show_value("91330106QX0000472C")
    code.show_findings([FAULT])
    number.show_doubt(17)
    months = FieldRow(Text("Months paid", "购买时长"), number_editor(Text("months", "个月")))
    months.show_findings([RISK])
    nature = FieldRow(Text("Nature of the entity", "主办者性质"), ChoiceEditor(NATURES))
    nature.editor.show_value("enterprise")
    content = FieldRow(Text("Content of the website", "网站内容"), ChoicesEditor(NATURES))
    content.editor.show_value(("enterprise", "person"))
    ends = FieldRow(Text("Valid until", "有效期至"), DateWithLongTerm())
    ends.editor.show_value(("2027-01-14", ""))
    served = FieldRow(Text("Is the domain in use", "域名是否使用"), YesNoEditor())
    served.editor.show_value("no")
    place = FieldRow(Text("Where it lies", "所在地"), RegionEditor(children))
    place.editor.show_value(("330000", "", ""))
    scope = FieldRow(Text("Business scope", "经营范围"), LongTextEditor())
    scope.editor.show_value("软件开发；信息技术咨询服务；数据处理。")
    names = FieldRow(
        Text("Other domains", "其他域名"), RowsEditor(Text("Add a domain", "添加域名"))
    )
    names.editor.show_value(("a-example.cn", "b-example.cn"))
    expires = FieldRow(Text("Domain expires on", "域名到期日"), DateEditor(), dense=True)
    expires.editor.show_value("2027-01-14")
    expires.editor.show_level("risk")
    expires.show_verdict(
        "risk", Text("53 days left; three months or more are wanted", "还剩 53 天，要求三个月以上")
    )
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
    return [
        nature,
        name,
        code,
        months,
        empty,
        locked,
        content,
        ends,
        served,
        place,
        scope,
        names,
        expires,
    ]


def states() -> QWidget:
    """States, tags, marks."""
    widget, layout = QWidget(), Flow(gap=16)
    widget.setLayout(layout)
    for words, icon, tone in (
        (Text("Ready", "齐备"), "ready", "ready"),
        (Text("2 to mend", "2 处待改"), "stop", "stop"),
        (Text("1 likely refusal", "1 处可能被驳回"), "risk", "risk"),
        (Text("3 of 6", "6 中有 3"), "half", "soft"),
        (Text("Not started", "未开始"), "not-started", "faint"),
    ):
        layout.addWidget(State(words, icon, tone))
    layout.addWidget(Tag(Text("Stops you", "必须修改"), "stop", "stop"))
    layout.addWidget(Tag(Text("Good", "合格"), "ready", "ready"))
    layout.addWidget(
        Segments([("masked", Text("Masked", "隐去")), ("full", Text("In full", "完整"))], "masked")
    )
    ticked, chosen = Tick(Text("Ticked", "已勾选")), Radio(Text("No", "否"))
    ticked.setChecked(True)
    chosen.setChecked(True)
    for each in (chosen, Radio(Text("Yes", "是")), ticked, Tick(Text("Open", "未勾选"))):
        layout.addWidget(each)
    return widget


def cards() -> list[QWidget]:
    """Cards."""
    first = OptionCard(Text("A company or another organisation", "公司或其他单位"))
    first.setChecked(True)
    moving = Progress(Text("Photo is coming", "正在接收照片"))
    moving.show_progress(40, 100, "1.2 of 3.0 MB")
    return [
        WayIn(
            "signpost",
            Text("Check whether I need one", "先判断是否需要备案"),
            Text("Up to twelve questions, no personal data", "最多十二问，不涉及个人信息"),
            first=True,
        ),
        WayIn(
            "new-document",
            Text("New filing", "新建备案"),
            Text("You know that you need one", "已确定需要备案"),
        ),
        first,
        OptionCard(Text("One person", "个人")),
        EmptyState(
            "globe",
            Text("No website yet", "尚无网站"),
            Text(
                "Add each site and each app that the public will open.",
                "请添加公众会访问的每个网站与 App。",
            ),
            Text("Add a website", "添加网站"),
        ),
        moving,
    ]


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
    layout.addWidget(column(Seal(), type_roles(), Section(Text("Icons", "图标")), icons()), 3)
    page = ScrollPage()
    for row in rows():
        page.body.addWidget(row)
    layout.addWidget(page, 7)
    summary = SummaryBox(
        Text("2 answers to mend or to give on this page", "本页有 2 处待改或待填"),
        [(Text("Certificate number: one character is wrong", "证件号码：有一个字符不符"), "a")],
    )
    stop = (Text("Stop", "停止"), "close")
    banner = Notice(Text("Receiving is ON", "正在接收"), "wifi", "accent", stop)
    shown = ScrollPage()
    for part in (Section(Text("Buttons", "按钮")), buttons(), states(), summary, banner, *cards()):
        shown.body.addWidget(part)
    layout.addWidget(shown, 6)
    FocusRing(window)
    window.resize(theme.scaled(1700), theme.scaled(1400))
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
