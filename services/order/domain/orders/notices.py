"""What the customer is told of an order, when, and when no more."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from services.order.domain.money.customer_steps import NextAction, PayLink
from services.order.domain.orders.orders import Order, TimelineEntry
from services.order.domain.orders.reaching import Channel, sms_number
from services.order.domain.states_gen import OrderStatus

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


def requested(notice: Notice) -> TimelineEntry:
    """The timeline's word for a notice that is owed from now on."""
    action = {} if notice.action is None else {"action": notice.action}
    return TimelineEntry("notice_requested", data={"template": notice.template, **action})


def why_unneeded(order: Order, payload: Mapping[str, Any]) -> TimelineEntry | None:
    """The timeline's word for why a notice is not sent any more; None: it is."""
    if not is_reachable(order, payload):  # its address was taken away since
        return TimelineEntry("no_address_for_notices")
    template, asked, now = payload["template"], payload.get("action"), order.payment_next_action
    is_done = asked is not None and (now is None or _name_of(order, now) != asked)
    if is_done or is_pointless(template, payload["extra"], order):
        return TimelineEntry("notice_not_needed", data={"template": template})
    return None


def is_reachable(order: Order, payload: Mapping[str, Any]) -> bool:
    """Whether the customer has an address for the channel of a message."""
    if payload.get("channel") == Channel.SMS:
        return sms_number(order.customer_phone) is not None
    return order.is_reachable
