"""What goes out comes back: exports and errors.csv; and no bytes do more than be refused."""

import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from services.order.api.payloads.orders import new_order
from services.order.domain.orders.orders import Order
from services.order.orders.exporting import heading_line, order_lines
from services.order.sheets import (
    COLUMNS,
    RowFault,
    Sheet,
    SheetOrder,
    StreamCheck,
    UnreadableFile,
    content_hash,
    inspect,
    read_orders,
    write_errors,
)
from services.order.sheets.files.numbering import numbered_rows
from tests.unit.order.sheets.sheets import HEADING, ROW, inspected, lines, table
from tests.unit.order.sheets.strategies import document_of, is_in_cp932, placed, placed_orders


def exported(orders: list[Order], encoding: str, folder: str) -> Sheet:
    content = heading_line(encoding) + order_lines(orders, encoding)
    check = StreamCheck()
    check.feed(content)
    check.finish()
    return inspected(Path(folder), content)


def placed_again(found: list[SheetOrder]) -> list[Order]:
    assert [fault for each in found for fault in each.faults] == []
    return placed(new_order(each.content) for each in found if each.content)


@given(placed_orders())
def test_an_export_makes_the_same_orders(orders: list[Order]) -> None:
    """Whoever imports it where it comes from makes nothing anew: it is known as what is there."""
    with tempfile.TemporaryDirectory() as folder:
        sheet = exported(orders, "utf-8-sig", folder)
        found = list(read_orders(sheet, source="csv"))
    assert placed_again(found) == orders
    assert all(each.changes == {} for each in found)
    assert (sheet.encoding, sheet.guarded, sheet.ignored) == ("utf-8", True, ())
    assert [sum(filter(None, each.amounts)) for each in found] == [
        order.total_amount for order in orders
    ]
    assert [each.stated_total for each in found] == [order.total_amount for order in orders]
    assert hashes_of(found) == [content_hash(asdict(order)) for order in orders]
    assert_never_taken_for_others(orders)


def hashes_of(found: list[SheetOrder]) -> list[str]:
    return [content_hash(each.content) for each in found if each.content]


def assert_never_taken_for_others(orders: list[Order]) -> None:
    """What CP932 does not have is refused. Here, since such orders take longest to make."""
    with tempfile.TemporaryDirectory() as folder:
        found = list(read_orders(exported(orders, "cp932", folder), source="copy"))
    for order, read in zip(orders, found, strict=True):
        if is_in_cp932(order):
            assert read.content is not None
        else:
            assert read.content is None
            assert "undecodable_bytes" in {fault.code for fault in read.faults}


@given(placed_orders(in_cp932=True))
def test_an_export_in_cp932_makes_the_same_orders(orders: list[Order]) -> None:
    """Wave dashes and their like come back as CP932 has them, which counts as the same order."""
    with tempfile.TemporaryDirectory() as folder:
        found = list(read_orders(exported(orders, "cp932", folder), source="csv"))
    assert [document_of(each) for each in placed_again(found)] == [
        document_of(each, in_cp932=True) for each in orders
    ]
    assert hashes_of(found) == [content_hash(asdict(order)) for order in orders]


cells = st.text(st.characters(codec="utf-8", exclude_characters="\0\r�〓"), max_size=8) | (
    st.sampled_from(["=1", "'=1", "''+", "'", "", " ", "佐藤\n花子", "a\tb", '"', "@"])
)
headings = st.permutations(COLUMNS).map(list)


def errors_of(sheet: Sheet, rows: list[int], encoding: str, folder: str) -> Sheet:
    faults = [RowFault(row, "invalid_text", "note", "=Detail, of it", "x") for row in rows]
    content = b"".join(write_errors(sheet, faults, encoding))
    path = Path(folder) / "errors.csv"
    path.write_bytes(content)
    return inspect(path, "auto")


def table_of(rows: list[list[str]], width: int) -> list[list[str]]:
    return [[*row, *[""] * width][:width] for row in rows]


@given(headings, st.lists(st.lists(cells, max_size=15), min_size=1, max_size=6), st.data())
def test_errors_hold_the_cells_as_they_were(
    heading: list[str], rows: list[list[str]], data: st.DataObject
) -> None:
    """Also those of an errors.csv, and of rows that have other cells than the heading."""
    rows = [["x", *row] for row in rows]
    picked = data.draw(st.sets(st.integers(0, len(rows) - 1), min_size=1).map(sorted))
    with tempfile.TemporaryDirectory() as folder:
        sheet = inspected(Path(folder), table([heading, *rows]))
        errors = errors_of(sheet, [place + 2 for place in picked], "utf-8-sig", folder)
        found = [row for _, row, _ in numbered_rows(errors)]
        again = errors_of(errors, list(range(2, len(picked) + 2)), "utf-8-sig", folder)
        found_again = [row for _, row, _ in numbered_rows(again)]
    assert errors.guarded
    assert errors.headings == (*heading, "_row", "_code", "_pointer", "_detail")
    assert [row[-4:] for row in found] == [
        [str(place + 2), "invalid_text", "note", "'=Detail, of it Did you mean x?"]
        for place in picked
    ]
    assert again.headings == errors.headings
    assert [row[:-4] for row in found_again] == [row[:-4] for row in found]
    for place, row in zip(picked, found, strict=True):
        kept = rows[place]
        if not "".join(kept[len(heading) :]).strip():
            kept = kept[: len(heading)]
        assert table([row[:-4]]).encode() == table([[_guarded(cell) for cell in kept]]).encode()


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.lstrip("'").startswith(("=", "+", "-", "@", "\t", "\r")) else cell


