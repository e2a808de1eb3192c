"""Reports that a provider posts, and what the service has of them then."""

import base64
from datetime import UTC, datetime
from typing import Any

import httpx
from standardwebhooks import Webhook

from tests.service.notification.conftest import Mailroom

JANE = "jane@example.com"
POSTMARK = "ichiba:correct horse battery"
RESEND = "whsec_" + base64.b64encode(b"r" * 24).decode()


async def post_to(room: Mailroom, provider: str, **request: Any) -> httpx.Response:
    return await room.api.post(
        f"/api/v1/notifications/webhook/{provider}", **{"auth": None, **request}
    )


async def sent_message(room: Mailroom) -> str:
    """A message to Jane that was sent; answers its id."""
    accepted = await room.accept(recipient=JANE)
    await room.until_status(accepted["id"], "SENT")
    return str(accepted["id"])


async def events_in(room: Mailroom) -> list[dict[str, Any]]:
    reply = await room.api.get("/api/v1/delivery-events")
    assert reply.status_code == 200, reply.text
    found: list[dict[str, Any]] = reply.json()["items"]
    return found


async def suppressed_in(room: Mailroom) -> list[tuple[str, str]]:
    reply = await room.api.get("/api/v1/suppressions")
    return [(each["recipient"], each["reason"]) for each in reply.json()["items"]]


def assert_received(reply: httpx.Response, events: int = 1) -> None:
    assert (reply.status_code, reply.json()) == (200, {"received": True, "events": events})


def svix(body: bytes, at: datetime | None = None) -> dict[str, str]:
    event_id, signed_at = "msg_p5jXN8AQM9LWM0D4loKWxJek", at or datetime.now(UTC)
    return {
        "svix-id": event_id,
        "svix-timestamp": str(int(signed_at.timestamp())),
        "svix-signature": Webhook(RESEND).sign(event_id, signed_at, body.decode()),
        "Content-Type": "application/json",
    }
