"""What carriers and marketplaces take: in their encoding, whole or told of, there and back."""

import csv
import io
from typing import Any

import httpx
import pytest

from services.order.orders import writing
from services.order.sheets import built_in_profiles
from services.order.sheets.profiles.profile import EXPORTS
from tests.service.order.conftest import ORDERS, Shop, assert_problem
from tests.service.order.importing import imported, rows_of

EXPORT = f"{ORDERS}/export"
TO = {
    "name": "水沢 紗季",
    "phone": "090-0000-0101",
    "postal_code": "100-0001",
    "region": "東京都",
    "city": "千代田区",
    "line1": "見本町1-2-3",
    "line2": "サンプルビル405",
}
CARRIERS = ("yamato-b2", "sagawa-e-hiden-2", "sagawa-e-hiden-3", "yu-pri-r")


async def written(shop: Shop, profile: str, **query: Any) -> httpx.Response:
    reply = await shop.api.get(EXPORT, params={"profile": profile, "sort": "created_at", **query})
    assert reply.status_code == 200, reply.text
    return reply


def rows(reply: httpx.Response, encoding: str = "cp932") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(reply.content.decode(encoding), newline="")))


async def placed(shop: Shop, number: str | None, **changes: Any) -> str:
    body = {"source": "web", "recipient": TO, **changes}
    return str((await shop.place(external_id=number, **body))["id"])


async def ship(shop: Shop, order_id: str, *parcels: tuple[str, str]) -> None:
    body = {
        "status": "SHIPPED",
        "parcels": [
            {"tracking_number": n, "carrier": c, "shipped_at": "2026-01-05T15:00:00Z"}
            for n, c in parcels
        ],
    }
    reply = await shop.api.put(f"{ORDERS}/{order_id}/status", json=body)
    assert reply.status_code == 200, reply.text


async def test_a_carrier_gets_what_is_to_be_shipped(shop: Shop) -> None:
    wish = {"date": "2026-12-01", "time_slot": "午前中", "note": "置き配"}
    await placed(shop, "#1001", delivery_request=wish)
    await placed(shop, "C-1", payment_method="cash_on_delivery")
    await ship(shop, await placed(shop, "A-9"), ("1", "ヤマト運輸"))
    await shop.cancel(await placed(shop, "A-8"))
    reply = await written(shop, "yamato-b2")
    assert reply.headers["content-type"] == "text/csv; charset=shift_jis"
    disposition = 'attachment; filename="yamato-b2-2026-11-20.csv"'
    assert reply.headers["content-disposition"] == disposition
    assert "content-length" not in reply.headers
    first, second = rows(reply)
    told = {name: cell for name, cell in first.items() if cell}
    assert told == {
        "お客様管理番号": "#1001",
        "送り状種類": "0",
        "クール区分": "0",
        "出荷予定日": "2026/11/20",
        "お届け予定日": "2026/12/01",
        "配達時間帯": "0812",
        "お届け先電話番号": "090-0000-0101",
        "お届け先郵便番号": "100-0001",
        "お届け先住所": "東京都千代田区見本町1-2-3",
        "お届け先アパートマンション名": "サンプルビル405",
        "お届け先名": "水沢 紗季",
        "敬称": "様",
        "品名１": "有田焼 湯呑、煎茶 100g",
        "記事": "置き配",
        "発行枚数": "1",
    }
    assert len(reply.content.splitlines()[0].decode("cp932").split(",")) == 95
    cod = ("送り状種類", "ｺﾚｸﾄ代金引換額（税込)", "内消費税額等")
    assert [second[name] for name in cod] == ["2", "4800", "436"]


async def test_an_address_is_spread_over_its_fields(shop: Shop) -> None:
    long = {
        **TO,
        "line1": "見本町一丁目二番三号四五六七八九十",
        "name": "とても長い名前の株式会社見本内水沢紗季",
    }
    await placed(shop, "A-1", recipient=long)
    [row] = rows(await written(shop, "sagawa-e-hiden-2"))
    lines = [row[f"お届け先住所{n}"] for n in ("１（必須）", "２", "３")]
    assert lines == ["東京都千代田区見本町一丁目二番三", "号四五六七八九十 サンプルビル4", "05"]
    assert [row["お届け先名称１（必須）"], row["お届け先名称２"]] == [
        "とても長い名前の株式会社見本内水",
        "沢紗季",
    ]


