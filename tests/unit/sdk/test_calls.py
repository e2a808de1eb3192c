"""One call: what is sent, what comes back, what is raised, what is logged."""

import datetime as dt
import logging
from uuid import UUID, uuid4

import httpx
import pytest

import ichiba_sdk
from ichiba_sdk import (
    UNSET,
    AsyncIchiba,
    Conflict,
    Ichiba,
    Invalid,
    NoAnswer,
    NotFound,
    ProblemError,
    ServiceFault,
    Unauthorized,
    Unavailable,
    UnexpectedAnswer,
)
from ichiba_sdk.order_client.models import Order, OrderItemCreate
from tests.contract.specs import spec
from tests.unit.sdk.conftest import Asked
from tests.unit.sdk.examples import ORDER, example
from tests.unit.sdk.server import HTML, RESET, SILENCE, Answer, Server, model, problem

ITEM = {"product_name": "急須", "quantity": 1, "unit_price": 4800}


async def test_keyword_arguments_make_the_body(asked: Asked, server: Server) -> None:
    server.answers = [model(ORDER, 201)]
    ordered = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)
    order = await asked.ask(
        "orders.create",
        customer_name="佐藤 花子",
        items=[OrderItemCreate(product_name="湯呑", quantity=2, unit_price=1800), ITEM],
        recipient=None,
        note=UNSET,
        ordered_at=ordered,
    )
    assert isinstance(order, Order)
    assert order.id == UUID(ORDER["id"])
    (request,) = server.requests
    sent = httpx.Response(200, content=request.body).json()
    assert request.path == "/api/v1/orders"
    assert sent == {
        "customer_name": "佐藤 花子",
        "items": [
            {"product_name": "湯呑", "quantity": 2, "unit_price": 1800, "tax_rate": 10},
            ITEM,
        ],
        "recipient": None,
        "ordered_at": "2026-11-20T09:30:00+00:00",
    }
    assert request.headers["Authorization"] == "Bearer SECRET-TOKEN"
    version = spec("order")["info"]["version"]
    name = f"ichiba-sdk-python/{version} (spec {version}; python 3"
    assert request.headers["User-Agent"].startswith(name)


async def test_queries_and_paths_are_sent_as_the_spec_has_them(
    asked: Asked, server: Server
) -> None:
    server.answers = [model(example("list_orders", "200"))]
    batch = uuid4()
    await asked.ask("orders.list", status=["PAID", "SHIPPED"], batch_id=batch, min_total=0)
    assert server.requests[0].path.partition("?")[2] == (
        f"status=PAID&status=SHIPPED&batch_id={batch}&min_total=0"
    )
    server.answers = [problem(404, "profile_not_found")]
    with pytest.raises(NotFound):
        await asked.ask("import_profiles.get", "a/b?c")
    assert server.requests[1].path == "/api/v1/import-profiles/a%2Fb%3Fc"


async def test_a_body_that_may_be_left_out_is(asked: Asked, server: Server) -> None:
    server.answers = [Answer(204)]
    assert await asked.ask("import_profiles.delete", "mine", if_match='"3"') is None
    assert server.requests[0].body == b""
    assert server.requests[0].headers["If-Match"] == '"3"'


async def test_a_refusal_is_raised_by_its_status(asked: Asked, server: Server) -> None:
    fault = {"pointer": "/items/0/quantity", "detail": "the value is less than 1"}
    server.answers = [problem(422, "invalid_request", errors=[fault])]
    with pytest.raises(Invalid) as caught:
        await asked.ask("orders.create", customer_name="x", items=[])
    refused = caught.value
    assert isinstance(refused, ProblemError)
    assert (refused.status, refused.code) == (422, "invalid_request")
    assert refused.detail == "It is invalid_request."
    assert refused.errors == [(fault["pointer"], fault["detail"])]
    assert refused.errors[0].pointer == "/items/0/quantity"
    assert refused.request_id == "the-request"
    assert str(refused) == (
        "422 invalid_request: It is invalid_request.; /items/0/quantity: the value is less than 1"
        " (request the-request)"
    )
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("status", "kind"),
    [(404, NotFound), (409, Conflict), (418, ProblemError), (501, ServiceFault)],
)
async def test_each_status_has_its_class(
    asked: Asked, server: Server, status: int, kind: type[ProblemError]
) -> None:
    server.answers = [problem(status, "some_code")]
    with pytest.raises(ProblemError) as caught:
        await asked.ask("orders.get", uuid4())
    assert type(caught.value) is kind
    assert len(server.requests) == 1


async def test_what_no_service_answers_is_unexpected(
    asked: Asked, server: Server, slept: list[float]
) -> None:
    page = b"<html>Please sign in</html>"
    server.answers = [Answer(200, page, {"Content-Type": "text/html"})]
    with pytest.raises(UnexpectedAnswer, match="Please sign in") as caught:
        await asked.ask("orders.get", uuid4(), retries=2)
    assert caught.value.status == 200
    assert len(server.requests) == 3  # a page in between may go away
    server.answers = [model({"nothing": "of an order"})]
    with pytest.raises(UnexpectedAnswer):
        await asked.ask("orders.get", uuid4())
    server.answers = [Answer(403, page)]
    with pytest.raises(UnexpectedAnswer):
        await asked.ask("orders.get", uuid4())


