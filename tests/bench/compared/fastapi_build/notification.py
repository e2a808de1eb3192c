"""The notification service: one commit a message; a task sends ten a second, as ours does."""

import asyncio
import mailbox
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from fastapi import FastAPI, HTTPException, Request
from jinja2 import UndefinedError
from sqlalchemy import String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from services.chassis.base.ids import new_id, utc_now
from tests.bench.compared.fastapi_build import bodies
from tests.bench.compared.fastapi_build.security import NotificationWriter, verifier_of
from tests.bench.compared.fastapi_build.storage import Session, Sessions, open_sessions
from tests.bench.compared.fastapi_build.templates import render

_EVERY_SECONDS = 0.1


class _Base(DeclarativeBase):
    pass


class Notification(_Base):
    """A row of a message."""

    __tablename__ = "notifications"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    order_id: Mapped[str] = mapped_column(String(36), index=True)
    template: Mapped[str] = mapped_column(String(32))
    locale: Mapped[str] = mapped_column(String(2))
    recipient: Mapped[str] = mapped_column(String(254))
    subject: Mapped[str] = mapped_column(String(500))
    text: Mapped[str] = mapped_column(Text)
    html: Mapped[str] = mapped_column(Text)
    status: Mapped[str] = mapped_column(String(16), index=True)
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


def create_app(data_dir: Path) -> FastAPI:
    """The service with its sender."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[dict[str, Any]]:
        async with open_sessions(data_dir / "fastapi_notification.db", _Base) as sessions:
            queue: asyncio.Queue[str] = asyncio.Queue()
            maildir = mailbox.Maildir(data_dir / "fastapi_mail")
            sending = asyncio.create_task(_send_forever(sessions, queue, maildir))
            yield {"sessions": sessions, "verifier": verifier_of(data_dir), "queue": queue}
            sending.cancel()
            with suppress(asyncio.CancelledError):
                await sending

    app = FastAPI(lifespan=lifespan)

    @app.post("/api/v1/notifications/email", status_code=201)
    async def send_email(
        body: bodies.EmailCreate, request: Request, session: Session, _caller: NotificationWriter
    ) -> bodies.Notification:
        try:
            parts = render(body.locale, body.context)
        except UndefinedError as error:
            raise HTTPException(400, str(error)) from error
        columns = body.model_dump(exclude={"context"})
        notification = Notification(
            **columns, **parts, id=new_id(), status="QUEUED", created_at=utc_now()
        )
        session.add(notification)
        await session.commit()
        queue: asyncio.Queue[str] = request.state.queue
        queue.put_nowait(notification.id)
        return bodies.Notification.model_validate(notification)

    @app.get("/health/live")
    async def get_live() -> dict[str, str]:
        return {"status": "ok"}

    return app


async def _send_forever(
    sessions: Sessions, queue: asyncio.Queue[str], maildir: mailbox.Maildir
) -> None:
    while True:
        notification_id = await queue.get()
        async with sessions.begin() as session:
            notification = await session.get_one(Notification, notification_id)
            mail = EmailMessage()
            mail["From"], mail["To"] = "noreply@example.jp", notification.recipient
            mail["Subject"] = notification.subject
            mail.set_content(notification.text)
            mail.add_alternative(notification.html, subtype="html")
            await asyncio.to_thread(maildir.add, mail)
            notification.status, notification.sent_at = "SENT", utc_now()
        await asyncio.sleep(_EVERY_SECONDS)
