"""What of payments is erased with their customer, and what has to be over before."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from services.payment.domain.customer_steps import DisputeStatus

OPEN_DISPUTES: Final = (DisputeStatus.NEEDS_RESPONSE, DisputeStatus.UNDER_REVIEW)
"""Disputes of which something more comes."""
_WORDS: Final = ("reason", "failure_message", "detail", "next_action")
"""Members of what the spec shows that hold words of people or gateways, or lead to a customer."""
_NO_WORDS: Final = ("dispute", "problem")
"""Members that speak in codes, or about the request alone."""


class Obstacle(StrEnum):
    """Why an order cannot be erased yet."""

    PAYMENT_UNDECIDED = "payment_undecided"
    REFUND_OWED = "refund_owed"
    DISPUTE_OPEN = "dispute_open"
    CALL_OWED = "call_owed"


@dataclass(frozen=True, slots=True)
class ErasedOrders:
    """What erasing orders came to: payments found, what was erased, what is left and in the way."""

    found: int
    erased: Mapping[str, int]
    left: Mapping[str, int]
    in_the_way: Sequence[tuple[Obstacle, str]]


def erase_words(document: Any, order_ids: Collection[str], payment_ids: Collection[str]) -> None:
    """Take the words out of all that ``document`` says of these orders and payments."""
    if isinstance(document, list):
        for each in document:
            erase_words(each, order_ids, payment_ids)
    elif isinstance(document, dict):
        if document.get("order_id") in order_ids or document.get("payment_id") in payment_ids:
            _erase_all_words(document)
        else:
            for each in document.values():
                erase_words(each, order_ids, payment_ids)


def _erase_all_words(document: Any) -> None:
    if isinstance(document, list):
        for each in document:
            _erase_all_words(each)
    elif isinstance(document, dict):
        for name in _WORDS:
            if name in document:
                document[name] = None
        for name, each in document.items():
            if name not in _NO_WORDS:
                _erase_all_words(each)