@given(st.lists(st.lists(cells, min_size=6, max_size=6), min_size=1, max_size=5))
def test_errors_sent_again_are_refused_for_the_same(rows: list[list[str]]) -> None:
    """Nothing is lost on the way: unmended, a row has the faults that it had."""
    with tempfile.TemporaryDirectory() as folder:
        text = table([HEADING.split(","), *[["x", *row[1:]] for row in rows]])
        sheet = inspected(Path(folder), text)
        orders = list(read_orders(sheet, source="csv"))
        faults = [fault for order in orders for fault in order.faults]
        assume(faults)
        path = Path(folder) / "errors.csv"
        path.write_bytes(b"".join(write_errors(sheet, faults, "utf-8-sig")))
        again = list(read_orders(inspect(path, "auto"), source="csv"))
    assert [(each.code, each.pointer, each.detail) for o in again for each in o.faults] != []
    assert [each.code for order in again for each in order.faults] == [each.code for each in faults]


def read_all(content: bytes, encoding: str, size: int) -> list[Any]:
    """All that the service does with an upload; only ``UnreadableFile`` may come of it."""
    try:
        check = StreamCheck(encoding)
        for start in range(0, len(content), size):
            check.feed(content[start : start + size])
        check.finish()
    except UnreadableFile:
        pass  # it is read all the same: what cannot be, is refused there too
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "orders.csv"
        path.write_bytes(content)
        try:
            sheet = inspect(path, encoding)
        except UnreadableFile:
            return []
        orders = list(read_orders(sheet, source="csv"))
        faults = [fault for order in orders for fault in order.faults]
        for target in ("utf-8-sig", "cp932"):
            assert b"".join(write_errors(sheet, faults, target))
    assert sum(len(order.rows) for order in orders) == sheet.rows_total
    for order in orders:
        assert (order.content is None) == bool(order.faults)
        assert {fault.row for fault in order.faults} in ({*order.rows}, set())
    return orders


names = st.sampled_from(
    ["auto", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp932", "euc-jp", "iso-2022-jp"]
)
pieces = st.sampled_from(
    [
        *(b"\r", b"\n", b"\r\n", b'"', b",", b";", b"\t", b"\0", b"\x1b$B", b"\x1b(B", b"\\", b"'"),
        *(b"\xef\xbb\xbf", b"\xff\xfe", b"\x85", b"\xfc\xfc", b"\x00\xd8", b"=", b"_row,"),
        *(text.encode() for text in (HEADING, ROW, "佐藤", lines(ROW), "1,500", "注文番号")),
        *(text.encode("cp932") for text in ("佐藤", "能表", "注文番号")),
    ]
) | st.binary(max_size=4)


@given(st.lists(pieces, max_size=20).map(b"".join), names, st.integers(1, 50))
def test_any_bytes_are_read_or_refused(content: bytes, encoding: str, size: int) -> None:
    read_all(content, encoding, size)


@given(
    st.lists(pieces, max_size=20).map(b"".join),
    names,
    st.sampled_from(["utf-8", "utf-16-le", "utf-16", "cp932", "iso2022_jp"]),
)
def test_any_bytes_below_a_heading_are_read_or_refused(
    content: bytes, encoding: str, codec: str
) -> None:
    heading = lines(HEADING + ",_row,_code,_pointer,_detail" * (len(content) % 2), ROW)
    read_all(heading.encode(codec) + content, encoding, 1_000)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp932"])
def test_errors_of_a_json_batch_have_the_columns_of_a_sheet(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "batch.jsonl"
    path.write_text(
        '{"customer_name":"佐藤","customer_email":"a@example.jp","note":"=1",'
        '"items":[{"product_name":"湯呑","quantity":2,"unit_price":100},'
        '{"product_name":"皿","sku":"S","quantity":1,"unit_price":50}]}\n',
        encoding="utf-8",
    )
    faults = [RowFault(1, "external_id_conflict", "external_id", "There is another.")]
    (tmp_path / "errors.csv").write_bytes(
        b"".join(write_errors(inspect(path, "auto"), faults, encoding))
    )
    sheet = inspect(tmp_path / "errors.csv", "auto")
    assert sheet.headings == (*COLUMNS, "_row", "_code", "_pointer", "_detail")
    [order] = read_orders(sheet, source="api")
    assert order.rows == (2, 3)
    [original] = read_orders(inspect(path, "auto"), source="api")
    assert order.content == original.content
