"""Taking many orders in: a file, or JSON in its place, becomes a stored file and a QUEUED batch."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import astuple, dataclass
from functools import partial
from typing import Any

import orjson

from services.chassis.base.ids import new_id
from services.chassis.base.problems import BadRequest
from services.chassis.idempotency import Idempotency, Interrupted
from services.chassis.identity.principal import Cause
from services.chassis.storage.units import Unit
from services.chassis.web.exchange import Upload
from services.order.context import ACTOR, OrderService
from services.order.domain import texts
from services.order.domain.imports.batches import (
    Batch,
    BatchFormat,
    BatchKind,
    ErrorPolicy,
    Notify,
    ParcelCounts,
)
from services.order.domain.states_gen import BATCH_STATES
from services.order.files.store import StoredFile
from services.order.import_profiles.arriving import begun
from services.order.import_profiles.keeping import own_profiles
from services.order.import_profiles.mappings import AUTO
from services.order.imports.watching import Found, Said, watch_for
from services.order.repository.batches import batch_rows
from services.order.sheets import is_workbook

_OPTIONS = (
    "dry_run",
    "error_policy",
    "notify",
    "encoding",
    "profile",
    "mapping",
    "sheet",
    "source",
    "filename",
    "kind",
)


class ContradictoryValues(BadRequest):
    code = "contradictory_values"

    def __init__(self, name: str) -> None:
        super().__init__(texts.CONTRADICTORY_VALUES(name=name))


class ParcelsNeedAFile(BadRequest):
    code = "parcels_need_a_file"

    def __init__(self) -> None:
        super().__init__(texts.PARCELS_NEED_A_FILE())


class NoDigestOfParcels(BadRequest):
    code = "no_digest_of_parcels"

    def __init__(self) -> None:
        super().__init__(texts.NO_DIGEST_OF_PARCELS())


@dataclass(frozen=True, slots=True)
class Choices:
    """How a file is to be imported."""

    dry_run: bool
    error_policy: ErrorPolicy
    notify: Notify
    encoding: str
    profile: str
    mapping: str | None
    sheet: str | None
    source: str | None
    filename: str | None
    kind: BatchKind

    @property
    def is_of_parcels(self) -> bool:
        return self.kind is BatchKind.PARCELS


IdempotencyFor = Callable[..., Idempotency]
"""Makes what a request's key means of what came with it, beyond the request's head."""


async def import_file(
    service: OrderService,
    upload: Upload,
    query: Mapping[str, Any],
    cause: Cause,
    idempotency_for: IdempotencyFor,
) -> Batch:
    """The QUEUED batch of a file, which is on the disk by then.

    Raises:
        FileRefused: it cannot be a file of orders.
        ContradictoryValues: query and form do not say the same.
        NoDigestOfParcels: it is a file of parcels.
        ValidationFailed: the mapping is no profile.
        FileStoreUnavailable: the disk does not take it.
        IdempotencyKeyReused, Replay: see ``Idempotency.claim``.
    """
    batch_id = new_id()
    head, pieces = await begun(upload)
    file_format = BatchFormat.XLSX if is_workbook(head) else BatchFormat.CSV
    watch = watch_for(head, upload, query, await own_profiles(service))
    try:
        async with service.files.storing(batch_id, file_format, pieces, watch.begin) as stored:
            named = {"filename": upload.filename} if upload.filename else {}
            choices = choices_of({**query, **named}, upload.fields)
            said = Said(
                choices.encoding, choices.profile, choices.mapping, choices.sheet, choices.kind
            )
            found = await asyncio.to_thread(watch.settle, stored.path, said)
            make = partial(_batch, batch_id, file_format, stored, choices, found)
            idempotency = idempotency_for(stored.sha256, astuple(choices))
            return await _insert(service, make, cause, idempotency)
    except Interrupted as earlier:
        return await _made(service, earlier)


async def import_orders(
    service: OrderService,
    body: Mapping[str, Any],
    query: Mapping[str, Any],
    cause: Cause,
    idempotency_for: IdempotencyFor,
) -> Batch:
    """The QUEUED batch of a ``BatchCreate``, stored as a file of one order a line.

    Raises:
        ContradictoryValues: query and body do not say the same.
        ParcelsNeedAFile: they are to be parcels.
        FileStoreUnavailable: the disk does not take it.
        IdempotencyKeyReused, Replay: see ``Idempotency.claim``.
    """
    choices = choices_of(query, body)
    if choices.is_of_parcels:
        raise ParcelsNeedAFile
    batch_id = new_id()
    try:
        async with service.files.storing(
            batch_id, BatchFormat.JSON, _lines(body["orders"])
        ) as stored:
            make = partial(_batch, batch_id, BatchFormat.JSON, stored, choices, Found())
            return await _insert(service, make, cause, idempotency_for())
    except Interrupted as earlier:
        return await _made(service, earlier)


def choices_of(query: Mapping[str, Any], body: Mapping[str, Any]) -> Choices:
    """What query and body choose together.

    Raises:
        ContradictoryValues: they do not say the same.
        NoDigestOfParcels: parcels are told of one by one.
    """
    for name in _OPTIONS:
        if name in query and name in body and query[name] != body[name]:
            raise ContradictoryValues(name)
    chosen = {**query, **body}
    choices = Choices(
        dry_run=chosen.get("dry_run", False),
        error_policy=ErrorPolicy(chosen.get("error_policy", ErrorPolicy.REJECT_FAILED_ROWS)),
        notify=Notify(chosen.get("notify", Notify.EACH)),
        encoding=chosen.get("encoding", AUTO),
        profile=chosen.get("profile", AUTO),
        mapping=chosen.get("mapping"),
        sheet=chosen.get("sheet"),
        source=chosen.get("source"),
        filename=chosen.get("filename"),
        kind=BatchKind(chosen.get("kind", BatchKind.ORDERS)),
    )
    if choices.is_of_parcels and choices.notify is Notify.DIGEST:
        raise NoDigestOfParcels
    return choices


async def _lines(orders: list[dict[str, Any]]) -> AsyncIterator[bytes]:
    for order in orders:
        yield orjson.dumps(order) + b"\n"


def _batch(
    batch_id: str,
    file_format: BatchFormat,
    stored: StoredFile,
    choices: Choices,
    found: Found,
    unit: Unit,
) -> Batch:
    profile = found.profile
    own_source = "api" if file_format is BatchFormat.JSON else "csv"
    return Batch(
        id=batch_id,
        kind=choices.kind,
        parcels=ParcelCounts() if choices.is_of_parcels else None,
        filename=choices.filename,
        file_sha256=stored.sha256,
        file_bytes=stored.size,
        format=file_format,
        profile=None if profile is None else profile.name,
        profile_text=None if profile is None else orjson.dumps(profile.document).decode(),
        sheet=found.sheet,
        source=choices.source or (own_source if profile is None else profile.source),
        dry_run=choices.dry_run,
        error_policy=choices.error_policy,
        notify=choices.notify,
        encoding=choices.encoding,
        status=BATCH_STATES.initial,
        created_by=unit.cause.actor or ACTOR,
        created_at=unit.now,
        updated_at=unit.now,
    )


async def _insert(
    service: OrderService, make: Callable[[Unit], Batch], cause: Cause, idempotency: Idempotency
) -> Batch:
    def work(unit: Unit) -> Batch:
        batch = make(unit)
        idempotency.claim_answered(unit, batch.id, batch)
        batch_rows.insert_batch(unit, batch)
        return batch

    return await service.write(work, cause)


async def _made(service: OrderService, earlier: Interrupted) -> Batch:
    return await service.database.read(lambda c: batch_rows.get_batch(c, earlier.resource_id))