async def test_an_order_with_an_address_in_one_text_is_written_too(shop: Shop) -> None:
    await placed(
        shop,
        None,
        recipient=None,
        shipping_address="〒100-0001 東京都千代田区見本町1-2-3",
        customer_phone="+81 90-0000-0101",
    )
    [row] = rows(await written(shop, "yamato-b2"))
    names = ("お届け先郵便番号", "お届け先住所", "お届け先電話番号", "お届け先名")
    assert [row[name] for name in names] == [
        "100-0001",
        "東京都千代田区見本町1-2-3",
        "090-0000-0101",
        "佐藤 花子",
    ]


async def test_what_cannot_be_written_is_told_and_nothing_is_lost(shop: Shop) -> None:
    one = await placed(shop, "A-1", recipient={**TO, "name": "𠮷田 🍵"})
    two = await placed(shop, "A-2", recipient={**TO, "line1": "町" * 40})
    three = await placed(shop, "A-3", recipient=None, customer_phone=None)
    await placed(shop, "A-4")
    reply = await shop.api.get(EXPORT, params={"profile": "yamato-b2", "sort": "created_at"})
    problem = assert_problem(reply, 400, "not_writable")
    assert problem["detail"].startswith("Something of 3 orders cannot be written")
    assert problem["errors"][:2] == [
        {
            "pointer": f"/{one}/お届け先名",
            "detail": "お届け先名 of the order A-1 contains 𠮷🍵, which CP932 does not have.",
        },
        {
            "pointer": f"/{two}/お届け先住所",
            "detail": "お届け先住所 of the order A-2 has room for 64 bytes: "
            f"'東京都千代田区{'町' * 40}'.",
        },
    ]
    missing = {each["pointer"] for each in problem["errors"][2:]}
    assert missing == {f"/{three}/お届け先{name}" for name in ("電話番号", "郵便番号", "住所")}
    reply = await shop.api.get(
        EXPORT,
        params={"profile": "yamato-b2", "sort": "created_at"},
        headers={"Accept-Language": "ja"},
    )
    assert "お届け先名" in reply.json()["errors"][0]["detail"]
    found = rows(await written(shop, "yamato-b2", unwritable="replace"))
    assert [row["お届け先名"] for row in found][:2] == ["〓田 〓", "水沢 紗季"]
    assert found[1]["お届け先住所"] == "東京都千代田区" + "町" * 25


async def test_no_cell_is_a_formula_and_none_is_spoilt(shop: Shop) -> None:
    names = ["=1+1", "+SUM(A1)", "-2", "@x", "\tx", "髙橋 ～"]
    for number, name in enumerate(names[:4] + names[5:]):
        await placed(shop, f"A-{number}", recipient={**TO, "name": name})
    found = rows(await written(shop, "yamato-b2"))
    assert [row["お届け先名"] for row in found] == ["＝1+1", "＋SUM(A1)", "－2", "＠x", "髙橋 ～"]
    assert not any(cell[:1] in tuple("=+-@\t") for row in found for cell in row.values())


