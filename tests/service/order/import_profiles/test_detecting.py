"""What a file is: the profile that fits, and what is wrong with it, before it is imported."""

import pytest

from tests.service.order.batch_requests import BATCHES
from tests.service.order.conftest import Shop, assert_problem
from tests.service.order.import_profiles.tea_shop import FILE, PROFILES, TEA, put


async def test_what_a_file_is(shop: Shop) -> None:
    await put(shop, TEA)
    found = await shop.api.post(f"{PROFILES}/detect", files={"file": ("t.csv", FILE.encode())})
    assert found.status_code == 200, found.text
    told = found.json()
    assert (told["profile"], told["confidence"], told["problems"]) == ("tea-shop", 100, [])
    assert (told["encoding"], told["delimiter"], told["heading_row"]) == ("utf-8", "comma", 1)
    assert told["columns"][0] == {"heading": "Order", "samples": ["T-1", "T-2", "T-3"]}
    assert {"member": "customer_name", "columns": ["Last name", "First name"]} in told["proposals"]
    unknown = await shop.api.post(
        f"{PROFILES}/detect",
        content="注文番号;なまえ;個数\n1;a;2\n".encode("cp932"),
        headers={"Content-Type": "text/csv"},
    )
    told = unknown.json()
    assert (told["profile"], told["confidence"]) == (None, 0)
    assert [each["code"] for each in told["problems"]] == ["no_profile"]
    assert (told["encoding"], told["delimiter"]) == ("cp932", "semicolon")
    assert {"member": "external_id", "columns": ["注文番号"]} in told["proposals"]
    ours = b"customer_name,product_name,quantity,unit_price\nA,B,1,500\n"
    told = (await shop.api.post(f"{PROFILES}/detect", files={"file": ("o.csv", ours)})).json()
    assert (told["profile"], told["confidence"], told["problems"]) == ("ichiba", 100, [])


@pytest.mark.parametrize(
    ("heading", "profile", "confidence", "code"),
    [
        ("注文番号,氏名,メールアドレス,数量,単価", "ichiba", 75, "missing_column"),
        ("customer_name,quantity,unit_price,note", "ichiba", 75, "missing_column"),
        ("product_name,quantity,unit_price,colour", "ichiba", 75, "missing_column"),
        (
            "customer_name,name,product_name,quantity,unit_price,氏名",
            "ichiba",
            100,
            "repeated_column",
        ),
        # Columns of ours, among more that are not.
        ("No,氏名,商品名,数量,店舗,区分,便,備考欄,担当", None, 0, "no_profile"),
        ("備考,電話番号,住所", None, 0, "no_profile"),
    ],
)
async def test_a_file_is_ours_if_most_of_its_columns_are(
    shop: Shop, heading: str, profile: str | None, confidence: int, code: str
) -> None:
    row = ",".join("1" for _ in heading.split(","))
    file = {"file": ("f.csv", f"{heading}\n{row}\n".encode())}
    told = (await shop.api.post(f"{PROFILES}/detect", files=file)).json()
    assert (told["profile"], told["confidence"]) == (profile, confidence)
    [problem] = told["problems"]
    assert problem["code"] == code
    refused = (await shop.api.post(BATCHES, files=file)).json()
    if profile is not None:
        assert (refused["code"], refused["detail"]) == (code, problem["detail"])


@pytest.mark.parametrize(
    ("content", "fields", "english", "japanese"),
    [
        (
            "Order,Item\n1,Pot\n",
            {},
            "No profile fits this heading; choose the column for each member by hand.",
            "見出しに合うプロファイルがありません。項目ごとに列を選んでください。",
        ),
        (
            "Order,Item\n1,Pot\n",
            {"profile": "ichiba"},
            (
                "The first row names no known column; it must be a header such as "
                "customer_name,product_name,quantity,unit_price."
            ),
            (
                "1 行目に使える列名がありません。"
                "customer_name,product_name,quantity,unit_price のような見出しが必要です。"
            ),
        ),
        (
            "customer_name,product_name,quantity,unit_price\n",
            {},
            "The file has a header but no rows.",
            "見出しだけで、データの行がありません。",
        ),
    ],
)
async def test_what_is_wrong_with_a_file_is_told_in_the_readers_language(
    shop: Shop, content: str, fields: dict[str, str], english: str, japanese: str
) -> None:
    for language, expected in (("en", english), ("ja", japanese)):
        reply = await shop.api.post(
            f"{PROFILES}/detect",
            files={"file": ("f.csv", content.encode())},
            data=fields,
            headers={"Accept-Language": language},
        )
        assert reply.headers["content-language"] == language
        assert [each["detail"] for each in reply.json()["problems"]] == [expected]


async def test_why_a_file_is_refused_is_told_in_the_readers_language(shop: Shop) -> None:
    for content, expected in (
        (b"%PDF-1.7", "このファイルは PDF ファイル で、CSV ではありません。"),
        (b"PK\x03\x04", "Excel ブックとして読み取れません("),
    ):
        reply = await shop.api.post(
            BATCHES, files={"file": ("f", content)}, headers={"Accept-Language": "ja"}
        )
        assert reply.status_code == 400
        assert reply.json()["detail"].startswith(expected)


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "empty_file"), (b"%PDF-1.7", "not_a_csv_file"), (b"PK\x03\x04", "not_a_workbook")],
)
async def test_what_is_no_file_to_look_at(shop: Shop, content: bytes, code: str) -> None:
    reply = await shop.api.post(f"{PROFILES}/detect", files={"file": ("f", content)})
    assert_problem(reply, 400, code)


async def test_what_is_read_in_another_encoding_is_shown_with_its_losses(shop: Shop) -> None:
    content = "注文番号,氏名,髙\n1,佐藤 花子,2\n".encode("cp932")
    reply = await shop.api.post(
        f"{PROFILES}/detect",
        files={"file": ("f.csv", content)},
        data={"encoding": "euc-jp"},
    )
    assert reply.status_code == 200, reply.text
    told = reply.json()
    assert told["profile"] is None
    assert any("\ufffd" in each["heading"] for each in told["columns"])
