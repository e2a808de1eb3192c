"""Is an order the one that is there already? What the customer ordered, as a hash."""

import hashlib
from collections.abc import Mapping
from typing import Any

import orjson

from services.order.domain.money.amounts import STANDARD_RATE, AdjustmentKind
from services.order.domain.orders.recipients import Recipient
from services.order.sheets.files.encodings import fold_twins

_BEFORE_ADDRESS = ("customer_name", "customer_email", "customer_phone")


def content_hash(content: Mapping[str, Any]) -> str:
    """SHA-256 in hexadecimal of an ``OrderCreate``, its token, source and external id left out.

    A wave dash counts as the one that CP932 makes of it, so that a file that was saved in CP932
    in between is the same file.
    """
    recipient = content.get("recipient")
    to = None if recipient is None else Recipient(**recipient)
    ordered = [
        *(content.get(name) for name in _BEFORE_ADDRESS),
        content.get("shipping_address") or (to and to.address()),
        content.get("note"),
        content.get("locale", "ja"),
        content.get("payment_method", "card"),
        *(_item(item) for item in content["items"]),
    ]
    # What orders did not have before is left out where there is none: known hashes stay.
    adjustments = [_adjustment(each) for each in content.get("adjustments", ())]
    more = {"adjustments": adjustments, "recipient": to, "delivery_request": _wishes(content)}
    ordered += [(name, value) for name, value in more.items() if value]
    document = orjson.dumps(ordered)
    if not document.isascii():
        document = fold_twins(document.decode()).encode()
    return hashlib.sha256(document).hexdigest()


def _item(item: Mapping[str, Any]) -> tuple[Any, ...]:
    ordered = item["product_name"], item.get("sku"), item["quantity"], item["unit_price"]
    rate = item.get("tax_rate", STANDARD_RATE)
    return ordered if rate == STANDARD_RATE else (*ordered, rate)


def _adjustment(adjustment: Mapping[str, Any]) -> tuple[Any, ...]:
    kind = adjustment["kind"]
    rate = adjustment.get("tax_rate", STANDARD_RATE if AdjustmentKind(kind).adds else None)
    return kind, adjustment.get("label"), adjustment["amount"], rate


def _wishes(content: Mapping[str, Any]) -> list[Any] | None:
    wishes = content.get("delivery_request") or {}
    asked = [wishes.get(name) for name in ("date", "time_slot", "note")]
    return asked if any(each is not None for each in asked) else None
