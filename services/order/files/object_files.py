"""The files of batches in an object storage that speaks S3; copies are at hand while they are read.

A file arrives in a folder of this process, is put into the storage whole, and only then becomes a
batch. Whoever reads a file fetches it first. No copy outlives its use, so that a file that is
deleted is gone everywhere; what a killed process has left is deleted when the next one starts.
"""

import asyncio
import fcntl
import hashlib
import shutil
import tempfile
from collections import Counter
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any, Final
from urllib.parse import urlsplit

import obstore
from obstore.exceptions import BaseError
from obstore.store import S3Store

from services.chassis.base.problems import ServiceUnavailable
from services.chassis.telemetry.logs import log
from services.order.domain.imports.batches import BatchFormat
from services.order.files.batch_files import SUFFIXES, BatchFiles, FileStoreUnavailable
from services.order.files.store import Check, StoredFile, no_check
from services.order.sheets import rows_path

_PIECE: Final = 1024 * 1024
_CONNECT: Final = timedelta(seconds=5)
_ANSWER: Final = timedelta(seconds=30)
"""For one request; a file is sent and fetched in several."""
_RETRIES: Final = 2
_RETRY_FOR: Final = timedelta(seconds=15)
_NO_BUCKET: Final = "NoSuchBucket"
_COPIES: Final = "copies-"


def open_storage(url: str, endpoint: str | None) -> S3Store:
    """The storage that ``s3://bucket/prefix`` names; its keys and region are AWS's own variables.

    Nothing is asked yet: what is wrong with it shows when it is used.
    """
    parts = urlsplit(url)
    given: dict[str, Any] = {} if endpoint is None else {"endpoint": endpoint}
    return S3Store(
        parts.netloc,
        prefix=parts.path.strip("/") or None,
        client_options={
            "allow_http": endpoint is not None and endpoint.startswith("http://"),
            "connect_timeout": _CONNECT,
            "timeout": _ANSWER,
        },
        retry_config={"max_retries": _RETRIES, "retry_timeout": _RETRY_FOR},
        **given,
    )


