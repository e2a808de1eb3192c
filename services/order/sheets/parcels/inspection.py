"""A carrier's file once it is there: how it is read, its rows, and orders whose rows are apart."""

from pathlib import Path

from services.order.sheets.model import Sheet
from services.order.sheets.parcels.rows import RowReader
from services.order.sheets.profiled.inspection import inspect_profiled
from services.order.sheets.profiles.profile import Profile


def inspect_parcels(path: Path, encoding: str, profile: Profile) -> Sheet:
    """Read the whole file two or three times, in constant memory; blocking.

    Raises:
        UnreadableFile: as ``inspect_profiled``.
    """
    return inspect_profiled(path, encoding, profile, reader_of=RowReader)
