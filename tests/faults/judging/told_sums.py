"""The yen that a customer was told would go back, and the refunds by which they were to."""

import re
from collections.abc import Mapping
from typing import Any

import orjson

from tests.faults.judging.evidence import Rows

_SUM = re.compile(
    r"^¥([\d,]+) を返金いたします。$|^We will refund ¥([\d,]+) to you\.", re.MULTILINE
)
_REFUND = re.compile(
    r"、¥([\d,]+) の返金を手続きいたしました。$|^We have refunded ¥([\d,]+) for", re.MULTILINE
)


def sums_told(messages: Rows) -> list[int]:
    """What messages about a cancellation say goes back; those that name no sum are left out."""
    texts = [row["text"] for row in messages if row["template"] == "ORDER_CANCELLED"]
    found = [_SUM.search(text) for text in texts]
    return [int((match[1] or match[2]).replace(",", "")) for match in found if match is not None]


def refunds_told(messages: Rows) -> int:
    """The yen that messages about refunds tell of together."""
    texts = [row["text"] for row in messages if row["template"] == "ORDER_REFUNDED"]
    found = [match for match in map(_REFUND.search, texts) if match is not None]
    return sum(int((match[1] or match[2]).replace(",", "")) for match in found)


def refunds_accepted(events: Rows) -> dict[str, int]:
    """The refunds that an order asked for itself, and the yen of each as its timeline has it."""
    told = [_data(row) for row in events if row["type"] == "refund_accepted"]
    return {data["refund_id"]: data["amount"] for data in told}


def _data(event: Mapping[str, Any]) -> dict[str, Any]:
    data: dict[str, Any] = orjson.loads(event["data"])
    return data
