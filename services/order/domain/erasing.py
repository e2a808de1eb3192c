"""Customers who are erased: who they are, by what they are recognised, what is in the way."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from services.chassis.base.problems import BadRequest, Conflict, NotFound, ServiceUnavailable
from services.order.domain import texts
from services.order.domain.searching import search_form
from services.order.domain.states_gen import ErasureStatus, OrderStatus

_NO_DIGIT: Final = re.compile(r"\D")
_JAPAN: Final = "81"
_BETWEEN_DIGITS: Final = "[-() .\u30fc]*"
_BETWEEN_PARTS: Final = re.compile(r"[\s,\"\t;]+")
_SHORTEST: Final = 2
_NAMED: Final = 5
NOT_PAID: Final = (OrderStatus.PENDING, OrderStatus.PAYMENT_PROCESSING, OrderStatus.PAYMENT_FAILED)
NOT_SHIPPED: Final = (OrderStatus.ACCEPTED, OrderStatus.PAID)
_PERSONAL: Final = (
    "customer_name",
    "customer_email",
    "customer_phone",
    "shipping_address",
    "recipient",
    "delivery_request",
    "note",
    "payment_error",
)
"""Members of an order that tell who the customer is, in words of people or of gateways."""
_TOLD: Final = ("error", "failure_message", "reason", "detail", "message", "note")
"""Members of a timeline entry that may do so."""


class CustomerNotNamed(BadRequest):
    code = "customer_not_named"

    def __init__(self) -> None:
        super().__init__(texts.CUSTOMER_NOT_NAMED())


class ErasureNotFound(NotFound):
    code = "erasure_not_found"

    def __init__(self, erasure_id: str) -> None:
        super().__init__(texts.ERASURE_NOT_FOUND(erasure_id=erasure_id))


class CustomerErased(Conflict):
    """Nobody is left who could be told."""

    code = "customer_erased"

    def __init__(self) -> None:
        super().__init__(texts.CUSTOMER_ERASED())


class PeersUnavailable(ServiceUnavailable):
    """One of the other services does not say what it would erase."""

    code = "peer_unavailable"

    def __init__(self, reason: object) -> None:
        super().__init__(texts.PEERS_UNAVAILABLE(reason=reason))


class Reason(StrEnum):
    """Why something cannot be erased yet."""

    NOT_PAID = "not_paid"
    NOT_SHIPPED = "not_shipped"
    PAYMENT_UNDECIDED = "payment_undecided"
    REFUND_OWED = "refund_owed"
    DISPUTE_OPEN = "dispute_open"
    MESSAGE_WAITING = "message_waiting"
    CALL_OWED = "call_owed"
    BATCH_UNFINISHED = "batch_unfinished"


_WORDS: Final = {
    Reason.NOT_PAID: texts.NOT_PAID,
    Reason.NOT_SHIPPED: texts.NOT_SHIPPED,
    Reason.PAYMENT_UNDECIDED: texts.PAYMENT_UNDECIDED,
    Reason.REFUND_OWED: texts.REFUND_OWED,
    Reason.DISPUTE_OPEN: texts.DISPUTE_GOES_ON,
    Reason.MESSAGE_WAITING: texts.MESSAGE_WAITING,
    Reason.CALL_OWED: texts.CALL_OWED,
    Reason.BATCH_UNFINISHED: texts.BATCH_UNFINISHED,
}


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something unfinished: an order or a batch, or a message about several orders."""

    reason: Reason
    order_id: str | None = None
    external_id: str | None = None
    batch_id: str | None = None

    def told(self) -> Any:
        """It in words."""
        if self.order_id is not None:
            number = self.external_id or self.order_id
            subject = texts.THE_ORDER(number=number)
        elif self.batch_id is not None:
            subject = texts.THE_BATCH(batch_id=self.batch_id)
        else:
            subject = texts.A_MESSAGE()
        return texts.OBSTACLE(subject=subject, reason=_WORDS[self.reason]())


class CustomerNotFinished(Conflict):
    code = "customer_not_finished"

    def __init__(self, obstacles: Sequence[Obstacle]) -> None:
        named = _listed([each.told() for each in obstacles[:_NAMED]])
        if len(obstacles) > _NAMED:
            named = texts.AND_MORE(named=named, count=len(obstacles) - _NAMED)
        super().__init__(texts.CUSTOMER_NOT_FINISHED(named=named))


