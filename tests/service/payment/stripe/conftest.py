"""The payment service on Stripe, as it is documented: calls one way, signed events back."""

import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
import stripe

from services.chassis.base.ids import new_id
from services.payment.gateways.stripe.gateway import StripeGateway
from tests.gateways.servers import KEY, StripeAnswers
from tests.service.payment.conftest import PAYMENTS, STRIPE_SECRETS, OpenTill, Till


@dataclass
class Shop:
    """The service under test, and Stripe in our hands."""

    till: Till
    stripe: StripeAnswers

    async def intent_of(self, payment: dict[str, Any]) -> dict[str, Any]:
        """The payment intent, as Stripe has it now."""
        intents = await self.stripe.play("intents")
        found = [each for each in intents if each["metadata"]["ichiba_key"] == payment["id"]]
        assert len(found) == 1
        intent: dict[str, Any] = found[0]
        return intent

    async def tell(
        self, kind: str, thing: dict[str, Any], *, event_id: str | None = None, **event: Any
    ) -> httpx.Response:
        """Have Stripe send an event about ``thing``."""
        body = {
            "id": event_id or f"evt_{new_id()}",
            "object": "event",
            "type": kind,
            "created": 1_795_167_060,
            "data": {"object": thing},
            **event,
        }
        return await self.post(json.dumps(body))

    async def post(
        self, content: str, *, secret: str = STRIPE_SECRETS[0], age: float = 0
    ) -> httpx.Response:
        """Post ``content`` to the webhook, signed by Stripe's own library ``age`` seconds ago."""
        sent_at = int(time.time() - age)
        signed = stripe.WebhookSignature.generate_signature_header(content, secret, sent_at)
        return await self.post_signed(content.encode(), signed)

    async def post_signed(self, content: bytes, signature: str | bytes | None) -> httpx.Response:
        """Post ``content`` under a signature, whatever it is."""
        headers: dict[str, Any] = {"Content-Type": "application/json", "Authorization": ""}
        if signature is not None:
            headers["Stripe-Signature"] = signature
        url = f"{PAYMENTS}/stripe-webhook"
        return await self.till.api.post(url, content=content, headers=headers)


@pytest.fixture
async def shop(open_till: OpenTill, stripe_answers: StripeAnswers) -> AsyncIterator[Shop]:
    """The service on Stripe, as Stripe is documented."""
    async with open_till(StripeGateway(KEY, stripe_answers.url)) as opened:
        yield Shop(opened, stripe_answers)
