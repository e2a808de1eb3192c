"""What an operator sees of owed work, and has tried again: `list_deliveries`, `replay_delivery`."""

import pytest

from services.chassis.base.ids import new_id
from tests.service.order.conftest import Shop

DELIVERIES = "/api/v1/deliveries"


async def listed(shop: Shop, **query: str) -> list[dict[str, object]]:
    reply = await shop.api.get(DELIVERIES, params=query)
    assert reply.status_code == 200, reply.text
    items: list[dict[str, object]] = reply.json()["items"]
    return items


async def test_what_is_owed_is_listed_with_its_error_and_the_next_attempt(shop: Shop) -> None:
    shop.payments.down = True
    order = await shop.place(payment_token="tok_ok")
    (owed,) = await listed(shop, state="pending")
    assert owed["kind"] == owed["target"] == "payment"
    assert owed["subject_id"] == order["id"]
    assert (owed["attempts"], owed["last_error"]) == (1, "payment: ConnectError: refused")
    assert owed["next_attempt_at"] is not None
    assert "tok_ok" not in str(owed)


async def test_the_list_is_filtered_and_paged(shop: Shop) -> None:
    first, second = await shop.place(), await shop.place()
    done = await listed(shop, state="done")
    assert [item["kind"] for item in done] == ["notice", "payment"] * 2
    assert len(await listed(shop, subject_id=first["id"])) == 2
    assert [i["subject_id"] for i in await listed(shop, kind="notice")] == [
        second["id"],
        first["id"],
    ]
    assert await listed(shop, state="dead") == []
    page = (await shop.api.get(DELIVERIES, params={"limit": 3})).json()
    rest = (
        await shop.api.get(DELIVERIES, params={"limit": 3, "cursor": page["next_cursor"]})
    ).json()
    assert len(page["items"] + rest["items"]) == page["total"] == 4
    assert rest["next_cursor"] is None


async def test_a_dead_one_is_replayed_with_one_effect(shop: Shop) -> None:
    shop.notifications.refusal = "No."
    order = await shop.place()
    (dead,) = await listed(shop, state="dead")
    shop.notifications.refusal = None
    for _ in range(2):
        reply = await shop.api.post(f"{DELIVERIES}/{dead['id']}/replay")
        assert reply.status_code == 200
        assert reply.json()["state"] == "pending"
    await shop.run_pass()
    await shop.run_pass()
    assert [sent.key for sent in shop.notifications.sent] == [dead["id"]]
    reply = await shop.api.post(f"{DELIVERIES}/{dead['id']}/replay")
    assert (reply.status_code, reply.json()["state"]) == (200, "done")
    await shop.run_pass()
    assert len(shop.notifications.sent) == 1
    assert (await shop.states(order["id"]))["notice"] == "done"


async def test_an_unknown_one_is_404_and_a_malformed_id_422(shop: Shop) -> None:
    reply = await shop.api.post(f"{DELIVERIES}/{new_id()}/replay")
    assert (reply.status_code, reply.json()["code"]) == (404, "delivery_not_found")
    reply = await shop.api.post(f"{DELIVERIES}/17/replay")
    assert reply.status_code == 422


@pytest.mark.parametrize(("scope", "expected"), [("orders:read", 403), ("orders:write", 404)])
async def test_replaying_takes_the_right_to_write(shop: Shop, scope: str, expected: int) -> None:
    reply = await shop.api.post(f"{DELIVERIES}/{new_id()}/replay", headers=shop.bearer(scope))
    assert reply.status_code == expected
