"""Every command of the order service leaves a record of whose it was, and what it causes too."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.order.tables import metadata
from tests.service.order.batch_requests import BATCHES, made, sheet
from tests.service.order.conftest import ORDERS, Shop, new_order, payment_event
from tests.service.order.import_profiles.tea_shop import PROFILES, TEA
from tests.service.order.importing import TOKENS, imported, line, lines, orders_of
from tests.service.who_did_it import commands, records_of

KIM = "kim.yamada"
Ask = Callable[..., Awaitable[httpx.Response]]
Command = Callable[[Shop, Ask], Awaitable[httpx.Response]]
RECONCILIATIONS = "/api/v1/reconciliations"


def asking_as(shop: Shop, subject: str) -> Ask:
    async def ask(method: str, path: str, **options: Any) -> httpx.Response:
        headers = shop.bearer_of(subject, "admin") | options.pop("headers", {})
        return await shop.api.request(method, path, headers=headers, **options)

    return ask


async def create_order(_shop: Shop, ask: Ask) -> httpx.Response:
    return await ask("POST", ORDERS, json=new_order())


async def update_order(shop: Shop, ask: Ask) -> httpx.Response:
    order = await shop.place()
    return await ask("PATCH", f"{ORDERS}/{order['id']}", json={"note": "ring twice"})


async def cancel_order(shop: Shop, ask: Ask) -> httpx.Response:
    order = await shop.place()
    return await ask("DELETE", f"{ORDERS}/{order['id']}")


async def set_order_status(shop: Shop, ask: Ask) -> httpx.Response:
    order = await shop.place()
    return await ask("PUT", f"{ORDERS}/{order['id']}/status", json={"status": "SHIPPED"})


async def set_order_parcels(shop: Shop, ask: Ask) -> httpx.Response:
    order = await shop.place()
    await shop.set_status(order["id"], "SHIPPED")
    body = {"parcels": [{"tracking_number": "1234"}]}
    return await ask("PUT", f"{ORDERS}/{order['id']}/parcels", json=body)


async def receive_payment_status(shop: Shop, ask: Ask) -> httpx.Response:
    order = await shop.place()
    return await ask("POST", f"{ORDERS}/{order['id']}/webhook", json=payment_event())


async def retry_payment(shop: Shop, ask: Ask) -> httpx.Response:
    order = await shop.order_in("PAYMENT_FAILED")
    return await ask("POST", f"{ORDERS}/{order['id']}/payment")


async def send_payment_link(shop: Shop, ask: Ask) -> httpx.Response:
    shop.payments.makes_links = True
    order = await shop.order_in("PAYMENT_FAILED")
    return await ask("POST", f"{ORDERS}/{order['id']}/payment/link")


async def replay_delivery(shop: Shop, ask: Ask) -> httpx.Response:
    shop.notifications.down = True
    order = await shop.place()
    [notice] = await shop.owed(order["id"], "notice")
    return await ask("POST", f"/api/v1/deliveries/{notice.id}/replay")


async def start_reconciliation(_shop: Shop, ask: Ask) -> httpx.Response:
    body = {"from": "2026-11-18T00:00:00Z", "to": "2026-11-19T00:00:00Z"}
    return await ask("POST", RECONCILIATIONS, json=body)


async def create_batch(_shop: Shop, ask: Ask) -> httpx.Response:
    headers = {"Content-Type": "text/csv"}
    return await ask("POST", BATCHES, content=sheet(1), headers=headers)


async def confirm_batch(shop: Shop, ask: Ask) -> httpx.Response:
    batch = await imported(shop, sheet(2), dry_run=True)
    return await ask("POST", f"{BATCHES}/{batch['id']}/confirm")


async def pause_batch(shop: Shop, ask: Ask) -> httpx.Response:
    batch = await made(shop, sheet(1))
    return await ask("POST", f"{BATCHES}/{batch['id']}/pause")


async def resume_batch(shop: Shop, ask: Ask) -> httpx.Response:
    batch = await made(shop, sheet(1))
    await shop.api.post(f"{BATCHES}/{batch['id']}/pause")
    return await ask("POST", f"{BATCHES}/{batch['id']}/resume")


async def cancel_batch(shop: Shop, ask: Ask) -> httpx.Response:
    batch = await made(shop, sheet(1))
    return await ask("POST", f"{BATCHES}/{batch['id']}/cancel")


async def undo_batch(shop: Shop, ask: Ask) -> httpx.Response:
    batch = await imported(shop, sheet(1))
    return await ask("POST", f"{BATCHES}/{batch['id']}/undo")


async def put_import_profile(_shop: Shop, ask: Ask) -> httpx.Response:
    return await ask("PUT", f"{PROFILES}/tea-shop", json=TEA)


async def delete_import_profile(shop: Shop, ask: Ask) -> httpx.Response:
    await shop.api.put(f"{PROFILES}/tea-shop", json=TEA)
    return await ask("DELETE", f"{PROFILES}/tea-shop")


async def erase_customer(shop: Shop, ask: Ask) -> httpx.Response:
    order = await shop.order_in("SHIPPED")
    await shop.finish_owed()
    body = {"email": order["customer_email"]}
    return await ask("POST", "/api/v1/customers/erase", json=body)


COMMANDS: Mapping[str, tuple[Command, set[str]]] = {
    "create_order": (create_order, {"order_events.actor", "deliveries.requested_by"}),
    "update_order": (update_order, {"order_events.actor"}),
    "cancel_order": (cancel_order, {"order_events.actor", "deliveries.requested_by"}),
    "set_order_status": (set_order_status, {"order_events.actor", "deliveries.requested_by"}),
    "set_order_parcels": (set_order_parcels, {"order_events.actor"}),
    "receive_payment_status": (receive_payment_status, {"order_events.actor"}),
    "retry_payment": (retry_payment, {"order_events.actor", "deliveries.requested_by"}),
    "send_payment_link": (send_payment_link, {"order_events.actor", "deliveries.requested_by"}),
    "replay_delivery": (replay_delivery, {"order_events.actor", "deliveries.revived_by"}),
    "erase_customer": (erase_customer, {"erasures.created_by"}),
    "start_reconciliation": (start_reconciliation, {"reconciliations.created_by"}),
    "create_batch": (create_batch, {"batch_events.actor", "batches.created_by"}),
    "confirm_batch": (confirm_batch, {"batch_events.actor", "batches.commanded_by"}),
    "pause_batch": (pause_batch, {"batch_events.actor"}),
    "resume_batch": (resume_batch, {"batch_events.actor"}),
    "cancel_batch": (cancel_batch, {"batch_events.actor"}),
    "put_import_profile": (
        put_import_profile,
        {"import_profile_events.actor", "import_profiles.updated_by"},
    ),
    "delete_import_profile": (delete_import_profile, {"import_profile_events.actor"}),
    "undo_batch": (
        undo_batch,
        {"batch_events.actor", "batches.commanded_by", "deliveries.requested_by"},
    ),
}
ELSEWHERE = {"apply_remedy"}
"""Needs what the payment service has on record: ``tests/service/reconciliation``."""


def test_no_command_is_left_out() -> None:
    assert COMMANDS.keys() | ELSEWHERE == commands("order")


@pytest.mark.parametrize("name", COMMANDS)
async def test_a_command_leaves_a_record_of_whose_it_was(shop: Shop, name: str) -> None:
    command, expected = COMMANDS[name]
    reply = await command(shop, asking_as(shop, KIM))
    assert reply.status_code < 300, reply.text
    assert await records_of(shop.service.database, metadata, KIM) == expected


async def timeline(shop: Shop, batch_id: str) -> list[tuple[str, str]]:
    reply = await shop.api.get(f"{BATCHES}/{batch_id}/events", params={"limit": 200})
    assert reply.status_code == 200, reply.text
    return [(event["type"], event["actor"]) for event in reply.json()["items"]]


async def test_an_undoing_is_whose_it_is_and_not_the_uploaders(shop: Shop) -> None:
    batch = await imported(shop, sheet(2))
    await shop.finish_batches()
    [order, _] = await orders_of(shop, batch["id"])
    before = {event["id"] for event in await shop.events(order["id"])}
    await asking_as(shop, KIM)("POST", f"{BATCHES}/{batch['id']}/undo")
    await shop.work_on_batches()
    await shop.finish_batches()
    after = [event for event in await shop.events(order["id"]) if event["id"] not in before]
    assert [(event["type"], event["actor"]) for event in after] == [
        (name, KIM)
        for name in (
            "cancelled",
            "refund_requested",
            "notice_requested",
            "refund_accepted",
            "notice_accepted",
        )
    ]
    assert await timeline(shop, batch["id"]) == [
        ("created", "test"),
        ("validation_started", "test"),
        ("started", "test"),
        ("completed", "test"),
        ("undo_started", KIM),
        ("undone", KIM),
    ]


async def test_orders_of_a_dry_run_are_whose_who_confirmed_it(shop: Shop) -> None:
    batch = await imported(shop, sheet(1), dry_run=True)
    await asking_as(shop, KIM)("POST", f"{BATCHES}/{batch['id']}/confirm")
    await shop.work_on_batches()
    [order] = await orders_of(shop, batch["id"])
    assert {event["actor"] for event in await shop.events(order["id"])} == {KIM}
    assert (await timeline(shop, batch["id"]))[-2:] == [("confirmed", KIM), ("completed", KIM)]


async def test_what_is_owed_is_done_in_the_name_of_its_command_however_late(shop: Shop) -> None:
    order = await shop.place()
    shop.payments.down = shop.notifications.down = True
    await asking_as(shop, KIM)("DELETE", f"{ORDERS}/{order['id']}")
    shop.payments.down = shop.notifications.down = False
    await shop.finish_owed()
    late = [e for e in await shop.events(order["id"]) if e["type"].endswith("_accepted")][-2:]
    assert {(event["type"], event["actor"]) for event in late} == {
        ("refund_accepted", KIM),
        ("notice_accepted", KIM),
    }


async def test_a_replay_is_told_and_is_done_in_the_name_of_who_asked_for_it(shop: Shop) -> None:
    shop.notifications.down = True
    order = await shop.place()
    shop.notifications.down = False
    [notice] = await shop.owed(order["id"], "notice")
    reply = await asking_as(shop, KIM)("POST", f"/api/v1/deliveries/{notice.id}/replay")
    document = reply.json()
    assert (document["requested_by"], document["replayed_by"]) == ("test", KIM)
    assert document["replayed_at"] == document["updated_at"]
    await shop.finish_owed()
    told = [(event["type"], event["actor"]) for event in await shop.events(order["id"])]
    assert told[-2:] == [("delivery_replayed", KIM), ("notice_accepted", KIM)]
    # Done, it is not tried again, and nothing is told of that.
    await asking_as(shop, "somebody.else")("POST", f"/api/v1/deliveries/{notice.id}/replay")
    assert len(await shop.events(order["id"])) == len(told)


async def test_a_batch_tells_of_payments_asked_for_once_more_and_of_replays(shop: Shop) -> None:
    declined = lines(line("A-1", payment_token="tok_declined"), heading=TOKENS)
    shop.bulk_notifications.down = True
    batch = await imported(shop, declined)
    [order] = await orders_of(shop, batch["id"])
    await asking_as(shop, KIM)("POST", f"{ORDERS}/{order['id']}/payment")
    [notices] = await shop.owed(batch["id"], "batch_notices")
    await asking_as(shop, "ken")("POST", f"/api/v1/deliveries/{notices.id}/replay")
    reply = await shop.api.get(f"{BATCHES}/{batch['id']}/events")
    retried, replayed = reply.json()["items"][-2:]
    assert (retried["type"], retried["actor"]) == ("payment_retried", KIM)
    assert retried["data"] == {"order_id": order["id"]}
    assert (replayed["type"], replayed["actor"]) == ("delivery_replayed", "ken")
    assert replayed["data"] == {"delivery_id": notices.id, "kind": "batch_notices"}


async def test_a_batchs_timeline_comes_in_pages(shop: Shop) -> None:
    batch = await imported(shop, sheet(1))
    path = f"{BATCHES}/{batch['id']}/events"
    found: list[str] = []
    cursor: dict[str, str] | None = {}
    while cursor is not None:
        page = (await shop.api.get(path, params={"limit": 3, **cursor})).json()
        assert page["total"] == 4
        found += [event["type"] for event in page["items"]]
        cursor = {"cursor": page["next_cursor"]} if page["next_cursor"] else None
    assert found == ["created", "validation_started", "started", "completed"]
    missing = await shop.api.get(f"{BATCHES}/{new_id()}/events")
    assert (missing.status_code, missing.json()["code"]) == (404, "batch_not_found")
