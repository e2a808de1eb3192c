"""Accepting many messages: all are rendered, then stored together in one unit of work.

The rendering stands in a thread, so that other requests are answered meanwhile. As with a single
message it uses the versions that this process knows; the unit looks whether those are the newest.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from services.chassis.base.problems import Problem
from services.chassis.idempotency import Idempotency, Interrupted
from services.chassis.storage.units import Unit
from services.notification.batches.progress import find_progress, look_at_pace, progress_of
from services.notification.context import NotificationService
from services.notification.domain.batches import BatchProgress, NotificationBatch
from services.notification.domain.contexts import check_context
from services.notification.domain.drafts import BatchMessage, Draft, digest_drafts, single_drafts
from services.notification.domain.notifications import Channel, Notification, recipient_key
from services.notification.domain.states_gen import NotificationBatchStatus, NotificationStatus
from services.notification.domain.templates import Rendered, TemplateCode
from services.notification.rendering.compiled import CompiledTemplate
from services.notification.rendering.lint import render_all
from services.notification.repository.batches import join_batch, suppressed_among
from services.notification.repository.notifications import add_notifications
from services.notification.repository.templates import newest_versions

Kinds = Mapping[tuple[str, str], tuple[int, CompiledTemplate]]
"""Version and template by code and locale."""


class _TemplateChanged(Exception):
    """What was rendered is not the newest version any more."""


@dataclass(frozen=True, slots=True)
class BatchRequest:
    """What a caller wants sent, and whether as one message to each recipient."""

    batch_id: str
    messages: Sequence[BatchMessage]
    is_digest: bool
    actor: str


@dataclass(frozen=True, slots=True)
class _Ready:
    """What is to be stored, or why it is refused."""

    versions: Mapping[tuple[str, str], int]
    drafts: Sequence[Draft]
    rendered: Sequence[Rendered]
    refusal: Problem | None


async def create_batch(
    service: NotificationService, request: BatchRequest, idempotency: Idempotency
) -> BatchProgress:
    """Store the messages of ``request`` that its batch does not have yet; the dispatcher is woken.

    Raises:
        UnrenderableMessages: a template and a context do not go together; nothing is stored.
        DigestNotPossible: a digest is asked for of something else than confirmations.
        ValidationFailed: a context holds what no template could print.
        Replay: the request was accepted before, under the same idempotency key.
    """
    while True:
        kinds = await _kinds(service, request)
        ready = await asyncio.to_thread(_make_ready, request, kinds, service.shop)
        try:
            progress = await _store(service, request, ready, idempotency)
        except _TemplateChanged:
            for code, locale in kinds:
                await service.shelf.renew(code, locale)
        except Interrupted:
            return await find_progress(service, request.batch_id)
        else:
            service.wake(Channel.EMAIL)
            return progress


async def _kinds(service: NotificationService, request: BatchRequest) -> Kinds:
    wanted = {(message.template, message.locale) for message in request.messages}
    if request.is_digest:
        wanted |= {(TemplateCode.BATCH_DIGEST.value, locale) for _, locale in wanted}
    return {kind: await service.shelf.take(*kind) for kind in sorted(wanted)}


def _make_ready(request: BatchRequest, kinds: Kinds, shop: Mapping[str, Any]) -> _Ready:
    for place, message in enumerate(request.messages):
        check_context(message.context, f"/messages/{place}/context")
    versions = {kind: version for kind, (version, _) in kinds.items()}
    templates = {kind: compiled for kind, (_, compiled) in kinds.items()}
    make_drafts = digest_drafts if request.is_digest else single_drafts
    try:
        drafts = make_drafts(request.batch_id, request.messages)
        rendered = render_all(templates, drafts, request.messages, shop)
    except Problem as refusal:
        return _Ready(versions, (), (), refusal)
    return _Ready(versions, drafts, rendered, None)


async def _store(
    service: NotificationService, request: BatchRequest, ready: _Ready, idempotency: Idempotency
) -> BatchProgress:
    batch_id = request.batch_id
    pace = await look_at_pace(service, batch_id)

    def work(unit: Unit) -> BatchProgress:
        idempotency.claim(unit, batch_id)
        if newest_versions(unit.connection, ready.versions) != ready.versions:
            raise _TemplateChanged
        if ready.refusal is not None:
            raise ready.refusal
        batch = join_batch(unit, batch_id)
        keys = {recipient_key(draft.recipient) for draft in ready.drafts}
        suppressed = suppressed_among(unit.connection, keys, service.pseudonyms.of)
        add_notifications(
            unit.connection, _notifications(batch, request, ready, suppressed, unit.now)
        )
        progress = progress_of(unit.connection, service, batch, pace, unit.now)
        idempotency.complete(unit.connection, progress)
        return progress

    return await service.write(work)


def _notifications(
    batch: NotificationBatch,
    request: BatchRequest,
    ready: _Ready,
    suppressed: set[str],
    now: datetime,
) -> list[Notification]:
    """What is stored: a microsecond apart, so that what was given first is sent and listed so."""
    return [
        _notification(
            batch,
            draft,
            rendered,
            ready.versions[draft.template, draft.locale],
            recipient_key(draft.recipient) in suppressed,
            now + timedelta(microseconds=number),
            request.actor,
        )
        for number, (draft, rendered) in enumerate(zip(ready.drafts, ready.rendered, strict=True))
    ]


def _notification(
    batch: NotificationBatch,
    draft: Draft,
    rendered: Rendered,
    version: int,
    is_suppressed: bool,
    created_at: datetime,
    actor: str,
) -> Notification:
    status = NotificationStatus.SUPPRESSED if is_suppressed else NotificationStatus.QUEUED
    if batch.status is NotificationBatchStatus.CANCELLED:
        status = NotificationStatus.CANCELLED
    return Notification(
        id=draft.id,
        order_id=draft.order_id,
        batch_id=batch.id,
        channel=Channel.EMAIL.value,
        template=draft.template,
        template_version=version,
        locale=draft.locale,
        recipient=draft.recipient,
        subject=rendered.subject,
        text=rendered.text,
        html=rendered.html,
        status=status,
        version=1,
        created_at=created_at,
        sent_at=None,
        updated_at=created_at,
        actor=actor,
    )
