"""The words and signs by which statements are sorted: topic, act and level, place, age, group."""

from __future__ import annotations

from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import Province, Rule, Statement

NATION = Text("Nationwide", "全国")

AREAS = {
    "eligibility": Text("Who can file", "备案资格"),
    "account": Text("Account", "账号"),
    "entity": Text("Entity", "主办者"),
    "person": Text("Person in charge", "负责人"),
    "phone": Text("Phone and email", "电话与邮箱"),
    "naming": Text("Names", "名称"),
    "domain": Text("Domain", "域名"),
    "preapproval": Text("Pre-approval", "前置审批"),
    "access": Text("Hosting and access", "接入"),
    "material": Text("Papers", "材料"),
    "location": Text("Addresses", "地址"),
    "form": Text("The form", "填写"),
    "process": Text("Procedure", "流程"),
    "change": Text("Changes", "变更与注销"),
    "after": Text("After the filing", "备案之后"),
    "fee": Text("Fees", "费用"),
}
"""A name for each of the topics, in the order in which they are shown."""

GROUPS = {
    "enterprise": Text("Enterprises", "企业"),
    "sole_trader": Text("Sole traders", "个体工商户"),
    "institution": Text("Public institutions", "事业单位"),
    "government": Text("Government bodies", "党政机关"),
    "social_org": Text("Social organisations", "社会组织"),
    "individual": Text("Individuals", "个人"),
}

_SIGNS = {
    "finding": "check",
    "question": "question",
    "paper": "document",
    "note": "book",
    "route": "signpost",
    "deadline": "calendar",
    "afterwards": "bell",
    "history": "history",
}


def said_kind(statement: Statement) -> Text:
    """How much a statement weighs if it weighs anything, else where it acts."""
    if isinstance(statement, Rule):
        return words(f"packs.level_{statement.level}").begun()
    return words(f"packs.act_{statement.act}").begun()


def sign(statement: Statement) -> tuple[str, str]:
    """The drawing and the ink which stand before a statement."""
    if isinstance(statement, Rule):
        return statement.level.value, statement.level.value
    return _SIGNS[statement.act], "text-soft"


def place(pack: Pack, statement: Statement) -> Text:
    """The province a statement is of, or the nation."""
    province = pack.provinces.get(statement.province)
    return province.short if province else NATION


def newest_date(statement: Statement) -> Text:
    """The day of the newest source, as far as it has one."""
    return Text(str(statement.day), str(statement.day)) if statement.day else words("packs.undated")


def joined(*parts: Text, between: str = " · ") -> Text:
    """Several words as one line."""
    return Text(between.join(each.en for each in parts), between.join(each.zh for each in parts))


# The English name is the pinyin of the Chinese one everywhere else.
_PINYIN = {"150000": "neimenggu nei menggu", "540000": "xizang", "610000": "shanxi"}


def finds(province: Province, typed: str) -> bool:
    """Whether every word typed is in a province's names, in Chinese, English or pinyin."""
    names = (*province.name, *province.short, province.code, *province.characters)
    known = " ".join((*names, _PINYIN.get(province.code, ""))).casefold()
    return all(part in known for part in typed.casefold().split())
