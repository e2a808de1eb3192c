"""What the doctor finds."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's: how it stands with ``name``, and how to mend it."""

    level: Literal["ok", "warn", "FAIL"]
    name: str
    what: str
    mend: str = ""
