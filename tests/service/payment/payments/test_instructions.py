"""What the simulator has a customer do, and who hears of it."""

import pytest

from services.payment.domain.customer_steps import ActionKind
from tests.service.payment.conftest import Till


@pytest.mark.parametrize(
    ("method", "kind", "has_date"),
    [
        ("card", ActionKind.REDIRECT, False),
        ("konbini", ActionKind.VOUCHER, True),
        ("bank_transfer", ActionKind.TRANSFER, False),
    ],
)
async def test_each_method_has_its_own(
    till: Till, method: str, kind: ActionKind, has_date: bool
) -> None:
    payment = await till.take(method=method, token="tok_instructions")
    action = payment["next_action"]
    assert (payment["status"], action["kind"]) == ("PENDING", kind)
    assert (action["expires_at"] is not None) is has_date
    await till.resolve(seconds=61)
    assert await till.get(payment["id"]) == payment
    assert till.orders.told == []  # the answer has said so


async def test_the_event_ends_it(till: Till) -> None:
    payment = await till.take(method="konbini", token="tok_instructions")
    await till.tell("payment.completed", payment)
    now = await till.get(payment["id"])
    assert (now["status"], now["next_action"]) == ("COMPLETED", None)
    assert [attempt["code"] for attempt in now["attempts"]] == [None]


async def test_a_lost_answer_is_told_to_the_order_once(till: Till) -> None:
    till.gateway.is_mute = True
    payment = await till.take(method="konbini", token="tok_instructions")
    till.gateway.is_mute = False
    await till.resolve(seconds=3)
    await till.resolve(minutes=5)
    now = await till.get(payment["id"])
    assert (now["status"], now["next_action"]["kind"]) == ("UNKNOWN", "voucher")
    [(_, _, news)] = till.orders.told
    assert (news["payment_status"], news["version"]) == ("UNKNOWN", now["version"])
    assert news["next_action"]["kind"] == "voucher"
