"""The newest 50 orders by one bare SELECT, in a plain FastAPI application.

No filters, no sorting by choice, no cursor, no total, no tokens: what is left is a query of an
indexed column, fifty rows as JSON, and what FastAPI itself costs.

    python -m tests.bench.compared.bare_list DATABASE_URL PORT
"""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Annotated, Any

import uvicorn
from fastapi import FastAPI, Query, Request
from pydantic import BaseModel
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

_COLUMNS = (
    "id, status, ordered_at, customer_name, customer_email, customer_phone, shipping_address, note,"
    " source, external_id, locale, total_amount, refunded_amount, payment_method, payment_id,"
    " payment_error, tracking_number, carrier, batch_id, version, created_at, updated_at"
)
_SELECT = text(f"SELECT {_COLUMNS} FROM orders ORDER BY created_at DESC, id DESC LIMIT :limit")
_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg"}


class Row(BaseModel):
    """An order, as the list shows it."""

    id: str
    status: str
    ordered_at: datetime | None
    customer_name: str
    customer_email: str | None
    customer_phone: str | None
    shipping_address: str | None
    note: str | None
    source: str
    external_id: str | None
    locale: str
    total_amount: int
    refunded_amount: int
    payment_method: str
    payment_id: str | None
    payment_error: str | None
    tracking_number: str | None
    carrier: str | None
    batch_id: str | None
    version: int
    created_at: datetime
    updated_at: datetime


class Rows(BaseModel):
    """A page."""

    items: list[Row]


def bare_app(database_url: str) -> FastAPI:
    """One operation, on the database of an order service."""
    url = make_url(database_url)
    engine = create_async_engine(url.set(drivername=_DRIVERS[url.get_backend_name()]))

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        await engine.dispose()

    app = FastAPI(lifespan=lifespan)

    @app.get("/api/v1/orders", response_model=Rows)
    async def list_orders(
        _request: Request, limit: Annotated[int, Query(ge=1, le=200)] = 50
    ) -> dict[str, Any]:
        async with engine.connect() as connection:
            found = await connection.execute(_SELECT, {"limit": limit})
            return {"items": [dict(row._mapping) for row in found]}

    @app.get("/health/live")
    async def live() -> dict[str, str]:
        return {"status": "ok"}

    return app


def main(arguments: list[str]) -> None:
    url, port = arguments
    uvicorn.run(
        bare_app(url),
        host="127.0.0.1",
        port=int(port),
        loop="uvloop",
        http="httptools",
        access_log=False,
        log_config=None,
    )


if __name__ == "__main__":
    main(sys.argv[1:])
