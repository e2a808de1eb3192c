"""A batch is taken back: its orders are cancelled and refunded, those that are gone stay."""

import pytest

from services.chassis.base.ids import new_id
from services.order.domain.money.payments import PaymentStatus
from services.order.imports import undoing
from services.order.repository.batches import batch_rows
from tests.service.order.batch_requests import BATCHES, sheet
from tests.service.order.conftest import Shop, assert_problem
from tests.service.order.importing import (
    TOKENS,
    batch_of,
    count_messages,
    imported,
    line,
    lines,
    orders_of,
    rows_of,
)

MIXED = lines(
    *(
        line(f"A-{n}", payment_token=token)
        for n, token in enumerate(["tok_ok", "tok_ok", "tok_declined", "tok_pending", "tok_ok"])
    ),
    heading=TOKENS,
)


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undoing, "_ORDERS_AT_ONCE", 2)


async def undone(shop: Shop, batch_id: str) -> None:
    reply = await shop.api.post(f"{BATCHES}/{batch_id}/undo")
    assert (reply.status_code, reply.json()["status"]) == (202, "UNDOING"), reply.text
    await shop.work_on_batches()
    await shop.finish_owed()
    await shop.finish_batches()


async def test_orders_are_cancelled_and_refunded(shop: Shop) -> None:
    batch = await imported(shop, sheet(5))
    await shop.finish_batches()
    await undone(shop, batch["id"])
    batch = await batch_of(shop, batch["id"])
    counts = ("status", "orders_undone", "orders_kept", "amount_undone", "orders_paid")
    assert [batch[name] for name in counts] == ["UNDONE", 5, 0, 18_000, 5]
    assert batch["allowed_actions"] == []
    assert {order["status"] for order in await orders_of(shop, batch["id"])} == {"CANCELLED"}
    assert [payment.refunded for payment in shop.payments.ledger] == [3600] * 5
    assert [len(asked) for asked in shop.bulk_payments.refunded] == [2, 2, 1]
    assert {row["undo"] for row in await rows_of(shop, batch["id"])} == {"UNDONE"}


async def test_what_was_not_sent_is_stopped_and_the_customers_are_told(shop: Shop) -> None:
    batch = await imported(shop, sheet(3))
    await shop.finish_batches()
    await undone(shop, batch["id"])
    assert shop.bulk_notifications.stopped == [batch["id"]]
    cancelled = [
        request
        for request in shop.bulk_notifications.requests.values()
        if request.messages[0].template == "ORDER_CANCELLED"
    ]
    assert sum(len(request.messages) for request in cancelled) == 3
    assert cancelled[0].messages[0].extra == {"refunded_amount": 3600}
    ids = {request.batch_id for request in cancelled}
    assert len(ids) == 1
    assert batch["id"] not in ids  # that one is stopped
    [order, *_] = await orders_of(shop, batch["id"])
    assert (await shop.event_types(order["id"]))[-5:] == [
        "cancelled",
        "refund_requested",
        "notice_requested",
        "refund_accepted",
        "notice_accepted",
    ]


async def test_orders_that_are_on_their_way_stay_and_are_told(shop: Shop) -> None:
    batch = await imported(shop, MIXED)
    orders = await orders_of(shop, batch["id"])
    await shop.set_status(orders[0]["id"], "SHIPPED")
    await shop.cancel(orders[1]["id"])
    preview = (await shop.api.post(f"{BATCHES}/{batch['id']}/undo", json={"dry_run": True})).json()
    assert preview == {
        "orders_to_cancel": 3,
        "amount_to_refund": 3000,
        "orders_kept": 1,
        "kept": [
            {
                "order_id": orders[0]["id"],
                "status": "SHIPPED",
                "reason": "The order is SHIPPED and can no longer be cancelled.",
            }
        ],
    }
    assert (await batch_of(shop, batch["id"]))["status"] == "COMPLETED"
    await undone(shop, batch["id"])
    batch = await batch_of(shop, batch["id"])
    counts = ("orders_undone", "orders_kept", "amount_undone", "orders_payment_pending")
    assert [batch[name] for name in counts] == [3, 1, 3000, 0]
    [kept] = await rows_of(shop, batch["id"], undo="KEPT")
    assert (kept["order_id"], kept["undo_detail"]) == (
        orders[0]["id"],
        "The order is SHIPPED and can no longer be cancelled.",
    )
    statuses = [order["status"] for order in await orders_of(shop, batch["id"])]
    assert statuses == ["SHIPPED", "CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED"]


async def test_a_payment_that_is_decided_after_the_undoing_is_given_back(shop: Shop) -> None:
    batch = await imported(shop, lines(line("A", payment_token="tok_pending"), heading=TOKENS))
    await undone(shop, batch["id"])
    [order] = await orders_of(shop, batch["id"])
    payment = shop.payments.settle(order["id"], "COMPLETED")
    await shop.tell(order["id"], payment_id=payment.id, amount=3000)
    await shop.finish_owed()
    assert payment.refunded == 3000
    assert (await shop.get(order["id"]))["status"] == "CANCELLED"
    assert (await batch_of(shop, batch["id"]))["amount_undone"] == 3000


