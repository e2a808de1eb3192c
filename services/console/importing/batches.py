"""The order service's batches, over its generated client; a lost answer is asked for again."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from uuid import UUID

import httpx
from httpx_sse import connect_sse

from ichiba_sdk.order_client import AuthenticatedClient
from ichiba_sdk.order_client.api.batches import (
    confirm_batch,
    create_batch,
    get_batch,
    get_batch_errors,
    list_batch_rows,
    list_batches,
    resume_batch,
)
from ichiba_sdk.order_client.errors import UnexpectedStatus
from ichiba_sdk.order_client.models.batch import Batch
from ichiba_sdk.order_client.models.batch_confirmation import BatchConfirmation
from ichiba_sdk.order_client.models.batch_list import BatchList
from ichiba_sdk.order_client.models.batch_row import BatchRow
from ichiba_sdk.order_client.models.batch_row_list import BatchRowList
from ichiba_sdk.order_client.models.problem import Problem
from ichiba_sdk.order_client.models.row_outcome import RowOutcome
from ichiba_sdk.order_client.types import UNSET, File, Response
from services.console.answers import TRANSIENT, T, answered, reason_of
from services.console.importing.choices import Choices, LocalFile
from services.console.patience import Patience
from services.console.refusals import FileNotTaken, RequestRefused

Sent = Callable[[int], None]
"""Is told how many bytes of the file have been sent."""

SETTLED = frozenset({"VALIDATED", "COMPLETED", "CANCELLED", "FAILED", "UNDONE"})
"""Statuses in which a batch goes no further by itself; the progress stream ends with them."""

_PAGE = 200
_SILENCE_SECONDS = 40.0  # the stream says something every 15 seconds


class _Metered(io.BufferedReader):
    """A file that tells how much of it has been read."""

    def __init__(self, file: LocalFile, sent: Sent) -> None:
        super().__init__(io.FileIO(file.path))
        self._sent = sent

    def read(self, size: int | None = -1, /) -> bytes:
        piece = super().read(size)
        self._sent(self.tell())
        return piece


class Batches:
    """What the import asks of the order service.

    Every method raises:
        ServiceAway: there was no answer for too long.
        RequestRefused: the service refuses.
    """

    def __init__(self, client: AuthenticatedClient, patience: Patience) -> None:
        self._client = client
        self.patience = patience

    def send(self, file: LocalFile, choices: Choices, after: Batch | None, sent: Sent) -> Batch:
        """Send the file, from its beginning as often as it takes; one batch comes of it.

        Raises:
            FileNotTaken: it is no file of orders, or too large.
        """

        def ask() -> Response[Batch | Problem]:
            with _Metered(file, sent) as content:
                return create_batch.sync_detailed(
                    client=self._client,
                    body=File(content),
                    dry_run=choices.dry_run,
                    error_policy=choices.error_policy,
                    encoding=choices.encoding,
                    notify=choices.notify,
                    profile=choices.profile,
                    source=choices.source or UNSET,
                    sheet=choices.sheet or UNSET,
                    kind=choices.kind,
                    filename=file.name or UNSET,
                    idempotency_key=file.key(choices, after),
                )

        return self._answer(ask, Batch)

    def get(self, batch_id: UUID) -> Batch:
        """The batch as it stands."""
        return self._answer(lambda: get_batch.sync_detailed(batch_id, client=self._client), Batch)

    def look(self, batch_id: UUID) -> Batch:
        """The batch as it stands, asked for once.

        Raises:
            NO_ANSWER: there is none.
        """
        reply = get_batch.sync_detailed(batch_id, client=self._client)
        if reply.status_code in TRANSIENT:
            raise UnexpectedStatus(reply.status_code, reply.content)
        return _taken(reply, Batch)

    def find_latest(self, sha256: str) -> Batch | None:
        """The latest batch of that file; None where there is none."""
        cursor: str | None = None
        while True:
            page = self._answer(
                # mypy cannot type a lambda's default, which holds this turn's cursor.
                lambda cursor=cursor: list_batches.sync_detailed(  # type: ignore[misc]
                    client=self._client, limit=_PAGE, cursor=cursor or UNSET
                ),
                BatchList,
            )
            for batch in page.items:
                if batch.file_sha256 == sha256:
                    return batch
            cursor = page.next_cursor
            if cursor is None:
                return None

    def confirm(self, batch: Batch) -> Batch:
        """Make of a dry run the real import of the same bytes."""
        body = BatchConfirmation(file_sha256=batch.file_sha256)
        return self._act(
            batch.id,
            lambda: confirm_batch.sync_detailed(batch.id, client=self._client, body=body),
            lambda now: not now.dry_run,
        )

    def resume(self, batch: Batch) -> Batch:
        """Let a paused batch go on."""
        return self._act(
            batch.id,
            lambda: resume_batch.sync_detailed(batch.id, client=self._client),
            lambda now: now.status != "PAUSED",
        )

    def rows(self, batch: Batch, outcome: RowOutcome | None, at_most: int) -> Iterator[BatchRow]:
        """The first rows of the batch, all or those of ``outcome``."""
        cursor: str | None = None
        while at_most > 0:
            limit = min(at_most, _PAGE)
            page = self._answer(
                # As above.
                lambda cursor=cursor, limit=limit: list_batch_rows.sync_detailed(  # type: ignore[misc]
                    batch.id,
                    client=self._client,
                    outcome=outcome or UNSET,
                    limit=limit,
                    cursor=cursor or UNSET,
                ),
                BatchRowList,
            )
            yield from page.items
            at_most -= len(page.items)
            cursor = page.next_cursor
            if cursor is None:
                return

    def events(self, batch: Batch) -> Iterator[Batch]:
        """What becomes of the batch from its version on, as the service tells it.

        Raises:
            NO_ANSWER: it was broken off, or there is no such stream here.
        """
        path = f"/api/v1/batches/{batch.id}/progress"
        headers = {"Last-Event-ID": str(batch.version)}
        timeout = httpx.Timeout(10, read=_SILENCE_SECONDS)
        http = self._client.get_httpx_client()
        with connect_sse(http, "GET", path, headers=headers, timeout=timeout) as source:
            if source.response.status_code == HTTPStatus.NO_CONTENT:
                return
            if source.response.status_code != HTTPStatus.OK:
                raise UnexpectedStatus(source.response.status_code, source.response.read())
            for event in source.iter_sse():
                if event.event == "progress":
                    yield Batch.from_dict(event.json())

    @contextmanager
    def errors(self, batch: Batch) -> Iterator[Iterator[bytes]]:
        """errors.csv of the batch, piece by piece.

        Raises:
            NO_ANSWER: it does not come.
        """
        with get_batch_errors.stream(batch.id, client=self._client) as response:
            yield response.iter_bytes()

    def _act(
        self,
        batch_id: UUID,
        ask: Callable[[], Response[Batch | Problem]],
        is_done: Callable[[Batch], bool],
    ) -> Batch:
        """Move a batch on; where it has moved already, the first answer has got lost."""
        try:
            return self._answer(ask, Batch)
        except RequestRefused:
            now = self.get(batch_id)
            if not is_done(now):
                raise
            return now

    def _answer(self, ask: Callable[[], Response[T | Problem]], kind: type[T]) -> T:
        return answered(ask, kind, self.patience, _taken)


def _taken(reply: Response[T | Problem], kind: type[T]) -> T:
    if isinstance(reply.parsed, kind):
        return reply.parsed
    is_file = reply.status_code in {HTTPStatus.BAD_REQUEST, HTTPStatus.REQUEST_ENTITY_TOO_LARGE}
    refusal = FileNotTaken if is_file else RequestRefused
    raise refusal(f"the order service refused: {reason_of(reply)}")
