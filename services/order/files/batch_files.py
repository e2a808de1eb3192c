"""The files of batches, in a folder that all processes of the service share.

A file is written under another name, forced to the disk and then given its own; so whoever finds a
batch's file finds it whole. Everything that waits for the disk is done in threads.
"""

import asyncio
import errno
import hashlib
import os
import threading
import time
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from services.chassis.base.problems import DETAIL_LIMIT, ServiceUnavailable
from services.chassis.telemetry.logs import log
from services.order.domain import texts
from services.order.domain.imports.batches import BatchFormat
from services.order.files.store import Check, StoredFile, no_check
from services.order.sheets import rows_path

_PIECE: Final = 256 * 1024
SUFFIXES: Final = {BatchFormat.CSV: ".csv", BatchFormat.JSON: ".jsonl", BatchFormat.XLSX: ".xlsx"}
_PART: Final = ".part"
_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class FileStoreUnavailable(ServiceUnavailable):
    """The folder or the storage does not take or give the file; nothing was kept."""

    code = "file_store_unavailable"

    def __init__(self, error: Exception) -> None:
        log().error("batch_file_not_stored", error=str(error)[:DETAIL_LIMIT])
        is_full = isinstance(error, OSError) and error.errno in _FULL
        why = texts.DISK_FULL if is_full else texts.FILE_NOT_STORED
        super().__init__(why(), retry_after=5)


class BatchFiles:
    """The folder of the files; ``folder`` is made where it is not there yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path_of(self, batch_id: str, file_format: BatchFormat) -> Path:
        """Where the file of a batch is, if it is."""
        return self.folder / f"{batch_id}{SUFFIXES[file_format]}"

    @asynccontextmanager
    async def storing(
        self,
        batch_id: str,
        file_format: BatchFormat,
        pieces: AsyncIterable[bytes],
        check_for: Callable[[], Check | None] = no_check,
    ) -> AsyncIterator[StoredFile]:
        """See ``FileStore``."""
        target = self.path_of(batch_id, file_format)
        part = _Part(target.with_name(target.name + _PART), target)
        try:
            stored = await _store(part, pieces, check_for)
        except OSError as error:
            await _discarded(part)
            raise FileStoreUnavailable(error) from error
        except BaseException:
            await _discarded(part)
            raise
        try:
            yield stored
        except ServiceUnavailable:  # it may be in the database all the same
            raise
        except Exception:
            await _discarded(part)
            raise

    async def take(self, batch_id: str, file_format: BatchFormat) -> Path:
        """See ``FileStore``; it is at hand in any case."""
        return self.path_of(batch_id, file_format)

    def let_go(self, batch_id: str, file_format: BatchFormat) -> None:
        """See ``FileStore``."""

    @asynccontextmanager
    async def at_hand(self, batch_id: str, file_format: BatchFormat) -> AsyncIterator[Path]:
        """See ``FileStore``."""
        yield self.path_of(batch_id, file_format)

    async def digest(self, batch_id: str, file_format: BatchFormat) -> str | None:
        """See ``FileStore``."""
        path = self.path_of(batch_id, file_format)

        def read() -> str | None:
            try:
                with path.open("rb") as file:
                    return hashlib.file_digest(file, "sha256").hexdigest()
            except FileNotFoundError:
                return None

        try:
            return await asyncio.to_thread(read)
        except OSError as error:
            raise FileStoreUnavailable(error) from error

    async def delete(self, batch_id: str) -> None:
        """See ``FileStore``."""

        def unlink() -> None:
            for file_format in BatchFormat:
                path = self.path_of(batch_id, file_format)
                path.unlink(missing_ok=True)
                rows_path(path).unlink(missing_ok=True)

        await asyncio.to_thread(unlink)

    async def left_behind(self, untouched_for: timedelta) -> set[str]:
        """See ``FileStore``."""
        before = time.time() - untouched_for.total_seconds()

        def look() -> set[str]:
            return {
                path.name.partition(".")[0]
                for path in self._files()
                if path.stat().st_mtime <= before
            }

        return await asyncio.to_thread(look)

    async def delete_parts(self, untouched_for: timedelta) -> int:
        """See ``FileStore``."""
        before = time.time() - untouched_for.total_seconds()

        def sweep() -> int:
            found = [p for p in self._parts() if p.stat().st_mtime <= before]
            for path in found:
                path.unlink(missing_ok=True)
            return len(found)

        return await asyncio.to_thread(sweep)

    def _files(self) -> Iterator[Path]:
        for suffix in SUFFIXES.values():
            yield from self.folder.glob(f"*{suffix}")
        yield from self.folder.glob(rows_path(Path("*.xlsx")).name)

    def _parts(self) -> Iterator[Path]:
        return self.folder.glob(f"*{_PART}")


class _Part:
    """A file that is arriving. Its methods block, and exclude one another."""

    def __init__(self, path: Path, target: Path) -> None:
        self._path = path
        self._target = target
        self._lock = threading.Lock()
        self._digest = hashlib.sha256()
        self._size = 0
        self._file: Any = None

    def write(self, pieces: Iterable[bytes], check: Check | None) -> None:
        with self._lock:
            if self._file is None:
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._file = _opened(self._path)
            for piece in pieces:
                if check is not None:
                    check.feed(piece)
                self._digest.update(piece)
                self._file.write(piece)
                self._size += len(piece)

    def finish(self, check: Check | None) -> StoredFile:
        if check is not None:
            check.finish()
        with self._lock:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._path.rename(self._target)
            _sync_folder(self._target.parent)
        return StoredFile(self._digest.hexdigest(), self._size, self._target)

    def discard(self) -> None:
        """Delete what there is of it; what cannot be deleted now is found later."""
        with self._lock:
            try:
                if self._file is not None:
                    self._file.close()
            except OSError as error:  # what was still to be written is not wanted
                log().info("upload_not_closed", file=self._path.name, error=str(error))
            try:
                for path in (self._path, self._target, rows_path(self._target)):
                    path.unlink(missing_ok=True)
            except OSError as error:
                log().warning("upload_not_deleted", file=self._path.name, error=str(error))


def _opened(path: Path) -> Any:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    return os.fdopen(descriptor, "wb")


def _sync_folder(folder: Path) -> None:
    """Have the new name itself on the disk; Windows knows no way to."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


async def _discarded(part: _Part) -> None:
    await asyncio.shield(asyncio.to_thread(part.discard))


async def _store(
    part: _Part, pieces: AsyncIterable[bytes], check_for: Callable[[], Check | None]
) -> StoredFile:
    check: Check | None = None
    is_first = True
    gathered: list[bytes] = []
    size = 0
    async for piece in pieces:
        if is_first:
            check, is_first = check_for(), False
        gathered.append(piece)
        size += len(piece)
        if size >= _PIECE:
            await asyncio.to_thread(part.write, [b"".join(gathered)], check)
            gathered, size = [], 0
    if is_first:
        check = check_for()
    await asyncio.to_thread(part.write, [b"".join(gathered)], check)
    return await asyncio.to_thread(part.finish, check)
