"""Messages about the orders of a batch: owed chunk by chunk, handed over together."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection

from services.chassis.outbox.records import Delivery
from services.chassis.peers.peer import PeerNotAsked, PeerRefused
from services.chassis.telemetry.logs import log
from services.order.context import OrderService, OrderUnit, cause_of
from services.order.domain.money.customer_steps import PayLink
from services.order.domain.orders.notices import (
    LINK,
    Notice,
    Template,
    is_to_have_link,
    why_unneeded,
    with_link,
    with_sum,
)
from services.order.domain.orders.orders import Order, TimelineEntry
from services.order.orders.noticing import TARGET, owe_notice
from services.order.peers.notification_batches import BulkMessage
from services.order.repository.orders import (
    batch_counts,
    order_events,
    order_rows,
    owed_deliveries,
    refund_rows,
)

KIND = "batch_notices"
STOP_KIND = "batch_notices_stop"
REFUNDS_KIND = "batch_refunds"
_DIGEST = "BATCH_DIGEST"
_REFUNDS_FIRST = timedelta(minutes=10)
"""How long messages about cancellations wait for their refunds; then they name no sums."""

Owed = tuple[str, str, Mapping[str, Any], int | None]
"""An order's id, the template, what is told beside the order, the order's first row."""


def owe_notices(
    unit: OrderUnit,
    batch_id: str,
    owed: Sequence[Owed],
    *,
    notification_batch_id: str | None = None,
    is_digest: bool = False,
    awaits_refunds: bool = False,
    wait: timedelta = timedelta(0),
) -> None:
    """Write down that messages about orders of a batch are owed, a thousand at most.

    ``notification_batch_id`` is the batch that the notification service keeps them as, where that
    is another; ``is_digest``: a recipient gets one message about all of them; ``awaits_refunds``:
    they tell what is refunded, and wait a while until that is known; ``wait`` is how long they are
    not handed over yet.
    """
    if owed:
        payload = {
            "batch_id": notification_batch_id or batch_id,
            "messages": owed,
            "digest": is_digest,
            "awaits_refunds": awaits_refunds,
        }
        unit.owe(KIND, TARGET, batch_id, payload, wait)


def owe_stop(unit: OrderUnit, batch_id: str) -> None:
    """Write down that what was not sent yet of a batch's messages shall not be sent."""
    unit.owe(STOP_KIND, TARGET, batch_id, wait=timedelta(0))


async def perform_stop(service: OrderService, delivery: Delivery) -> None:
    """One attempt at having a batch's messages stopped.

    Raises:
        PeerUnavailable: it is still owed.
        PeerRefused: the notification service will never do it.
    """
    await service.bulk.notifications.cancel(delivery.subject_id)
    await service.write(lambda unit: unit.settle(delivery))


async def perform_notices(service: OrderService, delivery: Delivery) -> None:
    """One attempt at handing a chunk's messages over.

    Where one of them cannot be made, the notification service takes none of them; then each is owed
    by itself, so that it is that one alone which waits for a person.

    Raises:
        PeerUnavailable: they are still owed.
    """
    payload = await _with_sums_told(service, delivery)
    if payload is None:
        return  # another attempt, which took over, has handed them over
    owed: list[Owed] = payload["messages"]
    orders = await _orders_with_lines(service, [order_id for order_id, *_ in owed])
    told = await _with_links_told(service, delivery, owed, orders)
    if told is None:
        return
    owed = told
    messages, unneeded = _parted(owed, orders)
    is_digest = payload["digest"]
    try:
        if messages:
            await service.bulk.notifications.send(
                payload["batch_id"], messages, delivery.id, is_digest=is_digest
            )
    except PeerRefused as refusal:
        log().warning(
            "batch_notices_refused",
            batch_id=delivery.subject_id,
            delivery_id=delivery.id,
            error=str(refusal),
        )
        await service.write(lambda unit: _owe_one_by_one(unit, delivery, messages, unneeded))
    else:
        await service.write(
            lambda unit: _settle(unit, delivery, messages, unneeded), cause_of(delivery)
        )


def _parted(
    owed: Sequence[Owed], orders: Mapping[str, Order]
) -> tuple[list[BulkMessage], list[tuple[str, TimelineEntry]]]:
    """What is to be handed over, and of the rest what the timelines say of it, as of any notice."""
    messages, unneeded = [], []
    for order_id, template, extra, row in owed:
        order = orders[order_id]
        why = why_unneeded(order, {"template": template, "extra": extra})
        if why is None:
            messages.append(BulkMessage(order, template, extra, row))
        else:
            unneeded.append((order_id, why))
    return messages, unneeded


