"""JSON of erasing."""

from collections.abc import Mapping
from typing import Any

from services.notification.domain.erasing import ErasedMessages, ToErase, keys_of


def customer_of(body: Mapping[str, Any]) -> ToErase:
    """A ``MessagesToErase``."""
    keys = keys_of(body.get("email"), body.get("phone"))
    return ToErase(keys, tuple(sorted(set(body.get("order_ids", ())))))


def erased_part(result: ErasedMessages) -> dict[str, Any]:
    """An ``ErasurePart``."""
    return {
        "is_complete": result.is_complete,
        "found": result.found,
        "erased": [
            {"service": "notification", "place": place, "count": count}
            for place, count in sorted(result.erased.items())
        ],
        "left": [{"place": place, "count": count} for place, count in sorted(result.left.items())],
        "in_the_way": [
            {"reason": "message_waiting", "order_id": order_id} for order_id in result.in_the_way
        ],
    }


def erased_reply(result: ErasedMessages) -> tuple[int, dict[str, str], dict[str, Any]]:
    """How ``erase_customer`` answers."""
    return 200, {}, erased_part(result)
