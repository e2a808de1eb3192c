"""Accepting a message: it is rendered, stored and QUEUED in one unit of work; sending comes later.

The template is rendered before the unit, from the version this process knows; the unit looks
whether that still is the newest and is run again where it is not.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from services.chassis.base.ids import new_id
from services.chassis.base.problems import Problem
from services.chassis.idempotency import Idempotency, Interrupted
from services.chassis.storage.units import Unit
from services.notification.context import NotificationService
from services.notification.domain.contexts import check_context
from services.notification.domain.notifications import Channel, Notification
from services.notification.domain.reasons import with_reason
from services.notification.domain.states_gen import NotificationStatus
from services.notification.domain.templates import Rendered
from services.notification.messages.listing import find_notification
from services.notification.rendering.compiled import CompiledTemplate, render_email, render_sms
from services.notification.repository.notifications import add_notification, look_before_accepting

_RENDER: Mapping[Channel, Callable[[CompiledTemplate, Mapping[str, Any]], Rendered]] = {
    Channel.EMAIL: render_email,
    Channel.SMS: render_sms,
}


class _TemplateChanged(Exception):
    """What was rendered is not the newest version any more."""


@dataclass(frozen=True, slots=True)
class Message:
    """What a caller wants sent."""

    order_id: str
    template: str
    recipient: str
    locale: str
    context: Mapping[str, Any]
    batch_id: str | None
    actor: str


async def accept(
    service: NotificationService, channel: Channel, message: Message, idempotency: Idempotency
) -> Notification:
    """Store ``message`` for ``channel``; its dispatcher is woken.

    Raises:
        MissingVariable: the context lacks what the template needs.
        InvalidContext: the context holds what the template cannot use.
        Replay: the message was accepted before, under the same idempotency key.
    """
    check_context(message.context)
    version, compiled = await service.shelf.take(message.template, message.locale)
    while True:
        try:
            notification = await _accept(service, channel, message, version, compiled, idempotency)
        except _TemplateChanged:
            version, compiled = await service.shelf.renew(message.template, message.locale)
        except Interrupted as interrupted:
            return await find_notification(service, interrupted.resource_id)
        else:
            service.wake(channel)
            return notification


async def _accept(
    service: NotificationService,
    channel: Channel,
    message: Message,
    version: int,
    compiled: CompiledTemplate,
    idempotency: Idempotency,
) -> Notification:
    notification_id = new_id()
    refusal: Problem | None = None
    rendered = Rendered(None, "", None)
    try:
        told = with_reason(message.context, message.locale)
        rendered = _RENDER[channel](compiled, {**told, **service.shop})
    except Problem as problem:
        refusal = problem

    def work(unit: Unit) -> Notification:
        if refusal is not None:  # a replay goes before it
            idempotency.claim(unit, notification_id)
        newest, is_suppressed = look_before_accepting(
            unit.connection,
            message.template,
            message.locale,
            message.recipient,
            service.pseudonyms.of,
        )
        if newest != version:
            raise _TemplateChanged
        if refusal is not None:
            raise refusal
        status = NotificationStatus.SUPPRESSED if is_suppressed else NotificationStatus.QUEUED
        notification = Notification(
            id=notification_id,
            order_id=message.order_id,
            batch_id=message.batch_id,
            channel=channel.value,
            template=message.template,
            template_version=version,
            locale=message.locale,
            recipient=message.recipient,
            subject=rendered.subject,
            text=rendered.text,
            html=rendered.html,
            status=status,
            version=1,
            created_at=unit.now,
            sent_at=None,
            updated_at=unit.now,
            actor=message.actor,
        )
        idempotency.claim_answered(unit, notification_id, notification)
        add_notification(unit.connection, notification)
        return notification

    return await service.write(work, about=notification_id)
