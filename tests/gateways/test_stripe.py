"""What is special about Stripe, against localstripe, a fake of Stripe in a process of its own."""

from collections.abc import AsyncIterator

import httpx
import pytest

from services.chassis.base.ids import new_id
from services.payment.domain.outcomes import OutcomeKind
from services.payment.gateways.stripe.gateway import StripeGateway
from tests.gateways.servers import KEY, make_card, running


@pytest.fixture
async def stripe_url() -> AsyncIterator[str]:
    """Where localstripe answers."""
    async with running("localstripe_server.py") as url:
        yield url


async def test_yen_are_whole(stripe_url: str) -> None:
    gateway = StripeGateway(KEY, stripe_url)
    card = await make_card(stripe_url, "4242424242424242")
    await gateway.capture(new_id(), new_id(), 5000, "card", card)
    await gateway.close()
    async with httpx.AsyncClient(auth=(KEY, "")) as http:
        intents = (await http.get(f"{stripe_url}/v1/payment_intents")).json()["data"]
    assert [(intent["amount"], intent["currency"]) for intent in intents] == [(5000, "jpy")]


async def test_an_answer_that_is_cut_off_is_asked_for_again_with_the_same_key(
    stripe_url: str,
) -> None:
    card, key = await make_card(stripe_url, "4242424242424242"), new_id()
    gateway = StripeGateway("sk_test_loses_answers", stripe_url)
    outcome = await gateway.capture(key, new_id(), 5000, "card", card)
    assert outcome.kind is OutcomeKind.COMPLETED
    assert await gateway.find_capture(key, None) == outcome
    await gateway.close()
    async with httpx.AsyncClient(auth=(KEY, "")) as http:
        intents = (await http.get(f"{stripe_url}/v1/payment_intents")).json()["data"]
    assert [intent["id"] for intent in intents] == [outcome.reference]
