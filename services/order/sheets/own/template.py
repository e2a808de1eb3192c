"""A sheet of orders to fill in."""

from typing import Final

from services.order.sheets.files.heading import JAPANESE
from services.order.sheets.files.writing import csv_bytes, start_of_file
from services.order.sheets.model import COLUMNS

_EXAMPLE: Final = {
    "ja": {
        "external_id": "例-0001",
        "ordered_at": "2026-11-20 18:30",
        "customer_name": "佐藤 花子",
        "customer_email": "hanako.sato@example.jp",
        "customer_phone": "03-1234-5678",
        "shipping_address": "〒100-0001 東京都千代田区千代田1-1",
        "shipping_amount": "600",
        "total_amount": "5400",
        "payment_method": "card",
        "delivery_request_time_slot": "午前中",
        "note": "ギフト包装",
        "locale": "ja",
    },
    "en": {
        "external_id": "EXAMPLE-0001",
        "ordered_at": "2026-11-20 18:30",
        "customer_name": "Hanako Sato",
        "customer_email": "hanako.sato@example.jp",
        "customer_phone": "03-1234-5678",
        "shipping_address": "1-1 Chiyoda, Chiyoda-ku, Tokyo 100-0001",
        "shipping_amount": "600",
        "total_amount": "5400",
        "payment_method": "card",
        "delivery_request_time_slot": "morning",
        "note": "Gift wrapping",
        "locale": "en",
    },
}
_ITEMS: Final = {
    "ja": (("有田焼 湯呑", "ARITA-YUNOMI", "2", "1800"), ("煎茶 100g", "SENCHA-100", "1", "1200")),
    "en": (
        ("Arita teacup", "ARITA-YUNOMI", "2", "1800"),
        ("Sencha 100 g", "SENCHA-100", "1", "1200"),
    ),
}


def template(encoding: str, language: str) -> bytes:
    """A heading and an example of one order with two items, to be replaced.

    ``encoding`` is utf-8-sig or cp932, ``language`` ja or en: that of the heading.
    """
    heading = [JAPANESE.get(name, name) if language == "ja" else name for name in COLUMNS]
    first, second = _ITEMS[language]
    order = _EXAMPLE[language]
    rows = [
        heading,
        _row(order, first),
        _row({"external_id": order["external_id"]}, second),
    ]
    return start_of_file(encoding) + csv_bytes(rows, encoding)


def _row(order: dict[str, str], item: tuple[str, str, str, str]) -> list[str]:
    cells = order | dict(zip(("product_name", "sku", "quantity", "unit_price"), item, strict=True))
    return [cells.get(name, "") for name in COLUMNS]
