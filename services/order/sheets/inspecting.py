"""A file once it is there: its encoding, its columns, its rows."""

from pathlib import Path

from services.order.sheets.model import Sheet


def inspect(path: Path, encoding: str) -> Sheet:
    """Read the whole file once, in constant memory; blocking.

    A path that ends in ``.jsonl`` holds one ``OrderCreate`` a line.

    Raises:
        UnreadableFile: as ``check_head`` and ``StreamCheck``; unclosed_quote, row_too_long.
    """
    raise NotImplementedError
