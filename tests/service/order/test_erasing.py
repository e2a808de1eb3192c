"""Erasing a customer, as far as the order service does it; the others answer as they are told."""

from typing import Any, cast

import httpx
import pytest
from sqlalchemy import update

from services.order.app import bulk_runner
from services.order.domain.erasing.obstacles import Obstacle, Reason
from services.order.domain.texts import PEERS_NOT_DONE
from services.order.erasing.progressing import ErasureWaits, erase_on
from services.order.jobs import erasing_customers
from services.order.repository.erasure_rows import StaleErasure
from services.order.tables import batches
from tests.service.order.batch_requests import BATCHES
from tests.service.order.conftest import ORDERS, Shop
from tests.service.order.erasing_fakes import FakeErasures
from tests.service.order.importing import imported

ERASE = "/api/v1/customers/erase"
PREVIEW = f"{ERASE}/preview"
EMAIL, PHONE = "hanako.sato@example.jp", "03-1234-5678"


def peers_of(shop: Shop) -> FakeErasures:
    return cast("FakeErasures", shop.service.erasures)


async def shipped(shop: Shop, **changes: Any) -> dict[str, Any]:
    order = await shop.place(**changes)
    await shop.set_status(order["id"], "SHIPPED")
    await shop.finish_owed()
    return await shop.get(order["id"])


async def erase(shop: Shop, key: str | None = None, **customer: str) -> httpx.Response:
    headers = {} if key is None else {"Idempotency-Key": key}
    return await shop.api.post(ERASE, json=customer, headers=headers)


async def erased(shop: Shop, **customer: str) -> dict[str, Any]:
    """The erasure of a customer, done."""
    reply = await erase(shop, **customer)
    assert reply.status_code == 202, reply.text
    return await finished(shop, reply.json()["id"])


async def go_on(shop: Shop, erasure_id: str) -> None:
    """Portion by portion, as far as it goes."""
    while await erase_on(shop.service, erasure_id):
        pass


async def finished(shop: Shop, erasure_id: str) -> dict[str, Any]:
    for _ in range(40):
        try:
            await go_on(shop, erasure_id)
        except ErasureWaits:
            shop.clock.advance(seconds=61)
            await bulk_runner(shop.service).run_pass()
    found = (await shop.api.get(f"/api/v1/erasures/{erasure_id}")).json()
    assert found["status"] == "COMPLETED", found
    return cast("dict[str, Any]", found)


async def preview(shop: Shop, **customer: str) -> dict[str, Any]:
    reply = await shop.api.post(PREVIEW, json=customer)
    assert reply.status_code == 200, reply.text
    return cast("dict[str, Any]", reply.json())


async def test_what_it_waits_for_is_told_in_the_readers_language(shop: Shop) -> None:
    order = await shipped(shop)
    erasure_id = (await erase(shop, email=order["customer_email"])).json()["id"]
    with pytest.raises(ErasureWaits) as waits:
        await go_on(shop, erasure_id)
    postpone = erasing_customers(shop.service).postpone
    assert postpone is not None
    await postpone(erasure_id, waits.value.detail)
    for language, said in (("en", PEERS_NOT_DONE.en), ("ja", PEERS_NOT_DONE.ja)):
        headers = {"Accept-Language": language}
        one = await shop.api.get(f"/api/v1/erasures/{erasure_id}", headers=headers)
        [listed] = (await shop.api.get("/api/v1/erasures", headers=headers)).json()["items"]
        assert (one.json()["error"], listed["error"]) == (said, said)
        assert one.headers["content-language"] == language
    assert (await finished(shop, erasure_id))["error"] is None


async def test_nobody_is_named_by_nothing(shop: Shop) -> None:
    for body in ({}, {"phone": "()- "}):
        for path in (ERASE, PREVIEW):
            reply = await shop.api.post(path, json=body)
            assert (reply.status_code, reply.json()["code"]) == (400, "customer_not_named")


