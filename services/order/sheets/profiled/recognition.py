"""Which profile a file is read with: the one that was named, or what its heading shows."""

from services.order.sheets.files.arrival import check_head, check_is_text
from services.order.sheets.model import UnreadableFile
from services.order.sheets.profiled.inspection import head_check
from services.order.sheets.profiles.detection import Detection, detect
from services.order.sheets.profiles.library import built_in_profiles
from services.order.sheets.profiles.profile import Profile

AUTO = "auto"
OWN = "ichiba"
"""Our own columns, which have a reader of their own."""
_NOT_OURS = ("no_header", "missing_column")


class Recognition:
    """Looks at the head of a file, as ``StreamCheck`` asks it to.

    ``wanted`` is the name of a built-in profile, or ``auto``. ``profile`` is the one that the file
    is to be read with, once ``check`` was asked; None: our own columns.

    Raises:
        UnreadableFile: unknown_profile.
    """

    def __init__(self, wanted: str = AUTO) -> None:
        if wanted not in (AUTO, *built_in_profiles()):
            names = ", ".join(built_in_profiles())
            raise UnreadableFile(
                "unknown_profile", f"There is no profile {wanted!r}; the profiles are {names}."
            )
        self._wanted = wanted
        self.profile: Profile | None = None

    def check(self, head: bytes, encoding: str) -> None:
        """Refuse a head that no orders can be read behind.

        Raises:
            UnreadableFile: as ``check_head`` and ``head_check``; ambiguous_profile.
        """
        if self._wanted == OWN:
            check_head(head, encoding)
            return
        if self._wanted != AUTO:
            self.profile = built_in_profiles()[self._wanted]
            head_check(self.profile)(head, encoding)
            return
        check_is_text(head)
        found = detect(head, encoding)
        if found.profile is not None and found.profile.name != OWN:
            self.profile = found.profile
            head_check(found.profile)(head, encoding)
            return
        _check_own(head, encoding, found)


def _check_own(head: bytes, encoding: str, found: Detection) -> None:
    try:
        check_head(head, encoding)
    except UnreadableFile as error:
        if found.problem is None or error.code not in _NOT_OURS:
            raise
        code = "ambiguous_profile" if found.fits_several else error.code
        raise UnreadableFile(code, f"{error.detail} {found.problem}") from error
