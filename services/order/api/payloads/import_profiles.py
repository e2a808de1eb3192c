"""Between the spec's JSON of import profiles and the domain."""

from typing import Any, Final

from services.chassis.base.sentences import Language
from services.chassis.web.projection import Projection
from services.order.domain.imports.import_profiles import StoredProfile
from services.order.domain.named_pages import NamedPage
from services.order.import_profiles.detecting import DetectedFile, FileProblem
from services.order.sheets import Profile

_SUMMARY = Projection("order", "ImportProfileSummary", StoredProfile)
_PROFILE = Projection("order", "ImportProfile", StoredProfile)
_PROBLEM = Projection("order", "DetectionProblem", FileProblem, given=("detail",))
_DELIMITERS: Final = {",": "comma", "\t": "tab", ";": "semicolon"}
_COLUMNS: Final = 1_000
_HEADING: Final = 1_000
_SHEET: Final = 100
_PROBLEM_LENGTH: Final = 2_000


def page_document(page: NamedPage[StoredProfile]) -> dict[str, Any]:
    """An ``ImportProfileList``."""
    items = [_SUMMARY(each) for each in page.items]
    return {"items": items, "next_cursor": page.next_cursor, "total": page.total}


def profile_document(profile: StoredProfile) -> dict[str, Any]:
    """An ``ImportProfile``."""
    return _PROFILE(profile)


def detection_document(found: DetectedFile, language: Language) -> dict[str, Any]:
    """An ``ImportDetection`` that says what is wrong in ``language``."""
    detection, workbook = found.detection, found.workbook
    profile = detection.profile
    columns = detection.columns[:_COLUMNS]
    return {
        "profile": None if profile is None else profile.name,
        "title": None if profile is None else profile.title,
        "confidence": round(100 * detection.confidence),
        "runners_up": [_near(*each) for each in detection.runners_up],
        "problems": [
            _PROBLEM(each, detail=_readable(each.detail.in_language(language))[:_PROBLEM_LENGTH])
            for each in found.problems[:100]
        ],
        "encoding": detection.encoding,
        "delimiter": None if workbook else _DELIMITERS[detection.delimiter],
        "sheet": workbook and workbook.sheet[:_SHEET],
        "sheets": [name[:_SHEET] for name in workbook.sheets] if workbook else [],
        "heading_row": detection.heading_row,
        "columns": [
            {
                "heading": _readable(each.heading)[:_HEADING],
                "samples": [_readable(sample) for sample in each.samples],
            }
            for each in columns
        ],
        "proposals": [
            {
                "member": member,
                "columns": [_readable(heading)[:_HEADING] for heading in headings[:200]],
            }
            for member, headings in detection.proposals.items()
        ],
    }


def _readable(text: str) -> str:
    """``text`` with a replacement character for each byte that its encoding does not have.

    Bytes that could not be decoded stand in it as lone surrogates, which no JSON can hold.
    """
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _near(profile: Profile, share: float) -> dict[str, Any]:
    return {"name": profile.name, "title": profile.title, "confidence": round(100 * share)}
