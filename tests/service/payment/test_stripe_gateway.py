"""The Stripe adapter against localstripe, a fake of Stripe that runs as a process of its own."""

import asyncio
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.chassis.base.problems import InvalidCursor
from services.payment.domain.gateway_entries import (
    EntryKind,
    EntryPeriod,
    EntryStatus,
    GatewayEntry,
)
from services.payment.domain.outcomes import OutcomeKind
from services.payment.gateways.protocol import GatewayUnavailable
from services.payment.gateways.stripe.gateway import StripeGateway
from tests.ports import free_port

_SERVER = Path(__file__).with_name("localstripe_server.py")


@pytest.fixture
async def stripe_url() -> AsyncIterator[str]:
    """Where localstripe answers."""
    url = f"http://127.0.0.1:{(port := free_port())}"
    process = await asyncio.create_subprocess_exec(sys.executable, str(_SERVER), str(port))
    async with httpx.AsyncClient(auth=("sk_test_1", "")) as http:
        for _ in range(100):
            try:
                await http.get(f"{url}/v1/customers")
                break
            except httpx.TransportError:
                await asyncio.sleep(0.1)
    yield url
    process.kill()
    await process.wait()


@pytest.fixture
async def gateway(stripe_url: str) -> AsyncIterator[StripeGateway]:
    opened = StripeGateway("sk_test_1", stripe_url)
    yield opened
    await opened.close()


async def _card(url: str, number: str) -> str:
    """A payment method as the shop's pages would make it."""
    card = {"number": number, "exp_month": "12", "exp_year": "2040", "cvc": "123"}
    body = {"type": "card"} | {f"card[{name}]": value for name, value in card.items()}
    async with httpx.AsyncClient(auth=("sk_test_1", "")) as http:
        reply = await http.post(f"{url}/v1/payment_methods", data=body)
    assert reply.status_code == 200, reply.text
    identity: str = reply.json()["id"]
    return identity


async def test_whole_yen_are_captured_once_for_a_key(
    gateway: StripeGateway, stripe_url: str
) -> None:
    card, key = await _card(stripe_url, "4242424242424242"), new_id()
    outcome = await gateway.capture(key, new_id(), 5000, "card", card)
    assert outcome.kind is OutcomeKind.COMPLETED
    assert outcome.reference is not None
    assert await gateway.capture(key, new_id(), 5000, "card", card) == outcome
    assert await gateway.find_capture(key) == outcome
    assert await gateway.find_capture(new_id()) is None
    async with httpx.AsyncClient(auth=("sk_test_1", "")) as http:
        intents = (await http.get(f"{stripe_url}/v1/payment_intents")).json()["data"]
    assert [(intent["amount"], intent["currency"]) for intent in intents] == [(5000, "jpy")]


async def test_a_declined_card_has_failed(gateway: StripeGateway, stripe_url: str) -> None:
    card, key = await _card(stripe_url, "4000000000000341"), new_id()
    outcome = await gateway.capture(key, new_id(), 5000, "card", card)
    assert (outcome.kind, outcome.code) == (OutcomeKind.FAILED, "card_declined")
    assert outcome.message


async def test_a_means_of_payment_that_is_not_known_has_failed(gateway: StripeGateway) -> None:
    outcome = await gateway.capture(new_id(), new_id(), 5000, "card", "pm_unknown")
    assert outcome.kind is OutcomeKind.FAILED


async def test_refunds_are_given_once_for_a_key(gateway: StripeGateway, stripe_url: str) -> None:
    card = await _card(stripe_url, "4242424242424242")
    captured = await gateway.capture(new_id(), new_id(), 5000, "card", card)
    key = new_id()
    outcome = await gateway.refund(key, captured.reference, 2000)
    assert outcome.kind is OutcomeKind.COMPLETED
    assert await gateway.refund(key, captured.reference, 2000) == outcome
    assert await gateway.find_refund(key, captured.reference) == outcome
    assert await gateway.find_refund(new_id(), captured.reference) is None


async def test_an_answer_that_is_cut_off_is_lost_and_can_be_asked_after(stripe_url: str) -> None:
    card, key = await _card(stripe_url, "4242424242424242"), new_id()
    gateway = StripeGateway("sk_test_loses_answers", stripe_url)
    lost = await gateway.capture(key, new_id(), 5000, "card", card)
    assert lost.kind is OutcomeKind.UNKNOWN
    found = await gateway.find_capture(key)
    await gateway.close()
    assert found is not None
    assert found.kind is OutcomeKind.COMPLETED