async def test_values_of_a_later_version_are_texts(asked: Asked, server: Server) -> None:
    later = {**ORDER, "status": "HELD_AT_CUSTOMS", "a_new_member": {"x": 1}}
    server.answers = [model(later)]
    assert (await asked.ask("orders.get", uuid4())).status == "HELD_AT_CUSTOMS"


async def test_a_stalled_server_is_given_up(asked: Asked, server: Server) -> None:
    server.answers = [SILENCE]
    with pytest.raises(NoAnswer, match=r"get_order: asked once, no answer") as caught:
        await asked.ask("orders.get", uuid4(), timeout=0.2, retries=0)
    assert isinstance(caught.value.__cause__, httpx.ReadTimeout)
    assert caught.value.request_id in str(caught.value)


async def test_options_are_of_one_call(asked: Asked, server: Server) -> None:
    server.answers = [model(ORDER, 201)]
    new = {"customer_name": "x", "items": [ITEM]}
    await asked.ask(
        "orders.create", **new, idempotency_key="checkout-42", headers={"Accept-Language": "ja"}
    )
    await asked.ask("orders.create", **new)
    first, second = (each.headers for each in server.requests)
    assert (first["Idempotency-Key"], first["Accept-Language"]) == ("checkout-42", "ja")
    assert "Accept-Language" not in second
    assert str(UUID(second["Idempotency-Key"])) == second["Idempotency-Key"]
    await asked.ask("orders.create", **new)
    assert server.requests[2].headers["Idempotency-Key"] != second["Idempotency-Key"]


def test_time_limits_of_a_client(monkeypatch: pytest.MonkeyPatch) -> None:
    connection = Ichiba()._sender.connection
    assert connection.timeout == httpx.Timeout(60, connect=5)
    assert Ichiba(timeout=2)._sender.connection.timeout == httpx.Timeout(2, connect=2)
    assert connection.urls["payment"] == "http://127.0.0.1:8001"
    monkeypatch.setenv("ICHIBA_PAYMENT_URL", "https://payments.shop.example/")
    assert Ichiba()._sender.connection.urls["payment"] == "https://payments.shop.example"


async def test_the_environment_has_the_token(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ICHIBA_TOKEN", "from-outside")
    monkeypatch.setenv("ICHIBA_ORDER_URL", server.url)
    server.answers = [model(ORDER)]
    with Ichiba() as client:
        client.orders.get(uuid4())
    assert server.requests[0].headers["Authorization"] == "Bearer from-outside"
    assert "from-outside" not in repr(client) + repr(client._sender.connection)
    assert server.url in repr(client)


async def test_a_token_is_asked_for_again_after_a_401(server: Server) -> None:
    tokens = iter(["old", "new", "newer"])
    with Ichiba(lambda: next(tokens), order_url=server.url) as client:
        server.answers = [problem(401, "token_expired"), model(ORDER)]
        client.orders.get(uuid4())
        client.orders.get(uuid4())
        sent = [each.headers["Authorization"] for each in server.requests]
        assert sent == ["Bearer old", "Bearer new", "Bearer new"]
        server.answers = [problem(401, "token_expired")]
        with pytest.raises(Unauthorized):
            client.orders.get(uuid4())
    assert [each.headers["Authorization"] for each in server.requests[3:]] == [
        "Bearer new",
        "Bearer newer",
    ]


async def test_a_token_may_be_awaited(server: Server) -> None:
    tokens = iter(["old", "new"])

    async def token() -> str:
        return next(tokens)

    async with AsyncIchiba(token, order_url=server.url) as client:
        server.answers = [problem(401, "token_expired"), model(ORDER)]
        await client.orders.get(uuid4())
    assert [each.headers["Authorization"] for each in server.requests] == [
        "Bearer old",
        "Bearer new",
    ]


async def test_what_is_open_to_all_gets_no_token(asked: Asked, server: Server) -> None:
    server.answers = [model(example("get_liveness", "200"))]
    await asked.ask("health.get_liveness")
    assert "Authorization" not in server.requests[0].headers
    server.answers = [Answer(200, b"# HELP", {"Content-Type": "text/plain"})]
    assert await asked.ask("health.get_metrics") == "# HELP"


async def test_each_try_is_a_line_without_secrets(
    asked: Asked, server: Server, slept: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "ichiba_sdk")
    server.answers = [RESET, HTML, model(ORDER, 201, **{"X-Request-Id": "of-the-service"})]
    await asked.ask(
        "orders.create",
        customer_name="CUSTOMER",
        items=[ITEM],
        headers={"X-Api-Key": "ANOTHER-SECRET"},
    )
    lines = [each.getMessage() for each in caplog.records if each.name == "ichiba_sdk"]
    named = server.requests[0].headers["X-Request-Id"]
    assert [line.partition(" in ")[0] for line in lines] == [
        "create_order ReadError",
        "create_order 502",
        "create_order 201",
    ]
    assert lines[0].endswith(f" ms (try 1, request {named})")
    assert lines[2].endswith(" ms (try 3, request of-the-service)")
    for secret in ("SECRET", "CUSTOMER", "急須"):
        assert not [line for line in lines if secret in line]


def test_every_error_is_an_ichiba_error() -> None:
    kinds = [getattr(ichiba_sdk, name) for name in ichiba_sdk.__all__]
    raised = [each for each in kinds if isinstance(each, type) and issubclass(each, Exception)]
    assert len(raised) > 15
    assert all(issubclass(each, ichiba_sdk.IchibaError) for each in raised)
    assert issubclass(Unavailable, ServiceFault)
