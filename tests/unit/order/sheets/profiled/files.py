"""Files of other systems, made in a line, and what is read from them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from services.order.sheets.model import SheetOrder
from services.order.sheets.profiled import inspect_profiled, read_profiled
from services.order.sheets.profiles import Profile, get_profile, parse_profile
from tests.unit.order.sheets.sheets import saved, table

SAMPLES = Path(__file__).parents[4] / "samples" / "orders"

SHOP = """
name: shop
title: A shop
source: shop
known_by: [No, Product, Price]
order:
  external_id: No
  ordered_at: Date
  customer_name: Buyer
  customer_email: Mail
  customer_phone: Phone
  recipient: {name: Buyer, postal_code: Zip, line1: Address, country: Country}
  payment_method: Payment
  currency: Currency
  total: Total
items: {product_name: Product, sku: SKU, quantity: Count, price: Price}
prices: each_with_tax
adjustments:
  - {kind: shipping, label: Shipping, amount: Shipping}
states:
  - {when: {State: cancelled}, is: cancelled}
  - {when: {State: paid}, is: paid}
  - {when: {State: [open, ""]}, is: to_be_paid}
not_settled: ["-9999"]
time_zone: Asia/Tokyo
"""
CELLS = {
    "No": "A-1",
    "Date": "2026-01-05 12:00",
    "Buyer": "佐藤 花子",
    "Mail": "hanako.sato@example.jp",
    "Phone": "090-0000-0101",
    "Zip": "100-0001",
    "Address": "東京都千代田区見本町1-2-3",
    "Country": "JP",
    "Payment": "銀行振込",
    "State": "open",
    "Currency": "JPY",
    "Total": "",
    "Shipping": "",
    "Product": "湯呑",
    "SKU": "",
    "Count": "2",
    "Price": "1800",
}


def shop(change: str = "", to: str = "", more: str = "") -> Profile:
    """The profile of a made-up shop, in which a text is another; it must be there."""
    assert change in SHOP
    return parse_profile(SHOP.replace(change, to) + more)


def rows_of(*rows: dict[str, str]) -> list[list[str]]:
    """A heading, and rows in which some cells are others."""
    return [list(CELLS), *([*(CELLS | each).values()] for each in rows)]


def read(
    folder: Path, content: bytes | str | Sequence[Sequence[Any]], profile: Profile | str
) -> list[SheetOrder]:
    """The orders of a file under a profile, or under the built-in one of that name."""
    found = get_profile(profile) if isinstance(profile, str) else profile
    text = content if isinstance(content, bytes | str) else table(content)
    sheet = inspect_profiled(saved(folder, text), "auto", found)
    return list(read_profiled(sheet, found))


def one(folder: Path, profile: Profile | None = None, /, **cells: str) -> SheetOrder:
    """The order of a shop's file with one row, in which some cells are others."""
    [order] = read(folder, rows_of(cells), profile or shop())
    return order


def codes_of(order: SheetOrder) -> list[tuple[int, str, str | None]]:
    return [(fault.row, fault.code, fault.pointer) for fault in order.faults]


def content_of(order: SheetOrder) -> dict[str, Any]:
    assert order.faults == ()
    assert order.content is not None
    return dict(order.content)
