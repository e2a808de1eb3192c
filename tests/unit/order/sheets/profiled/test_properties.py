"""Whatever an order holds: its amounts are whole, and add up to what its file says."""

import io
from collections.abc import Iterable, Iterator
from copy import deepcopy
from fractions import Fraction
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from services.order.sheets.model import UnreadableFile
from services.order.sheets.profiled import OrderReader, inspect_profiled, read_profiled
from services.order.sheets.profiled.orders.pricing import Charge, Line, as_items, item_parts, settle
from services.order.sheets.profiles import InvalidProfile, built_in_profiles, detect, profile_of
from services.order.sheets.profiles.fitting import fit
from tests.unit.order.sheets.profiled.files import CELLS, rows_of, shop
from tests.unit.order.sheets.sheets import table

LINES = st.lists(
    st.builds(
        Line,
        row=st.just(2),
        product_name=st.just("x"),
        sku=st.just(""),
        quantity=st.integers(1, 99),
        price=st.integers(0, 9_999) | st.fractions(0, 9_999, max_denominator=100),
        tax_rate=st.sampled_from([10, 8, 0]),
    ),
    min_size=1,
    max_size=6,
)
CHARGES = st.lists(
    st.builds(
        Charge,
        row=st.just(2),
        kind=st.just("shipping"),
        label=st.just("x"),
        amount=st.integers(-500, 2_000),
        tax_rate=st.sampled_from([10, 8]),
        is_taxed_like_items=st.booleans(),
    ),
    max_size=2,
)
READINGS = ["each_with_tax", "each_without_tax", "line", "line_without_tax"]


@given(st.integers(1, 9_999), st.integers(0, 99_999_999))
def test_a_line_is_shared_out_exactly(quantity: int, amount: int) -> None:
    parts = item_parts(quantity, amount)
    assert len(parts) <= 2
    assert sum(pieces for pieces, _ in parts) == quantity
    assert sum(pieces * price for pieces, price in parts) == amount
    assert all(pieces > 0 and price >= 0 for pieces, price in parts)


@given(LINES, CHARGES, st.sampled_from(READINGS))
def test_items_add_up_to_the_total_that_was_found(
    lines: list[Line], charges: list[Charge], reading: str
) -> None:
    settled = settle(lines, charges, [reading], None)
    items = as_items(lines, settled)
    goods = sum(item["quantity"] * item["unit_price"] for item in items)
    assert goods + sum(settled.charges) == settled.total
    assert sum(item["quantity"] for item in items) == sum(line.quantity for line in lines)


@given(LINES, CHARGES)
def test_a_total_that_was_rounded_once_is_found(lines: list[Line], charges: list[Charge]) -> None:
    exact = sum(
        (Fraction(line.price) * line.quantity * (100 + line.tax_rate) / 100 for line in lines),
        start=Fraction(0),
    ) + sum(
        (
            Fraction(each.amount) * (100 + each.tax_rate * each.is_taxed_like_items) / 100
            for each in charges
        ),
        start=Fraction(0),
    )
    total = int(exact // 1)
    assert settle(lines, charges, ["each_without_tax"], total).total == total


TEXTS = st.text(
    st.sampled_from("ab 1２,\"';\t\n\r=+-@'#E9.８能表ソ①髙|&:*?[]\\¥$%~−〒 　"), max_size=12
)


@settings(max_examples=200)
@given(st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(CELLS, TEXTS)), max_size=5))
def test_no_cell_breaks_the_reader(rows: list[dict[str, str]]) -> None:
    heading, *cells = rows_of(*rows)
    reader = OrderReader(fit(shop(), heading), "shop")
    orders = list(reader.orders((n, row, 3) for n, row in enumerate(cells, 2)))
    assert [n for order in orders for n in order.rows] == list(range(2, 2 + len(rows)))
    for order in orders:
        outcomes = (order.content is not None, bool(order.faults), order.skipped is not None)
        assert sum(outcomes) == 1
        assert len(order.amounts) == len(order.rows)
        if order.faults:
            assert {fault.row for fault in order.faults} == set(order.rows)


@settings(max_examples=60)
@given(
    st.lists(
        st.fixed_dictionaries({}, optional=dict.fromkeys(CELLS, TEXTS)), min_size=1, max_size=4
    ),
    st.integers(0, 3),
)
def test_going_on_gives_the_rest(rows: list[dict[str, str]], place: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "orders.csv"
        path.write_bytes(table(rows_of({}, *rows)).encode())
        sheet = inspect_profiled(path, "auto", shop())
        orders = list(read_profiled(sheet, shop()))
        place = min(place, len(orders) - 1)
        rest = list(read_profiled(sheet, shop(), after_row=orders[place].rows[-1]))
    assert rest == orders[place + 1 :]


@given(st.binary(max_size=300))
def test_any_bytes_are_detected_as_something(content: bytes) -> None:
    found = detect(content)
    assert (found.profile is None) == (found.confidence == 0)


@given(st.lists(st.text(max_size=8), min_size=1, max_size=8))
def test_any_heading_is_shown(headings: list[str]) -> None:
    text = io.StringIO(newline="")
    text.write(table([headings, ["x" for _ in headings]]))
    try:
        content = text.getvalue().encode()
    except UnicodeEncodeError:
        return
    assert detect(content, "utf-8").problem is not None


def _places(document: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path to every part of a document but itself."""
    keys: Iterable[Any] = document if isinstance(document, dict) else ()
    if isinstance(document, list):
        keys = range(len(document))
    for key in keys:
        yield (*path, key)
        yield from _places(document[key], (*path, key))


def _at(document: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        document = document[key]
    return document


PARTS = ({"fixed": "x"}, ["x"], "x", {"join": ["A", "B"]}, "{n}", "Item #{n}", "*", "")
CELL = (
    "",
    "0",
    "2",
    "-9999",
    "1,200",
    "2026-01-05",
    "01/02/26",
    "paid",
    "L1=a&L2=b",
    "合計",
    "1/3",
)


@settings(max_examples=150)
@given(st.randoms(use_true_random=False))
def test_any_profile_that_is_taken_works(random: Random) -> None:
    documents = [p.document for p in built_in_profiles().values() if p.refusal is None]
    document = deepcopy(random.choice(documents))
    for _ in range(random.randint(1, 4)):
        *parent, key = random.choice(list(_places(document)))
        other = random.choice(documents)
        part = _at(other, random.choice(list(_places(other))))
        _at(document, tuple(parent))[key] = deepcopy(random.choice([part, *PARTS]))
    try:
        profile = profile_of(document)
        headings = [each.replace("{n}", "1") for each in profile.headings]
        reader = OrderReader(fit(profile, headings), profile.source)
    except (InvalidProfile, UnreadableFile):
        return
    rows = [(n, [random.choice(CELL) for _ in headings], 0) for n in range(2, 6)]
    orders = list(reader.orders(rows))
    assert [row for order in orders for row in order.rows] == [2, 3, 4, 5]
