"""A repeated request answers as the first did, and does nothing."""

import asyncio
from datetime import timedelta

import pytest

from services.chassis.base.settings import Settings
from services.chassis.keeping.settings_document import Operated
from services.chassis.keeping.sweeping import Sweep
from services.order.keeping.kinds import KEEPING
from tests.service.order.conftest import ORDERS, Shop, assert_problem, new_order
from tests.service.order.fakes import Gate

KEY = {"Idempotency-Key": "checkout-42"}


async def test_a_replay_answers_the_same_and_does_nothing(shop: Shop) -> None:
    first = await shop.api.post(ORDERS, json=new_order(), headers=KEY)
    again = await shop.api.post(ORDERS, json=new_order(), headers=KEY)
    assert (first.status_code, again.status_code) == (201, 201)
    assert "idempotent-replayed" not in first.headers
    assert again.headers["idempotent-replayed"] == "true"
    assert again.json() == first.json()
    for header in ("location", "etag", "content-type"):
        assert again.headers[header] == first.headers[header]
    assert len(await shop.stored_orders()) == 1
    assert shop.payments.calls == ["create"]
    assert shop.notifications.calls == 1


async def test_a_replay_answers_the_same_when_the_order_has_moved_on(shop: Shop) -> None:
    first = await shop.api.post(ORDERS, json=new_order(), headers=KEY)
    await shop.cancel(first.json()["id"])
    again = await shop.api.post(ORDERS, json=new_order(), headers=KEY)
    assert again.json() == first.json()
    assert again.json()["status"] == "PAID"


@pytest.mark.parametrize("outcome", ["FAILED", "PENDING"])
async def test_what_is_not_paid_is_replayed_too(shop: Shop, outcome: str) -> None:
    shop.payments.will_be(outcome)
    first = await shop.api.post(ORDERS, json=new_order(), headers=KEY)
    again = await shop.api.post(ORDERS, json=new_order(), headers=KEY)
    assert again.json() == first.json()
    assert shop.payments.calls == ["create"]


async def test_what_was_taken_while_payments_were_down_is_replayed(shop: Shop) -> None:
    shop.payments.down = True
    first = await shop.api.post(ORDERS, json=new_order(), headers=KEY)
    again = await shop.api.post(ORDERS, json=new_order(), headers=KEY)
    assert again.json() == first.json()
    assert again.headers["idempotent-replayed"] == "true"
    assert shop.payments.calls == ["create"]


async def test_a_key_with_another_payload_is_refused(shop: Shop) -> None:
    await shop.api.post(ORDERS, json=new_order(), headers=KEY)
    other = await shop.api.post(ORDERS, json=new_order(note="急ぎ"), headers=KEY)
    assert_problem(other, 409, "idempotency_key_reused")
    assert len(await shop.stored_orders()) == 1
    assert shop.payments.calls == ["create"]


async def test_a_twin_in_flight_is_refused(shop: Shop) -> None:
    shop.payments.gate = Gate()
    first = asyncio.create_task(shop.api.post(ORDERS, json=new_order(), headers=KEY))
    await shop.payments.gate.entered.wait()
    twin = await shop.api.post(ORDERS, json=new_order(), headers=KEY)
    assert_problem(twin, 409, "idempotency_key_in_flight")
    shop.payments.gate.open()
    assert (await first).json()["status"] == "PAID"
    assert len(await shop.stored_orders()) == 1
    assert shop.payments.calls == ["create"]


async def test_many_at_once_make_one(shop: Shop) -> None:
    replies = await asyncio.gather(
        *(shop.api.post(ORDERS, json=new_order(), headers=KEY) for _ in range(8))
    )
    [stored] = await shop.stored_orders()
    taken = [reply.json()["id"] for reply in replies if reply.status_code == 201]
    refused = [reply.json()["code"] for reply in replies if reply.status_code != 201]
    assert set(taken) == {stored.id}
    assert set(refused) <= {"idempotency_key_in_flight"}
    assert shop.payments.calls == ["create"]
    assert shop.notifications.calls == 1


async def test_a_request_that_was_cut_off_is_answered_with_its_order(shop: Shop) -> None:
    shop.payments.gate = Gate()
    first = asyncio.create_task(shop.api.post(ORDERS, json=new_order(), headers=KEY))
    await shop.payments.gate.entered.wait()
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    shop.payments.gate = None
    young = await shop.api.post(ORDERS, json=new_order(), headers=KEY)
    assert_problem(young, 409, "idempotency_key_in_flight")
    shop.clock.advance(seconds=61)
    again = await shop.api.post(ORDERS, json=new_order(), headers=KEY)
    [stored] = await shop.stored_orders()
    assert again.status_code == 201
    assert (again.json()["id"], again.json()["status"]) == (stored.id, "PAYMENT_PROCESSING")
    assert again.headers["location"] == f"{ORDERS}/{stored.id}"
    assert await shop.run_pass() == 1
    assert (await shop.get(stored.id))["status"] == "PAID"
    assert len(shop.payments.ledger) == 1


async def test_a_key_is_its_owners(shop: Shop) -> None:
    mine = await shop.api.post(ORDERS, json=new_order(), headers=KEY)
    bearer = shop.bearer_of("somebody-else", "orders:write")
    theirs = await shop.api.post(ORDERS, json=new_order(note="another"), headers={**KEY, **bearer})
    assert theirs.status_code == 201
    assert theirs.json()["id"] != mine.json()["id"]


async def test_what_was_refused_leaves_the_key_free(shop: Shop) -> None:
    await shop.place(external_id="WEB-1")
    refused = await shop.api.post(ORDERS, json=new_order(external_id="WEB-1"), headers=KEY)
    assert_problem(refused, 409, "external_id_conflict")
    assert await shop.stored_keys() == []
    mended = await shop.api.post(ORDERS, json=new_order(external_id="WEB-2"), headers=KEY)
    assert mended.status_code == 201


async def test_a_key_is_kept_for_thirty_days(shop: Shop) -> None:
    first = await shop.api.post(ORDERS, json=new_order(), headers=KEY)
    sweep = Sweep(shop.service.database, Operated(Settings.load(), KEEPING), shop.clock)
    shop.clock.now += timedelta(days=30)
    await sweep.run()
    replayed = await shop.api.post(ORDERS, json=new_order(), headers=KEY)
    assert replayed.json() == first.json()
    shop.clock.advance(seconds=1)
    assert (await sweep.run())["idempotency_keys"] == 1
    anew = await shop.api.post(ORDERS, json=new_order(), headers=KEY)
    assert anew.json()["id"] != first.json()["id"]


@pytest.mark.parametrize("key", ["", "a b", "キー".encode(), "x" * 256])
async def test_a_key_that_is_none_is_refused(shop: Shop, key: str | bytes) -> None:
    headers = [(b"idempotency-key", key.encode() if isinstance(key, str) else key)]
    reply = await shop.api.post(ORDERS, json=new_order(), headers=headers)
    problem = assert_problem(reply, 422, "validation_failed")
    assert {fault["pointer"] for fault in problem["errors"]} == {"header/Idempotency-Key"}
    assert await shop.stored_orders() == []


async def test_without_a_key_each_request_makes_an_order(shop: Shop) -> None:
    one, other = await shop.place(), await shop.place()
    assert one["id"] != other["id"]
    assert await shop.stored_keys() == []
