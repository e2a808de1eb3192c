"""Finding out what a file is, from its head."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from services.chassis.base.sentences import Sentence
from services.chassis.web.exchange import Upload
from services.order.context import OrderService
from services.order.domain import texts
from services.order.import_profiles.arriving import FileRefused, begun
from services.order.import_profiles.keeping import own_profiles
from services.order.import_profiles.mappings import AUTO, mapping_of
from services.order.sheets import (
    HEAD_BYTES,
    ORDERS,
    PARCELS,
    WORKBOOK_LIMIT,
    Detection,
    ParcelsRecognition,
    Profile,
    Recognition,
    UnreadableFile,
    Workbook,
    check_is_text,
    convert,
    detect,
    get_profile,
    is_workbook,
    share_of_own,
    too_many_bytes,
)

OWN: Final = "ichiba"
_Recognition = Recognition | ParcelsRecognition
_RECOGNITIONS: Final[Mapping[str, type[_Recognition]]] = {
    ORDERS: Recognition,
    PARCELS: ParcelsRecognition,
}
NO_PROFILE: Final = "no_profile"
_NOT_OURS: Final = ("no_header", "missing_column", "ambiguous_profile")


@dataclass(frozen=True, slots=True)
class FileProblem:
    """Why a file cannot be imported; ``pointer`` leads to the part of a profile that does not fit.

    ``code`` is that with which the import would refuse the file, or ``no_profile``.
    """

    code: str
    pointer: str | None
    detail: Sentence


@dataclass(frozen=True, slots=True)
class DetectedFile:
    """What a file seems to be; ``workbook`` is None where it is none."""

    detection: Detection
    problems: tuple[FileProblem, ...]
    workbook: Workbook | None


async def detect_import_profile(
    service: OrderService, upload: Upload, query: Mapping[str, Any]
) -> DetectedFile:
    """Look at the head of a file; nothing is kept of it.

    Raises:
        FileRefused: nobody can say anything of it: it is empty, no text, no workbook.
        MappingAndProfile, ValidationFailed, UnusableText: the mapping is none.
    """
    first, pieces = await begun(upload)
    with tempfile.TemporaryDirectory(prefix="ichiba-detect-") as folder:
        source = Path(folder) / "workbook.xlsx"
        has_rows = is_workbook(first)
        head = await (_kept(pieces, source) if has_rows else _head_of(pieces))
        said = {**query, **upload.fields}
        own = await own_profiles(service)
        try:
            return await asyncio.to_thread(_look, head, source if has_rows else None, said, own)
        except UnreadableFile as error:
            raise FileRefused(error) from error


async def _head_of(pieces: AsyncIterator[bytes]) -> bytes:
    """The first bytes; the rest goes by, because the form may say something after it."""
    head = b""
    async for piece in pieces:
        if len(head) < HEAD_BYTES:
            head += piece
    return head[:HEAD_BYTES]


async def _kept(pieces: AsyncIterator[bytes], target: Path) -> bytes:
    size = 0
    with target.open("wb") as file:
        async for piece in pieces:
            size += len(piece)
            if size > WORKBOOK_LIMIT:
                raise FileRefused(too_many_bytes())
            await asyncio.to_thread(file.write, piece)
    return b""


def _look(
    head: bytes, source: Path | None, said: Mapping[str, Any], own: Mapping[str, Profile]
) -> DetectedFile:
    wanted, encoding = said.get("profile", AUTO), said.get("encoding", AUTO)
    kind = said.get("kind", ORDERS)
    mapping = mapping_of(said.get("mapping"), wanted, kind)
    recognition = _RECOGNITIONS[kind](wanted, own, mapping)
    workbook = None
    if source is not None:
        rows = source.with_suffix(".csv")
        workbook = convert(source, rows, said.get("sheet"), head=True)
        with rows.open("rb") as file:
            head, encoding = file.read(HEAD_BYTES), "utf-8"
    check_is_text(head)
    known = recognition.candidates
    detection = detect(head, encoding, known)
    fault = _fault_of(recognition, head, encoding)
    if detection.profile is None and len(known) == 1:
        detection = replace(detection, profile=known[0])
    elif detection.profile is None and kind == ORDERS and not detection.fits_several:
        # Our own columns, without some that our profile is known by, or that must be there.
        share = share_of_own(head, encoding) if fault else 1.0
        if share:
            detection = replace(detection, profile=get_profile(OWN), confidence=share)
    problems = () if fault is None else tuple(_problems(fault, detection, known))
    return DetectedFile(detection, problems, workbook)


def _fault_of(
    recognition: Recognition | ParcelsRecognition, head: bytes, encoding: str
) -> UnreadableFile | None:
    try:
        recognition.check(head, encoding)
    except UnreadableFile as error:
        return error
    return None


def _problems(
    fault: UnreadableFile, detection: Detection, known: tuple[Profile, ...]
) -> Iterator[FileProblem]:
    if detection.profile is None and detection.problem and fault.code in _NOT_OURS:
        code = "ambiguous_profile" if detection.fits_several else NO_PROFILE
        yield FileProblem(code, None, detection.problem)
        return
    document = None if detection.profile is None else detection.profile.document
    places = [(each, _pointer(document, each, "")) for each in fault.headings]
    if len(known) > 1 or not places:
        yield FileProblem(fault.code, None, fault.detail)
        return
    for heading, pointer in places:
        said = fault.detail
        if len(places) > 1:
            said = texts.FILE_HAS_NO_COLUMN(heading=heading[:60])
        yield FileProblem(fault.code, pointer, said)


def _pointer(part: Any, heading: str, place: str) -> str | None:
    """Where a profile names a column: the first place."""
    if part == heading:
        return place
    if isinstance(part, Mapping):
        inner: Iterator[tuple[Any, Any]] = iter(part.items())
        if heading in part and place.endswith("/when"):
            return f"{place}/{_token(heading)}"
    elif isinstance(part, list):
        inner = iter(enumerate(part))
    else:
        return None
    found = (_pointer(each, heading, f"{place}/{_token(str(name))}") for name, each in inner)
    return next((each for each in found if each is not None), None)


def _token(text: str) -> str:
    return text.replace("~", "~0").replace("/", "~1")
