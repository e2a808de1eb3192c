"""JSON of erasing."""

from typing import Any

from services.payment.domain.erasing import ErasedOrders


def erased_part(result: ErasedOrders) -> dict[str, Any]:
    """An ``ErasurePart``; everything is erased in one call."""
    return {
        "is_complete": not result.in_the_way,
        "found": result.found,
        "erased": [
            {"service": "payment", "place": place, "count": count}
            for place, count in sorted(result.erased.items())
        ],
        "left": [{"place": place, "count": count} for place, count in sorted(result.left.items())],
        "in_the_way": [
            {"reason": reason.value, "order_id": order_id} for reason, order_id in result.in_the_way
        ][:200],
    }


def erased_reply(result: ErasedOrders) -> tuple[int, dict[str, str], dict[str, Any]]:
    """How ``erase_customer`` answers."""
    return 200, {}, erased_part(result)
