"""How far an import is: a bar on a terminal, lines elsewhere, or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.filesize import decimal
from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
)

from ichiba_sdk.order_client.models.batch import Batch

_STEPS = 10
"""Lines are printed for each tenth."""

WORDS = {
    "QUEUED": "Waiting for its turn",
    "VALIDATING": "Checking the file",
    "VALIDATED": "Looked at",
    "RUNNING": "Importing",
    "PAUSED": "Paused",
    "COMPLETED": "Imported",
    "CANCELLED": "Cancelled",
    "FAILED": "Failed",
    "UNDOING": "Undoing",
    "UNDONE": "Undone",
}


class Display(Protocol):
    """Shows how far the upload, and then the batch, is."""

    def sent(self, done: int, total: int) -> None:
        """So many bytes of the file have been sent."""

    def moved(self, batch: Batch) -> None:
        """The batch is now so far."""


class Silence:
    """Shows nothing."""

    def sent(self, done: int, total: int) -> None:
        return

    def moved(self, batch: Batch) -> None:
        return


class Lines:
    """A line for each change of status and each tenth of the way."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._tenth = 0
        self._before: tuple[str, int] | None = None

    def sent(self, done: int, total: int) -> None:
        tenth = _STEPS * done // total if total else _STEPS
        if tenth > self._tenth:
            self._say(f"Sending: {size(done, total)}")
        self._tenth = tenth  # it goes back where sending begins anew

    def moved(self, batch: Batch) -> None:
        tenth = _STEPS * batch.rows_processed // batch.rows_total if batch.rows_total else 0
        if (batch.status, tenth) != self._before:
            self._before = (batch.status, tenth)
            told = how_far(batch)
            self._say(WORDS[batch.status] + (f": {told}" if told else ""))

    def _say(self, line: str) -> None:
        self._console.print(line, markup=False, highlight=False, soft_wrap=True)


class Bar:
    """A bar for the upload, then one for the rows."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._upload: TaskID | None = None
        self._rows: TaskID | None = None

    def sent(self, done: int, total: int) -> None:
        if self._upload is None:
            self._upload = self._progress.add_task("Sending", told="", total=None)
        told = size(done, total)
        self._progress.update(self._upload, completed=done, total=total, told=told)

    def moved(self, batch: Batch) -> None:
        if self._upload is not None:
            self._progress.update(self._upload, visible=False)
        if self._rows is None:
            self._rows = self._progress.add_task("", told="", total=None)
        self._progress.update(
            self._rows,
            description=WORDS[batch.status],
            completed=batch.rows_processed,
            total=batch.rows_total,
            told=how_far(batch),
        )


@contextmanager
def showing(console: Console, *, wanted: bool) -> Iterator[Display]:
    """The display that fits ``console``; the bar goes away at the end."""
    if not wanted:
        yield Silence()
    elif not console.is_terminal:
        yield Lines(console)
    else:
        columns = (
            SpinnerColumn(finished_text=" "),
            TextColumn("{task.description}"),
            BarColumn(bar_width=30),
            TaskProgressColumn(),
            TextColumn("{task.fields[told]}"),
            TimeElapsedColumn(),
        )
        with Progress(*columns, console=console, transient=True) as progress:
            yield Bar(progress)


def how_far(batch: Batch) -> str:
    """Rows, what of them failed, and the time left, as far as they are known."""
    if batch.status == "UNDOING":
        return f"{batch.orders_undone:,} of {batch.orders_created:,} orders"
    if batch.rows_total is None:
        return ""
    parts = [f"{batch.rows_processed:,} of {batch.rows_total:,} rows"]
    if batch.rows_failed:
        parts.append(f"{batch.rows_failed:,} failed")
    if batch.eta_seconds:
        parts.append(f"{duration(batch.eta_seconds)} left")
    if batch.error:
        parts.append(printable(batch.error))
    return ", ".join(parts)


def duration(seconds: float) -> str:
    """Seconds as a person says them: ``0.4 s``, ``12 s``, ``3 min 5 s``, ``1 h 20 min``."""
    if seconds < 10:
        return f"{seconds:.1f} s".replace(".0 s", " s")
    minutes, rest = divmod(round(seconds), 60)
    if minutes == 0:
        return f"{rest} s"
    return f"{minutes} min {rest} s" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def size(done: int, total: int) -> str:
    """Bytes sent of all, in what suits them."""
    return f"{decimal(done)} of {decimal(total)}"


def printable(text: str) -> str:
    """``text``, which may come from a file, without what would move a terminal's cursor."""
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)
