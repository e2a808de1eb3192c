"""Who may do what, in which order refusals are made, and what is open to all."""

from datetime import timedelta
from typing import Any

import pytest

from tests.service.order.conftest import ORDERS, Shop, assert_problem, new_order

ORDER = f"{ORDERS}/019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
SCOPES = [
    ("POST", ORDERS, "orders:write"),
    ("GET", ORDERS, "orders:read"),
    ("GET", f"{ORDERS}/stats", "orders:read"),
    ("GET", f"{ORDERS}/export", "orders:read"),
    ("GET", ORDER, "orders:read"),
    ("PATCH", ORDER, "orders:write"),
    ("DELETE", ORDER, "orders:write"),
    ("PUT", f"{ORDER}/status", "orders:write"),
    ("POST", f"{ORDER}/webhook", "webhooks:receive"),
    ("POST", f"{ORDER}/payment", "orders:write"),
    ("GET", f"{ORDER}/events", "orders:read"),
]
OTHERS = ("orders:read", "orders:write", "webhooks:receive", "payments:write", "batches:write")


@pytest.mark.parametrize(("method", "path", "scope"), SCOPES)
async def test_each_operation_needs_its_scope(
    shop: Shop, method: str, path: str, scope: str
) -> None:
    others = shop.bearer(*(other for other in OTHERS if other != scope))
    refused = await shop.api.request(method, path, headers=others)
    problem = assert_problem(refused, 403, "insufficient_scope")
    assert problem["detail"] == f"The token lacks the scope {scope}."
    admitted = await shop.api.request(method, path, headers=shop.bearer(scope))
    assert admitted.status_code in (200, 404, 415, 422)


@pytest.mark.parametrize(
    "authorization",
    ["", "Bearer", "Bearer ", "Bearer x.y.z", "Basic dXNlcjpwYXNz", "bearer\ttoken"],
)
async def test_without_a_token_nothing_is_done(shop: Shop, authorization: str) -> None:
    headers = {"Authorization": authorization}
    for method, path, _ in SCOPES:
        reply = await shop.api.request(method, path, headers=headers, json=new_order())
        assert_problem(reply, 401, "unauthorized")
        assert reply.headers["www-authenticate"].startswith("Bearer")
    assert await shop.stored_orders() == []


async def test_an_expired_token_is_refused(shop: Shop) -> None:
    old = shop.key.mint("test", ["admin"], timedelta(minutes=-5))
    reply = await shop.api.get(ORDERS, headers={"Authorization": f"Bearer {old}"})
    assert_problem(reply, 401, "unauthorized")


async def test_a_method_that_is_not_there(shop: Shop) -> None:
    reply = await shop.api.put(ORDERS)
    assert_problem(reply, 405, "method_not_allowed")
    assert reply.headers["allow"] == "GET, HEAD, POST"
    reply = await shop.api.post(ORDER)
    assert_problem(reply, 405, "method_not_allowed")
    assert reply.headers["allow"] == "DELETE, GET, HEAD, PATCH"


async def test_a_path_that_is_not_there(shop: Shop) -> None:
    assert_problem(await shop.api.get(f"{ORDER}/nothing"), 404, "not_found")


async def test_refusals_come_in_the_order_of_the_contract(shop: Shop) -> None:
    order = await shop.order_in("SHIPPED")
    known, unknown, stale = f"{ORDERS}/{order['id']}", ORDER, {"If-Match": '"1"'}
    steps: list[tuple[str, dict[str, Any], int]] = [
        (unknown, {"headers": {"Authorization": ""}, "content": b"{"}, 401),
        (unknown, {"headers": shop.bearer("orders:read"), "content": b"{"}, 403),
        (unknown, {"content": b"{"}, 415),
        (unknown, {"content": b"{", "headers": {"Content-Type": "application/json"}}, 400),
        (unknown, {"json": {"note": 1}, "headers": stale}, 422),
        (unknown, {"json": {"note": "x"}, "headers": stale}, 404),
        (known, {"json": {"note": "x"}, "headers": stale}, 412),
        (known, {"json": {"note": "x"}}, 409),
    ]
    for path, request, status in steps:
        reply = await shop.api.patch(path, **request)
        assert reply.status_code == status, reply.text


@pytest.mark.parametrize("path", ["/health/live", "/health/ready", "/metrics"])
async def test_health_is_open_to_all(shop: Shop, path: str) -> None:
    reply = await shop.api.get(path, headers={"Authorization": ""})
    assert reply.status_code == 200


async def test_readiness_looks_at_the_database(shop: Shop) -> None:
    reply = await shop.api.get("/health/ready")
    assert reply.json()["status"] == "ready"
    assert {"name": "database", "status": "ok", "detail": None} in reply.json()["checks"]
