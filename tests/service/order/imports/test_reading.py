"""Batches in lists, their rows in pages, their failed rows as a file."""

import csv
import io
from dataclasses import replace
from typing import Any

import pytest

from services.chassis.base.ids import new_id
from services.order.context import OrderUnit
from services.order.domain.imports.batches import DRY, REAL
from services.order.domain.imports.row_outcomes import BatchRow, CellChange, RowOutcome, UndoOutcome
from services.order.domain.states_gen import BatchStatus
from services.order.repository.batches import batch_rows, row_outcomes
from tests.service.order.batch_requests import BATCHES, kept_files, made, send_csv, sheet
from tests.service.order.conftest import Shop, assert_problem

ORDER = "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"


def outcomes(count: int) -> list[BatchRow]:
    """Of four rows, beginning with row 2, one failed and one was there before."""
    made_of = {
        0: BatchRow(0, RowOutcome.CREATED, external_id="A", order_id=ORDER, amount=3600),
        1: BatchRow(0, RowOutcome.FAILED, "invalid_email", "customer_email", "no e-mail"),
        2: BatchRow(0, RowOutcome.DUPLICATE, order_id=ORDER, undo=UndoOutcome.KEPT),
        3: BatchRow(0, RowOutcome.CREATED, changes=(CellChange("unit_price", "¥1,800", "1800"),)),
    }
    return [replace(made_of[n % 4], row=n + 2) for n in range(count)]


async def with_rows(shop: Shop, count: int, run: int = DRY) -> dict[str, Any]:
    """A batch of whose ``count`` rows something has come in ``run``."""
    batch = await made(shop, sheet(count))

    def work(unit: OrderUnit) -> None:
        known = batch_rows.get_batch(unit.connection, batch["id"])
        row_outcomes.insert_rows(unit.connection, known.id, run, outcomes(count))
        batch_rows.change_batch(unit, known, run=run)

    await shop.service.write(work)
    return batch


async def pages(shop: Shop, url: str, **query: Any) -> list[dict[str, Any]]:
    """All items of a list, page after page."""
    found: list[dict[str, Any]] = []
    cursor: dict[str, Any] = {}
    while True:
        reply = await shop.api.get(url, params={**query, **cursor})
        assert reply.status_code == 200, reply.text
        page = reply.json()
        found += page["items"]
        if page["next_cursor"] is None:
            return found
        cursor = {"cursor": page["next_cursor"]}


async def test_the_newest_batch_comes_first(shop: Shop) -> None:
    ids = []
    for _ in range(5):
        shop.clock.advance(seconds=1)
        ids.append((await made(shop))["id"])
    await shop.api.post(f"{BATCHES}/{ids[2]}/cancel")
    await shop.api.post(f"{BATCHES}/{ids[3]}/pause")
    listed = [batch["id"] for batch in await pages(shop, BATCHES, limit=2)]
    assert listed == ids[::-1]
    some = await pages(shop, BATCHES, limit=1, status=["CANCELLED", "PAUSED"])
    assert [batch["id"] for batch in some] == [ids[3], ids[2]]


async def test_a_cursor_belongs_to_its_list(shop: Shop) -> None:
    for _ in range(3):
        await made(shop)
    cursor = (await shop.api.get(BATCHES, params={"limit": 1})).json()["next_cursor"]
    for query in ({"status": "QUEUED"}, {"cursor": "made-up"}):
        reply = await shop.api.get(BATCHES, params={"cursor": cursor, **query})
        assert_problem(reply, 400, "invalid_cursor")
    batch = await with_rows(shop, 4)
    reply = await shop.api.get(f"{BATCHES}/{batch['id']}/rows", params={"cursor": cursor})
    assert_problem(reply, 400, "invalid_cursor")


async def test_rows_come_in_the_order_of_the_file(shop: Shop) -> None:
    batch = await with_rows(shop, 24)
    url = f"{BATCHES}/{batch['id']}/rows"
    rows = await pages(shop, url, limit=5)
    assert [row["row"] for row in rows] == list(range(2, 26))
    assert rows[1] == {
        "row": 3,
        "outcome": "failed",
        "code": "invalid_email",
        "pointer": "customer_email",
        "detail": "no e-mail",
        "suggestion": None,
        "external_id": None,
        "order_id": None,
        "changes": [],
        "undo": None,
        "undo_detail": None,
    }
    assert rows[3]["changes"] == [{"column": "unit_price", "before": "¥1,800", "after": "1800"}]
    first = (await shop.api.get(url, params={"limit": 5})).json()
    assert first["total"] == 24


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        ({"outcome": "created"}, {0, 3}),
        ({"outcome": "failed"}, {1}),
        ({"outcome": "duplicate"}, {2}),
        ({"code": "invalid_email"}, {1}),
        ({"undo": "KEPT"}, {2}),
        ({"undo": "KEPT", "outcome": "failed"}, set()),
    ],
)
async def test_rows_are_filtered(shop: Shop, filters: dict[str, str], wanted: set[int]) -> None:
    batch = await with_rows(shop, 12)
    rows = await pages(shop, f"{BATCHES}/{batch['id']}/rows", limit=2, **filters)
    assert [row["row"] for row in rows] == [n + 2 for n in range(12) if n % 4 in wanted]


