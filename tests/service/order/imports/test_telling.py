"""What customers are told of the orders of a batch."""

from collections.abc import Sequence
from typing import Any

import pytest

from services.order.domain.money.payments import PaymentAsked
from services.order.imports import digesting
from services.order.imports.working import importing
from services.order.jobs import counting_messages
from tests.service.order.batch_requests import BATCHES, sheet
from tests.service.order.conftest import ORDERS, Shop
from tests.service.order.importing import (
    TOKENS,
    batch_of,
    count_messages,
    imported,
    line,
    lines,
    orders_of,
)


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "_ROWS_IMPORTED", 2)
    monkeypatch.setattr(digesting, "_ORDERS_AT_ONCE", 3)
    monkeypatch.setattr(digesting, "_MESSAGES_AT_ONCE", 3)


def declining(*tokens: str) -> bytes:
    rows = [line(f"A-{n}", payment_token=token) for n, token in enumerate(tokens)]
    return lines(*rows, heading=TOKENS)


async def test_messages_wait_while_payments_are_to_be_asked_for(shop: Shop) -> None:
    await imported(shop, sheet(5))
    # The last chunk's, and the one's before if that was paid for when no row was left any more.
    assert len(shop.bulk_notifications.told()) in (1, 3)
    await shop.finish_batches(6)
    assert len(shop.bulk_notifications.told()) == 5


async def test_nobody_is_told_of_a_silent_batch(shop: Shop) -> None:
    content = declining("tok_ok", "tok_declined", "tok_pending")
    batch = await imported(shop, content, notify="NONE")
    await shop.finish_batches()
    pending = (await orders_of(shop, batch["id"]))[2]
    payment = shop.payments.settle(pending["id"], "COMPLETED")
    await shop.tell(pending["id"], payment_id=payment.id, amount=3000)
    assert (await shop.get(pending["id"]))["status"] == "PAID"
    assert shop.bulk_notifications.told() == []
    assert shop.notifications.sent == []
    assert "notice_requested" not in await shop.event_types(pending["id"])


async def test_a_digest_tells_each_customer_once(shop: Shop) -> None:
    emails = ["b@example.com", "a@example.com", "B@example.com", "c@example.com", "a@example.com"]
    rows = [line(f"A-{n}", customer_email=email) for n, email in enumerate(emails)]
    batch = await imported(shop, lines(*rows), notify="DIGEST")
    await shop.finish_batches()
    assert (await batch_of(shop, batch["id"]))["status"] == "COMPLETED"
    requests = list(shop.bulk_notifications.requests.values())
    assert all(request.is_digest for request in requests)
    addressed = [
        sorted({str(each.order.customer_email).lower() for each in request.messages})
        for request in requests
    ]
    assert sorted(email for emails in addressed for email in emails) == [
        "a@example.com",
        "b@example.com",
        "c@example.com",
    ]
    assert sum(len(request.messages) for request in requests) == 5
    assert (await batch_of(shop, batch["id"]))["notifications_queued"] == 3
    [order, *_] = await orders_of(shop, batch["id"])
    assert "notice_requested" in await shop.event_types(order["id"])


async def test_a_digest_leaves_out_what_failed_and_that_is_told_by_itself(shop: Shop) -> None:
    await imported(shop, declining("tok_ok", "tok_declined"), notify="DIGEST")
    await shop.finish_batches()
    assert sorted(template for _, template in shop.bulk_notifications.told()) == [
        "BATCH_DIGEST",
        "PAYMENT_FAILED",
    ]


async def test_one_customer_with_very_many_orders_gets_several_digests(shop: Shop) -> None:
    await imported(shop, sheet(7), notify="DIGEST")
    await shop.finish_batches()
    requests = shop.bulk_notifications.requests.values()
    assert sorted(len(request.messages) for request in requests) == [1, 3, 3]


async def test_what_is_paid_after_the_digest_is_told_by_itself(shop: Shop) -> None:
    batch = await imported(shop, declining("tok_ok", "tok_pending"), notify="DIGEST")
    await shop.finish_batches()
    assert [template for _, template in shop.bulk_notifications.told()] == ["BATCH_DIGEST"]
    late = (await orders_of(shop, batch["id"]))[1]
    payment = shop.payments.settle(late["id"], "COMPLETED")
    await shop.tell(late["id"], payment_id=payment.id, amount=3000)
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"]


async def test_what_is_paid_before_the_digest_is_in_it(shop: Shop) -> None:
    batch_id = (await imported(shop, declining("tok_pending"), notify="DIGEST", dry_run=True))["id"]
    await shop.api.post(f"{BATCHES}/{batch_id}/confirm")

    async def decide(asked: Sequence[PaymentAsked]) -> None:
        [order_id] = (each.order_id for each in asked)
        payment = shop.payments.settle(order_id, "COMPLETED")
        await shop.tell(order_id, payment_id=payment.id, amount=3000)

    shop.bulk_payments.after = decide
    await shop.work_on_batches()
    await shop.finish_batches()
    assert [template for _, template in shop.bulk_notifications.told()] == ["BATCH_DIGEST"]
    assert shop.notifications.sent == []


