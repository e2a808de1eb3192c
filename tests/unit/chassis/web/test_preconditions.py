"""``If-Match`` by the grammar of RFC 9110, as both specs that take it write it down."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.chassis.base.problems import Fault, PreconditionFailed
from services.chassis.web.exchange import Request, etag
from services.chassis.web.preconditions import entity_tags
from services.chassis.web.schemas import load_spec
from services.chassis.web.validating.parameters import Parameters

SERVICES = ("order", "notification")
PARAMETERS = {
    service: Parameters([load_spec(service)["components"]["parameters"]["IfMatch"]])
    for service in SERVICES
}
ETAGC = [chr(code) for code in (0x21, *range(0x23, 0x7F), *range(0x80, 0x100))]

opaque_tags = st.text(st.sampled_from(ETAGC), max_size=8).map(lambda text: f'"{text}"')
tags_sent = st.builds(str.__add__, st.sampled_from(["", "W/"]), opaque_tags)
blanks = st.text(st.sampled_from(" \t"), max_size=2)
gaps = st.lists(blanks, min_size=1, max_size=3).map(",".join)


@st.composite
def lists(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Tags, and the lines in which they are sent: with blanks and empty elements between."""
    tags = draw(st.lists(tags_sent | st.sampled_from(['"7"', 'W/"7"']), min_size=1, max_size=5))
    lines, line = [], draw(st.just("") | gaps)
    for place, tag in enumerate(tags):
        line += tag
        if place + 1 < len(tags) and draw(st.booleans()):
            lines.append(line + draw(blanks))
            line = draw(blanks)
        elif place + 1 < len(tags):
            line += draw(blanks) + "," + draw(gaps)
    return tags, [*lines, line + draw(st.just("") | gaps)]


def read(service: str, lines: list[str]) -> tuple[dict[str, str], list[Fault]]:
    faults: list[Fault] = []
    raw = [(b"if-match", line.encode("latin-1")) for line in lines]
    return PARAMETERS[service].headers(raw, faults), faults


def request(headers: dict[str, str]) -> Request:
    nobody: Any = None
    return Request("change", "r", nobody, {}, {}, headers, None, nobody)


def is_taken(service: str, lines: list[str], version: int = 7) -> bool:
    headers, faults = read(service, lines)
    assert faults == []
    try:
        request(headers).require_version(version)
    except PreconditionFailed:
        return False
    return True


@pytest.mark.parametrize("service", SERVICES)
@given(sent=lists())
def test_a_list_is_met_by_the_strong_tag_of_the_version_alone(
    service: str, sent: tuple[list[str], list[str]]
) -> None:
    tags, lines = sent
    assert is_taken(service, lines) == (etag(7) in tags)


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        (['"999","7"'], True),
        (['"999", "7"'], True),
        (['"999" ,\t"7"'], True),
        (['"999"', '"7"'], True),
        (['"7",'], True),
        ([', ,"7" , ,'], True),
        (['"7,8"'], False),
        (['"a,b", "7"'], True),
        (["*"], True),
        ([" * "], True),
        (['W/"7"'], False),
        (['W/"7", "7"'], True),
        (['"77"'], False),
        (['""'], False),
    ],
)
def test_what_is_sent_in_practice(service: str, lines: list[str], taken: bool) -> None:
    assert is_taken(service, lines) is taken


MALFORMED = ["7", "W/7", 'w/"7"', '"7" "8"', '"7', "*, *", '*, "7"', '"7 "', ",", '"7";', 'x"7"']


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize("line", MALFORMED)
def test_what_is_no_list_of_tags_names_nothing(service: str, line: str) -> None:
    assert not is_taken(service, [line])


@given(st.text(st.sampled_from('W/"7, *\t'), max_size=12))
def test_the_list_is_read_as_the_grammar_says(field: str) -> None:
    """The grammar word by word: split at commas outside of quotes, blanks and empty parts off."""
    parts = [part.strip(" \t") for part in re.split(r',(?=(?:[^"]*"[^"]*")*[^"]*$)', field)]
    named = [part for part in parts if part]
    is_list = all(re.fullmatch(r'(W/)?"[^" \t]*"', part) for part in named)
    assert entity_tags(field) == (named if is_list else [])


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize("line", ["", "x" * 1025, '"7"\x00', '"7"\x1f'])
def test_what_no_field_can_hold_is_refused_with_its_place(service: str, line: str) -> None:
    _, faults = read(service, [line])
    assert {fault.pointer for fault in faults} == {"header/If-Match"}


def test_who_sends_the_weak_tag_of_the_version_is_told_of_the_trap() -> None:
    with pytest.raises(PreconditionFailed) as caught:
        request({"If-Match": 'W/"7"'}).require_version(7)
    assert caught.value.detail == (
        'If-Match never matches a weak tag such as W/"7", which a proxy may have made of "7": '
        "send the tag without W/."
    )
