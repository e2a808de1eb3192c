"""Messages to the customer: owed with what causes them, handed over to the notification service."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from services.chassis.deliveries import Delivery
from services.chassis.peers import PeerRefused, PeerUnavailable, handing_over
from services.order.domain.orders import Order, TimelineEntry
from services.order.repository import order_rows
from services.order.service import OrderService, cause_of

KIND = "notice"
TARGET = "notification"


class Template(StrEnum):
    """The messages about an order."""

    ORDER_CONFIRMATION = "ORDER_CONFIRMATION"
    ORDER_SHIPPED = "ORDER_SHIPPED"
    ORDER_CANCELLED = "ORDER_CANCELLED"
    PAYMENT_FAILED = "PAYMENT_FAILED"


@dataclass(frozen=True, slots=True)
class Notice:
    """A message that a change causes; ``extra`` is what it tells beside the order."""

    template: Template
    extra: Mapping[str, Any]


def owe_notice(
    service: OrderService,
    connection: Connection,
    order: Order,
    notice: Notice,
    now: datetime,
    *,
    wait: timedelta | None = None,
) -> Delivery:
    """Write down that ``notice`` is owed, in the unit of work that causes it.

    ``wait`` is how long nobody tries it; None: the caller does, at once.
    """
    return service.deliveries.owe(
        connection,
        kind=KIND,
        target=TARGET,
        subject_id=order.id,
        now=now,
        payload={"template": notice.template, "extra": notice.extra},
        wait=wait,
    )


def requested(notice: Notice) -> TimelineEntry:
    """The timeline's word for a notice that is owed from now on."""
    return TimelineEntry("notice_requested", data={"template": notice.template})


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
    template = delivery.payload["template"]
    notification_id = await service.notifications.send_email(
        order, template, delivery.payload["extra"], delivery.id
    )
    now = service.clock()
    data = {"template": template, "notification_id": notification_id}

    def settle(connection: Connection) -> None:
        if service.deliveries.settle(connection, delivery.id, now):
            entry = TimelineEntry("notice_accepted", data=data)
            order_rows.record(connection, order.id, [entry], cause_of(delivery), now)

    await service.database.write(settle)


async def try_once(service: OrderService, order: Order, delivery: Delivery) -> None:
    """The request's own attempt: whatever comes of it, the request itself has succeeded."""
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
    now = service.clock()

    def note(connection: Connection) -> None:
        service.deliveries.postpone(connection, delivery, now, error)
        _record_error(connection, delivery, entry, error.reason, now)

    await service.database.write(note)


async def note_refused(
    service: OrderService, delivery: Delivery, entry: str, error: PeerRefused
) -> None:
    """Write down that the peer will never take it; the delivery waits for a person."""
    now = service.clock()

    def note(connection: Connection) -> None:
        service.deliveries.bury(connection, delivery, now, str(error))
        _record_error(connection, delivery, entry, error.detail, now)

    await service.database.write(note)


def _record_error(
    connection: Connection, delivery: Delivery, entry: str, error: str, now: datetime
) -> None:
    line = TimelineEntry(entry, data={"error": error[:500], "delivery_id": delivery.id})
    order_rows.record(connection, delivery.subject_id, [line], cause_of(delivery), now)
