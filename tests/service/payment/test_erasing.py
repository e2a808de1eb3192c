"""Erasing what belongs to a customer's orders: words and tokens go, yen stay."""

from typing import Any, cast

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.chassis.storage.opening import open_database
from services.payment.gateways.simulator.gateway import SimulatedGateway
from services.payment.tables import idempotency_keys, payment_attempts, payments, refunds
from tests.service.payment.conftest import PAYMENTS, OpenTill, Till, new_payment
from tests.service.payment.fakes import WaywardGateway

ERASE = "/api/v1/customers/erase"
SECRET = "佐藤様のご希望"


async def erase(till: Till, *order_ids: str, key: str | None = None, **more: Any) -> httpx.Response:
    headers = {} if key is None else {"Idempotency-Key": key}
    body = {"order_ids": list(order_ids), **more}
    return await till.api.post(ERASE, json=body, headers=headers)


async def part(till: Till, *order_ids: str, **more: Any) -> dict[str, Any]:
    reply = await erase(till, *order_ids, **more)
    assert reply.status_code == 200, reply.text
    return cast("dict[str, Any]", reply.json())


async def refunded(till: Till) -> dict[str, Any]:
    """A payment of which a part was given back, for a reason that names somebody."""
    key = {"Idempotency-Key": new_id()}
    payment = (await till.api.post(PAYMENTS, json=new_payment(), headers=key)).json()
    body = {"payment_id": payment["id"], "amount": 100, "reason": SECRET}
    reply = await till.api.post(f"{PAYMENTS}/refund", json=body, headers={"Idempotency-Key": "r"})
    assert reply.status_code == 201, reply.text
    await till.settle()
    return await till.get(payment["id"])


async def test_words_go_and_yen_stay(till: Till) -> None:
    payment, other = await refunded(till), await till.take()
    await till.settle()
    declined = await till.take(order_id=new_id(), token="tok_declined")
    await till.settle()
    result = await part(till, payment["order_id"], declined["order_id"])
    assert (result["is_complete"], result["found"], result["in_the_way"]) == (True, 2, [])
    now = await till.get(payment["id"])
    assert [each["reason"] for each in now["refunds"]] == [None]
    kept = ("amount", "status", "refunded_amount", "gateway_reference", "version")
    assert {name: now[name] for name in kept} == {name: payment[name] for name in kept}
    gone = await till.get(declined["id"])
    assert (gone["failure_message"], gone["failure_code"]) == (None, declined["failure_code"])
    assert (await till.get(other["id"]))["version"] == other["version"]
    for table in (payments, payment_attempts, refunds):
        assert SECRET not in str(await till.rows(table))
    assert SECRET not in str(await till.rows_of(idempotency_keys, idempotency_keys.c.created_at))
    again = await part(till, payment["order_id"], declined["order_id"])
    assert again["erased"] == []


async def test_a_repeated_call_answers_as_the_first(till: Till) -> None:
    payment = await refunded(till)
    first = await erase(till, payment["order_id"], key="once")
    again = await erase(till, payment["order_id"], key="once")
    assert again.headers["Idempotent-Replayed"] == "true"
    assert again.json() == first.json()
    assert first.json()["erased"] != []


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"token": "tok_pending"}, "payment_undecided"),
        ({"method": "invoice"}, "payment_undecided"),
    ],
)
async def test_what_is_open_is_in_the_way(till: Till, changes: dict[str, str], reason: str) -> None:
    payment, done = await till.take(**changes), await refunded(till)
    await till.settle()
    for is_dry in (True, False):
        result = await part(till, payment["order_id"], done["order_id"], dry_run=is_dry)
        told = [{"reason": reason, "order_id": payment["order_id"]}]
        assert (result["is_complete"], result["erased"]) == (False, [])
        assert result["in_the_way"] == told
    assert (await till.get(done["id"]))["refunds"][0]["reason"] == SECRET


async def test_a_refund_that_failed_and_a_call_that_is_owed_are_in_the_way(till: Till) -> None:
    payment = await till.take()
    till.gateway.refuses_refunds = True
    till.orders.is_down = True
    await till.refund(payment["id"])
    await till.settle()
    result = await part(till, payment["order_id"], dry_run=True)
    assert {each["reason"] for each in result["in_the_way"]} >= {"refund_owed"}


async def test_a_dry_run_changes_nothing(till: Till) -> None:
    payment = await refunded(till)
    result = await part(till, payment["order_id"], dry_run=True)
    assert (result["found"], result["erased"], result["in_the_way"]) == (1, [], [])
    assert result["left"] == [{"place": "simulator", "count": 1}]
    assert await till.get(payment["id"]) == payment


class ForgettingGateway(WaywardGateway):
    """One that can be asked to forget."""

    def __init__(self, simulator: SimulatedGateway) -> None:
        super().__init__(simulator)
        self.forgotten: list[str] = []

    async def forget(self, reference: str) -> None:
        self.forgotten.append(reference)


async def test_a_gateway_that_can_forget_is_asked(open_till: OpenTill, tmp_path: Any) -> None:
    ledger = open_database(f"sqlite:///{tmp_path / 'ledger.db'}")
    gateway = ForgettingGateway(await SimulatedGateway.open(ledger))
    async with open_till(gateway) as till:
        payment = await refunded(till)
        result = await part(till, payment["order_id"])
        assert result["left"] == []
        assert gateway.forgotten == [payment["gateway_reference"]]


async def test_it_is_not_done_before_the_file_is_rid_of_it(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def in_use() -> bool:
        return False

    payment = await refunded(till)
    with monkeypatch.context() as patch:
        patch.setattr(till.service.database, "scrub", in_use)
        for _ in range(2):  # the second time, the reply is there already
            refused = await erase(till, payment["order_id"], key="e-1")
            assert (refused.status_code, refused.json()["code"]) == (503, "database_in_use")
    done = await erase(till, payment["order_id"], key="e-1")
    assert (done.status_code, done.json()["found"]) == (200, 1)
    assert done.headers["Idempotent-Replayed"] == "true"
