"""What the head of a file shows: which profile fits, what its columns are, what they may be."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from services.chassis.base.sentences import Sentence
from services.order.sheets import texts
from services.order.sheets.profiles.fitting import Fit, refusal_of
from services.order.sheets.profiles.heads import (
    Head,
    Match,
    heads_of,
    matches,
    nearest,
    sample_rows,
)
from services.order.sheets.profiles.library import built_in_profiles
from services.order.sheets.profiles.profile import Profile, fold, headings_of

_SAMPLES: Final = 3
_RUNNERS_UP: Final = 5
_SAMPLE_LENGTH: Final = 80


@dataclass(frozen=True, slots=True)
class SampledColumn:
    """A heading of the file, with the first different texts below it."""

    heading: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Detection:
    """What a file seems to be.

    ``profile`` is None where none or more than one fits; ``problem`` then says so, and also where
    the profile refuses such files. ``confidence`` goes from 0 to 1: the share of the profile's
    headings that the file has. ``proposals`` name the columns for each member of an order, such as
    ``recipient.name``: those of the profile, or what they are in the profiles that we know.
    ``runners_up`` are other profiles, and the share of their signature that the file has.
    """

    profile: Profile | None
    confidence: float
    problem: Sentence | None
    encoding: str
    delimiter: str
    heading_row: int
    columns: tuple[SampledColumn, ...]
    proposals: Mapping[str, tuple[str, ...]]
    fits_several: bool = False
    runners_up: tuple[tuple[Profile, float], ...] = ()


def detect(
    head: bytes, encoding: str = "auto", profiles: Iterable[Profile] | None = None
) -> Detection:
    """What the file that starts with ``head`` seems to be, among the built-in ``profiles``.

    Raises:
        UnreadableFile: unknown_encoding.
    """
    known = tuple(built_in_profiles().values() if profiles is None else profiles)
    heads = heads_of(head, encoding)
    found = matches(heads, known)
    near = nearest(heads, known)
    if len(found) == 1:
        detected = _detected(found[0])
    elif found:
        names = " and ".join(repr(each.profile.name) for each in found)
        problem = texts.SEVERAL_PROFILES(names=names)
        undetected = _undetected(found[0].head, found[0].heading_row, problem)
        detected = replace(undetected, fits_several=True)
    else:
        likeliest = min(heads, key=lambda each: (each.has_undecodable, -_width(each)))
        detected = _undetected(likeliest, likeliest.likely_heading(), _no_profile(near))
    return replace(detected, runners_up=_others(near, detected.profile))


def _others(
    near: Sequence[tuple[Profile, list[str]]], found: Profile | None
) -> tuple[tuple[Profile, float], ...]:
    shares = [
        (profile, 1 - len(missing) / len(profile.signature))
        for profile, missing in near
        if profile is not found
    ]
    return tuple(shares[:_RUNNERS_UP])


def _detected(match: Match) -> Detection:
    profile, headings = match.profile, match.headings
    fit = Fit(profile, headings, {fold(text): place for place, text in enumerate(headings)})
    named = len(profile.headings)
    return Detection(
        profile=profile,
        confidence=round(1 - len(fit.lacking()) / named, 2),
        problem=refusal_of(profile),
        encoding=match.head.candidate.codec,
        delimiter=match.head.delimiter,
        heading_row=match.heading_row,
        columns=_columns(match.head, match.heading_row),
        proposals=_proposals_of(fit),
    )


def _proposals_of(fit: Fit) -> dict[str, tuple[str, ...]]:
    found = {
        member: tuple(spoken for each in headings_of(value) if (spoken := fit.spoken(each)))
        for member, value in fit.profile.members.items()
    }
    return {member: columns for member, columns in found.items() if columns}


def _undetected(head: Head, heading_row: int, problem: Sentence) -> Detection:
    columns = _columns(head, heading_row)
    return Detection(
        profile=None,
        confidence=0.0,
        problem=problem,
        encoding=head.candidate.codec,
        delimiter=head.delimiter,
        heading_row=heading_row,
        columns=columns,
        proposals=_proposals([column.heading for column in columns]),
    )


def _no_profile(near: Sequence[tuple[Profile, list[str]]]) -> Sentence:
    if not near:
        return texts.NO_PROFILE()
    profile, missing = near[0]
    names = ", ".join(repr(each) for each in missing)
    return texts.NEAR_PROFILE(title=profile.title, names=names)


def _columns(head: Head, heading_row: int) -> tuple[SampledColumn, ...]:
    if not heading_row:
        return ()
    rows = sample_rows(head, heading_row)
    return tuple(
        SampledColumn(heading, _samples(rows, place))
        for place, heading in enumerate(head.headings(heading_row))
    )


def _samples(rows: Sequence[Sequence[str]], place: int) -> tuple[str, ...]:
    cells = (row[place].strip()[:_SAMPLE_LENGTH] for row in rows if place < len(row))
    return tuple(dict.fromkeys(cell for cell in cells if cell))[:_SAMPLES]


def _width(head: Head) -> int:
    return max(map(len, head.rows), default=0)


def _proposals(headings: Sequence[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for heading in headings:
        member = _meanings().get(fold(heading))
        if member is not None and member not in found:
            found[member] = (heading,)
    return found


@cache
def _meanings() -> Mapping[str, str]:
    """What each heading means in most of the built-in profiles, by folded heading."""
    counts: dict[str, Counter[str]] = {}
    for profile in built_in_profiles().values():
        for member, value in profile.members.items():
            for heading in headings_of(value):
                for spelled in profile.spelled(heading):
                    counts.setdefault(spelled, Counter())[member] += 1
    return {heading: each.most_common(1)[0][0] for heading, each in counts.items()}
