"""`ichiba import`: the way of a file from this machine to the end of its batch.

Exit codes: 0 every row is an order or was one before; 1 the service is not there (any more);
2 wrong usage; 3 some rows failed; 4 the batch failed or was cancelled; 130 Ctrl-C: nobody follows
the batch any more, which goes on.
"""

import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import typer
from rich.console import Console

from ichiba_sdk.order_client.models.batch import Batch
from services.chassis.base.settings import Settings
from services.console.importing import errors_file
from services.console.importing.batches import SETTLED, Batches
from services.console.importing.choices import Choices, LocalFile
from services.console.importing.connecting import order_service
from services.console.importing.displays import Display, printable, showing
from services.console.importing.summary import Report
from services.console.refusals import (
    NOT_IMPORTED,
    Refused,
    RequestRefused,
    ServiceAway,
    UnusableFile,
)

ROWS_FAILED = 3
BROKEN_OFF = 130

_SOME_ROWS = 10
_ROWS_FOR_CHANGES = 1_000


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asks for; ``batch_id`` is for ``resume`` only.

    ``data_dir`` is what was given for it, to be given again to go on.
    """

    choices: Choices
    file: Path | None = None
    batch_id: UUID | None = None
    resume: bool = False
    is_sure: bool = False
    shows_progress: bool = True
    is_quiet: bool = False
    data_dir: Path | None = None


def run(wish: Wish, settings: Settings) -> int:
    """Import a file, or go on following its batch; answers the exit code.

    Raises:
        UnusableFile: the file cannot be read.
        ServiceAway: the order service is not there, or was away for too long.
        FileNotTaken: it is no file of orders.
        RequestRefused: the order service refuses.
    """
    file = _read(wish.file)
    console = Console(highlight=False)
    with order_service(settings) as client:
        job = _Import(wish, file, Batches(client), console, settings)
        try:
            return job.run()
        except KeyboardInterrupt:
            job.tell_how_to_come_back()
            return BROKEN_OFF
        except (ServiceAway, RequestRefused):
            if job.batch is not None:
                job.tell_how_to_come_back()
            raise
        except OSError as error:
            raise UnusableFile(f"{wish.file}: {error.strerror or error}") from error


def _read(path: Path | None) -> LocalFile | None:
    try:
        return None if path is None else LocalFile.read(path)
    except OSError as error:
        raise UnusableFile(f"{path}: {error.strerror or error}") from error


class _Import:
    """One import; ``batch`` is what it has come to so far."""

    def __init__(
        self,
        wish: Wish,
        file: LocalFile | None,
        batches: Batches,
        console: Console,
        settings: Settings,
    ) -> None:
        self._wish = wish
        self._file = file
        self._batches = batches
        self._console = console
        self._settings = settings
        self._report = Report(console)
        self.batch: Batch | None = None

    def run(self) -> int:
        with self._showing() as display:
            batch = self._resumed() if self._wish.resume else self._sent(display)
            batch = self._followed(batch, display)
        if batch.status == "VALIDATED":
            self._preview(batch)
            if not self._is_sure():
                self._tell(f"Nothing was imported. To import it: {self._command(batch)} --yes")
                return ROWS_FAILED if batch.rows_failed else 0
            with self._showing() as display:
                batch = self._followed(self._batches.confirm(batch), display)
        return self._end(batch)

    def tell_how_to_come_back(self) -> None:
        """What to do after Ctrl-C, which stops nothing but this command."""
        if self.batch is None:
            self._say_aside(
                "Interrupted while the file was being sent. Run the same command again."
            )
            return
        if self.batch.status in SETTLED:
            return
        url = f"{self._settings.order_url}/api/v1/batches/{self.batch.id}"
        self._say_aside(f"The batch {self.batch.id} continues without this command.")
        self._say_aside(f"  to follow it:  {self._command(self.batch)}")
        self._say_aside(
            f'  to cancel it:  curl -X POST {url}/cancel -H "Authorization: Bearer'
            f' $(ichiba token --scope batches:write{self._where})"'
        )

    @contextmanager
    def _showing(self) -> Iterator[Display]:
        wanted = self._wish.shows_progress and not self._wish.is_quiet
        with showing(self._console, wanted=wanted) as display:
            yield display

    def _sent(self, display: Display) -> Batch:
        """The file's batch: one that is under way already, or the one that it is sent for."""
        file, choices = self._file, self._wish.choices
        assert file is not None
        before = self._batches.find_latest(file.sha256)
        if before is not None and before.status not in SETTLED and choices.fit(before):
            self._tell(f"Batch {before.id} of this file is already under way")
            return before
        batch = self._batches.send(
            file, choices, before, lambda done: display.sent(done, file.size)
        )
        self.batch = batch  # from here on Ctrl-C can say how to come back
        self._tell(f"Batch {batch.id}")
        return batch

    def _resumed(self) -> Batch:
        self.batch = batch = self._found()
        self._tell(f"Batch {batch.id}")
        return self._batches.resume(batch) if batch.status == "PAUSED" else batch

    def _found(self) -> Batch:
        if self._wish.batch_id is not None:
            return self._batches.get(self._wish.batch_id)
        assert self._file is not None
        batch = self._batches.find_latest(self._file.sha256)
        if batch is None:
            raise UnusableFile(
                f"{self._file.path}: this file has no batch yet; import it without --resume"
            )
        return batch

    def _followed(self, batch: Batch, display: Display) -> Batch:
        self.batch = batch
        display.moved(batch)
        for seen in self._batches.follow(batch):
            self.batch = batch = seen
            display.moved(batch)
        return batch

    def _preview(self, batch: Batch) -> None:
        if self._wish.is_quiet:
            return
        self._report.summary(batch)
        rows = list(self._batches.rows(batch, None, _ROWS_FOR_CHANGES))
        self._report.changes(rows, len(rows), _SOME_ROWS)
        self._tell_failures(batch)

    def _is_sure(self) -> bool:
        if self._wish.is_sure:
            return True
        if not (self._console.is_terminal and sys.stdin.isatty()):
            return False
        try:
            return typer.confirm(f"Import these {self._wish.choices.kind}?", default=False)
        except typer.Abort:
            return False

    def _end(self, batch: Batch) -> int:
        if not self._wish.is_quiet:
            self._report.summary(batch)
            self._tell_failures(batch)
        if batch.rows_failed:
            self._save_errors(batch)
        if batch.status != "COMPLETED":
            return NOT_IMPORTED
        return ROWS_FAILED if batch.rows_failed else 0

    def _tell_failures(self, batch: Batch) -> None:
        if batch.rows_failed:
            rows = list(self._batches.rows(batch, "failed", _SOME_ROWS))
            self._report.failures(rows, batch.rows_failed)

    def _save_errors(self, batch: Batch) -> None:
        beside = self._file.path if self._file else Path(Path(batch.filename or "orders.csv").name)
        try:
            with self._batches.errors(batch) as content:
                path = errors_file.save(beside, content)
        except (OSError, Refused) as error:
            self._say_aside(f"The failed rows could not be saved: {error}")
            self._say_aside(f"  to save them:  {self._command(batch)}")
            return
        self._report.say(f"The failed rows, to correct and import again: {path}")

    def _command(self, batch: Batch) -> str:
        file = f"{shlex.quote(str(self._file.path))} " if self._file else ""
        return f"ichiba import {file}--resume {batch.id}{self._where}"

    @property
    def _where(self) -> str:
        """The option that a command of this one's kind needs as well."""
        folder = self._wish.data_dir
        return "" if folder is None else f" --data-dir {shlex.quote(str(folder))}"

    def _tell(self, line: str) -> None:
        if not self._wish.is_quiet:
            self._report.say(line)

    def _say_aside(self, line: str) -> None:
        typer.echo(printable(line), err=True)
