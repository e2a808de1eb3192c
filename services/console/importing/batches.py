"""What the import asks of the order service."""

import io
import tempfile
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from itertools import islice
from pathlib import Path
from uuid import UUID

from ichiba_sdk import UNSET, Conflict, Ichiba, UnexpectedAnswer
from ichiba_sdk.order_client.models.batch import Batch
from ichiba_sdk.order_client.models.batch_row import BatchRow
from ichiba_sdk.order_client.models.row_outcome import RowOutcome
from services.console.answers import AWAY, answering
from services.console.importing.choices import Choices, LocalFile
from services.console.refusals import FileNotTaken, RequestRefused

Sent = Callable[[int], None]
"""Is told how many bytes of the file have been sent."""

SETTLED = frozenset({"VALIDATED", "COMPLETED", "CANCELLED", "FAILED", "UNDONE"})
"""Statuses in which a batch goes no further by itself; the progress stream ends with them."""

_PAGE = 200
_PIECE = 256 * 1024
_NOT_A_FILE: dict[int, type[RequestRefused]] = {
    HTTPStatus.BAD_REQUEST: FileNotTaken,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: FileNotTaken,
}


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
    """The batches of one order service.

    Every method raises:
        ServiceAway: there was no answer for too long.
        RequestRefused: the service refuses.
    """

    def __init__(self, client: Ichiba) -> None:
        self._calls = client.batches

    def send(self, file: LocalFile, choices: Choices, after: Batch | None, sent: Sent) -> Batch:
        """Send the file, from its beginning as often as it takes; one batch comes of it.

        Raises:
            FileNotTaken: it is no file of orders, or too large.
        """
        with answering(_NOT_A_FILE), _Metered(file, sent) as content:
            return self._calls.create(
                content,
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

    def get(self, batch_id: UUID) -> Batch:
        """The batch as it stands."""
        with answering():
            return self._calls.get(batch_id)

    def find_latest(self, sha256: str) -> Batch | None:
        """The latest batch of that file; None where there is none."""
        with answering():
            found = self._calls.iter(limit=_PAGE)
            return next((batch for batch in found if batch.file_sha256 == sha256), None)

    def confirm(self, batch: Batch) -> Batch:
        """Make of a dry run the real import of the same bytes."""
        return self._act(
            batch,
            lambda: self._calls.confirm(batch.id, file_sha256=batch.file_sha256),
            lambda now: not now.dry_run,
        )

    def resume(self, batch: Batch) -> Batch:
        """Let a paused batch go on."""
        return self._act(
            batch, lambda: self._calls.resume(batch.id), lambda now: now.status != "PAUSED"
        )

    def rows(self, batch: Batch, outcome: RowOutcome | None, at_most: int) -> Iterator[BatchRow]:
        """The first rows of the batch, all or those of ``outcome``."""
        page = min(at_most, _PAGE)
        with answering():
            rows = self._calls.iter_rows(batch.id, outcome=outcome or UNSET, limit=page)
            yield from islice(rows, at_most)

    def follow(self, batch: Batch) -> Iterator[Batch]:
        """What becomes of the batch from its version on, until it goes no further by itself."""
        if batch.status not in SETTLED:
            with answering():
                yield from self._calls.follow(batch.id, last_event_id=str(batch.version))

    @contextmanager
    def errors(self, batch: Batch) -> Generator[Iterator[bytes]]:
        """errors.csv of the batch, piece by piece; asked for once."""
        with tempfile.TemporaryDirectory() as folder:
            to = Path(folder, "errors.csv")
            with answering():
                self._calls.get_errors(batch.id, to=to, retries=0)
            with to.open("rb") as file:
                yield iter(partial(file.read, _PIECE), b"")

    def _act(
        self, batch: Batch, ask: Callable[[], Batch], is_done: Callable[[Batch], bool]
    ) -> Batch:
        """Move a batch on. What is not sent again by itself is looked at where its answer is lost
        or refuses: it may have been done."""
        with answering():
            try:
                return ask()
            except (*AWAY, UnexpectedAnswer, Conflict) as error:
                now = self._calls.get(batch.id)
                if is_done(now):
                    return now
                if isinstance(error, Conflict):
                    raise
            return ask()
