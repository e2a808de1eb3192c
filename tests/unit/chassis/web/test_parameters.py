"""Parameters: each type as the spec has it, and every way to write one wrong."""

from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.chassis.base.problems import FAULT_LIMIT, Fault, ValidationFailed
from services.chassis.web.validating.parameters import Parameters


def query_parameter(name: str, required: bool = False, **schema: Any) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": required, "schema": schema}


PARAMETERS = Parameters(
    [
        query_parameter("limit", type="integer", minimum=1, maximum=200, default=50),
        query_parameter("urgent", type="boolean"),
        query_parameter("q", type="string", minLength=1, maxLength=5),
        query_parameter("at", type="string", format="date-time"),
        query_parameter(
            "status", type="array", maxItems=2, items={"type": "string", "enum": ["A", "B"]}
        ),
        query_parameter("sizes", type="array", items={"type": "integer", "maximum": 9}),
        {
            "name": "id",
            "in": "path",
            "required": True,
            "schema": {"type": "string", "maxLength": 3},
        },
        {"name": "If-Match", "in": "header", "schema": {"type": "string", "pattern": "^[ -~]+$"}},
        {"name": "webhook-id", "in": "header", "required": True, "schema": {"type": "string"}},
        {"name": "Accept", "in": "header", "required": True, "schema": {"type": "string"}},
    ]
)


def query(text: str) -> tuple[dict[str, Any], list[Fault]]:
    faults: list[Fault] = []
    return PARAMETERS.query(text.encode("latin-1"), faults), faults


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("limit=7", {"limit": 7}),
        ("limit=007", {"limit": 7}),
        ("urgent=true", {"urgent": True}),
        ("urgent=false", {"urgent": False}),
        ("q=a+b", {"q": "a b"}),
        ("q=a%2Bb", {"q": "a+b"}),
        ("q=%E3%81%82", {"q": "あ"}),
        ("q=%F0%9F%8D%B5", {"q": "🍵"}),
        ("q=a;b", {"q": "a;b"}),
        ("q=a=b", {"q": "a=b"}),
        ("&q=a&", {"q": "a"}),
        ("%71=a", {"q": "a"}),
        ("status=A", {"status": ["A"]}),
        ("status=A&q=a&status=B", {"status": ["A", "B"], "q": "a"}),
        ("sizes=1&sizes=-2", {"sizes": [1, -2]}),
        ("at=2026-11-20T09:30:00Z", {"at": "2026-11-20T09:30:00Z"}),
    ],
)
def test_what_is_well_formed_is_typed(text: str, expected: dict[str, Any]) -> None:
    assert query(text) == ({"limit": 50} | expected, [])


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("limit=", "query/limit"),
        ("limit=0", "query/limit"),
        ("limit=201", "query/limit"),
        ("limit=1.0", "query/limit"),
        ("limit=1e1", "query/limit"),
        ("limit=+1", "query/limit"),
        ("limit=%201", "query/limit"),
        ("limit=１", "query/limit"),
        ("limit=0x1", "query/limit"),
        ("limit=1_0", "query/limit"),
        ("limit=" + "9" * 5_000, "query/limit"),
        ("limit=null", "query/limit"),
        ("limit=1&limit=2", "query/limit"),
        ("limit=1&limit=1", "query/limit"),
        ("urgent=1", "query/urgent"),
        ("urgent=True", "query/urgent"),
        ("urgent", "query/urgent"),
        ("q", "query/q"),
        ("q=", "query/q"),
        ("q=123456", "query/q"),
        ("q=a%00", "query/q"),
        ("at=yesterday", "query/at"),
        ("at=2026-02-30T00:00:00Z", "query/at"),
        ("status=A,B", "query/status/0"),
        ("status=", "query/status/0"),
        ("status=A&status=B&status=A", "query/status"),
        ("status[]=A", "query/status[]"),
        ("sizes=1&sizes=x", "query/sizes/1"),
        ("sizes=1&sizes=10", "query/sizes/1"),
        ("Limit=1", "query/Limit"),
        ("limit%00=1", "query/limit\x00"),
        ("=1", "query/"),
        ("q=%ff", "query"),
        ("q=%ED%A0%80", "query"),
        ("q=%C0%80", "query"),
        ("%ff=1", "query"),
        ("q=\xe9", "query"),
        ("x" * 5_000 + "=1", "query/" + "x" * 100),
    ],
)
def test_what_is_not_is_one_fault_with_its_place(text: str, pointer: str) -> None:
    try:
        _, faults = query(text)
    except UnicodeEncodeError:  # a full-width digit can only come percent-encoded
        _, faults = query(quote(text, safe="="))
    assert [fault.pointer for fault in faults] == [pointer]


