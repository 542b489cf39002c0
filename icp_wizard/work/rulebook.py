"""The rules as something to read: for programs as JSON, for people as lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from icp_wizard.catalogue.paper import papers
from icp_wizard.model.text import Language, Text
from icp_wizard.model.words import words
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import Explanation, Province, Rule, Statement, age_mark


def province_named(pack: Pack, named: str) -> Province | None:
    """The province of a code or a name, in either language, full or short."""
    wanted = named.strip().casefold()
    for province in pack.provinces.values():
        names = (province.code, *province.name, *province.short)
        if wanted in (each.casefold() for each in names):
            return province
    return None


def listed(pack: Pack, province: Province | None, area: str) -> tuple[Statement, ...]:
    """The statements of a province, of an area, or both; all without either."""
    return tuple(
        each
        for each in pack.statements.values()
        if area in ("", each.area) and (province is None or each.province == province.code)
    )


def as_json(pack: Pack, province: Province | None, area: str, day: date) -> dict[str, Any]:
    """The rules in the published form."""
    return {
        "version": pack.version,
        "as_of": pack.as_of.isoformat(),
        "province": _province(pack, province) if province else None,
        "rules": [_statement(each, day) for each in listed(pack, province, area)],
    }


def as_lines(
    pack: Pack, province: Province | None, area: str, day: date, language: Language
) -> Iterator[str]:
    """The rules for people, in one language."""
    found = listed(pack, province, area)
    head = words("packs.head", version=pack.version, day=pack.as_of, count=len(found))
    yield head.in_(language)
    if province:
        yield from (text.in_(language) for text in digest(pack, province))
    for statement in found:
        yield ""
        yield from _lines(statement, day, language)


def digest(pack: Pack, province: Province) -> Iterator[Text]:
    """What is known of a province in three lines, and what is not."""
    signs = " ".join(province.characters)
    yield words(
        "packs.province", name=province.name, authority=province.authority, characters=signs
    )
    yield elsewhere(province)
    yield newest(pack, province)


def elsewhere(province: Province) -> Text:
    """What becomes of a personal filing with an identity card from another province."""
    said = province.elsewhere
    labels = [papers()[key].label for key in said.accepts]
    accepted = Text(", ".join(each.en for each in labels), "、".join(each.zh for each in labels))
    text = words(f"packs.elsewhere_{said.status}", papers=accepted)
    marks = [words(f"packs.confidence_{said.confidence}")]
    marks += [words("packs.contradicted")] if said.contradicted else []
    return Text(
        f"{text.en} ({', '.join(each.en for each in marks)})",
        f"{text.zh}（{'，'.join(each.zh for each in marks)}）",
    )


def newest(pack: Pack, province: Province) -> Text:
    """The date of the newest source about a province, and a warning if that is long ago."""
    own = [each for each in pack.statements.values() if each.province == province.code]
    latest = max(own, key=lambda each: each.day or date.min)
    if latest.is_old(pack.as_of):
        year = latest.day.year if latest.day else 0
        return words("packs.no_newer", year=year, name=province.short)
    source = max(latest.sources, key=lambda each: each.day or date.min)
    return words("packs.newest", date=source.date)


def _lines(statement: Statement, day: date, language: Language) -> Iterator[str]:
    marks = [words(f"packs.act_{statement.act}")]
    marks += [words(f"packs.level_{statement.level}")] if isinstance(statement, Rule) else []
    marks += [words(f"packs.confidence_{statement.confidence}")]
    marks += [age] if (age := age_mark(statement.sources, day)) else []
    yield f"{statement.id}  [{', '.join(each.in_(language) for each in marks)}]"
    yield f"  {statement.statement.in_(language)}"
    if isinstance(statement, Explanation) and statement.superseded_by:
        yield f"  {_once(statement).in_(language)}"
    if statement.note:
        yield f"  {statement.note.in_(language)}"
    newest_first = sorted(statement.sources, key=lambda each: each.day or date.min, reverse=True)
    for each in newest_first[:1]:
        yield f"  {words('planner.quoted_source', title=each.title, date=each.date).in_(language)}"


def _once(statement: Explanation) -> Text:
    when = " – ".join(filter(None, (statement.since, statement.until))) or "—"
    return words("packs.once", when=when, rule=statement.superseded_by)


def _statement(statement: Statement, day: date) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": statement.id,
        "act": statement.act,
        "area": statement.area,
        "province": statement.province,
        "applies_to": list(statement.applies_to),
        "level": statement.level.value if isinstance(statement, Rule) else None,
        "statement": statement.statement._asdict(),
        "note": statement.note._asdict() if statement.note else None,
        "covers": list(statement.covers),
        "confidence": statement.confidence,
        "newest_source": statement.day.isoformat() if statement.day else None,
        "old": statement.is_old(day),
        "sources": [
            {"title": each.title._asdict(), "date": each.date._asdict(), "where": each.where}
            for each in statement.sources
        ],
    }
    if isinstance(statement, Explanation):
        names = ("step", "by", "since", "until", "superseded_by")
        found |= {name: getattr(statement, name) for name in names}
    return found


def _province(pack: Pack, province: Province) -> dict[str, Any]:
    return {
        "code": province.code,
        "name": province.name._asdict(),
        "authority": province.authority._asdict(),
        "characters": list(province.characters),
        "individual_from_elsewhere": vars(province.elsewhere),
        "newest_source": newest(pack, province)._asdict(),
    }
