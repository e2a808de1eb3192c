"""A file once it is there: its encoding, its columns, its rows."""

from pathlib import Path
from typing import BinaryIO, Final

from services.order.sheets.files.arrival import HEAD_BYTES, check_head, no_rows, read_headings
from services.order.sheets.files.detecting import detect
from services.order.sheets.files.encodings import Candidate
from services.order.sheets.files.heading import check_heading, is_blank
from services.order.sheets.files.records import Block, read_blocks
from services.order.sheets.model import COLUMNS, Sheet

_MARKS: Final = 512


def inspect(path: Path, encoding: str) -> Sheet:
    """Read the whole file once or twice, in constant memory; blocking.

    A path that ends in ``.jsonl`` holds one ``OrderCreate`` a line.

    Raises:
        UnreadableFile: as ``check_head`` and ``StreamCheck``; unclosed_quote, row_too_long,
            no_rows.
    """
    with path.open("rb") as file:
        if path.suffix == ".jsonl":
            return _json(path, file)
        head = file.read(HEAD_BYTES)
        check_head(head, encoding)
        candidate = detect(file, encoding)
        [reading] = read_headings(head, [candidate])
        heading = reading.heading
        check_heading(heading)
        count, marks = _count(file, candidate, heading.delimiter)
    return Sheet(
        path=path,
        format="csv",
        encoding=candidate.codec,
        delimiter=heading.delimiter,
        columns=heading.columns,
        headings=heading.headings,
        rows_total=count,
        ignored=heading.ignored,
        guarded=heading.guarded,
        marks=marks,
    )


def _count(
    file: BinaryIO, candidate: Candidate, delimiter: str
) -> tuple[int, tuple[tuple[int, int], ...]]:
    """Rows below the heading that are not blank, and places to go on from."""
    filled = 0
    marks: list[tuple[int, int]] = []
    step = apart = 1
    for block in read_blocks(file, candidate, delimiter):
        if filled and block.offset is not None:
            step += 1
            if step >= apart:
                marks.append((block.rows_before, block.offset))
                step = 0
        if len(marks) > _MARKS:
            marks, apart = marks[::2], apart * 2
        filled += _filled(block)
    if filled < 2:
        raise no_rows()
    return filled - 1, tuple(marks)


def _filled(block: Block) -> int:
    return len(block.rows) - sum(map(is_blank, block.rows))


def _json(path: Path, file: BinaryIO) -> Sheet:
    count = sum(1 for line in file if line.strip())
    return Sheet(
        path=path,
        format="json",
        encoding="utf-8",
        delimiter=",",
        columns=COLUMNS,
        headings=COLUMNS,
        rows_total=count,
        ignored=(),
        guarded=False,
    )
