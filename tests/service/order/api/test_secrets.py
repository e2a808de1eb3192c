"""A payment token goes to the payment service and nowhere else."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from sqlalchemy import select

from services.order.tables import metadata
from tests.service.order.conftest import ORDERS, Shop, new_order

TOKEN = "tok_very_secret_4242"
KEY = {"Idempotency-Key": "k"}


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> Iterator[list[str]]:
    """Every log line from now on, of whatever level."""
    kept: list[str] = []
    before = structlog.get_config()

    def keep(_logger: Any, _name: str, line: Any) -> Any:
        kept.append(repr(line))
        raise structlog.DropEvent

    structlog.configure(
        processors=[structlog.processors.format_exc_info, keep],
        wrapper_class=structlog.make_filtering_bound_logger(0),
        cache_logger_on_first_use=False,
    )
    caplog.set_level(logging.INFO)
    yield kept
    structlog.configure(**before)


async def stored(shop: Shop) -> str:
    """All that the database holds."""
    tables = metadata.sorted_tables
    rows = await shop.service.database.read(
        lambda connection: [repr(connection.execute(select(table)).all()) for table in tables]
    )
    return "\n".join(rows)


@pytest.mark.parametrize("outcome", ["COMPLETED", "FAILED", "PENDING"])
async def test_a_token_is_told_to_nobody_and_forgotten(
    shop: Shop, lines: list[str], caplog: pytest.LogCaptureFixture, outcome: str
) -> None:
    shop.payments.will_be(outcome)
    body = new_order(payment_token=TOKEN)
    replies = [await shop.api.post(ORDERS, json=body, headers=KEY) for _ in range(2)]
    order_id = replies[0].json()["id"]
    assert [asked.token for asked in shop.payments.asked] == [TOKEN]
    paths = ("", f"/{order_id}", f"/{order_id}/events", "/export", "/stats")
    replies += [await shop.api.get(ORDERS + path) for path in paths]
    replies.append(await shop.api.delete(f"{ORDERS}/{order_id}"))
    for reply in replies:
        assert reply.status_code in (200, 201)
        assert TOKEN not in reply.text
        assert TOKEN not in repr(reply.headers)
    assert TOKEN not in await stored(shop)
    assert TOKEN not in repr(shop.notifications.sent)
    assert any("create_order" in line for line in lines)
    assert TOKEN not in "\n".join(lines) + caplog.text


async def test_a_token_of_a_retry_is_told_to_nobody_and_forgotten(
    shop: Shop, lines: list[str]
) -> None:
    order = await shop.order_in("PAYMENT_FAILED")
    body = {"payment_token": TOKEN}
    reply = await shop.api.post(f"{ORDERS}/{order['id']}/payment", json=body)
    assert shop.payments.asked[-1].token == TOKEN
    assert TOKEN not in reply.text
    assert TOKEN not in await stored(shop)
    assert TOKEN not in "\n".join(lines)


async def test_a_token_is_kept_only_as_long_as_it_is_needed(shop: Shop, lines: list[str]) -> None:
    shop.payments.down = True
    order = await shop.place(payment_token=TOKEN)
    [pending] = await shop.owed(order["id"])
    assert TOKEN in pending.payload
    shop.payments.down = False
    await shop.finish_owed()
    assert [asked.token for asked in shop.payments.asked] == [TOKEN]
    assert TOKEN not in await stored(shop)
    assert TOKEN not in "\n".join(lines)


async def test_a_token_that_is_refused_is_not_repeated(shop: Shop, lines: list[str]) -> None:
    for body in (
        {**new_order(), "payment_token": TOKEN + " "},
        {**new_order(), "payment_token": TOKEN * 20},
        {**new_order(), "payment_token": {"token": TOKEN}},
        {**new_order(), "card": TOKEN},
    ):
        reply = await shop.api.post(ORDERS, json=body)
        assert reply.status_code == 422
        assert TOKEN not in reply.text
    broken = '{"payment_token": "' + TOKEN + '"'
    reply = await shop.api.post(
        ORDERS, content=broken, headers={"Content-Type": "application/json"}
    )
    assert reply.status_code == 400
    assert TOKEN not in reply.text
    assert TOKEN not in "\n".join(lines)


async def test_a_token_does_not_show_when_something_breaks(
    shop: Shop, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(shop.payments, "create", broken)
    reply = await shop.api.post(ORDERS, json=new_order(payment_token=TOKEN))
    assert (reply.status_code, reply.json()["code"]) == (500, "internal_error")
    assert TOKEN not in reply.text
    assert any("request_failed" in line for line in lines)
    assert TOKEN not in "\n".join(lines)
