"""A payment stays with the gateway that took it, whatever gateway comes into use."""

from services.payment.gateways.watched import WatchedGateway
from services.payment.tables import gateway_events
from tests.service.payment.conftest import PAYMENTS, Till
from tests.service.payment.fakes import OtherGateway, WaywardGateway


def _change_gateway(till: Till) -> WaywardGateway:
    """New payments go to another gateway from now on."""
    other = OtherGateway(till.gateway._simulator)
    gateways = till.service.gateways
    gateways.in_use = gateways._by_name["other"] = WatchedGateway(other, 20)
    return other


async def test_a_refund_goes_to_the_gateway_that_captured(till: Till) -> None:
    payment = await till.take()
    other = _change_gateway(till)
    refund = await till.refund(payment["id"], 2_000)
    assert (refund.status_code, refund.json()["status"]) == (201, "COMPLETED")
    assert (till.gateway.calls, other.calls) == (["capture", "refund"], [])
    assert (await till.take())["gateway"] == "other"
    assert other.calls == ["capture"]


async def test_a_lost_answer_is_asked_after_where_it_was_lost(till: Till) -> None:
    payment = await till.take(token="tok_timeout")
    other = _change_gateway(till)
    assert await till.resolve(seconds=15) == 1
    assert (await till.get(payment["id"]))["status"] == "COMPLETED"
    assert (till.gateway.calls, other.calls) == (["capture", "find"], [])


async def test_an_inquiry_asks_the_gateway_that_took_the_payment(till: Till) -> None:
    payment = await till.take(token="tok_timeout")
    other = _change_gateway(till)
    reply = await till.api.post(f"{PAYMENTS}/{payment['id']}/inquiry")
    assert (reply.status_code, reply.json()["status"]) == (200, "COMPLETED")
    assert other.calls == []


async def test_an_event_is_never_applied_to_another_gateways_payment(till: Till) -> None:
    payment = await till.take(token="tok_pending")
    _change_gateway(till)
    await till.tell("payment.completed", payment)
    assert (await till.get(payment["id"]))["status"] == "PENDING"
    [event] = await till.rows(gateway_events)
    assert (event.source, event.outcome) == ("other", "conflicting")