@given(st.binary(max_size=60))
def test_no_query_is_a_fault_of_ours(raw: bytes) -> None:
    faults: list[Fault] = []
    read = PARAMETERS.query(raw, faults)
    if not faults:
        assert set(read) <= {"limit", "urgent", "q", "at", "status", "sizes"}
    else:
        ValidationFailed(faults).document("id")["detail"].encode()


@given(
    st.text(
        st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=5
    )
)
def test_any_text_comes_through_percent_encoding(text: str) -> None:
    assert query("q=" + quote(text))[0]["q"] == text


def test_the_defaults_are_not_shared_between_requests() -> None:
    query("")[0]["limit"] = 1
    assert query("")[0]["limit"] == 50


def headers(*pairs: tuple[str, str]) -> tuple[dict[str, str], list[Fault]]:
    faults: list[Fault] = []
    raw = [(name.encode(), value.encode("latin-1")) for name, value in pairs]
    return PARAMETERS.headers(raw, faults), faults


def test_headers_are_found_by_their_lower_case_name() -> None:
    assert headers(("webhook-id", "m"), ("if-match", '"1"'), ("other", "x")) == (
        {"webhook-id": "m", "If-Match": '"1"'},
        [],
    )


@pytest.mark.parametrize(
    ("pairs", "pointer"),
    [
        ([], "header/webhook-id"),
        ([("webhook-id", "m"), ("webhook-id", "m")], "header/webhook-id"),
        ([("webhook-id", "m"), ("if-match", "")], "header/If-Match"),
        ([("webhook-id", "m"), ("if-match", "é")], "header/If-Match"),
    ],
)
def test_a_header_that_is_missing_twice_there_or_wrong_is_a_fault(
    pairs: list[tuple[str, str]], pointer: str
) -> None:
    assert [fault.pointer for fault in headers(*pairs)[1]] == [pointer]


def test_lines_of_a_list_are_one() -> None:
    given = headers(("webhook-id", "m"), ("if-match", '"1"'), ("x", "y"), ("if-match", '"2"'))
    assert given[0]["If-Match"] == '"1", "2"'


def test_a_path_parameter_is_checked() -> None:
    faults: list[Fault] = []
    assert PARAMETERS.path({"id": "abc"}, faults) == {"id": "abc"}
    assert faults == []
    PARAMETERS.path({"id": "abcd"}, faults)
    PARAMETERS.path({"id": "\x00"}, faults)
    assert [fault.pointer for fault in faults] == ["path/id", "path/id"]


def test_what_is_needed_is_missed() -> None:
    needing = Parameters([query_parameter("recipient", required=True, type="string")])
    for text, expected in ((b"", ["query/recipient"]), (b"recipient=x", [])):
        faults: list[Fault] = []
        needing.query(text, faults)
        assert [fault.pointer for fault in faults] == expected


def test_only_the_first_hundred_faults_are_told() -> None:
    _, faults = query("&".join(f"p{number}=1" for number in range(500)))
    problem = ValidationFailed(faults)
    assert len(problem.errors) == FAULT_LIMIT
    assert problem.detail == "query/p0: is not a known parameter (499 more in errors)"
