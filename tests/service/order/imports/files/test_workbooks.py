"""Excel workbooks, from the upload to the orders: as CSV, and just as safe."""

import json
import os
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.order.imports.retention import forget_files
from services.order.sheets import rows_path
from tests.service.order.batch_requests import BATCHES, kept_files
from tests.service.order.conftest import ORDERS, Shop, assert_problem
from tests.service.order.import_profiles.tea_shop import FILE, MAPPING, PROFILES, TEA, put
from tests.service.order.importing import batch_of, outcomes, rows_of
from tests.unit.order.sheets.files.workbooks import Cell, write_workbook

HEADING = ["external_id", "customer_name", "product_name", "quantity", "unit_price"]
OWN: list[list[Cell]] = [
    [*HEADING],
    [9876543210, "佐藤 花子", "湯呑", 2, 1800],
    [9876543210, None, "皿", 1, 500],
    [],
    [9.87e15, "鈴木", "皿", 1, 500],
    ["A-1", "鈴木", "皿", ("e", "#REF!"), 500],
]
SHOP: list[list[Cell]] = [[*line.split(",")] for line in FILE.splitlines()]


def workbook(tmp_path: Path, **sheets: list[list[Cell]]) -> bytes:
    return write_workbook(tmp_path / "book.xlsx", sheets).read_bytes()


async def sent(shop: Shop, content: bytes, **fields: str) -> httpx.Response:
    return await shop.api.post(BATCHES, files={"file": ("o.xlsx", content)}, data=fields)


def names(shop: Shop) -> set[str]:
    return {path.name.partition(".")[2] for path in kept_files(shop)}


async def test_a_workbook_is_checked_confirmed_and_imported(shop: Shop, tmp_path: Path) -> None:
    reply = await sent(shop, workbook(tmp_path, Orders=OWN, Other=[["x"]]), dry_run="true")
    assert reply.status_code == 202, reply.text
    await shop.work_on_batches()
    batch = await batch_of(shop, reply.json()["id"])
    assert (batch["status"], batch["sheet"], batch["profile"]) == ("VALIDATED", "Orders", None)
    confirmed = await shop.api.post(
        f"{BATCHES}/{batch['id']}/confirm", json={"file_sha256": batch["file_sha256"]}
    )
    assert confirmed.status_code == 202, confirmed.text
    # As after a restart on a disk that has lost what can be made anew.
    rows_path(shop.folder.folder / f"{batch['id']}.xlsx").unlink()
    shop.service.bulk.readers.forget(batch["id"])
    await shop.work_on_batches()
    assert outcomes(await rows_of(shop, batch["id"])) == [
        (2, "created", None),
        (3, "created", None),
        (5, "failed", "rounded_number"),
        (6, "failed", "formula_error"),
    ]
    [order] = (await shop.api.get(ORDERS)).json()["items"]
    assert (order["external_id"], order["total_amount"]) == ("9876543210", 4100)
    errors = (await shop.api.get(f"{BATCHES}/{batch['id']}/errors.csv")).content.decode("utf-8-sig")
    assert [line.split(",")[0] for line in errors.splitlines()] == [
        "external_id",
        "9.87E+15",
        "A-1",
    ]
    again = await sent(shop, workbook(tmp_path, Orders=OWN), dry_run="true")
    await shop.work_on_batches()
    assert (await batch_of(shop, again.json()["id"]))["rows_duplicate"] == 2


async def test_a_sheet_is_read_with_a_profile_or_a_mapping(shop: Shop, tmp_path: Path) -> None:
    await put(shop, TEA)
    content = workbook(tmp_path, Notes=[["nothing"]], Export=SHOP)
    for fields in ({}, {"profile": "tea-shop"}, {"mapping": json.dumps(MAPPING)}):
        source = str(len(fields.get("mapping", ""))) + fields.get("profile", "")
        reply = await sent(shop, content, sheet="Export", source=f"x{source}", **fields)
        assert reply.status_code == 202, reply.text
        await shop.work_on_batches()
        batch = await batch_of(shop, reply.json()["id"])
        assert (batch["sheet"], batch["rows_created"], batch["rows_skipped"]) == ("Export", 2, 1)
    wrong = await sent(shop, content)
    assert_problem(wrong, 400, "no_header")
    assert_problem(await sent(shop, content, sheet="Nope"), 400, "unknown_sheet")


async def test_what_a_workbook_is(shop: Shop, tmp_path: Path) -> None:
    await put(shop, TEA)
    content = workbook(tmp_path, Export=SHOP, Notes=[["nothing"]])
    reply = await shop.api.post(f"{PROFILES}/detect", files={"file": ("o.xlsx", content)})
    told: dict[str, Any] = reply.json()
    assert (told["profile"], told["sheet"], told["sheets"]) == (
        "tea-shop",
        "Export",
        ["Export", "Notes"],
    )
    assert (told["delimiter"], told["problems"]) == (None, [])
    other = await shop.api.post(
        f"{PROFILES}/detect",
        params={"sheet": "Notes"},
        content=content,
        headers={"Content-Type": "text/csv"},
    )
    assert (other.json()["sheet"], other.json()["profile"]) == ("Notes", None)


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"PK\x03\x04" + b"x" * 5_000])
async def test_what_is_no_workbook_leaves_nothing_behind(shop: Shop, content: bytes) -> None:
    assert_problem(await sent(shop, content), 400, "not_a_workbook")
    assert names(shop) == set()
    assert (await shop.api.get(BATCHES)).json()["items"] == []


async def test_a_workbook_without_orders_leaves_nothing_behind(shop: Shop, tmp_path: Path) -> None:
    assert_problem(await sent(shop, workbook(tmp_path, A=[["a", "b"]])), 400, "no_header")
    assert names(shop) == set()


async def test_the_rows_of_a_workbook_go_with_it(shop: Shop, tmp_path: Path) -> None:
    batch = (await sent(shop, workbook(tmp_path, Orders=OWN))).json()
    assert names(shop) == {"xlsx", "xlsx.rows"}
    await shop.service.files.delete(batch["id"])
    assert names(shop) == set()
    left = rows_path(shop.folder.folder / f"{new_id()}.xlsx")
    left.write_text("left behind")
    os.utime(left, (time.time() - 7200,) * 2)
    await forget_files(shop.service, shop.clock() - timedelta(days=30), timedelta(hours=1))
    assert names(shop) == set()


async def test_it_comes_in_pieces(shop: Shop, tmp_path: Path) -> None:
    content = workbook(tmp_path, Orders=OWN)

    async def pieces() -> Any:
        for place in range(0, len(content), 3):
            yield content[place : place + 3]

    headers = {"Content-Type": "text/csv"}
    reply = await shop.api.post(BATCHES, content=pieces(), headers=headers)
    assert (reply.status_code, reply.json()["sheet"]) == (202, "Orders")