class ObjectFiles:
    """The storage's files; ``folder`` holds the folders of copies of the processes here."""

    def __init__(self, storage: S3Store, folder: Path) -> None:
        self._storage = storage
        self._own = _OwnFolder(folder)
        self._copies = BatchFiles(self._own.path)
        self._taken: Counter[str] = Counter()
        self._fetching: dict[str, asyncio.Lock] = {}

    def close(self) -> None:
        """Delete all copies."""
        self._own.close()

    @asynccontextmanager
    async def storing(
        self,
        batch_id: str,
        file_format: BatchFormat,
        pieces: AsyncIterable[bytes],
        check_for: Callable[[], Check | None] = no_check,
    ) -> AsyncIterator[StoredFile]:
        """See ``FileStore``; the file is in the storage when the block begins."""
        key = _key(batch_id, file_format)
        self._taken[key] += 1
        try:
            async with self._copies.storing(batch_id, file_format, pieces, check_for) as stored:
                with _translated():
                    await obstore.put_async(self._storage, key, stored.path)
                try:
                    yield stored
                except ServiceUnavailable:  # it may be in the database all the same
                    raise
                except Exception:  # whatever refused it: nothing stays, and it is raised on
                    await self._discard(key)
                    raise
        finally:
            self.let_go(batch_id, file_format)

    async def take(self, batch_id: str, file_format: BatchFormat) -> Path:
        """See ``FileStore``."""
        key = _key(batch_id, file_format)
        path = self._copies.path_of(batch_id, file_format)
        self._taken[key] += 1
        try:
            async with self._fetching.setdefault(key, asyncio.Lock()):
                if not path.exists():
                    await self._fetch(key, path)
        except BaseException:
            self.let_go(batch_id, file_format)
            raise
        return path

    def let_go(self, batch_id: str, file_format: BatchFormat) -> None:
        """See ``FileStore``."""
        key = _key(batch_id, file_format)
        self._taken[key] -= 1
        if self._taken[key] <= 0:
            del self._taken[key]
            self._fetching.pop(key, None)
            path = self._copies.path_of(batch_id, file_format)
            for each in (path, rows_path(path)):
                each.unlink(missing_ok=True)

    @asynccontextmanager
    async def at_hand(self, batch_id: str, file_format: BatchFormat) -> AsyncIterator[Path]:
        """See ``FileStore``."""
        path = await self.take(batch_id, file_format)
        try:
            yield path
        finally:
            self.let_go(batch_id, file_format)

    async def digest(self, batch_id: str, file_format: BatchFormat) -> str | None:
        """See ``FileStore``."""
        digest = hashlib.sha256()
        try:
            async for piece in self._pieces(_key(batch_id, file_format)):
                await asyncio.to_thread(digest.update, piece)
        except FileNotFoundError:
            return None
        return digest.hexdigest()

    async def delete(self, batch_id: str) -> None:
        """See ``FileStore``."""
        for file_format in BatchFormat:
            with _translated():
                await self._delete(_key(batch_id, file_format))

    async def left_behind(self, untouched_for: timedelta) -> set[str]:
        """See ``FileStore``; the storage's own clock tells how old a file is."""
        before, found = datetime.now(UTC) - untouched_for, set[str]()
        with _translated():
            async for some in obstore.list(self._storage):
                for each in some:
                    name, _, suffix = each["path"].partition(".")
                    if f".{suffix}" in SUFFIXES.values() and each["last_modified"] <= before:
                        found.add(name)
        return found

    async def delete_parts(self, untouched_for: timedelta) -> int:
        """See ``FileStore``; uploads broken off go by a rule of the storage's own."""
        return await self._copies.delete_parts(untouched_for)

    async def _delete(self, key: str) -> None:
        try:
            await obstore.delete_async(self._storage, key)
        except FileNotFoundError as error:
            _refuse_missing_bucket(error)

    async def _discard(self, key: str) -> None:
        """Delete what was refused; what cannot be deleted now is found later."""
        try:
            await asyncio.shield(self._delete(key))
        except (BaseError, ServiceUnavailable) as error:
            log().warning("upload_not_deleted", file=key, error=_first_line(error))

    async def _fetch(self, key: str, path: Path) -> None:
        part = path.with_name(f"{path.name}.part")
        try:
            async with AsyncExitStack() as stack:
                file = await asyncio.to_thread(part.open, "wb")
                stack.push_async_callback(asyncio.to_thread, file.close)
                async for piece in self._pieces(key):
                    await asyncio.to_thread(file.write, piece)
            part.rename(path)
        except FileNotFoundError:
            raise
        except OSError as error:
            raise FileStoreUnavailable(error) from error
        finally:
            part.unlink(missing_ok=True)

    async def _pieces(self, key: str) -> AsyncIterator[bytes]:
        """What the storage has under ``key``.

        Raises:
            FileNotFoundError: nothing.
            FileStoreUnavailable: it does not answer as it should.
        """
        with _translated():
            try:
                found = await obstore.get_async(self._storage, key)
            except FileNotFoundError as error:
                _refuse_missing_bucket(error)
                raise
            async for piece in found.stream(min_chunk_size=_PIECE):
                yield bytes(piece)


class _OwnFolder:
    """A folder of this process's own, for as long as it lives; those of dead ones are deleted."""

    def __init__(self, parent: Path) -> None:
        parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (parent / ".copies.lock").open("ab") as taking_turns:
            fcntl.flock(taking_turns, fcntl.LOCK_EX)
            for folder in parent.glob(f"{_COPIES}*"):
                _delete_if_dead(folder)
            self.path = Path(tempfile.mkdtemp(prefix=_COPIES, dir=parent))
            self._lock = _lock_of(self.path)
            fcntl.flock(self._lock, fcntl.LOCK_EX)

    def close(self) -> None:
        shutil.rmtree(self.path, ignore_errors=True)
        self._lock.close()


def _delete_if_dead(folder: Path) -> None:
    with _lock_of(folder) as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        shutil.rmtree(folder, ignore_errors=True)


def _lock_of(folder: Path) -> IO[bytes]:
    return (folder / "lock").open("ab")


def _key(batch_id: str, file_format: BatchFormat) -> str:
    return f"{batch_id}{SUFFIXES[file_format]}"


def _refuse_missing_bucket(error: FileNotFoundError) -> None:
    """A file is missing only where its bucket is there."""
    if _NO_BUCKET in str(error):
        raise FileStoreUnavailable(error) from error


@contextmanager
def _translated() -> Iterator[None]:
    """Foreign errors end here, but for that of a file that is not there."""
    try:
        yield
    except BaseError as error:
        raise FileStoreUnavailable(error) from error


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
