"""The statements which the program itself leads to, out of the pack in force.

The route, the seed table and the waits name theirs; what plan and events quote is listed.
"""

from __future__ import annotations

from icp_wizard.catalogue.route import route
from icp_wizard.catalogue.seeds import seed_answers
from icp_wizard.model.resources import read_json
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import Statement
from icp_wizard.rules.waits import waits

FILE = "rules/cited.json"


def statement(pack: Pack, rule: str) -> Statement:
    """What a rule says: itself, or the one which stands for it. Raises KeyError if neither is."""
    if rule in pack.statements:
        return pack.statements[rule]
    for each in pack.statements.values():
        if rule in each.covers:
            return each
    raise KeyError(rule)


def missing(pack: Pack) -> frozenset[str]:
    """The rules cited which a pack lacks; such a pack cannot be used."""
    cited = route().cited | {rule for seed in seed_answers() for rule in seed.rules}
    cited |= {wait.rule for wait in waits().values()} | set(read_json(FILE))
    statements = pack.statements.values()
    there = pack.statements.keys() | {rule for each in statements for rule in each.covers}
    return cited - there
