"""Which profile a file is read with: the one that was named, or what its heading shows."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from services.order.sheets import texts
from services.order.sheets.files.arrival import check_head, check_is_text, share_of_own
from services.order.sheets.model import UnreadableFile
from services.order.sheets.profiled.inspection import head_check
from services.order.sheets.profiles.detection import Detection, detect
from services.order.sheets.profiles.library import built_in_profiles
from services.order.sheets.profiles.profile import ORDERS, Profile

AUTO = "auto"
OWN = "ichiba"
"""Our own columns, which have a reader of their own."""
_NOT_OURS = ("no_header", "missing_column")


_NONE: Final[Mapping[str, Profile]] = MappingProxyType({})


class Recognition:
    """Looks at the head of a file, as ``StreamCheck`` asks it to.

    ``wanted`` is the name of a profile, one of the shop's ``own`` or a built-in one, or ``auto``.
    A ``mapping`` is a profile that was made for this very file: all of its columns must be there.
    ``profile`` is the one that the file is to be read with, once ``check`` was asked; None: our own
    columns.

    Raises:
        UnreadableFile: unknown_profile.
    """

    def __init__(
        self,
        wanted: str = AUTO,
        own: Mapping[str, Profile] = _NONE,
        mapping: Profile | None = None,
    ) -> None:
        of_orders = {name: profile for name, profile in own.items() if profile.kind == ORDERS}
        self._known = {**of_orders, **built_in_profiles()}
        if wanted not in (AUTO, *self._known):
            names = ", ".join(self._known)
            raise UnreadableFile("unknown_profile", texts.UNKNOWN_PROFILE(name=wanted, names=names))
        self._wanted = wanted
        self._mapping = mapping
        self.profile: Profile | None = None

    @property
    def candidates(self) -> tuple[Profile, ...]:
        """The profiles that may fit: the one that was named, or all."""
        if self._mapping is not None:
            return (self._mapping,)
        if self._wanted == AUTO:
            return tuple(self._known.values())
        return (self._known[self._wanted],)

    def check(self, head: bytes, encoding: str) -> None:
        """Refuse a head that no orders can be read behind.

        Raises:
            UnreadableFile: as ``check_head`` and ``head_check``; ambiguous_profile.
        """
        if self._mapping is not None:
            self._take(self._mapping, head, encoding, strict=True)
        elif self._wanted == OWN:
            check_head(head, encoding)
        elif self._wanted != AUTO:
            self._take(self._known[self._wanted], head, encoding)
        else:
            self._recognise(head, encoding)

    def _take(self, profile: Profile, head: bytes, encoding: str, *, strict: bool = False) -> None:
        self.profile = profile
        head_check(profile, strict=strict)(head, encoding)

    def _recognise(self, head: bytes, encoding: str) -> None:
        check_is_text(head)
        found = detect(head, encoding, self._known.values())
        if found.profile is not None and found.profile.name != OWN:
            self._take(found.profile, head, encoding)
        else:
            _check_own(head, encoding, found)


def _check_own(head: bytes, encoding: str, found: Detection) -> None:
    try:
        check_head(head, encoding)
    except UnreadableFile as error:
        if found.problem is None or error.code not in _NOT_OURS or share_of_own(head, encoding):
            raise
        code = "ambiguous_profile" if found.fits_several else error.code
        told = texts.AND_THEN(first=error.detail, second=found.problem)
        raise UnreadableFile(code, told) from error
