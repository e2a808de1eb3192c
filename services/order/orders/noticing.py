"""Messages to the customer: owed with what causes them, handed over to the notification service."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from services.chassis.outbox.records import Delivery
from services.chassis.peers.peer import PeerRefused, PeerUnavailable, handing_over
from services.order.context import OrderService, OrderUnit, cause_of
from services.order.domain.money.customer_steps import NextAction, PayLink
from services.order.domain.orders.orders import Order, TimelineEntry
from services.order.domain.orders.reaching import Channel, sms_number
from services.order.domain.states_gen import OrderStatus
from services.order.repository.orders import order_events, order_rows, owed_deliveries, refund_rows

KIND = "notice"
TARGET = "notification"
LINK = "payment_link"
"""Where a message about a failed payment has the link to pay again on."""
_NEVER_ASKED = "payment_token_missing"
"""The code of a payment that was never requested: nothing went wrong that the customer knows of."""
_NO_CODE = "unknown"
"""No gateway said why, or not by a code: then nothing is told but that it failed."""


class Template(StrEnum):
    """The messages about an order."""

    ORDER_CONFIRMATION = "ORDER_CONFIRMATION"
    ORDER_SHIPPED = "ORDER_SHIPPED"
    ORDER_CANCELLED = "ORDER_CANCELLED"
    ORDER_REFUNDED = "ORDER_REFUNDED"
    PAYMENT_FAILED = "PAYMENT_FAILED"
    PAYMENT_LINK = "PAYMENT_LINK"
    PAYMENT_INSTRUCTIONS = "PAYMENT_INSTRUCTIONS"


_WITH_LINK = (Template.PAYMENT_FAILED, Template.PAYMENT_LINK)


@dataclass(frozen=True, slots=True)
class Notice:
    """A message that a change causes; ``extra`` is what it tells beside the order.

    One that ``awaits_refund`` tells what the refund comes to, if that is known when it first goes
    out. ``action`` names what the customer is to do: once that is done, or another
    thing is to be done, the message is not needed any more. ``channel`` is by what it goes out.
    """

    template: Template
    extra: Mapping[str, Any]
    awaits_refund: bool = False
    action: str | None = None
    channel: Channel = Channel.EMAIL


def about_cancellation(order: Order) -> Notice:
    """What the customer is told of a cancellation; ``order`` is as it was before.

    What is given back is told as the payment service has it, which may know of refunds that this
    service has not heard of. Until it has said so the message names no sum.
    """
    extra: dict[str, Any] = {"refunded_amount": 0}
    if order.may_have_been_paid and order.status is OrderStatus.PAID:
        extra["is_refund_open"] = True
    return Notice(Template.ORDER_CANCELLED, extra, order.may_have_been_paid)


def about_failure(reason: str | None, code: str | None) -> Notice:
    """What the customer is told of a payment that failed; by ``code``, in their own language.

    ``reason`` is what the payment service says of it, for templates of another service's. Of one
    that was never requested they are only told where to pay.
    """
    if code == _NEVER_ASKED:
        return Notice(Template.PAYMENT_LINK, {})
    extra = {"failure_message": reason, "failure_code": code or _NO_CODE}
    return Notice(Template.PAYMENT_FAILED, extra)


def about_link(link: PayLink, channel: Channel) -> Notice:
    """What the customer is told of a link that somebody has sent to them."""
    return Notice(Template.PAYMENT_LINK, {LINK: link.told()}, channel=channel)


def about_refund(amount: int, in_total: int) -> Notice:
    """What the customer is told of a refund of ``amount`` yen, with which it is ``in_total``."""
    extra = {"refunded_amount": amount, "refunded_in_total": in_total}
    return Notice(Template.ORDER_REFUNDED, extra)


def about_next_action(order: Order, action: NextAction) -> Notice:
    """How the customer is told to pay."""
    extra = {"next_action": action.told_in(order.locale)}
    return Notice(Template.PAYMENT_INSTRUCTIONS, extra, action=_name_of(order, action))


def _name_of(order: Order, action: NextAction) -> str:
    """What is to be done, and for which payment: of another payment, the same is another thing."""
    return f"{order.payment_id}:{action.fingerprint}"


def with_sum(extra: Mapping[str, Any], amount: int | None) -> dict[str, Any]:
    """``extra`` of a cancellation whose refund comes to ``amount`` yen; None: nobody has said."""
    if amount is None:
        return dict(extra)
    told = {name: value for name, value in extra.items() if name != "is_refund_open"}
    return {**told, "refunded_amount": amount}


def is_to_have_link(template: str, extra: Mapping[str, Any], order: Order) -> bool:
    """Whether a message is one of a failed payment that nobody has looked for a link for yet."""
    is_failed = order.status is OrderStatus.PAYMENT_FAILED and order.payment_id is not None
    return template in _WITH_LINK and is_failed and LINK not in extra


def is_pointless(template: str, extra: Mapping[str, Any], order: Order) -> bool:
    """Whether a message asks to pay on a link where there is none, or nothing to pay any more."""
    is_to_pay = order.status is OrderStatus.PAYMENT_FAILED and bool(extra.get(LINK))
    return template == Template.PAYMENT_LINK and not is_to_pay


def with_link(extra: Mapping[str, Any], link: PayLink | None) -> dict[str, Any]:
    """``extra`` of a failed payment with where to pay again; None: nowhere."""
    return {**extra, LINK: None if link is None else link.told()}


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


def requested(notice: Notice) -> TimelineEntry:
    """The timeline's word for a notice that is owed from now on."""
    action = {} if notice.action is None else {"action": notice.action}
    return TimelineEntry("notice_requested", data={"template": notice.template, **action})


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
    if payload is not None and _is_reachable(order, payload):
        payload = await _with_link_told(service, order, delivery, payload)
    if payload is None:
        return  # another attempt, which took over, has handed it over
    unneeded = _why_unneeded(order, payload)
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

    await service.write(settle, cause_of(delivery))


def _why_unneeded(order: Order, payload: Mapping[str, Any]) -> TimelineEntry | None:
    """The timeline's word for why a notice is not sent any more; None: it is."""
    if not _is_reachable(order, payload):  # its address was taken away since
        return TimelineEntry("no_address_for_notices")
    template, asked, now = payload["template"], payload.get("action"), order.payment_next_action
    is_done = asked is not None and (now is None or _name_of(order, now) != asked)
    if is_done or is_pointless(template, payload["extra"], order):
        return TimelineEntry("notice_not_needed", data={"template": template})
    return None


def _is_reachable(order: Order, payload: Mapping[str, Any]) -> bool:
    if payload.get("channel") == Channel.SMS:
        return sms_number(order.customer_phone) is not None
    return order.is_reachable


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
