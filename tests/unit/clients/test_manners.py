"""What the templates give every generated client: time limits, secrets kept, errors with a name."""

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from contextlib import asynccontextmanager
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import uuid4

import httpx
import pytest

from ichiba_sdk import notification_client, order_client, payment_client
from ichiba_sdk.order_client import AuthenticatedClient, Client, errors
from ichiba_sdk.order_client.api.batches import (
    create_batch,
    get_batch_errors,
    stream_batch_progress,
)
from ichiba_sdk.order_client.api.orders import get_order
from ichiba_sdk.order_client.api.reports import export_orders
from ichiba_sdk.order_client.models import BatchUpload, Order, Problem
from ichiba_sdk.order_client.types import File
from ichiba_sdk.payment_client.models import PaymentBatchResult, RefusedPayment, TakenPayment
from tests.contract.specs import spec
from tests.unit.chassis.peers.canned import PROBLEM, PROBLEM_HEAD, Server, http

CLIENTS = (order_client, payment_client, notification_client)
ORDER: dict[str, Any] = spec("order")["components"]["examples"]["PaidOrder"]["value"]
PAGE = b"<html><body>Bad gateway</body></html>"
HTML = "Content-Type: text/html\r\n"


def modules_of(package: ModuleType, part: str) -> Iterator[ModuleType]:
    within = importlib.import_module(f"{package.__name__}.{part}")
    for found in pkgutil.walk_packages(within.__path__, f"{within.__name__}."):
        module = importlib.import_module(found.name)
        if not found.ispkg:
            yield module


@asynccontextmanager
async def client_of(answer: bytes, **options: Any) -> Any:
    async with Server(answer).open() as url, AuthenticatedClient(url, token="t", **options) as it:
        yield it


def test_a_call_ends_in_time_unless_somebody_wants_to_wait() -> None:
    client = Client("http://127.0.0.1:1")
    assert client.get_httpx_client().timeout == httpx.Timeout(60, connect=5)
    assert client.get_async_httpx_client().timeout == httpx.Timeout(60, connect=5)
    assert client.with_timeout(None).get_httpx_client().timeout == httpx.Timeout(None)


async def test_a_stalled_server_is_given_up() -> None:
    server = Server(b"")
    server.free.clear()
    async with server.open() as url, AuthenticatedClient(url, token="t", timeout=0.2) as client:
        with pytest.raises(httpx.ReadTimeout):
            await get_order.asyncio(uuid4(), client=client)


@pytest.mark.parametrize("package", CLIENTS, ids=lambda package: package.__name__)
def test_nobody_reads_a_secret_in_a_log(package: Any) -> None:
    client = package.AuthenticatedClient(
        "http://127.0.0.1:1",
        token="SECRET-TOKEN",
        headers={"X-Key": "SECRET-HEADER"},
        cookies={"session": "SECRET-COOKIE"},
        httpx_args={"auth": ("me", "SECRET-PASSWORD")},
    )
    assert client.get_httpx_client().headers["authorization"] == "Bearer SECRET-TOKEN"
    assert "SECRET" not in repr(client)
    assert "SECRET" not in repr(client.with_headers({"X-More": "SECRET-TOO"}))


def test_a_client_with_more_leaves_the_first_as_it_is() -> None:
    first = AuthenticatedClient("http://127.0.0.1:1", token="t")
    http_client = first.get_httpx_client()
    more = first.with_headers({"Accept-Language": "ja"}).with_cookies({"a": "b"}).with_timeout(3)
    assert "accept-language" not in {name for name in http_client.headers if name != "accept"}
    assert http_client.timeout.read == 60
    sent = more.get_httpx_client()
    assert (sent.headers["accept-language"], sent.cookies["a"], sent.timeout.read) == ("ja", "b", 3)


@pytest.mark.parametrize("package", CLIENTS, ids=lambda package: package.__name__)
def test_the_service_is_told_which_client_asks(package: Any) -> None:
    client = package.Client("http://127.0.0.1:1")
    service = package.__name__.rpartition(".")[2].removesuffix("_client")
    name = f"ichiba-{service}-client/{spec(service)['info']['version']} (python 3."
    assert client.get_httpx_client().headers["user-agent"].startswith(name)
    theirs = client.with_headers({"User-Agent": "shop/7"})
    assert theirs.get_httpx_client().headers["user-agent"] == "shop/7"


@pytest.mark.parametrize("status", ["502 Bad Gateway", "408 Request Timeout", "520 Origin Error"])
async def test_a_status_of_somebody_else_has_its_own_error(status: str) -> None:
    async with client_of(http(status, PAGE * 20, HTML)) as client:
        with pytest.raises(errors.UnexpectedStatus) as caught:
            await get_order.asyncio_detailed(uuid4(), client=client)
    code = int(status.partition(" ")[0])
    assert (caught.value.status_code, caught.value.content) == (code, PAGE * 20)
    assert len(str(caught.value)) < 300
    async with client_of(http(status, PAGE, HTML), raise_on_unexpected_status=False) as client:
        answer = await get_order.asyncio_detailed(uuid4(), client=client)
    assert (answer.status_code, answer.parsed) == (code, None)