def _listed(parts: Sequence[Any]) -> Any:
    first, *others = parts
    for each in others:
        first = texts.LISTED(first=first, second=each)
    return first


@dataclass(frozen=True, slots=True)
class Customer:
    """Who is to be erased; of address and telephone number one at least is given."""

    email: str | None
    phone: str | None

    @classmethod
    def named(cls, email: str | None, phone: str | None) -> "Customer":
        """The customer of that address and number.

        Raises:
            CustomerNotNamed: there is neither.
        """
        if email is None and (phone is None or not digits_of(phone)):
            raise CustomerNotNamed
        return cls(None if email is None else email.lower(), phone)

    @property
    def name(self) -> str:
        """What the customer's pseudonym is made of: the same however it was written."""
        return self.email or min(self.numbers)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The digits of the telephone number in the ways in which it may be stored."""
        return () if self.phone is None else forms_of_phone(self.phone)


def digits_of(phone: str) -> str:
    """The digits of a telephone number."""
    return _NO_DIGIT.sub("", unicodedata.normalize("NFKC", phone))


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


class Recogniser:
    """Looks whether a text tells of a customer, in whatever width and case it is written."""

    def __init__(self, traces: Traces) -> None:
        emails = [
            rf"(?<![a-z0-9._%+-]){re.escape(each)}(?![a-z0-9-]|\.[a-z0-9])"
            for each in sorted(traces.emails)
        ]
        numbers = {form for each in traces.phones for form in (each, each.lstrip("0"))}
        phones = [rf"(?<!\d){_BETWEEN_DIGITS.join(each)}(?!\d)" for each in sorted(numbers) if each]
        self._contacts = re.compile("|".join([*emails, *phones]) or r"(?!)")
        self._names = traces.names
        self._addresses = traces.addresses

    def names_in(self, text: str) -> bool:
        """Whether ``text`` holds address, number, name or postal address, each by itself."""
        form = search_form(text)
        compact = _compacted(form)
        return self._contacts.search(form) is not None or any(
            each in compact for each in (*self._names, *self._addresses)
        )

    def is_surely_in(self, text: str) -> bool:
        """Whether it holds address or number, or the name together with the postal address."""
        form = search_form(text)
        if self._contacts.search(form) is not None:
            return True
        if not self._names or not self._addresses:
            return False
        compact = _compacted(form)
        return any(each in compact for each in self._names) and any(
            each in compact for each in self._addresses
        )


def _compact(text: str) -> str:
    return _compacted(search_form(text))


def _compacted(form: str) -> str:
    return _BETWEEN_PARTS.sub("", form)


class Stage(StrEnum):
    """What an erasure is at."""

    ORDERS = "orders"
    FILES = "files"
    ROWS = "rows"
    PEERS = "peers"
    SCRUB = "scrub"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Erasure:
    """The erasure of a customer; ``customer`` and ``traces`` are None once it holds them no more.

    ``erased`` are counts by service and place, ``left`` those of what others keep, by place;
    ``error`` is what it waits for, as ``erasure_waits`` keeps it.
    """

    id: str
    status: ErasureStatus
    stage: Stage
    customer_key: str
    customer: Customer | None
    traces: Traces | None
    batch_ids: tuple[str, ...]
    position: str | None
    error: str | None
    orders: int
    payments: int
    messages: int
    files: int
    erased: Mapping[str, Mapping[str, int]]
    left: Mapping[str, int]
    created_by: str
    version: int
    created_at: datetime
    updated_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class Preview:
    """What an erasure would concern."""

    orders: int
    payments: int
    messages: int
    files: int
    obstacles: Sequence[Obstacle]


@dataclass(frozen=True, slots=True)
class ErasedPart:
    """What another service has erased with one call, or would."""

    is_complete: bool
    found: int
    erased: Mapping[str, int]
    left: Mapping[str, int]
    obstacles: Sequence[Obstacle]


def erase_order(document: Any, erased_at: str) -> None:
    """Take the customer out of an order as the spec shows it."""
    if isinstance(document, dict) and "customer_name" in document:
        document.update(dict.fromkeys(_PERSONAL))
        document["erased_at"] = erased_at


def without_words(data: Mapping[str, Any]) -> dict[str, Any]:
    """The data of a timeline entry without the words of people and of other services."""
    return {name: value for name, value in data.items() if name not in _TOLD}
