"""A customer with orders of every kind, whom a shop then erases; and others who stay."""

import asyncio
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
from standardwebhooks import Webhook

from services.chassis.identity.tokens import SigningKey
from services.chassis.identity.webhook_secrets import webhook_keys
from tests.faults.processes.fleet import Fleet

SAMPLES = Path(__file__).parents[2] / "samples" / "orders"
NAME, EMAIL, PHONE = "消田 忘子", "Wasure.Keshita@example.jp", "090-8765-4321"
ADDRESS = "長野県松本市深志九丁目87-6 忘却ハイツ504"
WISH = "忘却の庭に置いてください"
TERMS = (NAME, "消田", EMAIL, "keshita", PHONE, "09087654321", "9087654321", "深志九丁目", "忘却")
CUSTOMER = {"email": EMAIL.lower(), "phone": "+81 90-8765-4321"}
OTHER_NAME, OTHER_EMAIL, OTHER_PHONE = "残田 留子", "x-wasure.kesh@example.jp", "090-8765-4322"
_HEADING = (
    "external_id,customer_name,customer_email,customer_phone,shipping_address,note,product_name,"
    "quantity,unit_price,payment_token"
)
_PATIENCE_SECONDS = 60.0


class Clerk:
    """Somebody with an administrator's token at the services of a fleet."""

    def __init__(self, fleet: Fleet) -> None:
        token = SigningKey.load_or_create(fleet.data_dir).mint(
            "clerk", ["admin"], timedelta(hours=12)
        )
        self._fleet = fleet
        self._http = httpx.AsyncClient(
            headers={"Authorization": f"Bearer {token}"}, timeout=60, trust_env=False
        )

    async def close(self) -> None:
        await self._http.aclose()

    async def ask(
        self, service: str, method: str, path: str, status: int | None = None, **given: Any
    ) -> Any:
        """The answer's JSON; ``status`` is what it has to be (None: a success)."""
        url = f"{self._fleet.origins[service]}/api/v1{path}"
        reply = await self._http.request(method, url, **given)
        is_wanted = reply.is_success if status is None else reply.status_code == status
        assert is_wanted, f"{method} {path}: {reply.status_code} {reply.text}"
        is_json = "json" in reply.headers.get("content-type", "")
        return reply.json() if is_json else reply.text

    async def place(self, key: str, **changes: Any) -> Any:
        """An order of the customer's."""
        body = {
            "customer_name": NAME,
            "customer_email": EMAIL,
            "customer_phone": PHONE,
            "recipient": {
                "name": NAME,
                "phone": PHONE,
                "region": "長野県",
                "city": "松本市",
                "line1": "深志九丁目87-6",
                "line2": "忘却ハイツ504",
            },
            "delivery_request": {"note": WISH},
            "note": f"{NAME}様のご希望: {WISH}",
            "payment_token": "tok_ok",
            "items": [{"product_name": "煎茶", "quantity": 2, "unit_price": 1500}],
        }
        body = {name: value for name, value in {**body, **changes}.items() if value is not None}
        return await self.ask(
            "order", "POST", "/orders", json=body, headers={"Idempotency-Key": key}
        )

    async def upload(self, content: bytes, name: str, **form: str) -> str:
        """The batch of a file, once it has ended."""
        files = {"file": (name, content, "application/octet-stream")}
        made = await self.ask("order", "POST", "/batches", data=form, files=files)
        path = f"/batches/{made['id']}"
        ended = ("COMPLETED", "FAILED", "VALIDATED")
        batch = await self.until("order", path, lambda found: found["status"] in ended)
        assert batch["status"] == "COMPLETED", batch
        return str(made["id"])

    async def until(self, service: str, path: str, wanted: Callable[[Any], Any]) -> Any:
        """What is at ``path`` as soon as it is ``wanted``; a service may be away meanwhile."""
        deadline = asyncio.get_running_loop().time() + _PATIENCE_SECONDS
        found: Any = None
        while asyncio.get_running_loop().time() < deadline:
            try:
                found = await self.ask(service, "GET", path)
            except (httpx.TransportError, AssertionError) as error:
                found = error
            else:
                if wanted(found):
                    return found
            await asyncio.sleep(0.1)
        raise AssertionError(f"never came at {path}: {found}")

    async def settle(self, order: Any) -> Any:
        """The order once its payment is decided."""
        return await self.until(
            "order",
            f"/orders/{order['id']}",
            lambda found: found["status"] not in ("PENDING", "PAYMENT_PROCESSING"),
        )

    async def ship(self, order_id: str) -> None:
        body = {"status": "SHIPPED", "tracking_number": "400012345678", "carrier": "ヤマト運輸"}
        await self.ask("order", "PUT", f"/orders/{order_id}/status", json=body)

    async def orders_of(self, email: str) -> list[Any]:
        found = await self.ask(
            "order", "GET", "/orders", params={"customer_email": email, "limit": 200}
        )
        return list(found["items"])

    async def finish_all(self, email: str) -> None:
        """Ship what is paid, cancel what is not, and wait until everybody was told."""
        for order in await self.orders_of(email):
            settled = await self.settle(order)
            if settled["status"] in ("PAID", "ACCEPTED"):
                await self.ship(order["id"])
            elif settled["status"] == "PAYMENT_FAILED":
                await self.ask("order", "DELETE", f"/orders/{order['id']}")
        await self.quiet()

    async def quiet(self) -> None:
        """Wait until nothing is owed and no message waits."""
        none_owed = "/deliveries?state=pending&limit=1"
        for service in ("order", "payment"):
            await self.until(service, none_owed, lambda found: not found["items"])
        for status in ("QUEUED", "SENDING"):
            path = f"/notifications?status={status}&limit=1"
            await self.until("notification", path, lambda found: not found["items"])

    async def bounce(self, order_id: str) -> None:
        """Have the provider report that the customer's address does not exist."""
        told = await self.ask("notification", "GET", f"/notifications/order/{order_id}")
        message = told["items"][0]
        body = json.dumps(
            {
                "type": "message.bounced",
                "timestamp": _now(),
                "data": {
                    "notification_id": message["id"],
                    "recipient": EMAIL,
                    "bounce_type": "hard",
                    "reason": f"550 5.1.1 <{EMAIL}> unknown, {NAME}",
                },
            }
        )
        key = webhook_keys(self._fleet.data_dir, "notification", None)[0]
        now, event = datetime.now(UTC), f"bounce-{order_id}"
        headers = {
            "Content-Type": "application/json",
            "webhook-id": event,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": Webhook(key).sign(event, now, body),
        }
        await self.ask(
            "notification", "POST", "/notifications/webhook", content=body, headers=headers
        )

    async def erase(self) -> Any:
        """Erase the customer; the erasure once it is COMPLETED."""
        begun = await self.begin()
        return await self.completed(begun["id"])

    async def begin(self, key: str | None = None) -> Any:
        headers = {} if key is None else {"Idempotency-Key": key}
        return await self.ask(
            "order", "POST", "/customers/erase", 202, json=CUSTOMER, headers=headers
        )

    async def completed(self, erasure_id: str) -> Any:
        path = f"/erasures/{erasure_id}"
        return await self.until("order", path, lambda found: found["status"] == "COMPLETED")


