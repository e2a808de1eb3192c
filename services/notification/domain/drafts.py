"""The messages of one request for a batch, made ready to be rendered: each alone, or as digests."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import UUID

from services.chassis.base.problems import FAULT_LIMIT, BadRequest, Fault
from services.chassis.base.sentences import Sentence
from services.notification.domain import texts
from services.notification.domain.notifications import recipient_key
from services.notification.domain.templates import TemplateCode

_STEP = re.compile(r"\[(\d+)\]|\.?([^.\[]+)")
_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62
_HASHED = ~((0xFFFF_FFFF_FFFF << 80) | (0xF << 76) | (0b11 << 62))


class UnrenderableMessages(BadRequest):
    code = "unrenderable_messages"

    def __init__(self, faults: Sequence[Fault], messages: int) -> None:
        first = faults[0]
        super().__init__(
            texts.UNRENDERABLE_MESSAGES(messages=messages, place=first.pointer, fault=first.detail),
            errors=faults[:FAULT_LIMIT],
        )


class DigestNotPossible(BadRequest):
    code = "digest_not_possible"

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(texts.DIGEST_NOT_POSSIBLE(), errors=faults[:FAULT_LIMIT])


@dataclass(frozen=True, slots=True)
class BatchMessage:
    """One message as it was asked for; ``row`` is that of the file it comes from."""

    order_id: str
    template: str
    recipient: str
    locale: str
    context: Mapping[str, Any]
    row: int | None


@dataclass(frozen=True, slots=True)
class Draft:
    """What one notification is rendered from; ``places`` are the request's messages in it."""

    id: str
    order_id: str | None
    template: str
    recipient: str
    locale: str
    context: Mapping[str, Any]
    places: tuple[int, ...]


def single_drafts(batch_id: str, messages: Sequence[BatchMessage]) -> list[Draft]:
    """A draft for each message."""
    return [
        Draft(
            id=stable_id(
                batch_id, message.order_id, message.template, recipient_key(message.recipient)
            ),
            order_id=message.order_id,
            template=message.template,
            recipient=message.recipient,
            locale=message.locale,
            context=message.context,
            places=(place,),
        )
        for place, message in enumerate(messages)
    ]


def digest_drafts(batch_id: str, messages: Sequence[BatchMessage]) -> list[Draft]:
    """A draft for each recipient and locale, in the order of their first messages.

    An order that comes twice is in its digest once.

    Raises:
        DigestNotPossible: a message is about something else than an order that was taken.
        UnrenderableMessages: a context lacks its total or the customer's name.
    """
    confirmation = TemplateCode.ORDER_CONFIRMATION.value
    others = [n for n, message in enumerate(messages) if message.template != confirmation]
    if others:
        detail = texts.IS_NOT(template=confirmation)
        raise DigestNotPossible([Fault(f"/messages/{n}/template", detail) for n in others])
    faults = [fault for n, message in enumerate(messages) for fault in _digest_faults(n, message)]
    if faults:
        raise UnrenderableMessages(faults, len(messages))
    groups: dict[tuple[str, str], dict[str, int]] = {}
    for place, message in enumerate(messages):
        orders = groups.setdefault((recipient_key(message.recipient), message.locale), {})
        orders.setdefault(message.order_id, place)
    return [_digest(batch_id, messages, tuple(orders.values())) for orders in groups.values()]


def _digest_faults(place: int, message: BatchMessage) -> list[Fault]:
    context, at = message.context, f"/messages/{place}/context"
    faults = []
    if "customer_name" not in context:
        faults.append(Fault(f"{at}/customer_name", with_row(texts.IS_MISSING(), message)))
    if type(context.get("total_amount")) is not int:
        told = with_row(texts.MUST_BE_YEN(), message)
        faults.append(Fault(f"{at}/total_amount", told))
    return faults


def _digest(batch_id: str, messages: Sequence[BatchMessage], places: tuple[int, ...]) -> Draft:
    first = messages[places[0]]
    orders = [_digest_order(messages[place]) for place in places]
    context = {
        "customer_name": first.context["customer_name"],
        "orders": orders,
        "total_amount": sum(order["total_amount"] for order in orders),
        "currency": first.context.get("currency", "JPY"),
    }
    order_ids = sorted(messages[place].order_id for place in places)
    return Draft(
        id=stable_id(batch_id, "digest", recipient_key(first.recipient), first.locale, *order_ids),
        order_id=None,
        template=TemplateCode.BATCH_DIGEST.value,
        recipient=first.recipient,
        locale=first.locale,
        context=context,
        places=places,
    )


def _digest_order(message: BatchMessage) -> dict[str, Any]:
    number = message.context.get("order_number") or message.order_id
    return {**message.context, "order_id": message.order_id, "order_number": number}


def stable_id(batch_id: str, *parts: str) -> str:
    """The id that a message of the batch always has: whoever adds it again makes nothing new.

    It has the form of a UUID version 7 with the time of ``batch_id``, and a hash of ``parts`` in
    place of the random bits.
    """
    digest = sha256("\n".join((batch_id, *parts)).encode()).digest()
    time = UUID(batch_id).int >> 80 << 80
    hashed = int.from_bytes(digest[:16]) & _HASHED
    return str(UUID(int=time | _VERSION_7 | _VARIANT | hashed))


def pointer_of(draft: Draft, name: str) -> tuple[str, int]:
    """Where in the request the value ``name`` of the draft's context belongs, and in which message.

    ``name`` is as a template would write it: ``items[0].line_total``; empty, it is the context.
    """
    steps = [index or key for index, key in _STEP.findall(name)]
    place = draft.places[0]
    if draft.order_id is None and steps[:1] == ["orders"] and len(steps) > 1:
        place, steps = draft.places[int(steps[1])], steps[2:]
    return f"/messages/{place}/context{_joined(steps)}", place


def _joined(steps: Iterable[str]) -> str:
    return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in steps)


def with_row(fault: Sentence, message: BatchMessage) -> Sentence:
    """``fault`` with the row of the file, where that is known."""
    return fault if message.row is None else texts.WITH_ROW(fault=fault, row=message.row)
