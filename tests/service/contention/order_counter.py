"""What everybody is at in one round: orders, their batches, a reconciliation and an erasure."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import httpx

from services.chassis.base.ids import new_id
from services.chassis.base.settings import Settings
from services.chassis.idempotency import KeyLeases
from services.chassis.keeping.settings_document import Operated
from services.chassis.keeping.sweeping import Sweep
from services.chassis.outbox.runner import DeliveryLeases
from services.order.app import bulk_runner, runner
from services.order.context import OrderService
from services.order.erasing.progressing import ErasureWaits, erase_on
from services.order.imports.leases import BatchLeases
from services.order.imports.retention import forget_import_rows
from services.order.jobs import importing_batches, reconciling, undoing_batches
from services.order.keeping.kinds import IMPORT_ROWS, KEEPING
from services.order.tables import idempotency_keys
from tests.service.contention.crowd import Case, Crowd
from tests.service.order.batch_requests import BATCHES, made
from tests.service.order.conftest import ORDERS, Shop, new_order, payment_event
from tests.service.order.importing import TOKENS, line, lines

_PROFILES = "/api/v1/import-profiles"
_RECONCILIATIONS = "/api/v1/reconciliations"


@dataclass
class Counter:
    """The orders and batches that everybody is at in one round."""

    shop: Shop
    crowd: Crowd
    order_ids: list[str]
    batch_ids: list[str]
    differences: list[str]
    erasure_id: str

    @classmethod
    async def open(cls, shop: Shop, crowd: Crowd, number: int) -> "Counter":
        notify = ("EACH", "DIGEST", "NONE")[number % 3]
        batches = [
            await made(shop, _file(number, n), notify=notify, source="shop") for n in range(2)
        ]
        tokens = ("tok_ok", "tok_pending", "tok_declined", "tok_ok")
        rows = [line(f"{number}-old-{n}", payment_token=tokens[n % 4]) for n in range(8)]
        batches.append(await made(shop, lines(*rows, heading=TOKENS), notify=notify))
        await _import(shop, batches[-1]["id"])
        # From the beginning one can be resumed, and every other time one can be undone.
        (await shop.api.post(f"{BATCHES}/{batches[0]['id']}/pause")).raise_for_status()
        if number % 2:
            (await shop.api.post(f"{BATCHES}/{batches[-1]['id']}/cancel")).raise_for_status()
        batches += [await made(shop, _parcels(number, n), kind="parcels") for n in range(2)]
        found = await shop.api.get(ORDERS, params={"batch_id": batches[2]["id"], "limit": 50})
        orders = [each["id"] for each in found.json()["items"]]
        for status in ("FAILED", "FAILED", "PENDING", "COMPLETED", "COMPLETED", "PENDING"):
            shop.payments.will_be(status)
            orders.append((await shop.place())["id"])
        shop.payments.settle(orders[-1], "COMPLETED")
        erasure_id = await _leaving(shop, orders)
        differences = await _differences(shop)
        shop.clock.advance(minutes=10)  # what is owed for the batch is due
        return cls(shop, crowd, orders, [each["id"] for each in batches], differences, erasure_id)

    def order_id(self) -> str:
        return self.crowd.random.choice(self.order_ids)

    def batch_id(self) -> str:
        return self.crowd.random.choice(self.batch_ids)

    async def place(self) -> httpx.Response:
        number = self.crowd.random.randrange(50)
        headers = {"Idempotency-Key": f"place-{number}"}
        body = new_order(source="shop", external_id=f"placed-{number}")
        return await self.shop.api.post(ORDERS, json=body, headers=headers)

    async def pay_again(self) -> httpx.Response:
        headers = {"Idempotency-Key": f"again-{self.crowd.random.randrange(1000)}"}
        body = {"payment_token": "tok_ok"}
        order_id = self.crowd.random.choice(self.order_ids[-9:-7])  # their payments have failed
        return await self.shop.api.post(f"{ORDERS}/{order_id}/payment", json=body, headers=headers)

    async def hear(self, status: str) -> httpx.Response:
        order = await self.shop.get(self.order_id())
        payment_id = order["payment_id"] or new_id()
        event = payment_event(
            payment_status=status, payment_id=payment_id, amount=order["total_amount"]
        )
        return await self.shop.api.post(f"{ORDERS}/{order['id']}/webhook", json=event)

    async def ship(self) -> httpx.Response:
        return await self.shop.set_status(self.order_id(), "SHIPPED", tracking_number="1")

    async def update(self) -> httpx.Response:
        return await self.shop.api.patch(f"{ORDERS}/{self.order_id()}", json={"note": new_id()})

    async def cancel(self) -> httpx.Response:
        return await self.shop.api.delete(f"{ORDERS}/{self.order_id()}")

    async def act(self, action: str) -> httpx.Response:
        return await self.shop.api.post(f"{BATCHES}/{self.batch_id()}/{action}")

    async def resume(self) -> httpx.Response:
        batch_id = self.crowd.random.choice((self.batch_ids[0], self.batch_id()))
        return await self.shop.api.post(f"{BATCHES}/{batch_id}/resume")

    async def undo(self) -> httpx.Response:
        imported = self.batch_ids[2]
        batch_id = self.crowd.random.choice((imported, imported, *self.batch_ids[:2]))
        return await self.shop.api.post(f"{BATCHES}/{batch_id}/undo", json={})

    async def look(self) -> httpx.Response:
        return await self.shop.api.get(f"{BATCHES}/{self.batch_id()}")

    async def work(self, service: OrderService) -> None:
        for work in (importing_batches, undoing_batches):
            job = work(service, bulk_runner(service))
            due = list(await job.due())
            for batch_id in self.crowd.random.sample(due, min(2, len(due))):
                await job.portion(batch_id)

    async def reconcile(self, service: OrderService) -> None:
        job = reconciling(service)
        for reconciliation_id in (await job.due())[-2:]:
            await job.portion(reconciliation_id)

    async def start_reconciliation(self) -> httpx.Response:
        return await _start_reconciliation(self.shop)

    async def apply(self) -> httpx.Response | None:
        if not self.differences:
            return None
        return await self.shop.api.post(self.crowd.random.choice(self.differences))

    async def replay(self) -> httpx.Response:
        owed = (await self.shop.api.get("/api/v1/deliveries?limit=50")).json()["items"]
        delivery_id = self.crowd.random.choice(owed)["id"]
        return await self.shop.api.post(f"/api/v1/deliveries/{delivery_id}/replay")

    async def put_profile(self) -> httpx.Response:
        name = f"shop-{self.crowd.random.randrange(3)}"
        body = {"name": name, "title": new_id(), "known_by": ["No"], "refuse": "A test."}
        return await self.shop.api.put(f"{_PROFILES}/{name}", json=body)

    async def delete_profile(self) -> httpx.Response:
        return await self.shop.api.delete(f"{_PROFILES}/shop-{self.crowd.random.randrange(3)}")

    def sweep(self, service: OrderService) -> Case:
        """Delete all that is deleted in the end; the batches are needed for the other cases."""
        much_later = self.shop.clock() + timedelta(days=400)
        own = {IMPORT_ROWS.kind: partial(forget_import_rows, service)}
        operated = Operated(Settings.load(), KEEPING)
        return Sweep(service.database, operated, lambda: much_later, own).run

    async def erase(self, service: OrderService) -> None:
        with suppress(ErasureWaits):
            await erase_on(service, self.erasure_id)

    async def erase_more(self) -> httpx.Response:
        return await self.shop.api.post("/api/v1/customers/erase", json={"phone": "03-0000-0000"})

    def cases(self, other: OrderService) -> dict[str, Case]:
        own = self.shop.service
        leases = DeliveryLeases(other.database, other.deliveries, other.clock)
        keys = KeyLeases(other.database, idempotency_keys, self.shop.clock)
        slots = {"test-0", "order-1"}
        statuses = ("COMPLETED", "FAILED", "REFUNDED", "PARTIALLY_REFUNDED")
        return {
            "create_order": self.place,
            "retry_payment": self.pay_again,
            **{f"receive {status}": partial(self.hear, status) for status in statuses},
            "set_order_status": self.ship,
            "update_order": self.update,
            "cancel_order": self.cancel,
            **{f"{each}_batch": partial(self.act, each) for each in ("pause", "cancel")},
            "resume_batch": self.resume,
            "undo_batch": self.undo,
            "get_batch": self.look,
            "work on batches": partial(self.work, own),
            "work on batches (other worker)": partial(self.work, other),
            "start_reconciliation": self.start_reconciliation,
            "reconcile": partial(self.reconcile, own),
            "reconcile (other worker)": partial(self.reconcile, other),
            "apply_remedy": self.apply,
            "replay_delivery": self.replay,
            "erase_customer": self.erase_more,
            "erase": partial(self.erase, own),
            "erase (other worker)": partial(self.erase, other),
            "put_import_profile": self.put_profile,
            "delete_import_profile": self.delete_profile,
            "deliver": runner(own).run_pass,
            "deliver (other worker)": runner(other).run_pass,
            "deliver for batches": bulk_runner(own).run_pass,
            "deliver for batches (other worker)": bulk_runner(other).run_pass,
            "take over deliveries": partial(leases.release, slots),
            "take over batches": partial(BatchLeases(other.database).release, slots),
            "take over keys": partial(keys.release, slots),
            "sweep": self.sweep(own),
            "sweep (other worker)": self.sweep(other),
        }


def _file(number: int, place: int) -> bytes:
    """One of two files that name the same orders, in reverse of each other."""
    rows = [line(f"{number}-{n:02}", customer_name=f"Emma {n}") for n in range(12)]
    return lines(*(rows if place == 0 else reversed(rows)))


def _parcels(number: int, place: int) -> bytes:
    """One of two files that ship the same orders, in reverse of each other."""
    orders = [f"{number}-old-{n}" for n in range(8)] + [f"{number}-{n:02}" for n in range(12)]
    rows = [f"{order},{place}{n}" for n, order in enumerate(orders)]
    heading = "external_id,tracking_number"
    return lines(*(rows if place == 0 else reversed(rows)), heading=heading)


async def _import(shop: Shop, batch_id: str) -> None:
    """Make the orders of a file; their payments and all that comes of them stay owed."""
    job = importing_batches(shop.service, bulk_runner(shop.service))
    shop.payments.down = True
    while await job.portion(batch_id):
        pass
    shop.payments.down = False


async def _leaving(shop: Shop, order_ids: list[str]) -> str:
    """The erasure, just begun, of a customer whose orders are among the others."""
    email = f"{new_id()}@example.jp"
    shop.payments.will_be("COMPLETED")
    for _ in range(3):
        order_ids.append((await shop.place(customer_email=email))["id"])
        (await shop.set_status(order_ids[-1], "SHIPPED")).raise_for_status()
    reply = await shop.api.post("/api/v1/customers/erase", json={"email": email})
    assert reply.status_code == 202, reply.text
    return str(reply.json()["id"])


async def _start_reconciliation(shop: Shop) -> httpx.Response:
    end = shop.clock()
    body = {
        "from": f"{end - timedelta(days=1):%Y-%m-%dT%H:%M:%SZ}",
        "to": f"{end:%Y-%m-%dT%H:%M:%SZ}",
    }
    return await shop.api.post(_RECONCILIATIONS, json=body)


async def _differences(shop: Shop) -> list[str]:
    """Where the remedies are applied of what a reconciliation has found."""
    reply = await _start_reconciliation(shop)
    assert reply.status_code == 202, reply.text
    path = f"{_RECONCILIATIONS}/{reply.json()['id']}/differences"
    while await reconciling(shop.service).portion(reply.json()["id"]):
        pass
    found = (await shop.api.get(path)).json()["items"]
    return [f"{path}/{each['id']}/apply" for each in found]
