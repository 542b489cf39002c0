"""What items and places are called in sentences: people by name, services by theirs."""

from __future__ import annotations

from icp_wizard.model.address import ids, item_address, pattern, read_answer
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.outlook import LISTS, Outlook

_NAMES = {
    "people[]": ("name",),
    "services[]": ("website.name", "app.name"),
    "instances[]": ("instance_id",),
    "services[].domains[]": ("name",),
    "services[].app.platforms[]": ("platform",),
    "services[].app.sdks[]": ("provider",),
    "services[].pre_approvals[]": ("number",),
}


def item_name(outlook: Outlook, item: str) -> Text:
    """An item by its own name, else by its kind and position."""
    kind = outlook.filing.services and pattern(item) == "services[]" and _kind(outlook, item)
    for name in _NAMES.get(pattern(item), ()):
        if not kind or name.startswith(str(kind)):
            given = str(read_answer(outlook.filing, f"{item}.{name}")).strip()
            if given:
                return _platform(outlook, item, given)
    return _position(outlook, item)


def step_of(outlook: Outlook, address: str) -> str:
    """The page on which an address is answered."""
    field = outlook.catalogue.field_at(address)
    if field:
        return field.step
    for step in ("papers[", "decide."):
        if address.startswith(step):
            return step[:-1]
    listings = outlook.catalogue.listings.values()
    return next((each.step for each in listings if each.pattern == pattern(address)), "check")


def place_name(outlook: Outlook, address: str) -> Text:
    """Where an address is, in words: page › item › field."""
    step = next(each for each in outlook.catalogue.steps if each.key == step_of(outlook, address))
    parts = [step.label]
    item = item_address(address)
    if item.startswith("papers["):
        parts.append(paper_name(outlook, ids(item)[0]))
    elif not item.startswith("confirmed["):
        parts += [item_name(outlook, each) for each in _around(item)]
    parts += _leaf(outlook, address)
    return Text(" › ".join(part.en for part in parts), " › ".join(part.zh for part in parts))


def paper_name(outlook: Outlook, slot: str) -> Text:
    """A slot of a paper in words: the paper and whose it is."""
    key, _, rest = slot.partition("/")
    paper = outlook.catalogue.papers.get(key)
    whose = whose_name(outlook, rest.partition("/")[0])
    if paper is None:
        return Text(slot, slot)
    return words("journey.paper_of", paper=paper.label, whose=whose) if whose.en else paper.label


def whose_name(outlook: Outlook, whose: str) -> Text:
    """Whose a paper is, by the id in its slot; empty for the entity's and the order's own."""
    for home in LISTS:
        for item in outlook.items(home):
            if ids(item)[-1] == whose:
                return item_name(outlook, item)
    return Text("", "")


def _leaf(outlook: Outlook, address: str) -> list[Text]:
    field = outlook.catalogue.field_at(address)
    if field:
        return [field.label]
    listings = outlook.catalogue.listings.values()
    return [each.label for each in listings if each.pattern == pattern(address)]


def _around(item: str) -> list[str]:
    """The items an address passes through, outermost first."""
    found: list[str] = []
    while item:
        found.insert(0, item)
        item = item_address(item[: item.rfind("[")])
    return found


def _kind(outlook: Outlook, item: str) -> str:
    return str(read_answer(outlook.filing, f"{item}.kind"))


def _platform(outlook: Outlook, item: str, given: str) -> Text:
    if pattern(item).endswith("platforms[]"):
        option = outlook.catalogue.options["app_platform"].get(given)
        return option.text if option else Text(given, given)
    return Text(given, given)


def _position(outlook: Outlook, item: str) -> Text:
    home = next((home for home, each in LISTS.items() if each + "[]" == pattern(item)), "")
    listing = next((x for x in outlook.catalogue.listings.values() if x.home == home), None)
    if listing is None:
        return Text(item, item)
    siblings = outlook.children(listing.pattern, item)
    number = siblings.index(item) + 1 if item in siblings else 1
    return words("journey.numbered", one=listing.one, number=number)
