"""A good client: sends idempotency keys, repeats what got no answer, notes what it was told."""

import asyncio
import json
import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
from standardwebhooks import Webhook

from services.chassis.base.ids import new_id
from tests.faults.clients.journal import Asked

_PAUSE_SECONDS = 0.3
_TIMEOUT_SECONDS = 40
_MAY_BE_REPEATED = frozenset({"idempotency_key_in_flight"})

Attempt = Callable[[], Awaitable[bool]]
"""One try at something; True once there was an answer that repeating would not change."""


async def until_answered(attempt: Attempt) -> None:
    """Repeat ``attempt`` until it is answered."""
    while not await attempt():  # noqa: ASYNC110 - it waits for a service to be back
        await asyncio.sleep(_PAUSE_SECONDS)


class Shop:
    """Talks to the services at ``origins`` as an administrator, and as the gateway."""

    def __init__(
        self, origins: Mapping[str, str], token: str, webhook_key: str, ledger: Path
    ) -> None:
        self._origins = origins
        self._ledger = ledger
        self._webhook = Webhook(webhook_key)
        self._http = httpx.AsyncClient(
            headers={"Authorization": f"Bearer {token}"},
            timeout=_TIMEOUT_SECONDS,
            limits=httpx.Limits(max_keepalive_connections=0),  # what it reuses may just have died
            trust_env=False,
        )

    async def close(self) -> None:
        await self._http.aclose()

    async def create(self, asked: Asked, request_id: str | None = None) -> bool:
        """Place the order, with its note as the idempotency key."""
        body = {
            "customer_name": "佐藤 花子",
            "customer_email": "hanako.sato@example.jp",
            "note": asked.note,
            "payment_token": asked.token,
            "items": [{"product_name": "煎茶 100g", "quantity": 1, "unit_price": asked.total}],
        }
        reply = await self.send(
            "order", "POST", "/orders", request_id, json=body, key=f"order-{asked.note}"
        )
        if reply is None:
            return False
        if reply.status_code != httpx.codes.CREATED:
            asked.contradictions.append(f"its creation is refused: {reply.text[:200]}")
            return True
        asked.order_ids.add(reply.json()["id"])
        if len(asked.order_ids) > 1:
            asked.contradictions.append(f"one key, several orders: {sorted(asked.order_ids)}")
        return True

    async def cancel(self, asked: Asked, request_id: str | None = None) -> bool:
        """Cancel the order; a refusal after an unanswered attempt may be that one's success."""
        path = f"/orders/{asked.order_id}"
        reply = await self.send("order", "DELETE", path, request_id)
        if reply is None:
            return False
        status = await self._status_after(asked, reply)
        if status is None:
            return False
        asked.is_cancelled = status == "CANCELLED"
        return True

    async def ship(self, asked: Asked, request_id: str | None = None) -> bool:
        """Mark the order as shipped, where it is paid."""
        path = f"/orders/{asked.order_id}/status"
        reply = await self.send("order", "PUT", path, request_id, json={"status": "SHIPPED"})
        if reply is None:
            return False
        status = await self._status_after(asked, reply)
        if status is None:
            return False
        asked.is_shipped = status == "SHIPPED"
        return True

    async def pay_again(self, asked: Asked, request_id: str | None = None) -> bool:
        """Pay once more, with a card that works; a refusal says that it is paid or cancelled."""
        path = f"/orders/{asked.order_id}/payment"
        body = {"payment_token": "tok_ok"}
        key = f"again-{asked.note}"
        reply = await self.send("order", "POST", path, request_id, json=body, key=key)
        return reply is not None

    async def refund(
        self, asked: Asked, amount: int, key: str, request_id: str | None = None
    ) -> bool:
        """Give ``amount`` yen back, where they were captured."""
        payment = await self._payment(asked)
        if payment is None:
            return False
        if not payment:
            return True
        body = {"payment_id": payment["id"], "amount": amount}
        path = "/payments/refund"
        reply = await self.send("payment", "POST", path, request_id, json=body, key=key)
        if reply is None:
            return False
        if reply.status_code == httpx.codes.CREATED and reply.json()["status"] != "FAILED":
            asked.refunds[reply.json()["id"]] = amount
        return True

    async def gateway_tells(
        self, asked: Asked, what: str = "payment.completed", request_id: str | None = None
    ) -> bool:
        """Tell the payment service, as the gateway, what became of a pending payment."""
        payment = await self._payment(asked)
        if payment is not None and payment.get("status", "FAILED") == "FAILED":
            return True  # the gateway never heard of it, and has nothing to tell
        reference = None if payment is None else await self._reference(payment["id"])
        if reference is None:
            return False
        asked.gateway_said = what  # from here on it may have been heard
        body = json.dumps(
            {
                "type": what,
                "timestamp": datetime.now(UTC).isoformat().replace("+00:00", "Z"),
                "data": {
                    "gateway_reference": reference,
                    "order_id": asked.order_id,
                    "amount": asked.total,
                    "currency": "JPY",
                },
            }
        )
        now, event_id = datetime.now(UTC), f"evt-{asked.note}"
        headers = {
            "Content-Type": "application/json",
            "webhook-id": event_id,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": self._webhook.sign(event_id, now, body),
        }
        reply = await self.send(
            "gateway", "POST", "/payments/webhook", request_id, content=body, headers=headers
        )
        return reply is not None and reply.status_code == httpx.codes.OK

    async def order(self, asked: Asked) -> dict[str, Any] | None:
        """The order as it stands; None where it cannot be had just now."""
        reply = await self.send("order", "GET", f"/orders/{asked.order_id}", None)
        return reply.json() if reply is not None and reply.is_success else None

    async def _reference(self, payment_id: str) -> str | None:
        """What the gateway calls a payment; None where it has not heard of it (yet)."""

        def look() -> str | None:
            with closing(sqlite3.connect(self._ledger, timeout=20)) as ledger:
                asked = "SELECT reference FROM movements WHERE key = ?"
                found = ledger.execute(asked, (payment_id,)).fetchone()
                return None if found is None else str(found[0])

        return await asyncio.to_thread(look)

    async def _payment(self, asked: Asked) -> dict[str, Any] | None:
        """The order's payment; {} where there will be none, None where it cannot be had yet."""
        reply = await self.send("payment", "GET", f"/payments/order/{asked.order_id}", None)
        if reply is None or reply.is_success:
            return None if reply is None else reply.json()
        order = await self.order(asked)
        is_open = order is None or order["status"] in ("PENDING", "PAYMENT_PROCESSING")
        return None if is_open else {}

    async def _status_after(self, asked: Asked, reply: httpx.Response) -> str | None:
        """The order's status after a change that was answered or refused."""
        if reply.is_success:
            return str(reply.json()["status"])
        order = await self.order(asked)
        return None if order is None else str(order["status"])

    async def send(
        self,
        to: str,
        method: str,
        path: str,
        request_id: str | None,
        *,
        key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **body: Any,
    ) -> httpx.Response | None:
        """The answer; None where there was none that counts, and it has to be repeated."""
        named = {"X-Request-Id": request_id or new_id(), **(headers or {})}
        if key is not None:
            named["Idempotency-Key"] = key
        url = f"{self._origins[to]}/api/v1{path}"
        try:
            reply = await self._http.request(method, url, headers=named, **body)
        except httpx.TransportError:
            return None
        if reply.status_code >= 500 or reply.status_code in (401, 429):  # 401: a clock that jumps
            return None
        if reply.is_client_error and reply.json().get("code") in _MAY_BE_REPEATED:
            return None
        return reply
