"""A payment token is nowhere in the database once it is needed no longer, whatever came of it."""

from typing import Any

import pytest
from sqlalchemy import select

from services.chassis.peers.peer import PeerRefused
from services.order.tables import metadata
from tests.service.order.batch_requests import BATCHES, made
from tests.service.order.conftest import ORDERS, Shop, new_order
from tests.service.order.importing import TOKENS, batch_of, imported, line, lines, orders_of

SECRET = "tok_of_a_customers_card"
FILE = lines(line("A-1", payment_token=SECRET), line("A-2", payment_token=SECRET), heading=TOKENS)


async def places_of_token(shop: Shop) -> list[str]:
    """The tables that hold the token anywhere."""

    def look(connection: Any) -> list[str]:
        return [
            table.name
            for table in metadata.sorted_tables
            for row in connection.execute(select(table))
            if any(SECRET in str(value) for value in row)
        ]

    return await shop.service.database.read(look)


async def test_it_is_gone_once_the_payment_is_made(shop: Shop) -> None:
    headers = {"Idempotency-Key": "once"}
    body = new_order(payment_token=SECRET)
    for _ in range(2):
        reply = await shop.api.post(ORDERS, json=body, headers=headers)
        assert (reply.status_code, reply.json()["status"]) == (201, "PAID")
    assert [each.token for each in shop.payments.asked] == [SECRET]
    assert await places_of_token(shop) == []


async def test_it_is_gone_once_the_payment_is_declined(shop: Shop) -> None:
    shop.payments.will_be("FAILED", "The card was declined.")
    order = await shop.place(payment_token=SECRET)
    assert order["status"] == "PAYMENT_FAILED"
    assert await places_of_token(shop) == []
    shop.payments.will_be("PENDING")
    retried = await shop.api.post(f"{ORDERS}/{order['id']}/payment", json={"payment_token": SECRET})
    assert retried.status_code == 200, retried.text
    assert await places_of_token(shop) == []


async def test_it_waits_with_what_is_owed_and_goes_with_it(shop: Shop) -> None:
    shop.payments.down = True
    order = await shop.place(payment_token=SECRET)
    assert await places_of_token(shop) == ["deliveries"]
    shop.payments.down = False
    await shop.finish_owed()
    assert (await shop.get(order["id"]))["status"] == "PAID"
    assert await places_of_token(shop) == []


async def test_it_is_gone_once_the_order_is_cancelled(shop: Shop) -> None:
    shop.payments.down = True
    order = await shop.place(payment_token=SECRET)
    await shop.cancel(order["id"])
    assert await places_of_token(shop) == []
    shop.payments.down = False
    await shop.finish_owed()
    assert SECRET not in [each.token for each in shop.payments.asked]
    assert (await shop.states(order["id"]))["payment"] == "done"


async def test_it_is_gone_once_the_work_is_dead(shop: Shop) -> None:
    shop.payments.down = True
    order = await shop.place(payment_token=SECRET)
    shop.clock.advance(days=4)
    await shop.run_pass()
    assert (await shop.states(order["id"]))["payment"] == "dead"
    assert await places_of_token(shop) == []


async def test_dead_work_that_is_replayed_makes_no_payment_without_its_token(shop: Shop) -> None:
    shop.payments.down = True
    order = await shop.place(payment_token=SECRET)
    shop.clock.advance(days=4)
    await shop.run_pass()
    shop.payments.down = False
    asked = len(shop.payments.asked)
    await replay(shop, order["id"])
    told = await shop.get(order["id"])
    assert (told["status"], len(shop.payments.asked)) == ("PAYMENT_FAILED", asked)
    assert "Retry it with a new token." in told["payment_error"]


async def test_dead_work_that_is_replayed_finds_the_payment_that_was_made(shop: Shop) -> None:
    shop.payments.loses_answers = True
    order = await shop.place(payment_token=SECRET)
    shop.payments.down = True
    shop.clock.advance(days=4)
    await shop.run_pass()
    shop.payments.down = shop.payments.loses_answers = False
    await replay(shop, order["id"])
    assert (await shop.get(order["id"]))["status"] == "PAID"
    assert len(shop.payments.ledger) == 1


async def test_dead_work_without_a_token_is_replayed_as_it_was(shop: Shop) -> None:
    shop.payments.down = True
    order = await shop.place()
    shop.clock.advance(days=4)
    await shop.run_pass()
    shop.payments.down = False
    await replay(shop, order["id"])
    assert (await shop.get(order["id"]))["status"] == "PAID"


async def replay(shop: Shop, subject_id: str) -> None:
    [delivery] = [each for each in await shop.owed(subject_id) if each.state == "dead"]
    reply = await shop.api.post(f"/api/v1/deliveries/{delivery.id}/replay")
    assert reply.status_code == 200, reply.text
    await shop.run_pass()


@pytest.mark.parametrize("dry_run", [True, False])
async def test_the_token_of_a_row_is_not_kept_with_it(shop: Shop, dry_run: bool) -> None:
    batch = await imported(shop, FILE, dry_run=str(dry_run).lower())
    assert batch["status"] == ("VALIDATED" if dry_run else "COMPLETED")
    assert await places_of_token(shop) == []
    if dry_run:
        reply = await shop.api.post(f"{BATCHES}/{batch['id']}/confirm")
        assert reply.status_code == 202, reply.text
        await shop.work_on_batches()
        assert [each.token for each in shop.bulk_payments.asked[0]] == [SECRET] * 2
        assert await places_of_token(shop) == []


async def test_the_tokens_of_a_dead_chunk_are_gone(shop: Shop) -> None:
    shop.bulk_payments.refusal = PeerRefused("payment", 403, "insufficient_scope", "no")
    batch = await made(shop, FILE)
    await shop.work_on_batches()
    assert await places_of_token(shop) == []
    assert {each["status"] for each in await orders_of(shop, batch["id"])} == {"PAYMENT_PROCESSING"}
    shop.bulk_payments.refusal = None
    await replay(shop, batch["id"])
    await shop.finish_batches()
    while await shop.finish_owed():
        pass
    assert {each["status"] for each in await orders_of(shop, batch["id"])} == {"PAYMENT_FAILED"}
    assert shop.payments.ledger == []


async def test_the_tokens_of_an_undone_import_are_gone(shop: Shop) -> None:
    shop.payments.down = True
    batch = await made(shop, FILE)
    await shop.work_on_batches()
    assert await places_of_token(shop) == ["deliveries"]
    await shop.api.post(f"{BATCHES}/{batch['id']}/cancel")
    reply = await shop.api.post(f"{BATCHES}/{batch['id']}/undo")
    assert reply.status_code == 202, reply.text
    await shop.work_on_batches()
    assert (await batch_of(shop, batch["id"]))["status"] == "UNDONE"
    assert await places_of_token(shop) == []


async def test_it_is_gone_once_its_order_of_a_batch_is_cancelled(shop: Shop) -> None:
    shop.payments.down = True
    batch = await imported(shop, lines(line("A-1", payment_token=SECRET), heading=TOKENS))
    assert await places_of_token(shop) == ["deliveries"]
    [order] = await orders_of(shop, batch["id"])
    await shop.cancel(order["id"])
    assert await places_of_token(shop) == []
    shop.payments.down = False
    await shop.finish_batches(20)
    assert (await batch_of(shop, batch["id"]))["status"] == "COMPLETED"
    assert shop.payments.ledger == []