async def test_a_batch_that_was_cancelled_still_tells_of_what_was_paid(shop: Shop) -> None:
    batch_id = (await imported(shop, sheet(5), notify="DIGEST", dry_run=True))["id"]
    await shop.api.post(f"{BATCHES}/{batch_id}/confirm")

    async def cancel(_asked: Sequence[PaymentAsked]) -> None:
        await shop.api.post(f"{BATCHES}/{batch_id}/cancel")

    shop.bulk_payments.before = cancel
    await shop.work_on_batches()
    await shop.finish_batches()
    batch = await batch_of(shop, batch_id)
    assert batch["status"] == "CANCELLED"
    assert shop.bulk_notifications.told().count(("hanako.sato@example.jp", "BATCH_DIGEST")) >= 1
    told = sum(len(request.messages) for request in shop.bulk_notifications.requests.values())
    assert told == batch["orders_paid"] > 0


async def test_messages_are_handed_over_once_though_the_answer_is_lost(shop: Shop) -> None:
    shop.bulk_notifications.cut_off = 1
    batch = await imported(shop, sheet(2))
    await shop.finish_batches(20)
    assert len(shop.bulk_notifications.requests) == 1
    assert (await batch_of(shop, batch["id"]))["notifications_queued"] == 2


async def test_messages_wait_for_a_service_that_is_away(shop: Shop) -> None:
    shop.bulk_notifications.down = True
    batch = await imported(shop, sheet(2))
    assert (batch["status"], batch["notifications_queued"]) == ("COMPLETED", 0)
    shop.bulk_notifications.down = False
    await shop.finish_batches(20)
    assert (await batch_of(shop, batch["id"]))["notifications_queued"] == 2


async def test_one_message_that_cannot_be_made_keeps_no_other_from_going(shop: Shop) -> None:
    shop.bulk_notifications.refusal = "/messages/1/context/total_amount"
    batch = await imported(shop, sheet(2))
    await shop.finish_owed()
    assert shop.notifications.templates == ["ORDER_CONFIRMATION"] * 2
    [order, _] = await orders_of(shop, batch["id"])
    assert await shop.states(order["id"]) == {"notice": "done"}


async def test_what_was_sent_is_asked_for_now_and_then(shop: Shop) -> None:
    batch = await imported(shop, sheet(3))
    await shop.finish_batches()
    assert await sent_after(shop, batch, seconds=0) == 0
    shop.bulk_notifications.sent = 2
    assert await sent_after(shop, batch, seconds=0.5) == 0  # looked at just now
    assert await sent_after(shop, batch, seconds=2) == 2
    shop.bulk_notifications.sent = 1  # somebody else counted
    assert await sent_after(shop, batch, seconds=2) == 2
    shop.bulk_notifications.down = True
    shop.bulk_notifications.sent = 3
    assert await sent_after(shop, batch, seconds=2) == 2
    shop.bulk_notifications.down = False
    assert await sent_after(shop, batch, seconds=2) == 3
    assert not await counting_messages(shop.service).due()


async def test_a_batch_of_which_nothing_changes_is_looked_at_less_and_less(shop: Shop) -> None:
    batch = await imported(shop, sheet(3))
    await shop.finish_batches()
    shop.clock.advance(seconds=20 * 60)
    assert await sent_after(shop, batch, seconds=0) == 0
    shop.bulk_notifications.sent = 2
    assert await sent_after(shop, batch, seconds=50) == 0
    assert await sent_after(shop, batch, seconds=20) == 2
    shop.bulk_notifications.sent = 3
    assert await sent_after(shop, batch, seconds=2) == 3  # as something has changed


async def test_who_reads_a_batch_changes_nothing_and_asks_nobody(shop: Shop) -> None:
    batch = await imported(shop, sheet(3))
    await shop.finish_batches()
    shop.bulk_notifications.sent, shop.bulk_notifications.down = 2, True
    shop.clock.advance(seconds=20)
    found = [await shop.api.get(f"{BATCHES}/{batch['id']}") for _ in range(2)]
    assert found[0].json() == found[1].json()
    assert found[0].headers["etag"] == found[1].headers["etag"]
    assert found[0].json()["notifications_sent"] == 0
    assert shop.bulk_notifications.counted == []


async def sent_after(shop: Shop, batch: dict[str, Any], seconds: float) -> int:
    """How many messages have left, as the batch tells it when time has passed."""
    shop.clock.advance(seconds=seconds)
    await count_messages(shop)
    sent: int = (await batch_of(shop, batch["id"]))["notifications_sent"]
    return sent


@pytest.mark.parametrize("others", [0, 1])
async def test_who_has_no_address_any_more_is_not_told_and_the_timeline_says_so(
    shop: Shop, others: int
) -> None:
    """As where the message was owed by itself."""
    shop.bulk_notifications.down = True
    batch = await imported(shop, sheet(1 + others))
    order, *rest = await orders_of(shop, batch["id"])
    reply = await shop.api.patch(f"{ORDERS}/{order['id']}", json={"customer_email": None})
    assert reply.status_code == 200, reply.text
    shop.bulk_notifications.down = False
    await shop.finish_batches(20)
    assert (await shop.event_types(order["id"]))[-1] == "no_address_for_notices"
    for each in rest:
        assert (await shop.event_types(each["id"]))[-1] == "notice_accepted"
    handed_over = [request.messages for request in shop.bulk_notifications.requests.values()]
    assert [len(messages) for messages in handed_over] == [1] * others
    [owed] = await shop.owed(batch["id"], "batch_notices")
    assert owed.state == "done"
    assert (await batch_of(shop, batch["id"]))["notifications_queued"] == others
