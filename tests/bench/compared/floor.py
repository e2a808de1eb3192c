"""The floor: the same HTTP hops and commits in the barest Starlette and sqlite3 there can be.

No spec, no validation, no tokens, no events, no owed work, no retries: what is left is the cost
of three processes, two calls between them and six commits with ``synchronous=FULL``.

    python -m tests.bench.compared.floor SERVICE DATA_DIR PORT [PAYMENT NOTIFICATION]
"""

import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import aiohttp
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "CREATE TABLE IF NOT EXISTS rows (id TEXT PRIMARY KEY, status TEXT, body TEXT);"
    )
    return connection


def _commit(connection: sqlite3.Connection, sql: str, values: tuple[Any, ...]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(sql, values)
    connection.execute("COMMIT")


_INSERT = "INSERT INTO rows VALUES (?, ?, ?)"
_UPDATE = "UPDATE rows SET status = ? WHERE id = ?"


def order_app(data_dir: Path, payment_port: int, notification_port: int) -> Starlette:
    """Three commits and two calls an order."""
    connection = _open(data_dir / "floor_order.db")

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[dict[str, Any]]:
        async with aiohttp.ClientSession() as client:
            yield {"client": client}

    async def create(request: Request) -> JSONResponse:
        order = await request.json()
        order_id = str(uuid4())
        total = sum(item["quantity"] * item["unit_price"] for item in order["items"])
        _commit(connection, _INSERT, (order_id, "PAYMENT_PROCESSING", str(order)))
        client: aiohttp.ClientSession = request.state.client
        payment = {"order_id": order_id, "amount": total}
        async with client.post(f"http://127.0.0.1:{payment_port}/", json=payment) as answer:
            status = (await answer.json())["status"]
        _commit(connection, _UPDATE, (status, order_id))
        notice = {"order_id": order_id, "recipient": order["customer_email"]}
        async with client.post(f"http://127.0.0.1:{notification_port}/", json=notice) as answer:
            await answer.json()
        _commit(connection, _UPDATE, (status, order_id))
        return JSONResponse({"id": order_id, "status": "PAID", **order}, 201)

    routes = [Route("/api/v1/orders", create, methods=["POST"]), _live()]
    return Starlette(routes=routes, lifespan=lifespan)


def payment_app(data_dir: Path) -> Starlette:
    """Two commits a payment."""
    connection = _open(data_dir / "floor_payment.db")

    async def create(request: Request) -> JSONResponse:
        payment = await request.json()
        payment_id = str(uuid4())
        _commit(connection, _INSERT, (payment_id, "PENDING", str(payment)))
        _commit(connection, _UPDATE, ("COMPLETED", payment_id))
        return JSONResponse({"id": payment_id, "status": "COMPLETED", **payment}, 201)

    return Starlette(routes=[Route("/", create, methods=["POST"]), _live()])


def notification_app(data_dir: Path) -> Starlette:
    """One commit a message."""
    connection = _open(data_dir / "floor_notification.db")

    async def create(request: Request) -> JSONResponse:
        notice = await request.json()
        notice_id = str(uuid4())
        _commit(connection, _INSERT, (notice_id, "QUEUED", str(notice)))
        return JSONResponse({"id": notice_id, "status": "QUEUED", **notice}, 201)

    return Starlette(routes=[Route("/", create, methods=["POST"]), _live()])


def _live() -> Route:
    async def live(_request: Request) -> JSONResponse:
        return JSONResponse({"status": "ok"})

    return Route("/health/live", live)


def main(arguments: list[str]) -> None:
    name, data_dir, port, *peers = arguments
    folder = Path(data_dir)
    if name == "order":
        app = order_app(folder, int(peers[0]), int(peers[1]))
    else:
        app = payment_app(folder) if name == "payment" else notification_app(folder)
    uvicorn.run(
        app,
        host="127.0.0.1",
        port=int(port),
        loop="uvloop",
        http="httptools",
        access_log=False,
        log_config=None,
    )


if __name__ == "__main__":
    main(sys.argv[1:])
