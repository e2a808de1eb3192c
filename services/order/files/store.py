"""What every place for the files of batches does, whether it is a folder or an object storage."""

from collections.abc import AsyncIterable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from services.order.domain.imports.batches import BatchFormat


class Check(Protocol):
    """What looks at a file while it arrives; see ``services.order.sheets.StreamCheck``."""

    def feed(self, piece: bytes) -> None: ...

    def finish(self) -> None: ...


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that has arrived whole: its digest, in hexadecimal, and its size in bytes."""

    sha256: str
    size: int
    path: Path
    """Where it can be read as long as it is being stored."""


def no_check() -> Check | None:
    """Of a file that nobody has to look at."""
    return None


class FileStore(Protocol):
    """Keeps a file for each batch; all processes of the service see the same ones.

    Each method raises ``FileStoreUnavailable`` where the store does not answer as it should.
    """

    def storing(
        self,
        batch_id: str,
        file_format: BatchFormat,
        pieces: AsyncIterable[bytes],
        check_for: Callable[[], Check | None] = no_check,
    ) -> AbstractAsyncContextManager[StoredFile]:
        """Store the file while it arrives; it is deleted again where the block refuses it.

        Where the block is cut off or the database is away, nobody knows whether the batch is in the
        database, and so it is kept: ``left_behind`` finds it.

        ``check_for`` is asked once, when the first piece has come, for what looks at it.

        Raises:
            Exception: whatever ``pieces`` and the check raise.
        """
        ...

    async def take(self, batch_id: str, file_format: BatchFormat) -> Path:
        """Where the file can be read until it is let go as often as it was taken.

        The path is the same each time. That the file is there shows when it is read.

        Raises:
            FileNotFoundError: it is known not to be there.
        """
        ...

    def let_go(self, batch_id: str, file_format: BatchFormat) -> None:
        """It need no longer be at hand."""
        ...

    def at_hand(self, batch_id: str, file_format: BatchFormat) -> AbstractAsyncContextManager[Path]:
        """Take the file for as long as the block lasts.

        Raises:
            FileNotFoundError: see ``take``.
        """
        ...

    async def digest(self, batch_id: str, file_format: BatchFormat) -> str | None:
        """The SHA-256 of the file as it is now, in hexadecimal; None where there is none."""
        ...

    async def delete(self, batch_id: str) -> None:
        """Delete the file of a batch, if it is there."""
        ...

    async def left_behind(self, untouched_for: timedelta) -> set[str]:
        """The batches of files that nobody has written to for so long, whether they are or not."""
        ...

    async def delete_parts(self, untouched_for: timedelta) -> int:
        """Delete what uploads left unfinished, of those that nobody has written to for so long."""
        ...