@pytest.mark.parametrize(
    ("status", "reason"),
    [("PAID", "not_shipped"), ("PAYMENT_FAILED", "not_paid"), ("PAYMENT_PROCESSING", "not_paid")],
)
async def test_what_is_unfinished_is_named_and_nothing_is_erased(
    shop: Shop, status: str, reason: str
) -> None:
    await shipped(shop)
    order = await shop.order_in(status)
    await shop.finish_owed()
    reply = await erase(shop, email=EMAIL)
    assert (reply.status_code, reply.json()["code"]) == (409, "customer_not_finished")
    assert order["id"] in reply.json()["detail"]
    seen = await preview(shop, email=EMAIL)
    assert seen["orders"] == 2
    assert not seen["can_be_erased"]
    told = {(each["reason"], each["order_id"]) for each in seen["in_the_way"]}
    assert (reason, order["id"]) in told
    assert (await shop.get(order["id"]))["customer_name"] == "佐藤 花子"
    assert (await shop.api.get("/api/v1/erasures")).json()["items"] == []


async def test_what_the_others_have_open_is_in_the_way(shop: Shop) -> None:
    order = await shipped(shop)
    peers_of(shop).obstacles = [Obstacle(Reason.DISPUTE_OPEN, order["id"])]
    reply = await erase(shop, email=EMAIL)
    assert reply.status_code == 409
    assert "dispute open" in reply.json()["detail"]
    japanese = {"Accept-Language": "ja"}
    reply = await shop.api.post(ERASE, json={"email": EMAIL}, headers=japanese)
    assert "チャージバック対応中" in reply.json()["detail"]


async def test_without_the_others_nothing_begins(shop: Shop) -> None:
    await shipped(shop)
    peers_of(shop).down = True
    for path in (ERASE, PREVIEW):
        reply = await shop.api.post(path, json={"email": EMAIL})
        assert (reply.status_code, reply.json()["code"]) == (503, "peer_unavailable")
    assert (await shop.api.get("/api/v1/erasures")).json()["items"] == []


async def test_only_this_customer_is_erased(shop: Shop) -> None:
    theirs = await shipped(shop, customer_phone=PHONE, note="佐藤様")
    similar = [
        await shipped(shop, customer_email=email)
        for email in (f"x{EMAIL}", f"{EMAIL}.example.com", EMAIL.replace(".", "-", 1))
    ]
    done = await erased(shop, email=EMAIL.upper())
    assert done["orders"] == 1
    assert (await shop.get(theirs["id"]))["erased_at"] is not None
    assert [await shop.get(each["id"]) for each in similar] == similar


@pytest.mark.parametrize(
    "written", ["0312345678", "+81 3-1234-5678", "03(1234)5678", "813 1234 5678"]
)
async def test_a_number_is_the_same_however_it_is_written(shop: Shop, written: str) -> None:
    order = await shipped(shop, customer_email=None, customer_phone=PHONE)
    other = await shipped(shop, customer_email=None, customer_phone="03-1234-56789")
    done = await erased(shop, phone=written)
    assert done["orders"] == 1
    assert (await shop.get(order["id"]))["customer_phone"] is None
    assert await shop.get(other["id"]) == other


async def test_a_repeated_command_is_one_erasure(shop: Shop) -> None:
    await shipped(shop)
    first = await erase(shop, key="once", email=EMAIL)
    again = await erase(shop, key="once", email=EMAIL)
    assert again.headers["Idempotent-Replayed"] == "true"
    assert again.json() == first.json()
    done = await finished(shop, first.json()["id"])
    assert (done["orders"], done["created_by"]) == (1, "test")
    second = await erased(shop, email=EMAIL)
    assert second["customer_key"] == done["customer_key"]
    assert (second["orders"], second["erased"]) == (0, [])


async def test_orders_that_come_later_are_left_alone(shop: Shop) -> None:
    await shipped(shop)
    begun = await erase(shop, email=EMAIL)
    shop.clock.advance(seconds=1)
    later = await shop.place()
    done = await finished(shop, begun.json()["id"])
    assert done["orders"] == 1
    assert (await shop.get(later["id"]))["customer_email"] == EMAIL


async def test_each_call_has_a_key_of_its_own(shop: Shop) -> None:
    await shipped(shop)
    peers_of(shop).messages_left = 2
    done = await erased(shop, email=EMAIL)
    keys = peers_of(shop).keys
    assert len(keys) == len(set(keys)) == 5
    assert len(peers_of(shop).messages_found) == 4
    assert done["messages"] == sum(peers_of(shop).messages_found)


