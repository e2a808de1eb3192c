"""The payment service: three commits a payment, one of which is its gateway's."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from services.chassis.base.ids import new_id, utc_now
from tests.bench.compared.fastapi_build import bodies
from tests.bench.compared.fastapi_build.security import PaymentWriter, verifier_of
from tests.bench.compared.fastapi_build.storage import Session, Sessions, open_sessions


class _Base(DeclarativeBase):
    pass


class Payment(_Base):
    """A row of a payment."""

    __tablename__ = "payments"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    order_id: Mapped[str] = mapped_column(String(36), index=True)
    amount: Mapped[int]
    currency: Mapped[str] = mapped_column(String(3))
    status: Mapped[str] = mapped_column(String(16), index=True)
    method: Mapped[str] = mapped_column(String(16))
    gateway_reference: Mapped[str | None] = mapped_column(String(64))
    failure_code: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class _Ledger(DeclarativeBase):
    pass


class Movement(_Ledger):
    """What the simulated gateway captured."""

    __tablename__ = "movements"

    key: Mapped[str] = mapped_column(String(36), primary_key=True)
    reference: Mapped[str] = mapped_column(String(64), unique=True)
    order_id: Mapped[str] = mapped_column(String(36))
    amount: Mapped[int]
    outcome: Mapped[str] = mapped_column(String(9))
    created_at: Mapped[datetime]


class _Gateway:
    """As our simulator: in this process, on a ledger in a file of its own."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    async def capture(self, payment: Payment, token: str) -> Movement:
        movement = Movement(
            key=payment.id,
            reference=f"sim_{payment.id}",
            order_id=payment.order_id,
            amount=payment.amount,
            outcome="declined" if token == "tok_declined" else "completed",
            created_at=utc_now(),
        )
        async with self._sessions.begin() as session:
            session.add(movement)
        return movement


def create_app(data_dir: Path) -> FastAPI:
    """The service with its gateway."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[dict[str, Any]]:
        async with (
            open_sessions(data_dir / "fastapi_payment.db", _Base) as sessions,
            open_sessions(data_dir / "fastapi_gateway.db", _Ledger) as ledger,
        ):
            verifier = verifier_of(data_dir)
            yield {"sessions": sessions, "verifier": verifier, "gateway": _Gateway(ledger)}

    app = FastAPI(lifespan=lifespan)

    @app.post("/api/v1/payments", status_code=201)
    async def create_payment(
        body: bodies.PaymentCreate, request: Request, session: Session, _caller: PaymentWriter
    ) -> bodies.Payment:
        gateway: _Gateway = request.state.gateway
        now = utc_now()
        columns = body.model_dump(exclude={"token"})
        payment = Payment(**columns, id=new_id(), status="PENDING", created_at=now, updated_at=now)
        session.add(payment)
        await session.commit()
        movement = await gateway.capture(payment, body.token or "tok_ok")
        is_paid = movement.outcome == "completed"
        payment.status = "COMPLETED" if is_paid else "FAILED"
        payment.failure_code = None if is_paid else "card_declined"
        payment.gateway_reference = movement.reference
        payment.updated_at = utc_now()
        await session.commit()
        return bodies.Payment.model_validate(payment)

    @app.get("/health/live")
    async def get_live() -> dict[str, str]:
        return {"status": "ok"}

    return app