async def test_rows_are_those_of_the_present_run(shop: Shop) -> None:
    batch = await with_rows(shop, 8)
    url = f"{BATCHES}/{batch['id']}/rows"

    def confirm(unit: OrderUnit) -> None:
        known = batch_rows.get_batch(unit.connection, batch["id"])
        row_outcomes.insert_rows(unit.connection, known.id, REAL, outcomes(2))
        batch_rows.change_batch(unit, known, run=REAL)

    await shop.service.write(confirm)
    assert [row["row"] for row in await pages(shop, url)] == [2, 3]


def cells(content: bytes, encoding: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(encoding), newline="")))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp932"])
async def test_failed_rows_come_back_as_a_file(shop: Shop, encoding: str) -> None:
    batch = await with_rows(shop, 4_500)
    reply = await shop.api.get(f"{BATCHES}/{batch['id']}/errors.csv", params={"encoding": encoding})
    charset = "utf-8" if encoding == "utf-8-sig" else "shift_jis"
    assert reply.headers["content-type"] == f"text/csv; charset={charset}"
    assert batch["id"] in reply.headers["content-disposition"]
    heading, *rows = cells(reply.content, encoding)
    assert heading[-4:] == ["_row", "_code", "_pointer", "_detail"]
    assert len(rows) == 1125  # more than are read at once
    assert rows[0][1] == "佐藤 花子"
    assert [row[-4:] for row in rows] == [
        [str(n + 2), "invalid_email", "customer_email", "no e-mail"]
        for n in range(4_500)
        if n % 4 == 1
    ]


async def test_the_file_of_failed_rows_can_be_sent_again(shop: Shop) -> None:
    batch = await with_rows(shop, 8)
    errors = await shop.api.get(f"{BATCHES}/{batch['id']}/errors.csv")
    assert (await send_csv(shop, errors.content)).status_code == 202


async def test_where_nothing_failed_there_is_a_heading(shop: Shop) -> None:
    batch = await made(shop)
    reply = await shop.api.get(f"{BATCHES}/{batch['id']}/errors.csv")
    assert len(cells(reply.content, "utf-8-sig")) == 1


async def test_a_file_that_is_no_longer_kept_is_404(shop: Shop) -> None:
    batch = await made(shop)
    kept_files(shop)[0].unlink()
    reply = await shop.api.get(f"{BATCHES}/{batch['id']}/errors.csv")
    assert_problem(reply, 404, "batch_file_not_found")


async def test_a_file_whose_rows_cannot_be_read_is_404(shop: Shop) -> None:
    batch = await made(shop)
    kept_files(shop)[0].write_bytes(b"nothing of the kind")
    reply = await shop.api.get(f"{BATCHES}/{batch['id']}/errors.csv")
    assert_problem(reply, 404, "batch_file_unreadable")


@pytest.mark.parametrize(("locale", "heading"), [("ja", "注文番号"), ("en", "external_id")])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp932"])
async def test_the_template_can_be_sent_as_it_is(
    shop: Shop, locale: str, heading: str, encoding: str
) -> None:
    query = {"locale": locale, "encoding": encoding}
    reply = await shop.api.get(f"{BATCHES}/template.csv", params=query)
    assert reply.status_code == 200
    assert cells(reply.content, encoding)[0][0] == heading
    assert (await send_csv(shop, reply.content)).status_code == 202


@pytest.mark.parametrize("what", ["", "/rows", "/errors.csv", "/progress"])
async def test_what_there_is_not_is_404_and_what_is_no_id_is_422(shop: Shop, what: str) -> None:
    reply = await shop.api.get(f"{BATCHES}/{new_id()}{what}")
    assert_problem(reply, 404, "batch_not_found")
    assert_problem(await shop.api.get(f"{BATCHES}/x{what}"), 422, "validation_failed")


@pytest.mark.parametrize("what", ["", "/rows", "/errors.csv", "/progress"])
async def test_reading_takes_the_scope_to_read(shop: Shop, what: str) -> None:
    batch = await made(shop)

    def cancel(unit: OrderUnit) -> None:
        known = batch_rows.get_batch(unit.connection, batch["id"])
        status = BatchStatus.CANCELLED  # or its progress would go on for ever
        batch_rows.change_batch(unit, known, status=status)

    await shop.service.write(cancel)
    url = f"{BATCHES}/{batch['id']}{what}"
    assert (await shop.api.get(url, headers=shop.bearer("batches:write"))).status_code == 403
    assert (await shop.api.get(url, headers=shop.bearer("orders:read"))).status_code == 200
