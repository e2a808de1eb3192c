"""The order service: two commits and two calls an order."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
from fastapi import FastAPI, HTTPException, Request
from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from services.chassis.base.ids import new_id, utc_now
from services.chassis.identity.tokens import ServiceToken
from tests.bench.compared.fastapi_build import bodies
from tests.bench.compared.fastapi_build.security import OrderWriter, service_token, verifier_of
from tests.bench.compared.fastapi_build.storage import Session, open_sessions


class _Base(DeclarativeBase):
    pass


class Order(_Base):
    """A row of an order."""

    __tablename__ = "orders"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    status: Mapped[str] = mapped_column(String(32), index=True)
    ordered_at: Mapped[datetime]
    customer_name: Mapped[str] = mapped_column(String(100))
    customer_email: Mapped[str | None] = mapped_column(String(254), index=True)
    customer_phone: Mapped[str | None] = mapped_column(String(32))
    shipping_address: Mapped[str | None] = mapped_column(String(500))
    recipient: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    delivery_request: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    note: Mapped[str | None] = mapped_column(String(1000))
    source: Mapped[str] = mapped_column(String(64))
    external_id: Mapped[str | None] = mapped_column(String(64))
    locale: Mapped[str] = mapped_column(String(2))
    currency: Mapped[str] = mapped_column(String(3), default="JPY")
    total_amount: Mapped[int]
    payment_method: Mapped[str] = mapped_column(String(32))
    paid_elsewhere: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    payment_id: Mapped[str | None] = mapped_column(String(36))
    payment_error: Mapped[str | None] = mapped_column(String(500))
    created_at: Mapped[datetime] = mapped_column(index=True)
    updated_at: Mapped[datetime]
    items: Mapped[list["OrderItem"]] = relationship(order_by="OrderItem.id")
    adjustments: Mapped[list["Adjustment"]] = relationship(order_by="Adjustment.id")


class OrderItem(_Base):
    """A row of a line."""

    __tablename__ = "order_items"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    order_id: Mapped[str] = mapped_column(ForeignKey("orders.id"), index=True)
    product_name: Mapped[str] = mapped_column(String(200))
    sku: Mapped[str | None] = mapped_column(String(64))
    quantity: Mapped[int]
    unit_price: Mapped[int]
    tax_rate: Mapped[int]

    @property
    def line_total(self) -> int:
        """Yen."""
        return self.quantity * self.unit_price


class Adjustment(_Base):
    """A row of an adjustment."""

    __tablename__ = "adjustments"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    order_id: Mapped[str] = mapped_column(ForeignKey("orders.id"), index=True)
    kind: Mapped[str] = mapped_column(String(8))
    label: Mapped[str | None] = mapped_column(String(100))
    amount: Mapped[int]
    tax_rate: Mapped[int | None]


class _Peers:
    """The other two services."""

    def __init__(
        self, http: httpx.AsyncClient, token: ServiceToken, payment: str, notification: str
    ):
        self._http = http
        self._token = token
        self._payment = payment
        self._notification = notification

    async def pay(self, order: Order, token: str | None) -> dict[str, Any]:
        body = {"order_id": order.id, "amount": order.total_amount, "method": order.payment_method}
        if token is not None:
            body["token"] = token
        return await self._post(f"{self._payment}/api/v1/payments", body)

    async def confirm(self, order: Order) -> None:
        items = [
            {
                "product_name": item.product_name,
                "quantity": item.quantity,
                "unit_price": item.unit_price,
                "line_total": item.line_total,
            }
            for item in order.items
        ]
        context = {
            "customer_name": order.customer_name,
            "order_id": order.id,
            "items": items,
            "total_amount": order.total_amount,
            "shipping_address": order.shipping_address,
        }
        body = {
            "order_id": order.id,
            "template": "ORDER_CONFIRMATION",
            "recipient": order.customer_email,
            "locale": order.locale,
            "context": context,
        }
        await self._post(f"{self._notification}/api/v1/notifications/email", body)

    async def _post(self, url: str, body: dict[str, Any]) -> dict[str, Any]:
        headers = {"Authorization": self._token.header()}
        reply = await self._http.post(url, json=body, headers=headers)
        reply.raise_for_status()
        answer: dict[str, Any] = reply.json()
        return answer


def create_app(data_dir: Path, payment_port: int, notification_port: int) -> FastAPI:
    """The service, which calls the others on these ports."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[dict[str, Any]]:
        async with (
            open_sessions(data_dir / "fastapi_order.db", _Base) as sessions,
            httpx.AsyncClient(timeout=30) as http,
        ):
            payment, notification = (
                f"http://127.0.0.1:{port}" for port in (payment_port, notification_port)
            )
            peers = _Peers(http, service_token(data_dir), payment, notification)
            yield {"sessions": sessions, "verifier": verifier_of(data_dir), "peers": peers}

    app = FastAPI(lifespan=lifespan)

    @app.post("/api/v1/orders", status_code=201)
    async def create_order(
        body: bodies.OrderCreate, request: Request, session: Session, _caller: OrderWriter
    ) -> bodies.Order:
        peers: _Peers = request.state.peers
        order = _new_order(body)
        session.add(order)
        await session.commit()
        try:
            payment = await peers.pay(order, body.payment_token)
        except httpx.HTTPError as error:
            raise HTTPException(503, "The payment service does not answer.") from error
        order.payment_id = payment["id"]
        order.status = "PAID" if payment["status"] == "COMPLETED" else "PAYMENT_FAILED"
        order.payment_error = payment["failure_code"]
        order.updated_at = utc_now()
        await session.commit()
        if order.status == "PAID" and order.customer_email is not None:
            await peers.confirm(order)
        return bodies.Order.model_validate(order)

    @app.get("/health/live")
    async def get_live() -> dict[str, str]:
        return {"status": "ok"}

    return app


def _new_order(body: bodies.OrderCreate) -> Order:
    now = utc_now()
    columns = body.model_dump(exclude={"items", "adjustments", "payment_token", "ordered_at"})
    return Order(
        **columns,
        id=new_id(),
        status="PENDING",
        currency="JPY",
        ordered_at=datetime.fromisoformat(body.ordered_at) if body.ordered_at else now,
        total_amount=body.total,
        created_at=now,
        updated_at=now,
        items=[OrderItem(id=new_id(), **item.model_dump()) for item in body.items],
        adjustments=[Adjustment(id=new_id(), **each.model_dump()) for each in body.adjustments],
    )
