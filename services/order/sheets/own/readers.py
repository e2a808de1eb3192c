"""How the cell of each column is read."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Final

from services.order.sheets.own import cells
from services.order.sheets.own.cells import InvalidCell, Value, shown
from services.order.sheets.own.dates import days, moments

_ANY_PHONE: Final = re.compile(r"[0-9+() -]{3,32}").fullmatch
_RFC_3339: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?Z"
).fullmatch
_local_time = moments("ymd", "Asia/Tokyo")

Read = Callable[[str], Value]


def moment(cell: str) -> str:
    """A time, into RFC 3339 in UTC; one without a zone is Japan's."""
    if not _RFC_3339(cell):
        return _local_time(cell)
    try:
        datetime.fromisoformat(cell)
    except ValueError:
        raise InvalidCell("invalid_date", f"{shown(cell)!r} is not a time that exists.") from None
    return cell


READERS: Final[dict[str, Read]] = {
    "external_id": cells.text,
    "ordered_at": moment,
    "customer_name": cells.text,
    "customer_email": cells.ascii_text,
    "customer_phone": cells.phone,
    "shipping_address": cells.lines,
    "recipient_name": cells.text,
    "recipient_phone": cells.phone,
    "recipient_postal_code": cells.postal_code,
    "recipient_region": cells.text,
    "recipient_city": cells.text,
    "recipient_line1": cells.text,
    "recipient_line2": cells.text,
    "recipient_country": cells.country,
    "product_name": cells.text,
    "sku": cells.text,
    "quantity": cells.whole_number,
    "unit_price": cells.yen,
    "tax_rate": cells.percent,
    "adjustment_kind": cells.adjustment_kind,
    "adjustment_label": cells.text,
    "adjustment_amount": cells.any_yen,
    "adjustment_tax_rate": cells.percent,
    "shipping_amount": cells.yen,
    "fee_amount": cells.yen,
    "discount_amount": cells.yen_taken,
    "points_amount": cells.yen_taken,
    "total_amount": cells.yen,
    "payment_method": cells.payment_method,
    "payment_token": cells.ascii_text,
    "paid_elsewhere_provider": cells.text,
    "paid_elsewhere_reference": cells.text,
    "paid_elsewhere_paid_at": moment,
    "delivery_request_date": days("ymd"),
    "delivery_request_time_slot": cells.text,
    "delivery_request_note": cells.text,
    "note": cells.lines,
    "locale": cells.locale,
    "source": cells.text,
}
_TEXTS: Final = {
    name
    for name, read in READERS.items()
    if read in (cells.text, cells.lines, cells.phone, cells.postal_code)
}


def readers(*, is_export: bool) -> dict[str, Read]:
    """The readers of one file. ``is_export``: its texts were valid before, and are kept so."""
    if not is_export:
        return READERS
    return {name: _exact(read) if name in _TEXTS else read for name, read in READERS.items()}


def _exact(read: Read) -> Read:
    if read is cells.phone:
        return _exact_phone
    return _exact_lines if read is cells.lines else _as_it_is


def _as_it_is(cell: str) -> str:
    return cell


def _exact_lines(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n") if "\r" in cell else cell


def _exact_phone(cell: str) -> str:
    return cell if _ANY_PHONE(cell) else cells.phone(cell)
