"""Files to send, from their beginning at every try, and files to save, whole or not at all."""

import hashlib
import io
import os
from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import BinaryIO, Final, cast

from .types import Source

PIECE: Final = 64 * 1024


class Upload:
    """A file to send. Each time it is gone through it begins at byte 0.

    Raises:
        ValueError: it cannot be read again from its beginning.
    """

    def __init__(self, source: Source) -> None:
        if isinstance(source, str | PathLike):
            self._path: Path | None = Path(source)
            self._file: BinaryIO = io.BytesIO()
            self.size: int = self._path.stat().st_size
            return
        self._path = None
        self._file = io.BytesIO(source) if isinstance(source, bytes | bytearray) else source
        if not (hasattr(self._file, "seekable") and self._file.seekable()):
            raise ValueError("a file to send has to be seekable, or it could not be sent again")
        self.size = self._file.seek(0, os.SEEK_END)

    def digest(self, *more: str) -> str:
        """A SHA-256 of the content and of ``more``, as 64 hexadecimal digits."""
        found = hashlib.sha256()
        for piece in self.pieces():
            found.update(piece)
        for each in more:
            found.update(b"\0" + each.encode())
        return found.hexdigest()

    def pieces(self) -> Iterator[bytes]:
        """The content, from its beginning.

        Raises:
            ValueError: it is no longer as long as it was.
        """
        left = self.size
        with self._opened() as file:
            while piece := file.read(PIECE):
                left -= len(piece)
                if left >= 0:
                    yield piece
        if left != 0:
            raise ValueError("the file has changed while it was being sent")

    @property
    def name(self) -> str | None:
        """What the file is called; None if that is not known."""
        named: object = self._path or getattr(self._file, "name", None)
        return Path(named).name if isinstance(named, str | Path) else None

    @contextmanager
    def _opened(self) -> Generator[BinaryIO]:
        if self._path is None:
            self._file.seek(0)
            yield self._file
        else:
            with self._path.open("rb") as file:
                yield file


class SentPieces:
    """An upload as httpx sends it, anew at every try."""

    def __init__(self, upload: Upload) -> None:
        self._upload = upload

    def __iter__(self) -> Iterator[bytes]:
        return self._upload.pieces()


class SentPiecesLater:
    """``SentPieces`` for calls that are awaited; a thread reads, and the loop goes on."""

    def __init__(self, upload: Upload) -> None:
        self._upload = upload

    async def __aiter__(self) -> AsyncIterator[bytes]:
        import asyncio

        pieces = self._upload.pieces()
        while piece := await asyncio.to_thread(next, pieces, b""):
            yield piece


@contextmanager
def saved(to: str | PathLike[str]) -> Generator[BinaryIO]:
    """A file that stands at ``to`` once it is whole; until then it has another name beside it."""
    path = Path(to)
    beside = path.with_name(f".{path.name}.{os.getpid()}-{os.urandom(4).hex()}.part")
    try:
        with beside.open("xb") as file:
            yield cast("BinaryIO", file)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
