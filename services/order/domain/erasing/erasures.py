"""Customers who are erased, and what comes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from services.chassis.base.problems import BadRequest, Conflict, NotFound, ServiceUnavailable
from services.order.domain import texts
from services.order.domain.erasing.obstacles import Obstacle
from services.order.domain.erasing.traces import Traces, forms_of_phone
from services.order.domain.orders.reaching import digits_of
from services.order.domain.states_gen import ErasureStatus

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
    ``error`` is what it waits for, as ``waits`` keeps it.
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