async def live_through(clerk: Clerk) -> list[str]:
    """All kinds of orders, files and messages of the customer; the batches of the files."""
    shipped = await clerk.place("k-1")
    declined = await clerk.place("k-2", payment_token="tok_declined")
    cancelled = await clerk.place("k-3")
    refunded = await clerk.place("k-4")
    changed = await clerk.place("k-5", payment_method="cash_on_delivery", payment_token=None)
    elsewhere = await clerk.place("k-6", customer_email=None)
    for order in (shipped, cancelled, refunded, elsewhere):
        assert (await clerk.settle(order))["status"] == "PAID"
    assert (await clerk.settle(declined))["status"] == "PAYMENT_FAILED"
    await clerk.ask("order", "PATCH", f"/orders/{changed['id']}", json={"note": f"{NAME} {PHONE}"})
    await clerk.ask("order", "DELETE", f"/orders/{cancelled['id']}")
    payment = await clerk.ask("payment", "GET", f"/payments/order/{refunded['id']}")
    reason = {"payment_id": payment["id"], "amount": 500, "reason": f"{NAME}様 ({EMAIL}) へ"}
    await clerk.ask(
        "payment", "POST", "/payments/refund", json=reason, headers={"Idempotency-Key": "r-1"}
    )
    await clerk.ask(
        "notification",
        "POST",
        "/notifications/sms",
        json=_sms(shipped["id"]),
        headers={"Idempotency-Key": "sms-1"},
    )
    batches = [
        await clerk.upload(own_file().encode("cp932"), "own.csv", source="own"),
        await clerk.upload(shopify_file().encode(), "shopify.csv"),
    ]
    for order_id in (shipped["id"], refunded["id"], elsewhere["id"]):
        await clerk.ship(order_id)
    await clerk.ship(changed["id"])
    owed = await clerk.ask("payment", "GET", f"/payments/order/{changed['id']}")
    await clerk.ask(
        "payment",
        "POST",
        f"/payments/{owed['id']}/record",
        json={"amount": owed["amount"], "received_at": _now()},
    )
    await clerk.quiet()
    await clerk.bounce(shipped["id"])
    await clerk.ask("order", "GET", "/orders/export")
    batches.append(
        await clerk.upload(
            parcels_file(await clerk.orders_of(EMAIL)), "parcels.csv", kind="parcels"
        )
    )
    await clerk.finish_all(EMAIL)
    return batches