async def _whole_list(gateway: StripeGateway, period: EntryPeriod) -> list[GatewayEntry]:
    """Every entry of the period, in pages of two."""
    found: list[GatewayEntry] = []
    cursor, pages = None, 0
    while pages == 0 or cursor is not None:
        page = await gateway.list_entries(period, 2, cursor)
        assert len(page.entries) <= 2
        found += page.entries
        cursor, pages = page.next_cursor, pages + 1
    return found


async def test_its_books_hold_every_capture_and_refund(
    gateway: StripeGateway, stripe_url: str
) -> None:
    card, order_ids = await _card(stripe_url, "4242424242424242"), [new_id() for _ in range(3)]
    keys = [new_id() for _ in order_ids]
    references = [
        (await gateway.capture(key, order_id, 5000, "card", card)).reference
        for key, order_id in zip(keys, order_ids, strict=True)
    ]
    refund_key = new_id()
    refunded = await gateway.refund(refund_key, references[1], 2000)

    now = datetime.now(UTC)
    period = EntryPeriod(now - timedelta(minutes=5), now + timedelta(minutes=5))
    entries = await _whole_list(gateway, period)

    seen = {(e.kind, e.reference, e.own_id, e.order_id, e.amount, e.status) for e in entries}
    done = EntryStatus.COMPLETED
    assert len(entries) == len(seen)
    assert seen == {
        *(
            (EntryKind.CAPTURE, reference, key, order_id, 5000, done)
            for reference, key, order_id in zip(references, keys, order_ids, strict=True)
        ),
        (EntryKind.REFUND, refunded.reference, refund_key, order_ids[1], 2000, done),
    }
    assert {e.capture_reference for e in entries if e.kind is EntryKind.REFUND} == {references[1]}
    before = EntryPeriod(now - timedelta(days=2), now - timedelta(days=1))
    assert await _whole_list(gateway, before) == []


async def test_one_charge_is_told_with_its_refunds(gateway: StripeGateway, stripe_url: str) -> None:
    card = await _card(stripe_url, "4242424242424242")
    captured = await gateway.capture(key := new_id(), new_id(), 5000, "card", card)
    await gateway.refund(new_id(), captured.reference, 2000)
    await gateway.refund(new_id(), captured.reference, 1000)
    charge = await gateway.find_charge(str(captured.reference))
    assert charge is not None
    assert (charge.capture.own_id, charge.capture.amount) == (key, 5000)
    assert (charge.refunded_amount, charge.refundable_amount) == (3000, 2000)
    assert [refund.amount for refund in charge.refunds] == [2000, 1000]
    assert await gateway.find_charge("pi_nobody_knows") is None


async def test_a_declined_charge_has_failed_on_its_books(
    gateway: StripeGateway, stripe_url: str
) -> None:
    card = await _card(stripe_url, "4000000000000341")
    await gateway.capture(new_id(), new_id(), 5000, "card", card)
    [entry] = await _whole_list(gateway, EntryPeriod(None, None))
    assert entry.status is EntryStatus.FAILED


@pytest.mark.parametrize("cursor", ["bm9uc2Vuc2U", "Q0FQVFVSRTpyZV8x", "%%"])
async def test_a_made_up_cursor_is_refused(gateway: StripeGateway, cursor: str) -> None:
    """Nonsense; a refund's id in the list of captures; no base64."""
    with pytest.raises(InvalidCursor):
        await gateway.list_entries(EntryPeriod(None, None), 2, cursor)


async def test_where_nobody_listens_its_books_are_out_of_reach() -> None:
    gateway = StripeGateway("sk_test_1", f"http://127.0.0.1:{free_port()}")
    with pytest.raises(GatewayUnavailable):
        await gateway.list_entries(EntryPeriod(None, None), 2, None)
    with pytest.raises(GatewayUnavailable):
        await gateway.find_charge("pi_1")
    await gateway.close()


async def test_where_nobody_listens_the_answer_is_lost() -> None:
    gateway = StripeGateway("sk_test_1", f"http://127.0.0.1:{free_port()}")
    for outcome in (
        await gateway.capture(new_id(), new_id(), 5000, "card", "pm_1"),
        await gateway.refund(new_id(), "pi_1", 5000),
        await gateway.find_capture(new_id()),
        await gateway.find_refund(new_id(), "pi_1"),
    ):
        assert outcome is not None
        assert outcome.kind is OutcomeKind.UNKNOWN
    await gateway.close()
