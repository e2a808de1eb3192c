"""By what a customer is recognised in texts, however these are written."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from services.order.domain.orders.reaching import digits_of
from services.order.domain.searching import search_form

_JAPAN: Final = "81"
_BETWEEN_DIGITS: Final = "-() .\u30fc"
_BETWEEN_PARTS: Final = ' ,";'
"""What stands between the parts of a name or an address; ``search_form`` leaves no other space."""
_SHORTEST: Final = 2


def forms_of_phone(phone: str) -> tuple[str, ...]:
    """The digits of a telephone number, with and without the country where that is Japan."""
    digits = digits_of(phone)
    if digits.startswith("0"):
        return digits, _JAPAN + digits[1:], _JAPAN + digits
    if digits.startswith(_JAPAN):
        national = digits[len(_JAPAN) :].lstrip("0")
        return "0" + national, _JAPAN + national, _JAPAN + "0" + national
    return (digits,)


@dataclass(slots=True)
class Traces:
    """By what a customer is recognised in texts: what the orders told of them."""

    emails: set[str] = field(default_factory=set)
    phones: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, document: Mapping[str, Iterable[str]]) -> "Traces":
        """The traces that ``document`` wrote down."""
        return cls(**{name: set(values) for name, values in document.items()})

    def document(self) -> dict[str, list[str]]:
        """Them as JSON."""
        return {
            "emails": sorted(self.emails),
            "phones": sorted(self.phones),
            "names": sorted(self.names),
            "addresses": sorted(self.addresses),
        }

    def add(
        self,
        email: str | None = None,
        phone: str | None = None,
        name: str | None = None,
        address: Sequence[str | None] = (),
    ) -> None:
        """Add what is given; an address in the lines in which it is written."""
        if email:
            self.emails.add(email.lower())
        if phone and digits_of(phone):
            self.phones.update(forms_of_phone(phone))
        if name and len(_compact(name)) >= _SHORTEST:
            self.names.add(_compact(name))
        whole = _compact("".join(line or "" for line in address))
        if len(whole) >= _SHORTEST:
            self.addresses.add(whole)

    def recogniser(self) -> "Recogniser":
        """What looks for them."""
        return Recogniser(self)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a text shows of a customer; that of several texts is joined by ``|``."""

    has_contact: bool = False
    has_name: bool = False
    has_postal_address: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether it tells of the customer, and not of one of the same name or house."""
        return self.has_contact or (self.has_name and self.has_postal_address)

    def __or__(self, other: "Seen") -> "Seen":
        return Seen(
            self.has_contact or other.has_contact,
            self.has_name or other.has_name,
            self.has_postal_address or other.has_postal_address,
        )


class Recogniser:
    """Looks whether a text tells of a customer, in whatever width and case it is written."""

    def __init__(self, traces: Traces) -> None:
        emails = [
            rf"(?<![a-z0-9._%+-]){re.escape(each)}(?![a-z0-9-]|\.[a-z0-9])"
            for each in sorted(traces.emails)
        ]
        numbers = {form for each in traces.phones for form in (each, each.lstrip("0"))}
        between = f"[{re.escape(_BETWEEN_DIGITS)}]*"
        phones = [rf"(?<!\d){between.join(each)}(?!\d)" for each in sorted(numbers) if each]
        self._contacts = re.compile("|".join([*emails, *phones]) or r"(?!)")
        self._emails = traces.emails
        self._numbers = {each for each in numbers if each}
        self._names = traces.names
        self._addresses = traces.addresses

    def names_in(self, text: str) -> bool:
        """Whether ``text`` holds address, number, name or postal address, each by itself."""
        form = search_form(text)
        compact = _without(form, _BETWEEN_PARTS)
        return self._has_contact(form) or any(
            each in compact for each in (*self._names, *self._addresses)
        )

    def is_surely_in(self, text: str) -> bool:
        """Whether it holds address or number, or the name together with the postal address."""
        return self.look_at(text).is_sure

    def look_at(self, text: str) -> Seen:
        """What ``text`` shows; of one in which a contact is found nothing else is looked for."""
        form = search_form(text)
        if self._has_contact(form):
            return Seen(has_contact=True)
        if not self._names or not self._addresses:
            return Seen()
        compact = _without(form, _BETWEEN_PARTS)
        return Seen(
            has_name=any(each in compact for each in self._names),
            has_postal_address=any(each in compact for each in self._addresses),
        )

    def _has_contact(self, form: str) -> bool:
        """Files are long, and looking for a text is far quicker than for a pattern."""
        if any(each in form for each in self._emails) or self._may_have_number(form):
            return self._contacts.search(form) is not None
        return False

    def _may_have_number(self, form: str) -> bool:
        together = _without(form, _BETWEEN_DIGITS)
        return any(each in together for each in self._numbers)


def _compact(text: str) -> str:
    return _without(search_form(text), _BETWEEN_PARTS)


def _without(text: str, characters: str) -> str:
    for each in characters:
        text = text.replace(each, "")
    return text
