"""One form for what is written in many."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.order.domain.searching import (
    forms_of_number,
    search_form,
    telephone_form,
    text_to_search,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ﾊﾅｺ", "ハナコ"),
        ("ｶﾞｯﾂ ﾏﾂﾀﾞ", "ガッツ マツダ"),
        ("か\u3099", "が"),
        ("佐藤　花子", "佐藤 花子"),
        ("佐藤花子", "佐藤  花子"),
        ("髙橋", "高橋"),
        ("山﨑", "山崎"),
        ("渡邊", "渡辺"),
        ("渡邉", "渡辺"),
        ("齋藤", "斎藤"),
        ("齊藤", "斎藤"),
        ("濵田", "浜田"),
        ("𠮷野家", "吉野家"),
        ("葛\U000e0100城", "葛城"),
        ("ÉMILE", "émile"),
        ("E\u0301mile", "émile"),
        ("STRASSE", "straße"),
        ("ＡＤＡ　Ｌｏｖｅｌａｃｅ", "Ada Lovelace"),
        ("０９０－１２３４－５６７８", "090-1234-5678"),
        ("090‐1234−5678", "090-1234-5678"),
    ],
)
def test_forms_of_one_text_meet(one: str, other: str) -> None:
    assert search_form(one) == search_form(other)


@pytest.mark.parametrize(
    ("one", "other"), [("ハナコ", "バナコ"), ("Ada Byron", "AdaByron"), ("スー", "ス-"), ("e", "é")]
)
def test_other_texts_stay_apart(one: str, other: str) -> None:
    assert search_form(one) != search_form(other)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_a_form_is_its_own_and_that_of_each_way_to_compose_it(text: str) -> None:
    form = search_form(text)
    assert search_form(form) == form
    for way in ("NFC", "NFD"):
        assert search_form(unicodedata.normalize(way, text)) == form
    assert "\n" not in form


def test_a_telephone_number_is_its_digits() -> None:
    assert telephone_form("０９０−１２３４−５６７８") == "09012345678"
    assert telephone_form("(03) 1234 5678") == "0312345678"
    for other in ("123", "a1234", "佐藤", "-- --"):
        assert telephone_form(other) is None
    text = text_to_search("佐藤　花子", "Hanako@Example.JP", "03-1234-5678")
    assert text.split("\n") == ["佐藤花子", "hanako@example.jp", "0312345678"]
    assert text_to_search("x", "y", None).split("\n") == ["x", "y", ""]


def test_a_number_is_found_in_its_usual_forms() -> None:
    assert "WEB-1" in forms_of_number(" ｗｅｂ−１ ")
