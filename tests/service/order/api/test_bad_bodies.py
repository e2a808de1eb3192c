"""Bodies that are not what they should be, as a whole: none makes an order."""

from collections.abc import AsyncIterator

import orjson
import pytest

from services.chassis.base.ids import new_id
from tests.service.order.conftest import ORDERS, Shop, assert_problem, new_order

JSON = {"Content-Type": "application/json"}
GOOD = orjson.dumps(new_order())


async def assert_no_effect(shop: Shop) -> None:
    assert await shop.stored_orders() == []
    assert await shop.stored_deliveries() == []
    assert shop.payments.calls == []
    assert shop.notifications.calls == 0


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"nonsense",
        b'{"a": 1,}',
        b"{'a': 1}",
        GOOD + b"x",
        GOOD + GOOD,
        b"\xff\xfe" + GOOD,
        b"\xef\xbb\xbf" + GOOD,
        GOOD.decode().encode("utf-16"),
        '{"customer_name": "佐藤"}'.encode("cp932"),
        b'{"customer_name": "\xed\xa0\x80"}',
        b'{"customer_name": "a\nb"}',
        b'{"customer_name": NaN}',
        b'{"customer_name": Infinity}',
        b'{"customer_name": "\\x41"}',
        b'{"customer_name": "\\ud83"}',
        b'{"items": [{"quantity": 01}]}',
        b'{"items": [{"quantity": ' + b"9" * 5_000 + b"}]}",
        b'{"customer_name": "a", "customer_name": "b"}',
        GOOD[:-1] + b', "customer_name": "b"}',
        b'{"items": [{"quantity": 1, "quantity": 1}]}',
        b'{"a": ' * 100_000,
        b"[" * 100_000 + b"]" * 100_000,
        b'{"items": ' + b"[" * 50_000 + b"]" * 50_000 + b"}",
    ],
    ids=range(24),
)
async def test_what_is_not_strict_json_is_malformed(shop: Shop, body: bytes) -> None:
    reply = await shop.api.post(ORDERS, content=body, headers=JSON)
    problem = assert_problem(reply, 400, "malformed_body")
    assert len(problem["detail"]) < 500
    await assert_no_effect(shop)


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        (b"", ""),
        (b"  \n", ""),
        (b"null", ""),
        (b"[]", ""),
        (b"1", ""),
        (b'"order"', ""),
        (b"true", ""),
        (b"[" + GOOD + b"]", ""),
        (GOOD.replace("佐藤".encode(), b"\\ud800"), "/customer_name"),
        (GOOD.replace("佐藤".encode(), b"\\udfff x"), "/customer_name"),
        (GOOD.replace("佐藤".encode(), b"\\u0000"), "/customer_name"),
        (GOOD.replace(b'"ARITA"', b'"\\uDC00"'), "/items/0/sku"),
        (GOOD[:-1] + b', "\\ud800": 1}', "/?"),
        (GOOD.replace(b"1800", b"1e400"), "/items/0/unit_price"),
        (GOOD.replace(b"1800", b"1.8e3"), "/items/0/unit_price"),
        (GOOD.replace(b"1800", b"-0.0"), "/items/0/unit_price"),
        (GOOD.replace(b"1800", b"9" * 1_000), "/items/0/unit_price"),
        (GOOD[:-1] + b', "note": ' + b"[" * 200 + b"]" * 200 + b"}", "/note"),
    ],
    ids=range(18),
)
async def test_what_is_json_but_no_order_is_told_its_place(
    shop: Shop, body: bytes, pointer: str
) -> None:
    reply = await shop.api.post(ORDERS, content=body, headers=JSON)
    problem = assert_problem(reply, 422, "validation_failed")
    assert {fault["pointer"] for fault in problem["errors"]} == {pointer}
    await assert_no_effect(shop)


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/problem+json",
        "application/json; charset=utf-16",
        "application/json; charset=shift_jis",
        "json",
        "",
    ],
)
async def test_another_media_type_is_refused(shop: Shop, content_type: str) -> None:
    headers = {"Content-Type": content_type}
    reply = await shop.api.post(ORDERS, content=GOOD, headers=headers)
    assert_problem(reply, 415, "unsupported_media_type")
    await assert_no_effect(shop)


async def test_no_media_type_is_refused(shop: Shop) -> None:
    reply = await shop.api.post(ORDERS, content=GOOD)
    assert_problem(reply, 415, "unsupported_media_type")
    await assert_no_effect(shop)


@pytest.mark.parametrize(
    "content_type", ["application/json; charset=utf-8", 'Application/JSON; charset="UTF-8"']
)
async def test_json_may_say_its_charset(shop: Shop, content_type: str) -> None:
    headers = {"Content-Type": content_type}
    reply = await shop.api.post(ORDERS, content=GOOD, headers=headers)
    assert reply.status_code == 201


async def test_a_body_that_is_too_large_is_refused(shop: Shop) -> None:
    body = GOOD + b" " * (1024 * 1024 - len(GOOD) + 1)
    reply = await shop.api.post(ORDERS, content=body, headers=JSON)
    assert_problem(reply, 413, "payload_too_large")
    await assert_no_effect(shop)
    allowed = await shop.api.post(ORDERS, content=body[:-1], headers=JSON)
    assert allowed.status_code == 201


async def test_a_body_that_grows_too_large_is_refused(shop: Shop) -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while sent < 10_000_000:
            sent += 65_536
            yield b" " * 65_536

    reply = await shop.api.post(ORDERS, content=endless(), headers=JSON)
    assert_problem(reply, 413, "payload_too_large")
    await assert_no_effect(shop)


@pytest.mark.parametrize(
    "order_id",
    [
        "1",
        "null",
        "019a2b3c4d5e7f608a1b2c3d4e5f6071",
        "019A2B3C-4D5E-7F60-8A1B-2C3D4E5F6071",
        "7c1e1c1e-0000-4000-8000-000000000000",
        "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071%0A",
        "%00",
        "%F0%9F%9A%9A",
        "x" * 5_000,
        "' OR 1=1 --",
    ],
)
async def test_an_id_of_another_kind_is_refused(shop: Shop, order_id: str) -> None:
    path = f"{ORDERS}/{order_id}"
    for reply in (
        await shop.api.get(path),
        await shop.api.delete(path),
        await shop.api.patch(path, json={"note": "x"}),
        await shop.api.get(f"{path}/events"),
        await shop.api.post(f"{path}/payment"),
    ):
        problem = assert_problem(reply, 422, "validation_failed")
        assert {fault["pointer"] for fault in problem["errors"]} == {"path/order_id"}


async def test_query_parameters_that_nobody_asked_for_are_refused(shop: Shop) -> None:
    order_id = new_id()
    for method, path in (
        ("POST", ORDERS),
        ("GET", f"{ORDERS}/{order_id}"),
        ("DELETE", f"{ORDERS}/{order_id}"),
        ("POST", f"{ORDERS}/{order_id}/payment"),
        ("GET", f"{ORDERS}/stats"),
    ):
        body = new_order() if path == ORDERS else None
        reply = await shop.api.request(method, path, params={"debug": "1"}, json=body)
        problem = assert_problem(reply, 422, "validation_failed")
        assert [fault["pointer"] for fault in problem["errors"]] == ["query/debug"]
    await assert_no_effect(shop)
