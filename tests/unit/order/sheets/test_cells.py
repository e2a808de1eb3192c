"""What a person writes into a cell, and what is understood."""

from pathlib import Path
from typing import Any

import pytest

from services.order.sheets.model import Change
from tests.unit.order.sheets.sheets import one

UNDERSTOOD: list[tuple[str, str, Any]] = [
    ("quantity", "１２", 12),
    ("quantity", " 3 ", 3),
    ("quantity", "　３　", 3),
    ("quantity", "1,000", 1000),
    ("quantity", "007", 7),
    ("unit_price", "¥1,500円", 1500),
    ("unit_price", "￥１，５００", 1500),
    ("unit_price", "\\1,500", 1500),
    ("unit_price", "1 500", 1500),
    ("unit_price", "1\u00a0500", 1500),
    ("unit_price", "１，５００円", 1500),
    ("unit_price", "¥ 980", 980),
    ("unit_price", "1,000,000", 1_000_000),
    ("unit_price", "０", 0),
    ("customer_email", "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ", "hanako@example.jp"),
    ("customer_email", "\u3000hanako@example.jp ", "hanako@example.jp"),
    ("customer_email", "hanako＠example.jp", "hanako@example.jp"),
    ("customer_phone", "０３－１２３４－５６７８", "03-1234-5678"),
    ("customer_phone", "03ー1234ー5678", "03-1234-5678"),
    ("customer_phone", "03–1234—5678", "03-1234-5678"),
    ("customer_phone", " ＋８１ ３ （１２３４） ", "+81 3 (1234)"),
    ("customer_name", "　佐藤　花子 ", "佐藤　花子"),
    ("product_name", " 湯呑 ", "湯呑"),
    ("sku", "A-1 ", "A-1"),
    ("external_id", " W-1", "W-1"),
    ("shipping_address", "東京都\r\n千代田区\r1-1\n", "東京都\n千代田区\n1-1"),
    ("note", " 急ぎ ", "急ぎ"),
    ("payment_method", "カード", "card"),
    ("payment_method", "ｸﾚｼﾞｯﾄｶｰﾄﾞ", "card"),
    ("payment_method", "Credit Card", "card"),
    ("payment_method", "ＣＡＲＤ", "card"),
    ("payment_method", "コンビニ", "konbini"),
    ("payment_method", "ｺﾝﾋﾞﾆ払い", "konbini"),
    ("payment_method", "Konbini", "konbini"),
    ("payment_method", "銀行振込", "bank_transfer"),
    ("payment_method", "銀行振り込み", "bank_transfer"),
    ("payment_method", "Bank-Transfer", "bank_transfer"),
    ("locale", "JA", "ja"),
    ("locale", "ja-JP", "ja"),
    ("locale", "日本語", "ja"),
    ("locale", "en_US", "en"),
    ("locale", "英語", "en"),
]


@pytest.mark.parametrize(("column", "written", "understood"), UNDERSTOOD)
def test_what_means_one_thing_is_understood_and_told(
    tmp_path: Path, column: str, written: str, understood: Any
) -> None:
    order = one(tmp_path, **{column: written})
    assert order.content is not None, order.faults
    assert (order.content | order.content["items"][0])[column] == understood
    assert order.changes == {2: (Change(column, written, str(understood)),)}


@pytest.mark.parametrize(
    ("column", "written"),
    [
        ("customer_name", "髙橋 ①㈱ﾊﾅｺ 〜"),
        ("customer_name", "神󠄀谷 葛󠄀"),
        ("product_name", "１００％ジュース"),
        ("sku", "ＡＢＣ－１"),
        ("external_id", "００１"),
        ("note", "－引用－\n　二行目"),
        ("customer_phone", "+81 (3) 1234-5678"),
        ("unit_price", "0"),
        ("quantity", "9999"),
        ("payment_token", "tok_declined"),
    ],
)
def test_what_is_right_stays_as_it_is(tmp_path: Path, column: str, written: str) -> None:
    order = one(tmp_path, **{column: written})
    assert order.content is not None, order.faults
    assert str((order.content | order.content["items"][0])[column]) == written
    assert order.changes == {}


@pytest.mark.parametrize("empty", ["", " ", "　"])
@pytest.mark.parametrize(
    "column", ["customer_phone", "note", "sku", "external_id", "payment_method", "locale"]
)
def test_an_empty_cell_says_nothing(tmp_path: Path, column: str, empty: str) -> None:
    order = one(tmp_path, **{column: empty})
    assert order.content is not None, order.faults
    assert column not in order.content | order.content["items"][0]
    assert order.changes == {}