async def _with_sums_told(service: OrderService, delivery: Delivery) -> Mapping[str, Any] | None:
    """The payload with the sums as they are known now, which stay: a repetition has to be the same.

    Raises:
        PeerNotAsked: the refunds are still being asked for, and there is time to wait for them.
    """
    if not delivery.payload.get("awaits_refunds"):
        return delivery.payload
    may_wait = abs(service.clock() - delivery.created_at) < _REFUNDS_FIRST

    def work(connection: Connection) -> Mapping[str, Any] | None:
        payload = owed_deliveries.find_payload(connection, delivery.id)
        if payload is None or not payload["awaits_refunds"]:
            return payload
        owed: list[Owed] = payload["messages"]
        # Asked first: who settles the refunds in between tells their sums with it.
        is_asking = service.deliveries.count_pending(connection, delivery.subject_id, REFUNDS_KIND)
        known = refund_rows.accepted_amounts(connection, [order_id for order_id, *_ in owed])
        missing = any(extra.get("is_refund_open") and id_ not in known for id_, _, extra, _ in owed)
        if missing and is_asking and may_wait:
            raise PeerNotAsked(TARGET, "its refunds are still being requested")
        told = [(id_, code, with_sum(extra, known.get(id_)), row) for id_, code, extra, row in owed]
        payload = {**payload, "messages": told, "awaits_refunds": False}
        owed_deliveries.change_payload(connection, delivery.id, payload)
        return payload

    return await service.database.write(work)


async def _with_links_told(
    service: OrderService, delivery: Delivery, owed: list[Owed], orders: Mapping[str, Order]
) -> list[Owed] | None:
    """What is owed, with the links to pay again on, which stay; None: it is handed over already.

    Raises:
        PeerUnavailable: whether there are any is not known now.
    """
    links: dict[str, PayLink | None] = {}
    for order_id, template, extra, _ in owed:
        payment_id = orders[order_id].payment_id
        if payment_id and is_to_have_link(template, extra, orders[order_id]):
            key = f"{delivery.id}:{order_id}"
            links[order_id] = await service.payments.link(payment_id, key)
    if not links:
        return owed

    def work(connection: Connection) -> list[Owed] | None:
        known = owed_deliveries.find_payload(connection, delivery.id)
        if known is None:
            return None
        told: list[Owed] = [
            (id_, code, extra, row)
            if LINK in extra or id_ not in links
            else (id_, code, with_link(extra, links[id_]), row)
            for id_, code, extra, row in known["messages"]
        ]
        owed_deliveries.change_payload(connection, delivery.id, {**known, "messages": told})
        return told

    return await service.database.write(work)


async def _orders_with_lines(service: OrderService, order_ids: Sequence[str]) -> dict[str, Order]:
    found = await service.database.read(
        lambda connection: order_rows.orders_with_lines(connection, order_ids)
    )
    return {order.id: order for order in found}


def _settle(
    unit: OrderUnit,
    delivery: Delivery,
    messages: Sequence[BulkMessage],
    unneeded: Sequence[tuple[str, TimelineEntry]],
) -> None:
    if not unit.settle(delivery):
        return
    is_digest = delivery.payload["digest"]
    entries = [
        (
            each.order.id,
            TimelineEntry(
                "notice_accepted",
                data={
                    "template": _DIGEST if is_digest else each.template,
                    "notification_batch_id": delivery.payload["batch_id"],
                },
            ),
        )
        for each in messages
    ]
    order_events.record_all(unit, [*entries, *unneeded])
    count = len(messages)
    if is_digest:
        count = len({_recipient(each.order) for each in messages})
    batch_counts.add(unit, delivery.subject_id, notifications_queued=count)


def _recipient(order: Order) -> tuple[str, str]:
    """Who gets one digest, in one language."""
    return (order.customer_email or "").lower(), order.locale


def _owe_one_by_one(
    unit: OrderUnit,
    delivery: Delivery,
    messages: Sequence[BulkMessage],
    unneeded: Sequence[tuple[str, TimelineEntry]],
) -> None:
    if unit.settle(delivery):
        order_events.record_all(unit, unneeded)
        for each in messages:
            notice = Notice(Template(each.template), each.extra)
            owe_notice(unit, each.order, notice, wait=timedelta(0))


def requested_digest() -> TimelineEntry:
    """The timeline's word for a digest that will tell of an order, too."""
    return TimelineEntry("notice_requested", data={"template": _DIGEST})
