"""Import profiles of a shop's own: how the files of another system are read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from services.chassis.base.problems import BadRequest, Conflict, NotFound
from services.order.domain import texts

MOST_PROFILES: Final = 100
RESERVED_NAMES: Final = ("auto", "mapping")
"""Names that mean something else where a profile is named."""


@dataclass(frozen=True, slots=True)
class StoredProfile:
    """A profile as it is kept; ``document`` has the form of a profile.

    One that comes with Ichiba is ``built_in``, and nobody has changed it.
    """

    name: str
    document: Mapping[str, Any]
    version: int = 1
    updated_at: datetime | None = None
    updated_by: str | None = None
    built_in: bool = False

    @property
    def title(self) -> str:
        return str(self.document["title"])

    @property
    def kind(self) -> str:
        """Whether such a file has orders or parcels."""
        return str(self.document.get("kind", "orders"))

    @property
    def source(self) -> str:
        return str(self.document.get("source", self.name))

    @property
    def known_by(self) -> list[str]:
        return list(self.document["known_by"])

    @property
    def standing(self) -> str:
        return str(self.document.get("standing", "tested"))

    @property
    def refuses(self) -> str | None:
        """Why no orders can be made of such a file."""
        return self.document.get("refuse")


class ImportProfileNotFound(NotFound):
    code = "import_profile_not_found"

    def __init__(self, name: str) -> None:
        super().__init__(texts.IMPORT_PROFILE_NOT_FOUND(name=name))


class BuiltInProfile(Conflict):
    """What comes with Ichiba cannot be changed; it can be copied."""

    code = "built_in_profile"

    def __init__(self, name: str) -> None:
        super().__init__(texts.BUILT_IN_PROFILE(name=name))


class TooManyProfiles(Conflict):
    code = "too_many_profiles"

    def __init__(self) -> None:
        super().__init__(texts.TOO_MANY_PROFILES(limit=MOST_PROFILES))


class ReservedName(BadRequest):
    code = "reserved_name"

    def __init__(self, name: str) -> None:
        super().__init__(texts.RESERVED_NAME(name=name))
