"""A file is looked at while it arrives, and once it is there: may it be imported, and how?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

from services.chassis.web.exchange import Upload
from services.order.domain import texts
from services.order.domain.imports.batches import BatchKind
from services.order.files.batch_files import FileStoreUnavailable
from services.order.files.store import Check
from services.order.import_profiles.arriving import FileRefused
from services.order.import_profiles.mappings import AUTO, mapping_of
from services.order.sheets import (
    HEAD_BYTES,
    WORKBOOK_LIMIT,
    ParcelsRecognition,
    Profile,
    Recognition,
    StreamCheck,
    UnreadableFile,
    convert,
    is_workbook,
    rows_path,
    too_many_bytes,
)

_PIECE: Final = 256 * 1024


@dataclass(frozen=True, slots=True)
class Said:
    """What a request says of its file."""

    encoding: str = AUTO
    profile: str = AUTO
    mapping: str | None = None
    sheet: str | None = None
    kind: BatchKind = BatchKind.ORDERS


@dataclass(frozen=True, slots=True)
class Found:
    """What a file is read with: a profile (None: our own columns), and the sheet of a workbook."""

    profile: Profile | None = None
    sheet: str | None = None


class Watch(Protocol):
    """Looks at a file while it arrives, and at its end."""

    def begin(self) -> Check:
        """The first bytes have come, and perhaps some of what is said of the file."""
        ...

    def settle(self, path: Path, said: Said) -> Found:
        """Judge the file, which is stored at ``path``, now that all is said of it; blocking.

        Raises:
            FileRefused: it cannot be a file of orders.
            MappingAndProfile, ValidationFailed, UnusableText: the mapping is none.
            FileStoreUnavailable: the disk does not take the rows of a workbook.
        """
        ...


def watch_for(
    head: bytes, upload: Upload, query: Mapping[str, Any], own: Mapping[str, Profile]
) -> Watch:
    """What looks at the file that begins with ``head``; ``own`` are the shop's profiles."""
    if is_workbook(head):
        return _WorkbookWatch(own)
    return _TextWatch(upload, query, own)


def _check_of(
    recognition: Recognition | ParcelsRecognition, said: Said, own: Mapping[str, Profile]
) -> Callable[[bytes, str], None]:
    """What looks at a head; a carrier's file that was sent as one of orders is told as such."""
    if said.kind is BatchKind.PARCELS:
        return recognition.check

    def check(head: bytes, encoding: str) -> None:
        try:
            recognition.check(head, encoding)
        except UnreadableFile as error:
            if said.profile != AUTO or (title := _of_parcels(head, encoding, own)) is None:
                raise
            told = texts.FILE_OF_PARCELS(reason=error.detail, title=title)
            raise UnreadableFile(error.code, told) from error

    return check


def _of_parcels(head: bytes, encoding: str, own: Mapping[str, Profile]) -> str | None:
    """What the file is called if it is one of parcels."""
    recognition = ParcelsRecognition(own=own)
    try:
        recognition.check(head, encoding)
    except UnreadableFile:
        return None
    return None if recognition.profile is None else recognition.profile.title


def _recognition(said: Said, own: Mapping[str, Profile]) -> Recognition | ParcelsRecognition:
    mapping = mapping_of(said.mapping, said.profile, said.kind)
    recognition = ParcelsRecognition if said.kind is BatchKind.PARCELS else Recognition
    try:
        return recognition(said.profile, own, mapping)
    except UnreadableFile as error:
        raise FileRefused(error) from error


class _TextWatch:
    """A form may say what a file's encoding and its profile are after the file.

    What is found wrong until then is held against it only if it is still wrong in that encoding,
    with that profile.
    """

    def __init__(
        self, upload: Upload, query: Mapping[str, Any], own: Mapping[str, Profile]
    ) -> None:
        self._upload = upload
        self._query = query
        self._own = own
        self._is_sure = not upload.is_form
        self._looked_with = Said()
        self._recognition: Recognition | ParcelsRecognition = Recognition()
        self._check = StreamCheck(check=self._recognition.check)
        self._fault: UnreadableFile | None = None

    def begin(self) -> Check:
        said = {**self._query, **self._upload.fields}
        says_how = "profile" in said or "mapping" in said
        self._is_sure = self._is_sure or (says_how and {"encoding", "kind"} <= said.keys())
        names = ("encoding", "profile", "mapping", "sheet")
        found = {name: said[name] for name in names if name in said}
        self._look_with(Said(**found, kind=BatchKind(said.get("kind", BatchKind.ORDERS))))
        return self

    def _look_with(self, said: Said) -> None:
        self._recognition = _recognition(said, self._own)
        check = _check_of(self._recognition, said, self._own)
        self._check = StreamCheck(said.encoding, check)
        self._looked_with = said

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

    def settle(self, path: Path, said: Said) -> Found:
        if said != self._looked_with:
            self._is_sure, self._fault = True, None
            self._look_with(said)
            with path.open("rb") as file:
                while piece := file.read(_PIECE):
                    self.feed(piece)
            self.finish()
        if self._fault is not None:
            raise FileRefused(self._fault)
        return Found(self._recognition.profile)


class _WorkbookWatch:
    """A workbook shows nothing before it is there as a whole; its rows are kept beside it."""

    def __init__(self, own: Mapping[str, Profile]) -> None:
        self._own = own
        self._size = 0

    def begin(self) -> Check:
        return self

    def feed(self, piece: bytes) -> None:
        self._size += len(piece)
        if self._size > WORKBOOK_LIMIT:
            raise FileRefused(too_many_bytes())

    def finish(self) -> None:
        return

    def settle(self, path: Path, said: Said) -> Found:
        recognition = _recognition(said, self._own)
        rows = rows_path(path)
        try:
            workbook = convert(path, rows, said.sheet)
            with rows.open("rb") as file:
                _check_of(recognition, said, self._own)(file.read(HEAD_BYTES), "utf-8")
        except UnreadableFile as error:
            raise FileRefused(error) from error
        except OSError as error:
            raise FileStoreUnavailable(error) from error
        return Found(recognition.profile, workbook.sheet)
