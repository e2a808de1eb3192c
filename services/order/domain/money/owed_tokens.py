"""Payment tokens in calls that are owed: they are there for the attempts, and for nothing else.

A token is deleted when the call is made, when it is dead, and when its order is cancelled. What is
left in its place says that there was one: a payment that needed a token is not made without it.
"""

from collections.abc import Collection, Mapping
from typing import Any, Final, Literal

GONE: Final[Literal[False]] = False
"""In the place of a token that was deleted. Null means that none was given."""

Owed = str | None | Literal[False]
"""The token of a payment that is owed: given, not given, or deleted."""

_ORDER, _TOKEN = 0, 3
"""Where a payment of a chunk names its order and its token."""


def without_tokens(
    payload: Mapping[str, Any], order_ids: Collection[str] | None = None
) -> Mapping[str, Any]:
    """``payload`` without its tokens, or of a chunk without those of ``order_ids``."""
    if payload.get("token"):
        return {**payload, "token": GONE}
    if "payments" in payload:
        payments = [_without(each, order_ids) for each in payload["payments"]]
        return {**payload, "payments": payments}
    return payload


def _without(payment: list[Any], order_ids: Collection[str] | None) -> list[Any]:
    is_meant = order_ids is None or payment[_ORDER] in order_ids
    if not is_meant or not payment[_TOKEN]:
        return payment
    return [*payment[:_TOKEN], GONE, *payment[_TOKEN + 1 :]]
