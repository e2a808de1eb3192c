"""Writing a file so that it is there whole or not at all, also after a power failure."""

import os
from pathlib import Path


def put(content: bytes, draft: Path, place: Path) -> None:
    """Write ``content`` as ``draft`` and move it to ``place``; both lie on one file system."""
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.rename(place)
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
