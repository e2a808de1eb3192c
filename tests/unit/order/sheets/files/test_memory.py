"""A file of any size takes the same memory."""

import tracemalloc
from collections import deque
from pathlib import Path

import pytest

from services.order.sheets import (
    RowFault,
    get_profile,
    inspect,
    inspect_parcels,
    read_orders,
    read_parcels,
    write_errors,
)
from services.order.sheets.profiled import inspect_profiled, read_profiled
from services.order.sheets.profiles.profile import PARCELS
from tests.unit.order.sheets.profiled.files import CELLS, shop
from tests.unit.order.sheets.sheets import HEADING, lines

GOOD = "W-{n},佐藤 花子,hanako.sato@example.jp,湯呑,2,1800"
BAD = "W-{n},佐藤 花子,hanako.sato,湯呑,x,1800"
ONE_ORDER = "W-1,佐藤 花子,hanako.sato@example.jp,湯呑,2,1800"
QUOTED = '"W-{n}","佐藤\n花子",hanako.sato@example.jp,"湯\n呑",2,1800'


def peak(path: Path, encoding: str) -> int:
    """The most bytes that are held while a file is inspected, read and told about."""
    tracemalloc.start()
    sheet = inspect(path, encoding)
    deque(read_orders(sheet, source="csv"), maxlen=0)
    deque(read_orders(sheet, source="csv", after_row=sheet.rows_total - 100), maxlen=0)
    faults = (RowFault(row, "invalid_text", None, "x") for row in range(2, sheet.rows_total + 2))
    deque(write_errors(sheet, faults, "utf-8-sig"), maxlen=0)
    found = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return found


@pytest.mark.slow
@pytest.mark.parametrize(
    "row", [GOOD, BAD, ONE_ORDER, QUOTED], ids=["good", "bad", "one", "quoted"]
)
def test_memory_stays_flat(tmp_path: Path, row: str) -> None:
    peaks = []
    for count in (3_000, 6_000):
        path = tmp_path / f"{count}.csv"
        path.write_bytes(
            lines(HEADING, *(row.replace("{n}", str(n)) for n in range(count))).encode()
        )
        peaks.append(peak(path, "auto"))
    assert peaks[1] < peaks[0] + 300_000
    assert peaks[1] < 5_000_000


SHOP_HEADING = ",".join(CELLS)
SHOP_ROWS = {
    "one": ",".join(CELLS.values()).replace("A-1", "A-{n}"),
    "same": ",".join(CELLS.values()),
    "bad": ",".join(CELLS.values()).replace("A-1", "A-{n}").replace("1800", "x"),
}
APART = ",".join(CELLS.values()).replace("A-1", "B-1")
"""Twice in a file, it makes sure of the second look, which otherwise hangs on the hashes' seed."""


def profiled_peak(path: Path) -> int:
    """The most bytes that are held while a shop's file is inspected and read."""
    profile = shop()
    tracemalloc.start()
    sheet = inspect_profiled(path, "auto", profile)
    deque(read_profiled(sheet, profile), maxlen=0)
    deque(read_profiled(sheet, profile, after_row=sheet.rows_total - 100), maxlen=0)
    found = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return found


@pytest.mark.slow
@pytest.mark.parametrize("row", SHOP_ROWS.values(), ids=SHOP_ROWS)
def test_memory_stays_flat_for_other_systems(tmp_path: Path, row: str) -> None:
    peaks = []
    for count in (3_000, 6_000):
        path = tmp_path / f"{count}.csv"
        rows = (row.replace("{n}", str(n)) for n in range(count))
        path.write_bytes(lines(SHOP_HEADING, APART, *rows, APART).encode())
        peaks.append(profiled_peak(path))
    assert peaks[1] < peaks[0] + 300_000
    assert peaks[1] < 6_000_000


PARCEL_ROWS = {
    "one": "A-{n},{n},ヤマト運輸,2026-01-06",
    "same": "A-1,{n},ヤマト運輸,2026-01-06",
    "bad": "9.87E+15,{n},ヤマト運輸,2026-01-06",
}


@pytest.mark.slow
@pytest.mark.parametrize("row", PARCEL_ROWS.values(), ids=PARCEL_ROWS)
def test_memory_stays_flat_for_parcels(tmp_path: Path, row: str) -> None:
    profile, peaks = get_profile("ichiba-parcels", PARCELS), []
    for count in (6_000, 12_000):
        path = tmp_path / f"{count}.csv"
        rows = (row.replace("{n}", str(n)) for n in range(count))
        path.write_bytes(lines("order_number,tracking_number,carrier,shipped_at", *rows).encode())
        tracemalloc.start()
        sheet = inspect_parcels(path, "auto", profile)
        deque(read_parcels(sheet, profile), maxlen=0)
        deque(read_parcels(sheet, profile, after_row=sheet.rows_total - 100), maxlen=0)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 300_000
    assert peaks[1] < 6_000_000
