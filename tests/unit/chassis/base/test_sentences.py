"""Which language a reader gets, and that a sentence keeps its facts in both."""

import json
import pickle

import orjson
import pytest

from services.chassis.base.problems import Conflict, Fault, ValidationFailed
from services.chassis.base.sentences import Sentence, Text, language_of

LEFT = Text(en="Only ¥{left:,} is left.", ja="残額は {left:,} 円です。")
AT = Text(en="{place}: {fault}", ja="{place}（{fault}）")


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "en"),
        ("ja", "ja"),
        ("JA-jp", "ja"),
        ("ja-JP,ja;q=0.9,en-US;q=0.8,en;q=0.7", "ja"),
        ("en-US,en;q=0.9,ja;q=0.8", "en"),
        ("fr-CH, fr;q=0.9, ja;q=0.1", "ja"),
        ("de", "en"),
        ("*", "en"),
        ("*;q=0.1, ja", "ja"),
        ("ja;q=0", "en"),
        ("ja;q=0.5, en;q=0.5", "ja"),
        ("en;q=0.5, ja;q=0.5", "en"),
        ("ja ; q=1.000", "ja"),
        ("jav", "en"),
        (",,ja", "ja"),
        ("ja;q=..", "en"),
        ("en;;;ja", "en"),
    ],
)
def test_the_language_is_the_one_that_is_preferred(accepted: str, language: str) -> None:
    assert language_of(accepted) == language


def test_a_sentence_is_english_to_whoever_takes_it_for_a_text() -> None:
    sentence = LEFT(left=4000)
    assert sentence == "Only ¥4,000 is left."
    assert orjson.dumps(sentence) == json.dumps(sentence, ensure_ascii=False).encode()
    assert sentence.in_language("en") == "Only ¥4,000 is left."
    assert type(sentence.in_language("en")) is str


def test_the_facts_of_a_sentence_may_be_sentences() -> None:
    sentence = AT(place="/amount", fault=LEFT(left=5))
    assert sentence == "/amount: Only ¥5 is left."
    assert sentence.in_language("ja") == "/amount（残額は 5 円です。）"


def test_braces_in_a_fact_are_just_braces() -> None:
    assert AT(place="{x}", fault="{0}").in_language("ja") == "{x}（{0}）"


def test_a_fact_that_is_missing_is_noticed_at_once() -> None:
    with pytest.raises(KeyError):
        LEFT(right=1)


def test_a_sentence_survives_the_way_to_another_process() -> None:
    sentence: Sentence = pickle.loads(pickle.dumps(LEFT(left=1)))
    assert (sentence, sentence.in_language("ja")) == ("Only ¥1 is left.", "残額は 1 円です。")


def test_a_problem_is_told_in_either_language() -> None:
    problem = Conflict(LEFT(left=7)).document("id", "ja")
    assert (problem["title"], problem["detail"]) == ("状態の競合", "残額は 7 円です。")
    assert Conflict(LEFT(left=7)).document("id")["title"] == "Conflict"


def test_so_is_each_of_its_faults() -> None:
    problem = ValidationFailed([Fault("/left", LEFT(left=n)) for n in (1, 2)]).document("id", "ja")
    assert problem["detail"] == "/left: 残額は 1 円です。（ほか1件は errors を参照）"
    assert problem["errors"] == [
        {"pointer": "/left", "detail": "残額は 1 円です。"},
        {"pointer": "/left", "detail": "残額は 2 円です。"},
    ]
