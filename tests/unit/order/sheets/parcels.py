"""Files of parcels, and what is read from them."""

from pathlib import Path

from services.order.sheets import (
    ParcelsRecognition,
    Profile,
    SheetParcels,
    inspect_parcels,
    read_parcels,
)
from tests.unit.order.sheets.sheets import saved


def parcels_of(
    folder: Path, content: bytes | str, profile: Profile | None = None, after_row: int = 0
) -> list[SheetParcels]:
    """The orders of a file of parcels; without a profile the file is recognised by its heading."""
    raw = content if isinstance(content, bytes) else content.encode()
    if profile is None:
        recognition = ParcelsRecognition()
        recognition.check(raw, "auto")
        profile = recognition.profile
    assert profile is not None
    sheet = inspect_parcels(saved(folder, raw), "auto", profile)
    return list(read_parcels(sheet, profile, after_row=after_row))
