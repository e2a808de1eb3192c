"""What the fuzzer has found, each once."""

import httpx
import pytest

from tests.service.order.conftest import ORDERS, Shop, assert_problem


@pytest.mark.parametrize("path", ["/health/live", "/health/ready", "/metrics"])
async def test_what_an_open_path_allows_is_told_without_a_token(shop: Shop, path: str) -> None:
    shop.api.headers.pop("Authorization")
    reply = await shop.api.request("TRACE", path)
    assert_problem(reply, 405, "method_not_allowed")
    assert reply.headers["allow"] == "GET, HEAD"


async def test_what_a_protected_path_allows_is_told_with_a_token_only(shop: Shop) -> None:
    def ask() -> httpx.Request:
        return shop.api.build_request("TRACE", ORDERS)

    assert_problem(await shop.api.send(ask()), 405, "method_not_allowed")
    shop.api.headers.pop("Authorization")
    assert_problem(await shop.api.send(ask()), 401, "unauthorized")
