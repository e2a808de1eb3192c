"""What the payment service lets go, and what it needs however old it is."""

from datetime import timedelta

from services.chassis.base.settings import Settings
from services.chassis.keeping.settings_document import Operated
from services.chassis.keeping.sweeping import Sweep
from services.payment.keeping.kinds import KEEPING
from services.payment.tables import gateway_events, payment_attempts
from tests.service.payment.conftest import PAYMENTS, Till, new_payment


async def sweep(till: Till, **later: float) -> dict[str, int]:
    now = till.clock() + timedelta(**later)
    operated = Operated(Settings.load(), KEEPING)
    return await Sweep(till.service.database, operated, lambda: now).run()


async def test_calls_for_a_settled_payment_go_and_those_for_an_undecided_one_stay(
    till: Till,
) -> None:
    settled = await till.take()
    undecided = await till.take(token="tok_pending")
    assert "payment_attempts" not in await sweep(till, days=364)
    assert (await sweep(till, days=366))["payment_attempts"] == 1
    left = [row.payment_id for row in await till.rows(payment_attempts)]
    assert left == [undecided["id"]]
    after = await till.get(settled["id"])
    assert (after["status"], after["attempts"]) == ("COMPLETED", [])
    assert (await till.get(undecided["id"]))["attempts"] == undecided["attempts"]


async def test_what_a_person_said_stays(till: Till) -> None:
    body = new_payment(method="cash_on_delivery")
    del body["token"]
    payment = (await till.api.post(PAYMENTS, json=body)).json()
    receipt = {"received_at": "2026-11-20T09:30:00Z"}
    reply = await till.api.post(f"{PAYMENTS}/{payment['id']}/record", json=receipt)
    assert reply.status_code == 200, reply.text
    assert "payment_attempts" not in await sweep(till, days=4_000)
    again = await till.api.post(f"{PAYMENTS}/{payment['id']}/record", json=receipt)
    assert again.json()["version"] == reply.json()["version"]


async def test_events_that_wait_or_that_a_person_has_to_look_at_stay(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    await till.tell("payment.completed", payment)
    unknown = {**payment, "order_id": "019aa0b1-3c00-7a11-8b22-0c33d44e5599"}
    await till.tell("payment.completed", {**unknown, "gateway_reference": "sim_unknown"})
    outcomes = {row.outcome for row in await till.rows(gateway_events)}
    assert outcomes == {"applied", "waiting"}
    assert (await sweep(till, days=91))["gateway_events"] == 1
    assert {row.outcome for row in await till.rows(gateway_events)} == {"waiting"}