def _now() -> str:
    return datetime.now(UTC).isoformat().replace("+00:00", "Z")


def _sms(order_id: str) -> dict[str, Any]:
    return {
        "order_id": order_id,
        "template": "ORDER_SHIPPED",
        "recipient": "+819087654321",
        "context": {
            "order_id": order_id,
            "customer_name": NAME,
            "tracking_number": "4000",
            "carrier": "ヤマト運輸",
            "shipping_address": ADDRESS,
        },
    }


def own_file(copies: int = 1) -> str:
    """Orders of the customer's and of others', in our own columns; some rows have faults."""
    rows = [_HEADING]
    for number in range(copies):
        rows += [
            f"own-{number}-1,{NAME},{EMAIL},{PHONE},{ADDRESS},{WISH},煎茶,1,1200,tok_ok",
            f"own-{number}-2,{NAME},{EMAIL},０９０－８７６５－４３２１,{ADDRESS},{WISH},煎茶,1,1200,tok_declined",
            f"own-{number}-3,{NAME},{EMAIL},{PHONE},{ADDRESS},{WISH},煎茶,many,1200,tok_ok",
            f"own-{number}-4,{NAME},{NAME}@@nowhere,{PHONE},{ADDRESS},,煎茶,1,1200,tok_ok",
            f"own-{number}-5,{OTHER_NAME},{OTHER_EMAIL},{OTHER_PHONE},松本市,,煎茶,1,1200,tok_ok",
        ]
    return "\r\n".join([*rows, ""])


def shopify_file() -> str:
    """The sample of Shopify's export, with one of its customers as ours."""
    text = (SAMPLES / "shopify.csv").read_text(encoding="utf-8")
    for old, new in (
        ("saki.mizusawa@example.jp", EMAIL),
        ("紗季 水沢", NAME),
        ("090-0000-0101", PHONE),
        ("見本町1-2-3", "深志九丁目87-6"),
    ):
        assert old in text, old
        text = text.replace(old, new)
    return text


def parcels_file(orders: list[Any]) -> bytes:
    """A carrier's answer for what can be shipped, with the names that carriers print."""
    rows = ["注文番号,送り状番号,配送会社,お届け先名,お届け先電話番号"]
    rows += [
        f"{order['external_id'] or order['id']},40001234{number:04},ヤマト運輸,{NAME},{PHONE}"
        for number, order in enumerate(orders)
        if order["status"] in ("PAID", "ACCEPTED")
    ]
    return "\r\n".join([*rows, ""]).encode("utf-8-sig")


async def accounts(clerk: Clerk, batches: list[str]) -> Mapping[str, Any]:
    """What must be the same before and after: all that is counted in yen."""
    found: dict[str, Any] = {
        "orders": await clerk.ask("order", "GET", "/orders/stats"),
        "payments": await clerk.ask("payment", "GET", "/payments/stats"),
    }
    for batch_id in batches[:2]:
        certificate = await clerk.ask("order", "GET", f"/batches/{batch_id}/certificate")
        found[batch_id] = {**certificate, "checked_at": None, "computed_at": None}
    return found


async def reconcile(clerk: Clerk) -> list[Any]:
    """The differences of today."""
    now = datetime.now(UTC)
    body = {
        "from": (now - timedelta(days=1)).isoformat().replace("+00:00", "Z"),
        "to": now.isoformat().replace("+00:00", "Z"),
    }
    begun = await clerk.ask("order", "POST", "/reconciliations", 202, json=body)
    path = f"/reconciliations/{begun['id']}"
    done = await clerk.until("order", path, lambda found: found["status"] != "RUNNING")
    assert done["status"] == "COMPLETED", done
    assert done["counts"]["orders"] > 0, done
    return list(done["differences"])