@pytest.mark.parametrize(
    ("status", "body"),
    [
        ("503 Service Unavailable", PAGE),
        ("500 Internal Server Error", b""),
        ("404 Not Found", b"[]"),
        ("200 OK", b'{"id": 7}'),
        ("200 OK", b"[" * 100_000),
    ],
)
async def test_content_that_is_none_of_the_specs_has_its_own_error(
    status: str, body: bytes
) -> None:
    async with client_of(http(status, body, HTML)) as client:
        with pytest.raises(errors.UnexpectedContent) as caught:
            await get_order.asyncio(uuid4(), client=client)
    assert isinstance(caught.value, errors.UnexpectedStatus)
    assert caught.value.content == body


async def test_no_file_can_end_its_own_part_of_a_form() -> None:
    cell = b'name\r\n"a\r\n--+++--\r\n"'
    kwargs = [
        create_batch._get_kwargs(body=BatchUpload(file=File(_file(cell), "a.csv", "text/csv")))
        for _ in range(2)
    ]
    sent = [httpx.Request(url="http://x", **_without_url(each)) for each in kwargs]
    types = [request.headers["content-type"] for request in sent]
    boundaries = [each.partition("boundary=")[2] for each in types]
    assert all(each.startswith("multipart/form-data; boundary=") for each in types)
    assert len(set(boundaries)) == 2
    assert all(len(each) >= 32 for each in boundaries)
    assert not any(boundary.encode() in cell for boundary in boundaries)


def _file(content: bytes) -> Any:
    return BytesIO(content)


def _without_url(kwargs: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in kwargs.items() if name != "url"}


async def test_a_value_of_a_later_version_breaks_nothing() -> None:
    later = {**ORDER, "status": "LAID_AWAY", "tomorrow": {"a": 1}}
    async with client_of(http("200 OK", later)) as client:
        order = await get_order.asyncio(uuid4(), client=client)
    assert isinstance(order, Order)
    assert (order.status, order.to_dict()["status"]) == ("LAID_AWAY", "LAID_AWAY")


def test_what_is_one_of_several_is_told_by_what_it_has() -> None:
    payment = spec("payment")["components"]["examples"]["CapturedPayment"]["value"]
    item = {"order_id": payment["order_id"], "status": "OF_TOMORROW", "payment_id": None}
    problem = {**PROBLEM, "code": "amount_not_payable"}
    results = [{**item, "payment": payment}, {**item, "problem": problem}]
    totals = {"created": 1, "existing": 0, "refused": 1, "by_status": []}
    document = {"batch_id": payment["id"], "results": results, "totals": totals}
    taken, refused = PaymentBatchResult.from_dict(document).results
    assert isinstance(taken, TakenPayment)
    assert isinstance(refused, RefusedPayment)
    assert refused.problem.code == "amount_not_payable"


@pytest.mark.parametrize("package", CLIENTS, ids=lambda package: package.__name__)
def test_every_parameter_says_what_it_is(package: ModuleType) -> None:
    calls = [
        call
        for module in modules_of(package, "api")
        for name in ("sync_detailed", "asyncio_detailed", "stream")
        if (call := getattr(module, name, None)) is not None
    ]
    assert len(calls) >= 2 * 10
    for call in calls:
        told = inspect.getdoc(call) or ""
        for name in inspect.signature(call).parameters:
            if name in ("client", "body"):
                continue
            line = told.partition(f"    {name} (")[2].partition("):")[2].split("\n")[0]
            assert line.strip(), f"{call.__module__}: {name}"


CSV_HEAD = "Content-Type: text/csv\r\n"
STREAMED = http("200 OK", b"id\r\n7\r\n", CSV_HEAD)
REFUSED = http("404 Not Found", PROBLEM, PROBLEM_HEAD)


async def test_a_file_comes_piece_by_piece() -> None:
    async with (
        client_of(STREAMED) as client,
        export_orders.asyncio_stream(client=client) as answer,
    ):
        assert not answer.is_stream_consumed
        assert b"".join([piece async for piece in answer.aiter_bytes()]) == b"id\r\n7\r\n"
    async with client_of(STREAMED) as client:
        whole = await export_orders.asyncio(client=client)
        assert isinstance(whole, File)
        assert whole.payload.read() == b"id\r\n7\r\n"


async def test_what_is_not_streamed_says_why() -> None:
    async with client_of(REFUSED) as client:
        with pytest.raises(errors.StreamRefused) as caught:
            async with get_batch_errors.asyncio_stream(uuid4(), client=client):
                pytest.fail("there is nothing to stream")
    assert caught.value.status_code == 404
    assert isinstance(caught.value.parsed, Problem)
    assert caught.value.parsed.code == "payment_not_found"


async def test_events_are_streamed_and_nothing_else() -> None:
    events = http("200 OK", b"event: progress\ndata: {}\n\n", "Content-Type: text/event-stream\r\n")
    async with (
        client_of(events) as client,
        stream_batch_progress.asyncio_stream(uuid4(), client=client) as answer,
    ):
        assert [line async for line in answer.aiter_lines()] == ["event: progress", "data: {}", ""]
    assert not hasattr(stream_batch_progress, "sync")


def test_every_file_of_a_client_can_be_parsed_by_the_oldest_python() -> None:
    for package in CLIENTS:
        assert package.__file__ is not None
        for path in Path(package.__file__).parent.rglob("*.py"):
            ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 11))