REFUSED: list[tuple[str, str, str, str | None]] = [
    ("quantity", "1.5", "invalid_number", "2"),
    ("quantity", "1,50", "invalid_number", "150"),
    ("quantity", "1e3", "invalid_number", "1000"),
    ("quantity", "2個", "invalid_number", "2"),
    ("quantity", "¥2", "invalid_number", "2"),
    ("quantity", "二", "invalid_number", None),
    ("quantity", "two", "invalid_number", None),
    ("quantity", "1..2", "invalid_number", "1"),
    ("quantity", "0x10", "invalid_number", "0"),
    ("quantity", "NaN", "invalid_number", None),
    ("quantity", "-5", "out_of_range", "5"),
    ("quantity", "▲５", "out_of_range", "5"),
    ("quantity", "(1,500)", "out_of_range", "1500"),
    ("quantity", "0", "out_of_range", None),
    ("quantity", "10000", "out_of_range", None),
    ("quantity", "9" * 400, "out_of_range", None),
    ("quantity", "", "missing_value", None),
    ("unit_price", "1000001", "out_of_range", None),
    ("unit_price", "1.500", "invalid_number", "2"),
    ("unit_price", "1500.00", "invalid_number", "1500"),
    ("unit_price", "1,500円(税込)", "invalid_number", "1500"),
    ("unit_price", "12,34,567", "invalid_number", "1234567"),
    ("unit_price", "$5", "invalid_number", "5"),
    ("unit_price", "1" * 20_000 + "x", "invalid_number", None),
    ("customer_email", "hanako", "invalid_email", None),
    ("customer_email", "hanako@gmial", "invalid_email", "hanako@gmail.com"),
    ("customer_email", "hanako@gmailcom", "invalid_email", "hanako@gmail.com"),
    ("customer_email", "hanako@gmail,com", "invalid_email", "hanako@gmail.com"),
    ("customer_email", "hanako@gmail..com", "invalid_email", "hanako@gmail.com"),
    ("customer_email", "hanako@@yahoo.co.jp", "invalid_email", "hanako@yahoo.co.jp"),
    ("customer_email", "hanako @example.jp", "invalid_email", "hanako@example.jp"),
    ("customer_email", "hanako.gmail.com", "invalid_email", "hanako@gmail.com"),
    ("customer_email", "<hanako@example.jp>", "invalid_email", "hanako@example.jp"),
    ("customer_email", "花子@example.jp", "invalid_email", None),
    ("customer_email", "=?utf-8?q?a?=@example.jp", "invalid_email", None),
    ("customer_email", "=?utf-8?q?a?=@gmial.com", "invalid_email", None),
    ("customer_email", "a@" + "b" * 300 + ".jp", "too_long", None),
    ("customer_name", "", "missing_value", None),
    ("customer_name", "あ" * 101, "too_long", None),
    ("customer_name", "佐藤\n花子", "invalid_text", None),
    ("customer_name", "佐藤\u202e花子", "invalid_text", None),
    ("product_name", "", "missing_value", None),
    ("product_name", "x" * 1_000_000, "too_long", None),
    ("product_name", "a" + " " * 400_000 + "\u200e", "too_long", None),
    ("sku", "s" * 65, "too_long", None),
    ("external_id", "e" * 65, "too_long", None),
    ("shipping_address", "a" * 501, "too_long", None),
    ("note", "\x07", "invalid_text", None),
    ("note", "n" * 1001, "too_long", None),
    ("customer_phone", "12", "invalid_text", None),
    ("customer_phone", "TEL 03-1234", "invalid_text", None),
    ("customer_phone", "0" * 33, "too_long", None),
    ("payment_token", "tok ok", "invalid_text", None),
    ("payment_token", "t" * 256, "too_long", None),
    ("payment_method", "coin", "unknown_payment_method", None),
    ("payment_method", "crad", "unknown_payment_method", "card"),
    ("payment_method", "コンビ二", "unknown_payment_method", "konbini"),
    ("payment_method", "銀行振替", "unknown_payment_method", "bank_transfer"),
    ("locale", "fr", "unknown_locale", None),
    ("locale", "japanase", "unknown_locale", "ja"),
]


@pytest.mark.parametrize(("column", "written", "code", "suggestion"), REFUSED)
def test_what_cannot_be_taken_is_told(
    tmp_path: Path, column: str, written: str, code: str, suggestion: str | None
) -> None:
    order = one(tmp_path, **{column: written})
    assert order.content is None
    [fault] = order.faults
    assert (fault.row, fault.code, fault.pointer) == (2, code, column)
    assert fault.suggestion == suggestion
    assert 10 < len(fault.detail) < 200


def test_details_are_sentences(tmp_path: Path) -> None:
    order = one(
        tmp_path,
        customer_name="",
        customer_email="hanako@gmial",
        quantity="1.5",
        unit_price="2000000",
        payment_method="crad",
        locale="fr",
        note="n" * 2000,
    )
    assert {fault.pointer: fault.detail for fault in order.faults} == {
        "customer_name": "This must not be empty.",
        "customer_email": "This is not an e-mail address.",
        "quantity": "'1.5' is not a whole number; write it in digits.",
        "unit_price": "2000000 is not between 0 and 1000000.",
        "payment_method": (
            "'crad' is not one of card, konbini, bank_transfer, cash_on_delivery, invoice, "
            "external."
        ),
        "locale": "'fr' is not one of ja, en.",
        "note": "At most 1000 characters are allowed.",
    }
    assert order.amounts == (None,)


def test_a_token_is_never_told(tmp_path: Path) -> None:
    order = one(tmp_path, payment_token=" ｔｏｋ_secret ")
    assert order.content is not None
    assert order.content["payment_token"] == "tok_secret"
    assert order.changes == {2: (Change("payment_token", "(not shown)", "(not shown)"),)}
    order = one(tmp_path, payment_token="secret 秘密")
    assert "secret" not in str(order.faults)
