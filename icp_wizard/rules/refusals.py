"""Why a field is often refused: the statements of the pack that say so, by their ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from icp_wizard.catalogue.field import Field
from icp_wizard.catalogue.load import catalogue
from icp_wizard.model.finding import Level
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import Rule, Statement

_WEIGHTS = {Level.STOP: 0, Level.RISK: 1}
_EVERYWHERE = ("required", "one_of", "length")


def refusals(field: Field, pack: Pack, document: str = "") -> tuple[Statement, ...]:
    """What the nation's rules refuse in a field, the heaviest first; () if nothing is known.

    A field names its statements itself where no rule looks at its answer. *document* is the kind
    of document whose number is asked, the usual one if it is not chosen yet.
    """
    if field.refusals is not None:
        return tuple(pack.statements[id_] for id_ in field.refusals if id_ in pack.statements)
    forms = _forms(field, document)
    found = [rule for rule in pack.rules if _refuses(rule, field, forms)]
    found.sort(key=lambda rule: (_is_rare(rule), _WEIGHTS[rule.level]))
    return tuple(found)


def _is_rare(rule: Rule) -> bool:
    """Whether a rule concerns few: change orders, or what no date and number may be."""
    return rule.check == "as_filed" or rule.args.get("form") in ("date", "number", "validity_end")


def _refuses(rule: Rule, field: Field, forms: tuple[object, ...]) -> bool:
    if rule.province or rule.level not in _WEIGHTS or rule.id in _EVERYWHERE:
        return False
    if rule.check == "form":
        return rule.args.get("form") in forms
    return field.key in _named(rule.args.values())


def _forms(field: Field, document: str) -> tuple[object, ...]:
    if field.form is None:
        return ()
    if not field.form.by or field.form.named:
        return (field.form.fixed, *field.form.named.values())
    chosen = catalogue().fields[field.form.by]
    known = catalogue().options[chosen.options.name] if chosen.options else None
    option = known.get(document or chosen.example) if known else None
    return (option.attributes.get("form"),) if option else ()


def _named(values: Iterable[object]) -> Iterator[str]:
    """Every text among the arguments of a check."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, list | tuple):
            yield from (each for each in value if isinstance(each, str))  # pyright: ignore[reportUnknownVariableType]
