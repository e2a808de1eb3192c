"""What a request costs before its handler begins and after it has ended, by itself.

The order service's layers, in this process and without a socket: its operations have handlers that
do nothing, so that what is left is ids, log line, metrics, routing, token, validation, headers.
"""

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import SigningKey, TokenVerifier
from services.chassis.telemetry.logs import configure_logging
from services.chassis.telemetry.metrics import REQUESTS, SECONDS
from services.chassis.telemetry.requests import Observation
from services.chassis.web.application import ObservationMiddleware, build_app, handlers_of
from services.chassis.web.exchange import Reply, Request
from tests.bench.running.load import ORDER

_REQUESTS = 2_000
_TURNS = 7
_ORDER_ID = "019aa0b1-3c00-7a11-8b22-0c33d44e5501"
_BODY = {"id": _ORDER_ID}


def measure_layers() -> None:
    """Print microseconds of CPU a request, layer by layer, each with those above it."""
    # In a process of its own: the log lines go where nobody reads them, and cost what they cost.
    print(
        "\na request that does nothing: microseconds of CPU, and what each layer adds", flush=True
    )
    subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.bench.layers"],
        stderr=subprocess.DEVNULL,
        check=True,
    )


async def _bare(_scope: Any, receive: Any, send: Any) -> None:
    """A handler without anything: reads the body, answers JSON."""
    await receive()
    await send(_START)
    await send({"type": "http.response.body", "body": b'{"id":"x"}'})


_START = {
    "type": "http.response.start",
    "status": 200,
    "headers": [(b"content-type", b"application/json")],
}


async def _nothing(_request: Request) -> Reply:
    return Reply(_BODY)


async def _begin() -> None:
    Observation.begin("POST", "/api/v1/orders", {})


async def _count() -> None:
    await _begin()
    REQUESTS.labels("create_order", "201").inc()
    SECONDS.labels("create_order").observe(0.01)


Call = Callable[[], Awaitable[None]]


def _call(app: Any, method: str, path: str, body: bytes, token: str, state: Any) -> Call:
    headers = [
        (b"host", b"127.0.0.1"),
        (b"authorization", f"Bearer {token}".encode()),
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
    ]

    async def call() -> None:
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": b"",
            "root_path": "",
            "headers": headers,
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 2),
            "state": dict(state),
            "extensions": {},
        }
        status = 0

        async def receive() -> Mapping[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Mapping[str, Any]) -> None:
            nonlocal status
            status = message.get("status", status)

        await app(scope, receive, send)
        if status != 200:
            raise RuntimeError(f"{method} {path} was answered with {status}")

    return call


async def _microseconds(calls: Mapping[str, Call]) -> dict[str, float]:
    """CPU time of each call: the median of its turns."""
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(_TURNS):
        for name, call in calls.items():
            began = time.process_time()
            for _ in range(_REQUESTS):
                await call()
            taken[name].append((time.process_time() - began) / _REQUESTS * 1e6)
    return {name: statistics.median(each) for name, each in taken.items()}


async def _measure(data_dir: Path) -> None:
    import services.order.api

    settings = Settings.load(data_dir=data_dir)
    key = SigningKey.load_or_create(data_dir)
    token = key.mint("bench", ["admin"], timedelta(hours=1))

    @asynccontextmanager
    async def open_nothing() -> AsyncIterator[None]:
        yield None

    handlers = dict.fromkeys(handlers_of(services.order.api), _nothing)
    app = build_app("order", handlers, open_nothing, settings, verifier=TokenVerifier(key))
    state = {"service": None}
    one = f"/api/v1/orders/{_ORDER_ID}"
    watched = ObservationMiddleware(_bare)
    calls = {
        "a bare handler": _call(_bare, "POST", "/", ORDER, token, {}),
        "ids, log line, metrics": _call(watched, "POST", "/", ORDER, token, {}),
        "routing, reply (get_live)": _call(app, "GET", "/health/live", b"", token, state),
        "token, parameters (get_order)": _call(app, "GET", one, b"", token, state),
        "a body of an order (create_order)": _call(
            app, "POST", "/api/v1/orders", ORDER, token, state
        ),
    }
    for name, taken in (await _microseconds({"ids": _begin, "ids, metrics": _count})).items():
        print(f"  {name:<36} {taken:>6.0f}  (by themselves)")
    before = 0.0
    for name, taken in (await _microseconds(calls)).items():
        print(f"  {name:<36} {taken:>6.0f} {taken - before:>+6.0f}", flush=True)
        before = taken


def main() -> None:
    """Measure in this process, whose standard error should lead nowhere."""
    configure_logging("order", "info")
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_measure(Path(folder)))


if __name__ == "__main__":
    main()
