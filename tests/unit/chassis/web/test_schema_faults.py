"""What each keyword of a schema finds wrong, in both languages and without the value itself."""

from typing import Any

import pytest

from services.chassis.web.schemas import Schema

SECRET = "s3cret"
CASES: list[tuple[dict[str, Any], Any, str, str]] = [
    (
        {"type": "integer"},
        SECRET,
        'the value is not of type "integer"',
        '値の型が "integer" ではありません',
    ),
    (
        {"enum": ["A", "B"]},
        SECRET,
        'the value is not one of "A", "B"',
        '値が "A", "B" のいずれでもありません',
    ),
    (
        {"enum": [*range(30)]},
        SECRET,
        f"the value is not one of {', '.join(map(str, range(20)))}, …",
        f"値が {', '.join(map(str, range(20)))}, … のいずれでもありません",
    ),
    (
        {"pattern": "^[{]0[}]$"},
        SECRET,
        'the value does not match "^[{]0[}]$"',
        '値が形式 "^[{]0[}]$" に合いません',
    ),
    (
        {"format": "email"},
        SECRET,
        "the value is not a valid email",
        "値が email の形式ではありません",
    ),
    (
        {"minimum": 100},
        50,
        "the value is less than the minimum of 100",
        "値が最小値の 100 を下回っています",
    ),
    (
        {"maximum": 3},
        50,
        "the value is greater than the maximum of 3",
        "値が最大値の 3 を上回っています",
    ),
    (
        {"minimum": 3, "exclusiveMinimum": True},
        3,
        "the value must be greater than 3",
        "値は 3 より大きくなければなりません",
    ),
    (
        {"maximum": 3, "exclusiveMaximum": True},
        3,
        "the value must be less than 3",
        "値は 3 より小さくなければなりません",
    ),
    ({"multipleOf": 2}, 3, "the value is not a multiple of 2", "値が 2 の倍数ではありません"),
    ({"minLength": 1}, "", "the value is empty", "値が空です"),
    (
        {"minLength": 9},
        SECRET,
        "the value is shorter than 9 characters",
        "値は 9 文字以上必要です",
    ),
    (
        {"maxLength": 3},
        SECRET,
        "the value is longer than 3 characters",
        "値は 3 文字以内でなければなりません",
    ),
    ({"minItems": 1}, [], "the value is empty", "値が空です"),
    (
        {"minItems": 2},
        [SECRET],
        "the number of items is below the minimum of 2",
        "要素は 2 個以上必要です",
    ),
    (
        {"maxItems": 1},
        [SECRET, 2],
        "the number of items is above the maximum of 1",
        "要素は 1 個以内でなければなりません",
    ),
    (
        {"uniqueItems": True},
        [SECRET, SECRET],
        "the value contains the same item more than once",
        "同じ要素が2回以上含まれています",
    ),
    ({"minProperties": 1}, {}, "the value is empty", "値が空です"),
    (
        {"minProperties": 2},
        {"a": SECRET},
        "the number of fields is below the minimum of 2",
        "項目は 2 個以上必要です",
    ),
    (
        {"maxProperties": 1},
        {"a": SECRET, "b": 2},
        "the number of fields is above the maximum of 1",
        "項目は 1 個以内でなければなりません",
    ),
    (
        {"not": {"enum": [SECRET]}},
        SECRET,
        "the value is not allowed here",
        "ここでは使用できない値です",
    ),
    (
        {"oneOf": [{"type": "integer"}, {"type": "boolean"}]},
        SECRET,
        "the value fits none of the forms that are allowed here",
        "許可されているどの形式にも合いません",
    ),
    (
        {"oneOf": [{"type": "string"}, {"minLength": 1}]},
        SECRET,
        "the value fits more than one of the forms that are allowed here",
        "許可されている形式の2つ以上に当てはまります",
    ),
]


@pytest.mark.parametrize(("schema", "value", "english", "japanese"), CASES)
def test_each_keyword_says_what_it_finds(
    schema: dict[str, Any], value: Any, english: str, japanese: str
) -> None:
    (fault,) = Schema(schema).faults(value)
    assert fault.detail == english
    assert fault.detail.in_language("ja") == japanese


def test_a_keyword_that_has_no_words_here_speaks_for_itself() -> None:
    (fault,) = Schema({"items": [{}], "additionalItems": False}).faults([1, SECRET])
    assert fault.detail.in_language("ja") == f"値が仕様に合いません: {fault.detail}"
