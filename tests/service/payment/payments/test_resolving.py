"""Lost answers and cut-off calls: asked after, settled once, and told to the order."""

import pytest

from services.payment.tables import payments
from tests.service.payment.conftest import Till
from tests.service.payment.fakes import Crash


async def test_a_lost_answer_is_asked_after_within_five_seconds(till: Till) -> None:
    payment = await till.take(token="tok_timeout")
    assert await till.resolve(seconds=5) == 1
    now = await till.get(payment["id"])
    assert now["status"] == "COMPLETED"
    assert now["gateway_reference"].startswith("sim_")
    assert [(a["operation"], a["outcome"]) for a in now["attempts"]] == [
        ("capture", "unknown"),
        ("inquiry", "completed"),
    ]
    assert till.gateway.calls == ["capture", "find"]
    assert till.orders.statuses(payment["order_id"]) == ["COMPLETED"]
    assert await till.resolve(seconds=600) == 0


async def test_while_the_gateway_is_away_it_is_asked_again_and_again(till: Till) -> None:
    payment = await till.take(token="tok_timeout")
    till.gateway.is_deaf = True
    for _ in range(3):
        assert await till.resolve(seconds=15) == 1
    assert (await till.get(payment["id"]))["status"] == "UNKNOWN"
    till.gateway.is_deaf = False
    assert await till.resolve(seconds=15) == 1
    assert (await till.get(payment["id"]))["status"] == "COMPLETED"


async def test_what_never_arrived_fails_and_is_never_charged_again(till: Till) -> None:
    till.gateway.is_deaf = True
    payment = await till.take()
    assert payment["status"] == "UNKNOWN"
    till.gateway.is_deaf = False
    assert await till.resolve(seconds=5) == 1
    assert (await till.get(payment["id"]))["status"] == "UNKNOWN"
    await till.resolve(seconds=120)
    now = await till.get(payment["id"])
    assert (now["status"], now["failure_code"]) == ("FAILED", "not_received")
    assert till.gateway.calls.count("capture") == 1
    assert till.orders.statuses(payment["order_id"]) == ["FAILED"]


@pytest.mark.parametrize("captured", [False, True])
async def test_a_capture_that_a_crash_cut_off_is_finished(till: Till, captured: bool) -> None:
    till.gateway.crashes_before, till.gateway.crashes_after = not captured, captured
    with pytest.raises(Crash):
        await till.ask()
    till.gateway.crashes_before = till.gateway.crashes_after = False
    assert await till.resolve(seconds=59) == 0
    assert await till.resolve(seconds=2) == 1
    [row] = await till.rows(payments)
    assert (row.status, row.token) == ("COMPLETED", None)
    assert till.gateway.calls == ["capture", "find"] + ([] if captured else ["capture"])
    assert till.orders.statuses(row.order_id) == ["COMPLETED"]


async def test_a_pending_payment_is_asked_after_with_growing_pauses(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    asked = [await till.resolve(seconds=60) for _ in range(60)]
    assert asked[0] == 1
    assert 5 <= sum(asked) <= 8  # after 1, 2, 4, 8 ... minutes
    now = await till.get(payment["id"])
    assert (now["status"], now["version"]) == ("PENDING", payment["version"])
    assert now["attempts"] == payment["attempts"]
    assert till.orders.told == []
    assert await till.resolve(hours=1) + await till.resolve(hours=1) == 2
    await till.tell("payment.completed", payment)
    assert await till.resolve(days=1) == 0


async def test_what_the_gateway_has_not_decided_is_known_by_its_reference_and_asked_again(
    till: Till,
) -> None:
    till.gateway.is_mute = True
    payment = await till.take(token="tok_pending")
    assert (payment["status"], payment["gateway_reference"]) == ("UNKNOWN", None)
    till.gateway.is_mute = False
    for _ in range(2):
        assert await till.resolve(minutes=2) == 1
    now = await till.get(payment["id"])
    assert (now["status"], now["version"]) == ("UNKNOWN", payment["version"] + 1)
    assert now["gateway_reference"] == f"sim_{payment['id'].replace('-', '')}"
    assert till.orders.told == []
    await till.tell("payment.completed", now)
    assert (await till.get(payment["id"]))["status"] == "COMPLETED"
    assert till.orders.statuses(payment["order_id"]) == ["COMPLETED"]
    assert await till.resolve(seconds=600) == 0


async def test_what_the_gateway_has_taken_on_is_never_called_not_received(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    till.gateway.is_mute = True
    payment = await till.take(token="tok_pending")
    till.gateway.is_mute = False
    await till.resolve(seconds=5)

    async def forgets(_key: str, _reference: str | None) -> None:
        return None

    monkeypatch.setattr(till.gateway, "find_capture", forgets)
    assert await till.resolve(minutes=10) == 1
    assert (await till.get(payment["id"]))["status"] == "UNKNOWN"


async def test_two_passes_at_once_ask_once(till: Till) -> None:
    await till.take(token="tok_timeout")
    till.clock.advance(seconds=5)
    assert await till.resolve() + await till.resolve() == 1


async def test_a_clock_that_is_set_back_keeps_nothing_from_being_asked_after(till: Till) -> None:
    payment = await till.take(token="tok_timeout")
    assert await till.resolve(hours=-10) == 1
    assert (await till.get(payment["id"]))["status"] == "COMPLETED"
    assert till.gateway.calls == ["capture", "find"]
    assert await till.resolve(hours=10) == 0
