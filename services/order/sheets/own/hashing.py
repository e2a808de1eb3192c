"""Is an order the one that is there already? What the customer ordered, as a hash."""

import hashlib
from collections.abc import Mapping
from typing import Any

import orjson

from services.order.sheets.files.encodings import fold_twins

_FIELDS = ("customer_name", "customer_email", "customer_phone", "shipping_address", "note")


def content_hash(content: Mapping[str, Any]) -> str:
    """SHA-256 in hexadecimal of an ``OrderCreate``, its token, source and external id left out.

    A wave dash counts as the one that CP932 makes of it, so that a file that was saved in CP932
    in between is the same file.
    """
    ordered = [
        *(content.get(name) for name in _FIELDS),
        content.get("locale", "ja"),
        content.get("payment_method", "card"),
        *(
            (item["product_name"], item.get("sku"), item["quantity"], item["unit_price"])
            for item in content["items"]
        ),
    ]
    document = orjson.dumps(ordered)
    if not document.isascii():
        document = fold_twins(document.decode()).encode()
    return hashlib.sha256(document).hexdigest()
