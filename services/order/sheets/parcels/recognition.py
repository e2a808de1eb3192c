"""Which profile a file of parcels is read with: the one that was named, or the one that fits."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from services.order.sheets import texts
from services.order.sheets.files.arrival import check_is_text
from services.order.sheets.model import UnreadableFile
from services.order.sheets.profiled import head_check
from services.order.sheets.profiles import Profile, built_in_profiles, detect
from services.order.sheets.profiles.profile import PARCELS

AUTO = "auto"
_NONE: Final[Mapping[str, Profile]] = MappingProxyType({})


class ParcelsRecognition:
    """Looks at the head of a file, as ``StreamCheck`` asks it to.

    ``wanted`` is the name of a profile of parcels, one of the shop's ``own`` or a built-in one, or
    ``auto``. A ``mapping`` is a profile that was made for this very file: all of its columns must
    be there. ``profile`` is the one that the file is to be read with, once ``check`` was asked.

    Raises:
        UnreadableFile: unknown_profile.
    """

    def __init__(
        self,
        wanted: str = AUTO,
        own: Mapping[str, Profile] = _NONE,
        mapping: Profile | None = None,
    ) -> None:
        of_parcels = {name: profile for name, profile in own.items() if profile.kind == PARCELS}
        self._known = {**of_parcels, **built_in_profiles(PARCELS)}
        if wanted not in (AUTO, *self._known):
            names = ", ".join(self._known)
            raise UnreadableFile(
                "unknown_profile",
                texts.UNKNOWN_PROFILE_OF_PARCELS(name=wanted, names=names),
            )
        self._is_mapped = mapping is not None
        self.profile = mapping or self._known.get(wanted)

    @property
    def candidates(self) -> tuple[Profile, ...]:
        """The profiles that may fit: the one that was named, or all."""
        return tuple(self._known.values()) if self.profile is None else (self.profile,)

    def check(self, head: bytes, encoding: str) -> None:
        """Refuse a head that no parcels can be read behind.

        Raises:
            UnreadableFile: as ``head_check``; ambiguous_profile.
        """
        check_is_text(head)
        if self.profile is None:
            self.profile = self._detected(head, encoding)
        head_check(self.profile, strict=self._is_mapped)(head, encoding)

    def _detected(self, head: bytes, encoding: str) -> Profile:
        found = detect(head, encoding, self._known.values())
        if found.profile is None:
            code = "ambiguous_profile" if found.fits_several else "no_header"
            raise UnreadableFile(code, found.problem or texts.NO_PROFILE())
        return found.profile
