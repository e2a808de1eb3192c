"""An upload that is repeated with its key makes one batch, and answers the same."""

import asyncio
from typing import Any

import pytest

from services.chassis.storage.failures import DatabaseUnavailable
from services.order.domain.imports.batches import Batch
from tests.service.order.batch_requests import BATCHES, Part, kept_files, send_csv, send_form, sheet
from tests.service.order.conftest import Shop, assert_problem, new_order

KEY = {"Idempotency_Key": "import-42"}
FILE: Part = ("file", sheet(), "orders.csv")
HEADERS = {"Content-Type": "text/csv", "Idempotency-Key": "import-42"}


async def batches(shop: Shop) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = (await shop.api.get(BATCHES)).json()["items"]
    return items


async def test_a_replay_answers_the_same_and_keeps_one_file(shop: Shop) -> None:
    first = await send_form(shop, FILE, ("dry_run", "true", None), **KEY)
    # The parts in another order are the same payload.
    again = await send_form(shop, ("dry_run", "true", None), FILE, **KEY)
    assert (first.status_code, again.status_code) == (202, 202)
    assert again.headers["idempotent-replayed"] == "true"
    assert "idempotent-replayed" not in first.headers
    assert again.json() == first.json()
    for header in ("location", "etag"):
        assert again.headers[header] == first.headers[header]
    assert len(kept_files(shop)) == len(await batches(shop)) == 1


async def test_a_replay_answers_as_then_though_the_batch_has_moved_on(shop: Shop) -> None:
    first = await send_form(shop, FILE, **KEY)
    await shop.api.post(f"{first.headers['location']}/cancel")
    again = await send_form(shop, FILE, **KEY)
    assert again.json() == first.json()


@pytest.mark.parametrize(
    "other",
    [
        [("file", sheet(3), "orders.csv")],
        [FILE, ("dry_run", "true", None)],
        [FILE, ("source", "web", None)],
        [("file", sheet(), "others.csv")],
    ],
)
async def test_a_key_with_another_payload_is_refused(shop: Shop, other: list[Part]) -> None:
    await send_form(shop, FILE, **KEY)
    assert_problem(await send_form(shop, *other, **KEY), 409, "idempotency_key_reused")
    assert len(kept_files(shop)) == len(await batches(shop)) == 1


async def test_what_the_query_chooses_is_part_of_the_payload(shop: Shop) -> None:
    for query, status in (({}, 202), ({"dry_run": "true"}, 409), ({}, 202)):
        reply = await shop.api.post(BATCHES, content=sheet(), headers=HEADERS, params=query)
        assert reply.status_code == status
    body = {"orders": [new_order()]}
    key = {"Idempotency-Key": "x"}
    for source, status in (("a", 202), ("b", 409), ("a", 202)):
        reply = await shop.api.post(BATCHES, json=body, headers=key, params={"source": source})
        assert reply.status_code == status


async def test_many_at_once_make_one(shop: Shop) -> None:
    replies = await asyncio.gather(*(send_form(shop, FILE, **KEY) for _ in range(8)))
    assert {reply.status_code for reply in replies} == {202}
    [batch] = await batches(shop)
    assert {reply.json()["id"] for reply in replies} == {batch["id"]}
    assert len(kept_files(shop)) == 1


async def test_a_file_that_was_refused_leaves_the_key_free(shop: Shop) -> None:
    reply = await shop.api.post(BATCHES, content=b"PK\x03\x04", headers=HEADERS)
    assert_problem(reply, 400, "not_a_workbook")
    assert await shop.stored_keys() == []
    reply = await shop.api.post(BATCHES, content=sheet(), headers=HEADERS)
    assert reply.status_code == 202


async def test_without_a_key_each_upload_is_a_batch(shop: Shop) -> None:
    for _ in range(2):
        assert (await send_csv(shop, sheet())).status_code == 202
    assert len(await batches(shop)) == 2


async def test_a_database_that_does_not_answer_makes_no_second_file_for_long(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows whether the batch was taken, so the file waits to be looked after."""

    async def away(_work: Any) -> Batch:
        raise DatabaseUnavailable

    with monkeypatch.context() as patch:
        patch.setattr(type(shop.service.database), "write", lambda _self, work, _about: away(work))
        assert_problem(await send_csv(shop, sheet()), 503, "database_unavailable")
    assert len(kept_files(shop)) == 1
    assert await batches(shop) == []