@pytest.mark.parametrize("carrier", CARRIERS)
async def test_what_a_carrier_is_given_comes_back_and_ships_the_orders(
    shop: Shop, carrier: str
) -> None:
    """Its software fills in a tracking number beside the order's number, which may be cut."""
    numbers = ["#1001", "W-2026-11", "123456-20260105-0000000002", None, "=1+1"]
    ids = [await placed(shop, number) for number in numbers]
    given = rows(await written(shop, carrier))
    back = io.StringIO(newline="")
    heading, order, tracking = {
        "yamato-b2": (list(given[0]), "お客様管理番号", "伝票番号"),
        "sagawa-e-hiden-2": (
            ["お問合せ送り状No", "出荷日時", "お客様管理ナンバー", "削除区分"],
            "お客様管理ナンバー",
            "お問合せ送り状No",
        ),
        "sagawa-e-hiden-3": (list(given[0]), "お客様管理番号", "お問い合せ送り状No."),
        "yu-pri-r": (
            ["お客様側管理番号", "お問い合わせ番号", "仮引受確定作業年月日"],
            "お客様側管理番号",
            "お問い合わせ番号",
        ),
    }[carrier]
    writer = csv.DictWriter(back, heading, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    for place, row in enumerate(given):
        writer.writerow({**row, order: row[order], tracking: f"40000000{place:04}"})
    content = back.getvalue().encode("cp932")
    batch = await imported(shop, content, kind="parcels")
    assert batch["profile"] == carrier
    assert batch["parcels"]["orders_shipped"] == len(numbers), await rows_of(shop, batch["id"])
    for place, each in enumerate(ids):
        found = await shop.get(each)
        assert (found["status"], found["tracking_number"]) == ("SHIPPED", f"40000000{place:04}")
    assert rows(await written(shop, carrier)) == []
    again = await imported(shop, content, kind="parcels")
    assert again["parcels"]["same_already"] == len(numbers)


async def test_what_marketplaces_take_back(shop: Shop) -> None:
    parcels = {
        "rakuten": ("400000000013", "ヤマト運輸"),
        "yahoo-shopping": ("360000000010", "佐川急便"),
        "amazon": ("123456789012", "日本郵便"),
        "ec-cube": ("777", "自社便"),
    }
    for source, parcel in parcels.items():
        more = [("888", "DHL")] if source in ("yahoo-shopping", "rakuten") else []
        await ship(shop, await placed(shop, f"{source}-1", source=source), parcel, *more)
        await placed(shop, f"{source}-2", source=source)
    assert (await written(shop, "rakuten")).content.decode("cp932") == (
        "注文番号,送付先ID,発送明細ID,お荷物伝票番号,配送会社,発送日\r\n"
        "rakuten-1,,,400000000013,1001,2026-01-06\r\n"
        "rakuten-1,,,888,1000,2026-01-06\r\n"
    )
    assert (await written(shop, "yahoo-shopping")).content.decode("cp932") == (
        "OrderId,ShipCompanyCode,ShipInvoiceNumber1,ShipInvoiceNumber2,ShipDate,ShipStatus\r\n"
        "yahoo-shopping-1,1002,360000000010,888,2026/01/06,3\r\n"
    )
    reply = await written(shop, "amazon")
    assert reply.headers["content-type"] == "text/tab-separated-values; charset=shift_jis"
    assert reply.headers["content-disposition"].endswith('.txt"')
    above, heading, line = reply.content.decode("cp932").splitlines()
    assert above.startswith("TemplateType=OrderFulfillment\tVersion=")
    assert heading.split("\t")[0] == "order-id"
    assert line.split("\t") == [
        "amazon-1", "", "", "2026-01-06", "Japan Post", "日本郵便", "123456789012", "",
    ]  # fmt: skip
    assert (await written(shop, "ec-cube")).content.decode("cp932") == (
        "出荷ID,お問い合わせ番号,出荷日\nec-cube-1,777,2026-01-06\n"
    )


async def test_the_filters_of_the_list_choose_the_orders(shop: Shop) -> None:
    one = await placed(shop, "A-1")
    await placed(shop, "B-1", source="shop")
    await ship(shop, one, ("1", "ヤマト運輸"))
    found = rows(await written(shop, "yamato-b2", status="SHIPPED"))
    assert [row["お客様管理番号"] for row in found] == ["A-1"]
    found = rows(await written(shop, "yamato-b2", source="shop"))
    assert [row["お客様管理番号"] for row in found] == ["B-1"]


async def test_a_file_of_many_pages_has_each_order_once(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_PAGE", 2)
    for number in range(5):
        shop.clock.advance(seconds=1)
        await placed(shop, f"A-{number}")
    found = rows(await written(shop, "yu-pri-r"))
    assert [row["お客様側管理番号"] for row in found] == [f"A-{n}" for n in range(5)]


async def test_an_unknown_profile_is_refused(shop: Shop) -> None:
    reply = await shop.api.get(EXPORT, params={"profile": "shopify"})
    problem = assert_problem(reply, 400, "unknown_profile")
    assert all(name in problem["detail"] for name in built_in_profiles(EXPORTS))
