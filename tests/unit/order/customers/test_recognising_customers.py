"""By what a customer is recognised in a text, and by what not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.order.domain.erasing.erasures import Customer, CustomerNotNamed
from services.order.domain.erasing.traces import Traces, forms_of_phone


def recognised(text: str) -> bool:
    traces = Traces()
    traces.add(
        "Taro.Sato@example.jp", "03-1234-5678", "佐藤 太郎", ["東京都", "千代田区", "千代田1-1"]
    )
    return traces.recogniser().is_surely_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "1,taro.sato@EXAMPLE.jp,x",
        '"<taro.sato@example.jp>"',
        "tel 0312345678",
        "０３－１２３４－５６７８",
        "+81 3-1234-5678",
        "312345678",  # a spreadsheet took it for a number
        "03(1234)5678,2026-11-29",
        "佐藤　太郎,100-0001,東京都,千代田区,千代田1-1",
    ],
)
def test_what_names_the_customer(text: str) -> None:
    assert recognised(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "xtaro.sato@example.jp",
        "taro.sato@example.jp.example.com",
        "taro.sato@example.jpn",
        "a.taro.sato@example.jp",
        "1031234567",
        "03123456789",
        "佐藤太郎,大阪府大阪市北区1-1",
        "鈴木花子,東京都千代田区千代田1-1",
    ],
)
def test_what_names_somebody_else(text: str) -> None:
    assert not recognised(text)


@given(st.lists(st.text("-() .\u30fc－　", max_size=3), min_size=9, max_size=9))
def test_a_number_is_known_whatever_stands_between_its_digits(between: list[str]) -> None:
    number = "".join(a + b for a, b in zip("0312345678", [*between, ""], strict=True))
    assert recognised(f"電話: {number}、佐藤")
    assert not recognised(f"電話: {number}9、佐藤")


def test_traces_survive_being_written_down() -> None:
    traces = Traces()
    traces.add("a@example.jp", "090-1234-5678", "山田", ["松本市"])
    assert Traces.of(traces.document()) == traces


def test_forms_of_a_number() -> None:
    assert set(forms_of_phone("03-1234-5678")) == {"0312345678", "81312345678", "810312345678"}
    assert set(forms_of_phone("+81 3 1234 5678")) == set(forms_of_phone("03-1234-5678"))
    assert forms_of_phone("+1 202 555 0100") == ("12025550100",)


def test_a_customer_is_one_however_written() -> None:
    assert Customer.named("A@Example.jp", None).name == Customer.named("a@example.JP", "03").name
    assert Customer.named(None, "0312345678").name == Customer.named(None, "+81-3-1234-5678").name
    with pytest.raises(CustomerNotNamed):
        Customer.named(None, None)
