"""Stripe, through its official SDK. https://docs.stripe.com/api

The token is the id of a payment method that the shop's pages made with Stripe's own script. Our key
is Stripe's idempotency key and stands in the metadata too, by which a lost answer is found again.
"""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import stripe
from stripe.params import PaymentIntentCreateParams, RefundCreateParams

from services.payment.domain.gateway_entries import EntryPage, EntryPeriod, GatewayCharge
from services.payment.domain.gateway_events import GatewayEvent
from services.payment.domain.money import CURRENCY
from services.payment.domain.outcomes import Outcome
from services.payment.gateways.stripe import books
from services.payment.gateways.stripe.errors import ERRORS, lost, outcome_of
from services.payment.gateways.stripe.reading import (
    KEY,
    ORDER,
    outcome_of_intent,
    outcome_of_refund,
)

_METHODS = {"card": "card", "konbini": "konbini", "bank_transfer": "customer_balance"}
# Their clock and ours need not agree to the second.
_CLOCK_MARGIN = timedelta(minutes=5)
_PAGE = 100


class StripeGateway:
    """Stripe, or whatever answers as Stripe does at ``api_base``."""

    name = "stripe"

    def __init__(self, api_key: str, api_base: str | None = None) -> None:
        self._http = stripe.AIOHTTPClient()
        self._stripe = stripe.StripeClient(
            api_key,
            base_addresses={"api": api_base} if api_base else {},
            http_client=self._http,
            max_network_retries=0,  # a lost answer is asked after, by us
        )

    async def capture(
        self, key: str, order_id: str, amount: int, method: str, token: str
    ) -> Outcome:
        params: PaymentIntentCreateParams = {
            "amount": amount,  # JPY has no decimals: this is whole yen to Stripe too
            "currency": CURRENCY.lower(),
            "payment_method": token,
            "allowed_payment_method_types": [_METHODS[method]],
            "confirm": True,
            "metadata": {KEY: key, ORDER: order_id},
        }
        if method == "card":
            params["off_session"] = True  # nobody is there to answer a 3-D Secure challenge
        try:
            intent = await self._stripe.v1.payment_intents.create_async(
                params, {"idempotency_key": key}
            )
        except ERRORS as error:
            return outcome_of(error)
        return outcome_of_intent(intent.to_dict())

    async def refund(self, key: str, reference: str | None, amount: int) -> Outcome:
        if reference is None:
            return Outcome.failed("no_reference", "Stripe's id of the payment is not known.")
        params: RefundCreateParams = {
            "payment_intent": reference,
            "amount": amount,
            "metadata": {KEY: key},
        }
        try:
            refund = await self._stripe.v1.refunds.create_async(params, {"idempotency_key": key})
        except ERRORS as error:
            return outcome_of(error)
        return outcome_of_refund(refund.to_dict())

    async def find_capture(self, key: str, reference: str | None) -> Outcome | None:
        since = _time_of(key) - _CLOCK_MARGIN
        try:
            intents = await self._stripe.v1.payment_intents.list_async({"limit": _PAGE})
            async for intent in intents.auto_paging_iter():  # the newest first
                if _has_key(intent.metadata, key):
                    return outcome_of_intent(intent.to_dict())
                if datetime.fromtimestamp(intent.created, UTC) < since:
                    return None
        except ERRORS as error:
            return lost(error)
        return None

    async def find_refund(self, key: str, reference: str | None) -> Outcome | None:
        if reference is None:
            return None
        try:
            refunds = await self._stripe.v1.refunds.list_async(
                {"payment_intent": reference, "limit": _PAGE}
            )
            async for refund in refunds.auto_paging_iter():
                if _has_key(refund.metadata, key):
                    return outcome_of_refund(refund.to_dict())
        except ERRORS as error:
            return lost(error)
        return None

    async def list_entries(self, period: EntryPeriod, limit: int, cursor: str | None) -> EntryPage:
        return await books.list_entries(self._stripe, period, limit, cursor)

    async def find_charge(self, reference: str) -> GatewayCharge | None:
        return await books.find_charge(self._stripe, reference)

    async def hear(self, event: GatewayEvent) -> None:
        """Stripe knows what it says."""

    async def close(self) -> None:
        await self._http.close_async()  # type: ignore[no-untyped-call]  # untyped in the SDK


def _time_of(key: str) -> datetime:
    """When ``key`` was made: a UUID version 7 begins with its milliseconds (RFC 9562)."""
    return datetime.fromtimestamp((UUID(key).int >> 80) / 1000, UTC)


def _has_key(metadata: stripe.StripeObject | None, key: str) -> bool:
    return metadata is not None and metadata.to_dict().get(KEY) == key
