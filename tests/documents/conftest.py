"""Ten invented checklists whose values are as hard to print as names and addresses can be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

import pytest

from icp_wizard.catalogue.glossary import Term
from icp_wizard.journey.calls import CallCard, Spoken
from icp_wizard.journey.checklist import (
    Answered,
    Checklist,
    FindingLine,
    PaperLine,
    Section,
    Waiting,
)
from icp_wizard.journey.copylist import CopyGroup, CopyLine, CopyScreen
from icp_wizard.model.finding import Finding, Level, Source
from icp_wizard.model.text import Text

HARD = (
    "杭州云帆（示例）科技【分】公司《甲》",
    "𠮷野示例商贸有限公司",
    "㼆䶮示例工作室",
    "Dvořák Šťastný, ḍāl & Ñandú Ełk Żółw",
    "示用一无角户见长门车",
    "official efficient fiancé ffl",
    "Nguyễn Thị Ánh Tuyết",
    "阿不都热西提·买买提“示例”",
    "cn.example.yun-fan.e2e-test",
    "https://www.yunfan-example.cn/a-very-long-path/"
    "with-hyphens-at-every-possible-place/index.html?x=1&y=2",
    "91330106QX0000472G",
    "330106199901010005",
    "+86 138 0000 0021",
    "Zhōngguó Zhèjiāng Shěng Hángzhōu Shì",
    "a < b & c > d \"quoted\" 'single' {brace} \\ back % 100",
    "浙江省杭州市西湖区示例街道云帆路88号云帆大厦（A座）3幢2单元502室—503室，"
    "邮政编码310000，靠近示例地铁站C出口往东约200米处",
    "Room 1203-B, Building No. 7, 88 Yunfan Example Road, "
    "Xihu District, Hangzhou, Zhejiang Province, People's Republic of China",
    "ＡＢＣ１２３（全角）",
    "①②③ ㎡ № ※ ℃ ー・",
    "0O1Il |S5 B8 Z2",
    "…——“引号”‘单引’·间隔号",
    "Ελληνικά Кириллица",
    "ends-with-hyphen-",
    "()\\()((",
)
_LABELS = (
    Text("Name of the entity", "主办者名称"),
    Text("Address on the certificate, as printed there", "证件住所"),
    Text("Full name", "姓名"),
    Text("Certificate number", "证件号码"),
    Text("Home page address (URL)", "网站首页URL"),
    Text("What the service is about, in words a reviewer understands at once", "服务内容"),
)
_HAN = (
    "示用一无角户见长门车云帆杭州西湖区路号大厦幢室网站服务内容负责人证件住所姓名手机邮箱备案"
    "接入省市县乡镇村街道小区单元楼层公司有限责任商贸科技文化传播咨询管理建筑工程餐饮教育"
)


@pytest.fixture(scope="session", params=range(10))
def sample(request: pytest.FixtureRequest) -> Checklist:
    """Ten checklists, one after the other."""
    return checklist(request.param)


@pytest.fixture(scope="session")
def expected(sample: Checklist) -> list[str]:
    """What the paper of the sample has to carry, word for word."""
    return texts(sample)


@pytest.fixture(scope="session")
def long() -> Checklist:
    """A checklist of about ten pages."""
    return checklist(1, sections=14)


@pytest.fixture(scope="session")
def short() -> Checklist:
    """A checklist of two pages."""
    return checklist(1, sections=1)


def value(random: Random) -> str:
    """One hard value, or a stretch of invented Chinese."""
    if random.random() < 0.7:
        return random.choice(HARD)
    return "".join(random.choices(_HAN, k=random.randint(2, 90)))


def checklist(seed: int, sections: int = 6) -> Checklist:
    """The checklist of one seed; *sections* are the runs of answers it holds."""
    random = Random(seed)
    return Checklist(
        title=random.choice(HARD[:4]),
        subtitle=Text(
            "First filing · Zhejiang · 2 websites and 1 app",
            "首次备案 · 浙江省 · 两个网站、一个App",
        ),
        state=Text("Ready to copy", "可以复制")
        if seed % 2
        else Text("2 answers to mend", "2 处待修改"),
        ready=bool(seed % 2),
        next_steps=(
            Text(
                "Renew yunfan-example.cn for a year; 53 days are left",
                "yunfan-example.cn 续费一年，剩 53 天",
            ),
            Text(
                "Keep both sites closed until the number exists", "备案号下发前，两个网站都不要开通"
            ),
            Text("Sign in at aliyun.com and copy line by line", "登录 aliyun.com，逐项复制"),
        ),
        cover=(
            Answered(Text("Applicant", "主办者"), "云帆", said=Text("云帆", "云帆")),
            Answered(Text("Made on", "制作日期"), "", said=Text("today", "今天")),
        ),
        screens=tuple(_screen(random, number) for number in range(2)),
        compared=frozenset(),
        sections=tuple(_section(random, number) for number in range(sections)),
        plan=(),
        calls=(_call(random),),
        terms=(
            Term("主办者", "entity", "role", Text("Who files.", "办理备案的单位或个人。")),
            Term("管局", "administration", "notion", Text("It decides.", "负责审核。")),
        ),
        papers=tuple(_paper(random) for _ in range(6)),
        findings=tuple(_finding(random, level) for level in [*Level, *reversed(Level)]),
        waiting=(
            Waiting(
                Text("Provider's first review", "阿里云初审"),
                Text("1–2 working days", "1–2 个工作日"),
            ),
            Waiting(
                Text("Text message from MIIT", "工信部短信核验"),
                Text("answer within 24 hours", "24 小时内完成"),
            ),
        ),
        papers_as_text="备案材料 Papers\n"
        + "".join(f"{number}. 营业执照 Business licence 示例{number}\n" for number in range(1, 7)),
        rules_version="2026.11.22",
        rules_as_of=date(2026, 11, 22),
        made_on=date(2026, 11, 22) + timedelta(days=seed),
        version="0.1.0",
        masked=bool(seed % 3),
    )


def texts(sample: Checklist) -> list[str]:
    """Every label, value and finding which paper has to carry."""
    found = [sample.title, *sample.state, *sample.subtitle]
    found += [words for step in sample.next_steps for words in step]
    found += [*_told(sample), *_copied(sample)]
    for section in sample.sections:
        found += section.title
        for line in section.lines:
            found += [*line.label, line.value]
    for paper in sample.papers:
        found += [*paper.name, paper.whose, *paper.sides, *paper.state]
    for line in sample.findings:
        found += [*line.place, *line.finding.message, *line.finding.fix]
        found += [part for source in line.finding.sources for part in (*source.title, *source.date)]
    for wait in sample.waiting:
        found += [*wait.step, *wait.time]
    return [text for text in found if text]


def _told(sample: Checklist) -> Iterator[str]:
    for line in sample.cover:
        yield from (*line.label, *(line.said or ()))
    for card in sample.calls:
        yield from (*card.question.text, *card.answer.text)
    for term in sample.terms:
        yield from (term.zh, term.en, term.pinyin, *term.meaning)


def _copied(sample: Checklist) -> Iterator[str]:
    for screen in sample.screens:
        yield from screen.title
        for group in screen.groups:
            yield from group.title
            yield from (part for line in group.lines for part in (*line.label, line.value))


def _screen(random: Random, number: int) -> CopyScreen:
    lines = (
        CopyLine(
            f"{number}.{place}",
            random.choice(_LABELS),
            random.choice(("paste", "select")),
            value(random),
            random.choice((None, Text("Enterprise", "企业"))),
        )
        for place in range(random.randint(4, 9))
    )
    group = CopyGroup(Text("Basic information", "基础信息"), tuple(lines))
    return CopyScreen(str(number), Text(f"Screen {number}", f"第 {number} 页"), (group,))


def _call(random: Random) -> CallCard:
    question = Spoken(Text("What is the name?", "请问名称是什么？"))
    answer = Spoken(Text(f"It is {value(random)}.", f"是{value(random)}。"))
    gap = Text("own words", "用自己的话")
    return CallCard("name@", (), question, answer, None, (gap,), ())


def _section(random: Random, number: int) -> Section:
    gloss = (None, Text("Enterprise", "企业"))
    return Section(
        Text(f"Website {number + 1}: Dvořák", f"网站 {number + 1}：𠮷示例"),
        tuple(
            Answered(random.choice(_LABELS), value(random), random.choice(gloss))
            for _ in range(random.randint(4, 14))
        ),
    )


def _paper(random: Random) -> PaperLine:
    done = random.random() < 0.5
    return PaperLine(
        Text("Identity card of the person in charge", "居民身份证"),
        random.choice(("张示例", "Dvořák Šťastný", "")),
        Text("two sides, original, in colour", "正反面，彩色原件"),
        Text("Good", "合格") if done else Text("Take again", "需重拍"),
        done,
    )


def _finding(random: Random, level: Level) -> FindingLine:
    name = value(random)
    return FindingLine(
        Text("Entity › Certificate number", "主办者 › 证件号码"),
        Finding(
            "identifier.uscc",
            level,
            "entity.document_number",
            Text(
                f"The last character of {name} does not fit the 17 before it.",
                f"“{name}”的最后一位与前 17 位不符，可能有一位录入错误。",
            ),
            Text("Compare it with the business licence.", "请对照营业执照核对。"),
            (
                Source(
                    Text("GB 32100—2015 Coding rules", "GB 32100—2015 编码规则"),
                    Text("undated (about 2015)", "未注明日期（约 2015 年）"),
                ),
            ),
        ),
    )
