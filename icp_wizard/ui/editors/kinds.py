"""Which editor a kind of field gets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from icp_wizard.ui.editors.choice import ChoiceEditor, ReferenceEditor
from icp_wizard.ui.editors.choices import ChoicesEditor
from icp_wizard.ui.editors.dates import DateEditor
from icp_wizard.ui.editors.editor import Editor
from icp_wizard.ui.editors.identifier import IdentifierEditor
from icp_wizard.ui.editors.line import (
    domain_editor,
    email_editor,
    number_editor,
    phone_editor,
    text_editor,
    url_editor,
)
from icp_wizard.ui.editors.longtext import LongTextEditor
from icp_wizard.ui.editors.rows import RowsEditor
from icp_wizard.ui.editors.yesno import YesNoEditor
from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.choice import Choice


@dataclass(frozen=True)
class Wish:
    """What a field says about its editor, as far as its kind needs it.

    *length* is that of an identifier, 0 if it varies. *free* lets a choice take typed text.
    *add* names the last row of a reference, or the button of a list.
    """

    options: Sequence[Choice] = ()
    length: int = 0
    free: bool = False
    unit: Words = ""
    add: Words = ""


EDITORS: dict[str, Callable[[Wish], Editor]] = {
    "text": lambda _: text_editor(),
    "long_text": lambda _: LongTextEditor(),
    "identifier": lambda wish: IdentifierEditor(wish.length),
    "filing_number": lambda _: text_editor(),
    "mobile": lambda _: phone_editor(),
    "phone": lambda _: phone_editor(),
    "landline": lambda _: phone_editor(),
    "email": lambda _: email_editor(),
    "domain": lambda _: domain_editor(),
    "url": lambda _: url_editor(),
    "ipv4": lambda _: IdentifierEditor(),
    "uuid": lambda wish: IdentifierEditor(wish.length),
    "hex": lambda wish: IdentifierEditor(wish.length),
    "number": lambda wish: number_editor(wish.unit),
    "date": lambda _: DateEditor(),
    "yes_no": lambda _: YesNoEditor(),
    "choice": lambda wish: ChoiceEditor(wish.options, free=wish.free),
    "choices": lambda wish: ChoicesEditor(wish.options),
    "region": lambda wish: ChoiceEditor(wish.options),
    "reference": lambda wish: ReferenceEditor(wish.options, wish.add),
    "names": lambda wish: RowsEditor(wish.add),
}
