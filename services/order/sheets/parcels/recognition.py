"""Which profile a file of parcels is read with: the one that was named, or the one that fits."""

from services.order.sheets.files.arrival import check_is_text
from services.order.sheets.model import UnreadableFile
from services.order.sheets.profiled import head_check
from services.order.sheets.profiles import Profile, built_in_profiles, detect
from services.order.sheets.profiles.profile import PARCELS

AUTO = "auto"


class ParcelsRecognition:
    """Looks at the head of a file, as ``StreamCheck`` asks it to.

    ``wanted`` is the name of a profile of parcels, or ``auto``. ``profile`` is the one that the
    file is to be read with, once ``check`` was asked.

    Raises:
        UnreadableFile: unknown_profile.
    """

    def __init__(self, wanted: str = AUTO) -> None:
        known = built_in_profiles(PARCELS)
        if wanted not in (AUTO, *known):
            names = ", ".join(known)
            raise UnreadableFile(
                "unknown_profile",
                f"There is no profile {wanted!r} of parcels; the profiles are {names}.",
            )
        self.profile: Profile | None = known.get(wanted)

    def check(self, head: bytes, encoding: str) -> None:
        """Refuse a head that no parcels can be read behind.

        Raises:
            UnreadableFile: as ``head_check``; ambiguous_profile.
        """
        check_is_text(head)
        if self.profile is None:
            self.profile = _detected(head, encoding)
        head_check(self.profile)(head, encoding)


def _detected(head: bytes, encoding: str) -> Profile:
    found = detect(head, encoding, built_in_profiles(PARCELS).values())
    if found.profile is None:
        code = "ambiguous_profile" if found.fits_several else "no_header"
        raise UnreadableFile(code, found.problem or "No profile fits this heading.")
    return found.profile
