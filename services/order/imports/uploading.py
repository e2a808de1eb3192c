"""Taking many orders in: a file, or JSON in its place, becomes a stored file and a QUEUED batch."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import astuple, dataclass
from functools import partial
from pathlib import Path
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
from services.order.domain.batches import (
    Batch,
    BatchFormat,
    BatchKind,
    ErrorPolicy,
    Notify,
    ParcelCounts,
)
from services.order.domain.states_gen import BATCH_STATES
from services.order.files.batch_files import Check, StoredFile
from services.order.repository import batch_rows
from services.order.sheets import (
    ParcelsRecognition,
    Profile,
    Recognition,
    StreamCheck,
    UnreadableFile,
)

_PIECE = 256 * 1024
AUTO = "auto"
_CHOICES = (
    "dry_run",
    "error_policy",
    "notify",
    "encoding",
    "profile",
    "source",
    "filename",
    "kind",
)


class FileRefused(BadRequest):
    """The file cannot be one of orders; ``code`` says why."""

    def __init__(self, error: UnreadableFile) -> None:
        super().__init__(texts.FILE_REFUSED(reason=error.detail))
        self.code = error.code


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
        FileStoreUnavailable: the disk does not take it.
        IdempotencyKeyReused, Replay: see ``Idempotency.claim``.
    """
    batch_id = new_id()
    watch = _Watch(upload, query)
    storing = service.files.storing(batch_id, BatchFormat.CSV, upload, watch.begin)
    try:
        async with storing as stored:
            named = {"filename": upload.filename} if upload.filename else {}
            choices = choices_of({**query, **named}, upload.fields)
            path = service.files.path_of(batch_id, BatchFormat.CSV)
            profile = await asyncio.to_thread(watch.settle, path, choices)
            make = partial(_batch, batch_id, BatchFormat.CSV, stored, choices, profile)
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
            make = partial(_batch, batch_id, BatchFormat.JSON, stored, choices, None)
            return await _insert(service, make, cause, idempotency_for())
    except Interrupted as earlier:
        return await _made(service, earlier)


def choices_of(query: Mapping[str, Any], body: Mapping[str, Any]) -> Choices:
    """What query and body choose together.

    Raises:
        ContradictoryValues: they do not say the same.
        NoDigestOfParcels: parcels are told of one by one.
    """
    for name in _CHOICES:
        if name in query and name in body and query[name] != body[name]:
            raise ContradictoryValues(name)
    chosen = {**query, **body}
    choices = Choices(
        dry_run=chosen.get("dry_run", False),
        error_policy=ErrorPolicy(chosen.get("error_policy", ErrorPolicy.REJECT_FAILED_ROWS)),
        notify=Notify(chosen.get("notify", Notify.EACH)),
        encoding=chosen.get("encoding", AUTO),
        profile=chosen.get("profile", AUTO),
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
    profile: Profile | None,
    unit: Unit,
) -> Batch:
    own_source = "csv" if file_format is BatchFormat.CSV else "api"
    return Batch(
        id=batch_id,
        kind=choices.kind,
        parcels=ParcelCounts() if choices.is_of_parcels else None,
        filename=choices.filename,
        file_sha256=stored.sha256,
        file_bytes=stored.size,
        format=file_format,
        profile=None if profile is None else profile.name,
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


class _Watch:
    """Looks at a file while it arrives.

    A form may say what the file's encoding and its profile are after the file. What is found wrong
    until then is held against it only if it is still wrong in that encoding, with that profile.
    """

    def __init__(self, upload: Upload, query: Mapping[str, Any]) -> None:
        self._upload = upload
        self._query = query
        self._is_sure = True
        self._recognition: Recognition | ParcelsRecognition = Recognition()
        self._check = StreamCheck(check=self._recognition.check)
        self._fault: UnreadableFile | None = None

    def begin(self) -> Check:
        said = {**self._query, **self._upload.fields}
        names = ("encoding", "profile", "kind")
        self._is_sure = not self._upload.is_form or all(name in said for name in names)
        kind = BatchKind(said.get("kind", BatchKind.ORDERS))
        self._look_with(said.get("encoding", AUTO), said.get("profile", AUTO), kind)
        return self

    def _look_with(self, encoding: str, profile: str, kind: BatchKind) -> None:
        of_kind = ParcelsRecognition if kind is BatchKind.PARCELS else Recognition
        try:
            self._recognition = of_kind(profile)
        except UnreadableFile as error:
            raise FileRefused(error) from error
        self._check = StreamCheck(encoding, self._recognition.check)

    def feed(self, piece: bytes) -> None:
        self._look(lambda: self._check.feed(piece))

    def finish(self) -> None:
        self._look(self._check.finish)

    def _look(self, look: Callable[[], None]) -> None:
        if self._fault is not None:
            return
        try:
            look()
        except UnreadableFile as error:
            if self._is_sure:
                raise FileRefused(error) from error
            self._fault = error

    def settle(self, path: Path, choices: Choices) -> Profile | None:
        """Judge the file, which is stored at ``path``, now that all is said of it; blocking.

        Answers the profile that it is to be read with; None: it has our own columns.

        Raises:
            FileRefused: it cannot be a file of orders.
        """
        said = (choices.encoding, choices.profile, choices.kind)
        if not self._is_sure and said != (AUTO, AUTO, BatchKind.ORDERS):
            self._is_sure, self._fault = True, None
            self._look_with(*said)
            with path.open("rb") as file:
                while piece := file.read(_PIECE):
                    self.feed(piece)
            self.finish()
        if self._fault is not None:
            raise FileRefused(self._fault)
        return self._recognition.profile
