"""Orders as a CSV file: streamed in pages, one line an item, harmless in a spreadsheet."""

import csv
import io
from typing import Any

import httpx
import pytest
from sqlalchemy import Connection

from services.chassis.base.ids import new_id
from services.order.api.payloads.orders import new_order as parsed
from services.order.domain.orders.placing import place
from services.order.orders import exporting
from services.order.repository.orders import order_changes
from tests.service.order.conftest import ORDERS, Shop, assert_problem, item, new_order

EXPORT = f"{ORDERS}/export"


async def exported(shop: Shop, **query: Any) -> httpx.Response:
    reply = await shop.api.get(EXPORT, params=query)
    assert reply.status_code == 200, reply.text
    return reply


def lines_of(content: bytes, encoding: str = "utf-8-sig") -> list[dict[str, str]]:
    text = content.decode(encoding)
    assert text.endswith("\r\n")
    return list(csv.DictReader(io.StringIO(text, newline="")))


async def store(shop: Shop, count: int, **changes: Any) -> list[str]:
    """Orders that nobody paid, written straight to the database; their ids, oldest first."""
    new = parsed(new_order(**changes))
    made = []
    for _ in range(count):
        shop.clock.advance(seconds=1)
        made.append(place(new, new_id=new_id, now=shop.clock.now))

    def insert_all(connection: Connection) -> None:
        for order in made:
            order_changes.insert_order(connection, order)

    await shop.service.database.write(insert_all)
    return [order.id for order in made]


async def test_each_item_is_a_line(shop: Shop) -> None:
    order = await shop.place(note="急ぎ", external_id="WEB-1")
    reply = await exported(shop)
    assert reply.headers["content-type"] == "text/csv; charset=utf-8"
    assert reply.headers["content-disposition"] == ('attachment; filename="orders-2026-11-20.csv"')
    assert "content-length" not in reply.headers
    assert reply.content.startswith(b"\xef\xbb\xbfid,status,created_at,")
    assert reply.content.count(b"\xef\xbb\xbf") == 1
    [first, second] = lines_of(reply.content)
    assert tuple(first) == exporting.COLUMNS
    assert {name: cell for name, cell in first.items() if cell} == {
        "id": order["id"],
        "status": "PAID",
        "created_at": "2026-11-20T09:30:00.000000Z",
        "source": "api",
        "external_id": "WEB-1",
        "customer_name": "佐藤 花子",
        "customer_email": "hanako.sato@example.jp",
        "ordered_at": "2026-11-20T09:30:00.000000Z",
        "product_name": "有田焼 湯呑",
        "sku": "ARITA",
        "quantity": "2",
        "unit_price": "1800",
        "tax_rate": "10",
        "line_total": "3600",
        "shipping_amount": "0",
        "fee_amount": "0",
        "discount_amount": "0",
        "points_amount": "0",
        "total_amount": "4800",
        "refunded_amount": "0",
        "payment_method": "card",
        "note": "急ぎ",
        "locale": "ja",
    }
    assert (second["product_name"], second["id"]) == ("煎茶 100g", order["id"])


async def test_without_orders_there_is_the_heading(shop: Shop) -> None:
    reply = await exported(shop)
    assert reply.content == b"\xef\xbb\xbf" + ",".join(exporting.COLUMNS).encode() + b"\r\n"


async def test_many_pages_have_each_order_once(shop: Shop) -> None:
    ids = await store(shop, 450)
    lines = lines_of((await exported(shop)).content)
    assert [line["id"] for line in lines] == [order_id for order_id in ids[::-1] for _ in "12"]
    ascending = lines_of((await exported(shop, sort="created_at")).content)
    assert [line["id"] for line in ascending[::2]] == ids


async def test_pages_are_read_and_sent_one_by_one(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    await store(shop, 5)
    monkeypatch.setattr(exporting, "_PAGE", 2)
    query = {"encoding": "utf-8-sig", "sort": "created_at"}
    pieces = [piece async for piece in exporting.export_orders(shop.service, query)]
    lines = [piece.count(b"\r\n") for piece in pieces]
    assert lines == [1, 4, 4, 2]  # the heading, then two items an order


async def test_the_filters_are_those_of_the_list(shop: Shop) -> None:
    cheap = await shop.place(items=[item(unit_price=100)])
    await shop.place(items=[item(unit_price=900)])
    for query in (
        {"max_total": 500},
        {"min_total": 100, "max_total": 899, "status": ["PAID", "SHIPPED"], "q": "佐藤"},
        {"created_to": "2026-11-20T09:30:01Z", "max_total": 100},
    ):
        assert [line["id"] for line in lines_of((await exported(shop, **query)).content)] == [
            cheap["id"]
        ]
    assert lines_of((await exported(shop, status="CANCELLED")).content) == []


async def test_cp932_replaces_what_it_does_not_have(shop: Shop) -> None:
    await shop.place(customer_name="髙橋 ① 🚚 é", note="〜－")
    reply = await exported(shop, encoding="cp932")
    assert reply.headers["content-type"] == "text/csv; charset=shift_jis"
    assert reply.content.startswith(b"id,status,")
    [line, _] = lines_of(reply.content, "cp932")
    assert line["customer_name"] == "髙橋 ① 〓 〓"
    assert line["note"] == "～－"
    assert line["product_name"] == "有田焼 湯呑"


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
async def test_what_a_spreadsheet_would_run_is_made_harmless(shop: Shop, start: str) -> None:
    formula = f'{start}HYPERLINK("http://evil.example")'
    parcel = {"tracking_number": formula, "carrier": formula}
    order = await shop.place(
        customer_name=formula,
        note=formula,
        shipping_address=formula,
        external_id=formula,
        source=formula,
        items=[item(product_name=formula, sku=formula)],
    )
    await shop.set_status(order["id"], "SHIPPED", **parcel)
    [line] = lines_of((await exported(shop)).content)
    for column in (
        "customer_name",
        "note",
        "shipping_address",
        "external_id",
        "source",
        "product_name",
        "sku",
        "tracking_number",
        "carrier",
    ):
        assert line[column] == f"'{formula}", column
    assert (line["unit_price"], line["total_amount"]) == ("1000", "1000")


async def test_a_tab_at_the_start_is_made_harmless(shop: Shop) -> None:
    await shop.place(shipping_address="\t=1+1", note="\n=1+1", customer_phone="+81 3 1234 5678")
    [line, _] = lines_of((await exported(shop)).content)
    assert line["shipping_address"] == "'\t=1+1"
    assert line["customer_phone"] == "'+81 3 1234 5678"


async def test_quotes_commas_and_lines_come_back_as_they_were(shop: Shop) -> None:
    address = '〒100-0001\n千代田1-1, "皇居"'
    await shop.place(shipping_address=address)
    [line, _] = lines_of((await exported(shop)).content)
    assert line["shipping_address"] == address


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("encoding=latin-1", "query/encoding"),
        ("limit=5", "query/limit"),
        ("cursor=AAAA", "query/cursor"),
        ("status=SENT", "query/status/0"),
        ("created_from=2026-12-31T23:59:60Z", "query/created_from"),
    ],
)
async def test_what_is_no_filter_is_refused(shop: Shop, query: str, pointer: str) -> None:
    reply = await shop.api.get(f"{EXPORT}?{query}")
    problem = assert_problem(reply, 422, "validation_failed")
    assert [fault["pointer"] for fault in problem["errors"]] == [pointer]


async def test_it_needs_the_scope_to_read(shop: Shop) -> None:
    reply = await shop.api.get(EXPORT, headers=shop.bearer("orders:write"))
    assert_problem(reply, 403, "insufficient_scope")
