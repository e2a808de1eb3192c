"""Messages to the customer: owed with what causes them, handed over to the notification service."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection

from services.chassis.outbox.records import Delivery
from services.chassis.peers.peer import PeerRefused, PeerUnavailable, handing_over
from services.order.context import OrderService, OrderUnit, alone, cause_of
from services.order.domain.orders.notices import (
    LINK,
    Notice,
    is_reachable,
    is_to_have_link,
    requested,
    why_unneeded,
    with_link,
    with_sum,
)
from services.order.domain.orders.orders import Order, TimelineEntry
from services.order.domain.orders.reaching import Channel
from services.order.repository.orders import order_events, order_rows, owed_deliveries, refund_rows

KIND = "notice"
TARGET = "notification"


def owe_notice(
    unit: OrderUnit,
    order: Order,
    notice: Notice,
    *,
    wait: timedelta | None = None,
) -> Delivery:
    """Write down that ``notice`` is owed, in the unit of work that causes it.

    ``wait`` is how long nobody tries it; None: the caller does, at once.
    """
    payload = {
        "template": notice.template,
        "extra": notice.extra,
        "awaits_refund": notice.awaits_refund,
    }
    if notice.action is not None:
        payload["action"] = notice.action
    if notice.channel is not Channel.EMAIL:
        payload["channel"] = notice.channel
    return unit.owe(KIND, TARGET, order.id, payload, wait)


def tell(unit: OrderUnit, order: Order, notice: Notice) -> Delivery | None:
    """Owe ``notice`` and write it down in the timeline; None where the customer has no address."""
    if not order.is_reachable:
        return None
    order_events.record(unit, order.id, [requested(notice)])
    return owe_notice(unit, order, notice)


async def perform_notice(service: OrderService, delivery: Delivery) -> None:
    """One attempt at an owed notice, as the runner makes it."""
    order = await service.database.read(
        lambda connection: order_rows.get_order(connection, delivery.subject_id)
    )
    await hand_over(service, order, delivery)


async def hand_over(service: OrderService, order: Order, delivery: Delivery) -> None:
    """Hand the message over, then settle what is owed.

    Raises:
        PeerUnavailable: it is still owed.
        PeerRefused: the notification service will never take it.
    """
    payload = await _with_sum_told(service, delivery)
    if payload is not None and is_reachable(order, payload):
        payload = await _with_link_told(service, order, delivery, payload)
    if payload is None:
        return  # another attempt, which took over, has handed it over
    unneeded = why_unneeded(order, payload)
    if unneeded is not None:
        await service.write(lambda unit: _give_up(unit, delivery, unneeded), cause_of(delivery))
        return
    template = payload["template"]
    is_sms = payload.get("channel") == Channel.SMS
    send = service.notifications.send_sms if is_sms else service.notifications.send_email
    notification_id = await send(order, template, payload["extra"], delivery.id)
    data = {"template": template, "notification_id": notification_id}

    def settle(unit: OrderUnit) -> None:
        if unit.settle(delivery):
            entry = TimelineEntry("notice_accepted", data=data)
            order_events.record(unit, order.id, [entry])

    await service.write(settle, cause_of(delivery), about=alone(order))


def _give_up(unit: OrderUnit, delivery: Delivery, why: TimelineEntry) -> None:
    if unit.settle(delivery):
        order_events.record(unit, delivery.subject_id, [why])


async def _with_sum_told(service: OrderService, delivery: Delivery) -> Mapping[str, Any] | None:
    """The payload with the sum as it is known now, which stays: a repetition has to be the same."""
    if not delivery.payload.get("awaits_refund"):
        return delivery.payload

    def work(connection: Connection) -> Mapping[str, Any] | None:
        payload = owed_deliveries.find_payload(connection, delivery.id)
        if payload is None or not payload["awaits_refund"]:
            return payload
        known = refund_rows.accepted_amounts(connection, [delivery.subject_id])
        extra = with_sum(payload["extra"], known.get(delivery.subject_id))
        payload = {**payload, "extra": extra, "awaits_refund": False}
        owed_deliveries.change_payload(connection, delivery.id, payload)
        return payload

    return await service.database.write(work)


async def _with_link_told(
    service: OrderService, order: Order, delivery: Delivery, payload: Mapping[str, Any]
) -> Mapping[str, Any] | None:
    """The payload with a link to pay again on, where there is one to tell of; it stays as above.

    Raises:
        PeerUnavailable: whether there is one is not known now.
    """
    if not is_to_have_link(payload["template"], payload["extra"], order):
        return payload
    assert order.payment_id is not None
    link = await service.payments.link(order.payment_id, delivery.id)

    def work(connection: Connection) -> Mapping[str, Any] | None:
        known = owed_deliveries.find_payload(connection, delivery.id)
        if known is None or LINK in known["extra"]:
            return known
        told = {**known, "extra": with_link(known["extra"], link)}
        owed_deliveries.change_payload(connection, delivery.id, told)
        return told

    return await service.database.write(work)


async def try_behind(service: OrderService, order: Order, delivery: Delivery) -> None:
    """``try_once`` without making the present request wait for it."""
    await service.behind.begin(order.id, try_once(service, order, delivery))


async def try_once(service: OrderService, order: Order, delivery: Delivery) -> None:
    """The request's own attempt: whatever comes of it, the request itself has succeeded.

    It is made after those that were begun for this order before.
    """
    await service.behind.earlier(order.id)
    try:
        with handing_over():
            await hand_over(service, order, delivery)
    except PeerUnavailable as error:
        await note_unanswered(service, delivery, "notice_unanswered", error)
    except PeerRefused as error:
        await note_refused(service, delivery, "notice_refused", error)


async def note_unanswered(
    service: OrderService, delivery: Delivery, entry: str, error: PeerUnavailable
) -> None:
    """Write down that an attempt brought no answer; the runner makes the next one."""

    def note(unit: OrderUnit) -> None:
        unit.deliveries.postpone(unit, delivery, error)
        _record_error(unit, delivery, entry, error.reason)

    await service.write(note, cause_of(delivery))


async def note_refused(
    service: OrderService, delivery: Delivery, entry: str, error: PeerRefused
) -> None:
    """Write down that the peer will never take it; the delivery waits for a person."""

    def note(unit: OrderUnit) -> None:
        unit.deliveries.bury(unit, delivery, str(error))
        _record_error(unit, delivery, entry, error.detail)

    await service.write(note, cause_of(delivery))


def _record_error(unit: OrderUnit, delivery: Delivery, entry: str, error: str) -> None:
    line = TimelineEntry(entry, data={"error": error[:500], "delivery_id": delivery.id})
    order_events.record(unit, delivery.subject_id, [line])
