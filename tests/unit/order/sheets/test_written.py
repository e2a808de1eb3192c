"""Columns of files for carriers: cut, spread, counted in bytes, and never a formula."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.order.domain.orders.orders import Order
from services.order.domain.orders.placing import NewItem, NewOrder, place
from services.order.domain.orders.recipients import Recipient
from services.order.sheets import InvalidProfile, parse_profile
from services.order.sheets.files.encodings import encode
from services.order.sheets.written import Writer
from services.order.sheets.written.cells import harmless, lost_characters

NOW = datetime(2026, 1, 6, 3, tzinfo=UTC)
PROFILE = """
name: labels
title: Labels
kind: exports
file: {encoding: cp932, quotes: none, delimiter: tab}
which: to_ship
row_for: order
columns:
  - COLUMN
"""


def order(name: str = "Emma", number: str | None = "A-1", **to: Any) -> Order:
    new = NewOrder(
        customer_name="Emma",
        customer_email=None,
        customer_phone=None,
        shipping_address=None,
        note=None,
        source="web",
        external_id=number,
        locale="ja",
        payment_method="card",
        payment_token="tok_ok",
        items=(NewItem("Tea", None, 1, 1000),),
        recipient=Recipient(name, **to),
    )
    return place(new, new_id=lambda: "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071", now=NOW)


def written(column: str, placed: Order) -> tuple[str, list[str]]:
    """The cell of a column, and what is told of it."""
    writer = Writer(parse_profile(PROFILE.replace("COLUMN", column)), date(2026, 1, 6))
    told = [str(fault.detail) for fault in writer.faults(placed)]
    return writer.lines([placed]).decode("cp932").removesuffix("\r\n"), told


@pytest.mark.parametrize(
    ("column", "name", "cell", "told"),
    [
        ("Name", "Emma", "", 0),
        ("{heading: N, value: recipient.name}", "Emma", "Emma", 0),
        ("{heading: N, value: recipient.name, most: 3}", "Emma", "Emm", 1),
        ("{heading: N, value: recipient.name, most: 3, keep: start}", "Emma", "Emm", 0),
        ("{heading: N, value: recipient.name, most: 3, keep: end}", "Emma", "mma", 0),
        ("{heading: N, value: recipient.name, most: 5, unit: bytes}", "水沢紗季", "水沢", 1),
        ("{heading: N, value: recipient.name, most: 2, part: 2, parts: 2}", "水沢紗季", "紗季", 0),
        (
            "{heading: N, value: recipient.name, most: 2, part: 1, parts: 2}",
            "水沢紗季子",
            "水沢",
            1,
        ),
        ("{heading: N, value: recipient.name}", "𠮷田", "〓田", 1),
        ("{heading: N, value: recipient.line2, needed: 'yes'}", "Emma", "", 1),
        ("{heading: N, value: [recipient.line2, {fixed: none}]}", "Emma", "none", 0),
        ("{heading: N, value: {join: [recipient.name, number], with: /}}", "Emma", "Emma/A-1", 0),
        ("{heading: N, value: today, dates: yyyymmdd}", "Emma", "20260106", 0),
        ("{heading: N, value: ordered_at, dates: yyyy/mm/dd}", "Emma", "2026/01/06", 0),
    ],
)
def test_a_cell(column: str, name: str, cell: str, told: int) -> None:
    found, said = written(column, order(name))
    assert (found, len(said)) == (cell, told)


def test_an_order_without_a_number_goes_by_the_end_of_its_id() -> None:
    cell, _ = written("{heading: N, value: number}", order(number=None))
    assert cell == "2C3D4E5F6071"


@given(st.text())
def test_no_cell_is_a_formula_or_breaks_its_line(text: str) -> None:
    cell = harmless(text)
    assert cell[:1] not in tuple("=+-@\t\r")
    assert not set(cell) & set("\t\r\n\0")


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_what_is_lost_is_told(text: str) -> None:
    lost = lost_characters(text, "cp932")
    kept = "".join(each for each in text if each not in lost)
    assert "〓" not in encode(kept.replace("〓", ""), "cp932").decode("cp932")
    assert all("〓" in encode(each, "cp932").decode("cp932") for each in lost)


@pytest.mark.parametrize(
    ("column", "pointer"),
    [
        ("{heading: N, value: recipient.shoe_size}", "/columns/0/value"),
        ("{heading: N, value: number, part: 1}", "/columns/0/part"),
        ("{heading: N, value: number, most: no}", "/columns/0"),
    ],
)
def test_a_column_that_cannot_be_is_refused(column: str, pointer: str) -> None:
    with pytest.raises(InvalidProfile) as refused:
        parse_profile(PROFILE.replace("COLUMN", column))
    assert all(fault.pointer.startswith(pointer) for fault in refused.value.faults)


def test_a_profile_of_exports_has_no_parts_of_imports() -> None:
    with pytest.raises(InvalidProfile) as refused:
        parse_profile(PROFILE.replace("COLUMN", "N") + "known_by: [N]\n")
    assert [fault.pointer for fault in refused.value.faults] == ["/known_by"]
