"""Excel workbooks: a sheet becomes a CSV file of the same rows, in a process with limits."""

import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import orjson

from services.order.sheets import texts
from services.order.sheets.model import UnreadableFile

WORKBOOK_LIMIT: Final = 64 * 1024 * 1024
"""Bytes of a workbook."""
_MARK: Final = b"PK\x03\x04"
_SECONDS: Final = 120
_AT_ONCE: Final = threading.BoundedSemaphore(2)
"""Each may take a gigabyte of memory."""
_PROGRAM: Final = Path(__file__).with_name("workbook_process.py")
_HEAD_ROWS: Final = 200
_REASONS: Final = {
    "not_a_workbook": texts.NOT_A_WORKBOOK,
    "damaged": texts.DAMAGED_WORKBOOK,
    "password": texts.WORKBOOK_HAS_PASSWORD,
    "no_sheet": texts.WORKBOOK_WITHOUT_SHEETS,
    "unknown_sheet": texts.UNKNOWN_SHEET,
    "too_large": texts.WORKBOOK_TOO_LARGE,
    "too_many_errors": texts.TOO_MANY_CELL_ERRORS,
}
"""What the program refuses a workbook for."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheet of a workbook that was read, and the names of all."""

    sheet: str
    sheets: tuple[str, ...]


def is_workbook(head: bytes) -> bool:
    """Does a file begin as a workbook does? Any ZIP archive does; reading it tells."""
    return head.startswith(_MARK)


def convert(source: Path, target: Path, sheet: str | None, *, head: bool = False) -> Workbook:
    """Write a sheet, the first where none is named, to ``target`` as CSV in UTF-8; blocking.

    The rows keep their numbers. ``head``: only the first of them.

    Raises:
        UnreadableFile: not_a_workbook, workbook_too_large, unknown_sheet.
        OSError: the disk does not take the rows.
    """
    part = target.with_name(f"{target.name}.part")
    arguments = [str(source), str(part), sheet or "", str(_HEAD_ROWS if head else 0)]
    try:
        answer = _run(arguments)
        if "errno" in answer:
            raise OSError(answer["errno"], "the rows of the workbook cannot be written")
        if "code" in answer:
            raise UnreadableFile(answer["code"], _REASONS[answer["reason"]](**answer["facts"]))
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return Workbook(answer["sheet"], tuple(answer["sheets"]))


def _run(arguments: list[str]) -> dict[str, Any]:
    try:
        with _AT_ONCE:
            done = subprocess.run(  # noqa: S603 - it is our own program
                [sys.executable, str(_PROGRAM), *arguments],
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile("workbook_too_large", texts.WORKBOOK_TAKES_TOO_LONG()) from error
    if done.returncode or not done.stdout:  # it was ended, or ended itself, for want of memory
        raise UnreadableFile("workbook_too_large", texts.WORKBOOK_TAKES_MEMORY())
    answer: dict[str, Any] = orjson.loads(done.stdout)
    return answer


def too_many_bytes() -> UnreadableFile:
    """A workbook is longer than ``WORKBOOK_LIMIT``."""
    return UnreadableFile(
        "workbook_too_large",
        texts.WORKBOOK_BYTES(limit=WORKBOOK_LIMIT // 1024 // 1024),
    )


def rows_path(source: Path) -> Path:
    """Where the rows of a stored workbook lie beside it."""
    return source.with_name(f"{source.name}.rows")


def rows_of_workbook(source: Path, sheet: str | None) -> Path:
    """The CSV file of a stored workbook, written anew where it is not there; blocking.

    Raises:
        UnreadableFile: as ``convert``.
        FileNotFoundError: the workbook is not there.
    """
    rows = rows_path(source)
    if not rows.exists():
        source.stat()
        convert(source, rows, sheet)
    return rows