async def test_a_refund_that_is_made_once_more_is_counted_once(shop: Shop) -> None:
    """The money came back to the shop after it had been counted as given back."""
    batch = await imported(shop, lines(line("A", payment_token="tok_ok"), heading=TOKENS))
    await undone(shop, batch["id"])
    [payment] = shop.payments.ledger
    assert (await batch_of(shop, batch["id"]))["amount_undone"] == payment.refunded == 3000
    payment.refunded, payment.status = 0, PaymentStatus.COMPLETED
    told = {"payment_id": payment.id, "amount": 3000, "refunded_amount": 0}
    failed = {"refund_id": new_id(), "amount": 3000, "failure_message": "The account is closed."}
    await shop.tell(payment.order_id, **told, failed_refund=failed, version=4)
    await shop.tell(payment.order_id, **told, version=5)
    while await shop.finish_owed():
        pass
    assert payment.refunded == 3000
    assert (await batch_of(shop, batch["id"]))["amount_undone"] == 3000


async def test_refunds_wait_for_a_payment_service_that_is_away(shop: Shop) -> None:
    batch = await imported(shop, sheet(2))
    shop.payments.down = True
    await undone(shop, batch["id"])
    assert (await batch_of(shop, batch["id"]))["status"] == "UNDONE"
    assert [payment.refunded for payment in shop.payments.ledger] == [0, 0]
    [order, _] = await orders_of(shop, batch["id"])
    explanation = (await shop.api.get(f"/api/v1/orders/{order['id']}/explanation")).json()
    assert [owed["kind"] for owed in explanation["owed"]] == ["batch_refunds", "batch_notices"]
    shop.payments.down = False
    await shop.finish_batches(20)
    assert [payment.refunded for payment in shop.payments.ledger] == [3600, 3600]


async def test_a_refund_that_is_refused_is_owed_by_itself(shop: Shop) -> None:
    batch = await imported(shop, sheet(2))
    one = shop.payments.ledger[0]
    shop.bulk_payments.refused_refunds[one.id] = "The card is closed."
    shop.payments.refund_failure = "The card is closed."
    await undone(shop, batch["id"])
    assert await shop.states(one.order_id) == {"refund": "dead"}
    assert [payment.refunded for payment in shop.payments.ledger] == [0, 3600]


async def test_refunds_that_are_all_refused_are_each_owed_by_themselves(shop: Shop) -> None:
    batch = await imported(shop, sheet(2))
    for payment in shop.payments.ledger:
        shop.bulk_payments.refused_refunds[payment.id] = "Ask for each by itself."
    await undone(shop, batch["id"])
    await shop.finish_owed()
    assert [payment.refunded for payment in shop.payments.ledger] == [3600, 3600]
    for payment in shop.payments.ledger:
        assert (await shop.states(payment.order_id))["refund"] == "done"


async def test_nobody_is_told_of_a_silent_batch_that_is_undone(shop: Shop) -> None:
    batch = await imported(shop, sheet(2), notify="NONE")
    await undone(shop, batch["id"])
    assert shop.bulk_notifications.told() == []
    assert shop.bulk_notifications.stopped == []


async def test_an_undoing_that_was_cut_off_goes_on(shop: Shop) -> None:
    batch = await imported(shop, sheet(5))
    await shop.api.post(f"{BATCHES}/{batch['id']}/undo")
    known = await batch_of(shop, batch["id"])
    assert known["orders_undone"] == 0
    row = await shop.service.database.read(lambda c: batch_rows.get_batch(c, batch["id"]))
    assert await undoing.undo_on(shop.service, row)
    assert not await undoing.undo_on(shop.service, row)  # as a process that knows no better would
    assert (await batch_of(shop, batch["id"]))["orders_undone"] == 2
    await shop.work_on_batches()
    assert (await batch_of(shop, batch["id"]))["orders_undone"] == 5


async def test_only_a_batch_that_has_ended_with_orders_can_be_undone(shop: Shop) -> None:
    queued = await imported(shop, sheet(2), dry_run=True)
    reply = await shop.api.post(f"{BATCHES}/{queued['id']}/undo")
    assert_problem(reply, 409, "illegal_transition")
    reply = await shop.api.post(f"{BATCHES}/{queued['id']}/undo", json={"dry_run": True})
    assert_problem(reply, 409, "illegal_transition")
    assert_problem(await shop.api.post(f"{BATCHES}/{new_id()}/undo"), 404, "batch_not_found")


async def test_messages_that_tell_of_the_undoing_count_as_sent_too(shop: Shop) -> None:
    batch = await imported(shop, sheet(2))
    await undone(shop, batch["id"])
    requests = shop.bulk_notifications.requests.values()
    told = {request.batch_id: len(request.messages) for request in requests}
    assert list(told.values()) == [2, 2]  # of the orders, and of their cancellations
    shop.bulk_notifications.sent_of = told
    shop.clock.advance(seconds=2)
    await count_messages(shop)
    found = await batch_of(shop, batch["id"])
    assert (found["notifications_queued"], found["notifications_sent"]) == (4, 4)