async def test_an_erased_order_is_listed_counted_and_exported(shop: Shop) -> None:
    order = await shipped(shop)
    before = (await shop.api.get(f"{ORDERS}/stats")).json()
    await erased(shop, email=EMAIL)
    listed = (await shop.api.get(ORDERS)).json()["items"]
    assert [(each["id"], each["customer_name"]) for each in listed] == [(order["id"], None)]
    assert (await shop.api.get(f"{ORDERS}/stats")).json() == before
    exported = (await shop.api.get(f"{ORDERS}/export")).text
    assert order["id"] in exported
    assert "佐藤" not in exported
    for text in ("佐藤", EMAIL):
        assert (await shop.api.get(ORDERS, params={"q": text})).json()["items"] == []
    delivered = await shop.set_status(order["id"], "DELIVERED")
    assert delivered.status_code == 200
    assert delivered.json()["customer_name"] is None
    assert (await shop.api.get(f"{ORDERS}/{order['id']}/explanation")).status_code == 200


async def test_a_file_that_waits_for_its_import_is_in_the_way(shop: Shop) -> None:
    heading = "external_id,customer_name,customer_email,product_name,quantity,unit_price"
    rows = [f"f-1,佐藤 花子,{EMAIL},茶,1,1200", "f-2,他田 他郎,other@example.jp,茶,1,1200"]
    content = "\r\n".join([heading, *rows, ""]).encode("cp932")
    batch = await imported(shop, content, dry_run=True)
    seen = await preview(shop, email=EMAIL)
    assert (seen["orders"], seen["files"]) == (0, 1)
    assert [(each["reason"], each["batch_id"]) for each in seen["in_the_way"]] == [
        ("batch_unfinished", batch["id"])
    ]
    assert (await preview(shop, email=f"x{EMAIL}"))["files"] == 0
    await shop.api.post(f"{BATCHES}/{batch['id']}/cancel")
    done = await erased(shop, email=EMAIL)
    assert done["files"] == 1
    assert list(shop.folder.folder.iterdir()) == []
    errors = await shop.api.get(f"{BATCHES}/{batch['id']}/errors.csv")
    assert errors.status_code in (404, 409, 410), errors.text
    events = (await shop.api.get(f"{BATCHES}/{batch['id']}/events")).json()["items"]
    assert events[-1]["type"] == "customer_erased"


async def test_a_deletion_that_was_cut_off_is_told_of(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    heading = "external_id,customer_name,customer_email,product_name,quantity,unit_price"
    content = f"{heading}\r\nf-1,佐藤 花子,{EMAIL},茶,1,1200\r\n".encode()
    batch = await imported(shop, content, dry_run=True)
    await shop.api.post(f"{BATCHES}/{batch['id']}/cancel")
    delete, deleted = shop.folder.delete, list[str]()

    async def delete_and_break_off(batch_id: str) -> None:
        await delete(batch_id)
        deleted.append(batch_id)
        if len(deleted) == 1:
            raise StaleErasure  # as where a call came back meanwhile

    monkeypatch.setattr(shop.folder, "delete", delete_and_break_off)
    done = await erased(shop, email=EMAIL)
    assert deleted == [batch["id"]] * 2
    assert done["files"] == 1
    events = (await shop.api.get(f"{BATCHES}/{batch['id']}/events")).json()["items"]
    assert events[-1]["type"] == "customer_erased"


async def test_a_digest_that_is_owed_by_a_batch_that_failed_is_in_the_way(shop: Shop) -> None:
    heading = "external_id,customer_name,customer_email,product_name,quantity,unit_price"
    content = f"{heading}\r\nf-1,佐藤 花子,{EMAIL},茶,1,1200\r\n".encode()
    batch = await imported(shop, content, notify="DIGEST")
    seen = await preview(shop, email=EMAIL)
    assert "batch_unfinished" not in {each["reason"] for each in seen["in_the_way"]}
    failed = update(batches).values(status="FAILED", is_digested=False)
    await shop.service.database.write(lambda connection: connection.execute(failed))
    seen = await preview(shop, email=EMAIL)
    assert ("batch_unfinished", batch["id"]) in {
        (each["reason"], each["batch_id"]) for each in seen["in_the_way"]
    }
