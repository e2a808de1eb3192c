"""Stripe, through its official SDK. https://docs.stripe.com/api

The token is the id of a payment method that the shop's pages made with Stripe's own script. Our key
is Stripe's idempotency key and stands in the metadata too, by which a lost answer is found again.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar
from uuid import UUID

import aiohttp
import stripe
from stripe.params import RefundCreateParams

from services.payment.domain.gateway_entries import EntryPage, EntryPeriod, GatewayCharge
from services.payment.domain.gateway_events import GatewayEvent
from services.payment.domain.outcomes import ORDER_CANCELLED, Outcome
from services.payment.gateways.checkout import Checkout, CheckoutAsked
from services.payment.gateways.stripe import books
from services.payment.gateways.stripe.errors import ERRORS, lost, outcome_of
from services.payment.gateways.stripe.reading import (
    KEY,
    ORDER,
    Thing,
    outcome_of_intent,
    outcome_of_page,
    outcome_of_refund,
)
from services.payment.gateways.stripe.requests import (
    NEW_CUSTOMER,
    PAGE_PREFIX,
    intent_params,
    needs_customer,
    page_params,
)

T = TypeVar("T")

# Their clock and ours need not agree to the second.
_CLOCK_MARGIN = timedelta(minutes=5)
# A call goes out until the payment's answer is given up, which is long before this.
_WINDOW = timedelta(hours=1)
_REPEAT_AFTER_SECONDS = 0.5
_PAGE = 100


class StripeGateway:
    """Stripe, or whatever answers as Stripe does at ``api_base``."""

    name = "stripe"

    def __init__(
        self, api_key: str, api_base: str | None = None, return_url: str | None = None
    ) -> None:
        self._return_url = return_url
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
        try:
            if needs_customer(method, token):
                token = await self._make_customer(key, order_id)
            params = intent_params(key, order_id, amount, method, token, self._return_url)
            intent = await self._repeat_lost(
                lambda: self._stripe.v1.payment_intents.create_async(
                    params, {"idempotency_key": key}
                )
            )
        except ERRORS as error:
            return outcome_of(error)
        return outcome_of_intent(intent.to_dict())

    def default_token(self, method: str) -> str | None:
        """A bank transfer needs nothing of the customer's beforehand."""
        return NEW_CUSTOMER if method == "bank_transfer" else None

    async def _make_customer(self, key: str, order_id: str) -> str:
        customer = await self._stripe.v1.customers.create_async(
            {"metadata": {KEY: key, ORDER: order_id}}, {"idempotency_key": f"{key}:customer"}
        )
        return customer.id

    async def _repeat_lost(self, call: Callable[[], Awaitable[T]]) -> T:
        """``call``, made once more where its answer was lost: for the same key, Stripe acts once.

        An answer that was given stands, even a 500: then it has to be asked after.
        """
        try:
            return await call()
        except (stripe.APIConnectionError, aiohttp.ClientError, OSError):
            await asyncio.sleep(_REPEAT_AFTER_SECONDS)
            return await call()

    async def refund(self, key: str, reference: str | None, amount: int) -> Outcome:
        if reference is None:
            return Outcome.failed("no_reference", "Stripe's id of the payment is not known.")
        params: RefundCreateParams = {
            "payment_intent": reference,
            "amount": amount,
            "metadata": {KEY: key},
        }
        try:
            refund = await self._repeat_lost(
                lambda: self._stripe.v1.refunds.create_async(params, {"idempotency_key": key})
            )
        except ERRORS as error:
            return outcome_of(error)
        return outcome_of_refund(refund.to_dict())

    async def find_capture(self, key: str, reference: str | None) -> Outcome | None:
        try:
            if reference is not None and reference.startswith(PAGE_PREFIX):
                return await self._find_page(reference)
            if reference is not None:
                intent = await self._stripe.v1.payment_intents.retrieve_async(reference)
                return outcome_of_intent(intent.to_dict())
            found = await self._search(key) or await self._look_through(key)
        except ERRORS as error:
            return lost(error)
        return None if found is None else outcome_of_intent(found)

    async def open_checkout(self, asked: CheckoutAsked) -> Checkout | Outcome:
        """A page of Stripe Checkout for one payment by card."""
        try:
            session = await self._repeat_lost(
                lambda: self._stripe.v1.checkout.sessions.create_async(
                    page_params(asked), {"idempotency_key": f"{asked.key}:page"}
                )
            )
        except ERRORS as error:
            return outcome_of(error)
        if session.url is None:
            return Outcome.lost("no_page", "Stripe gave no page for the payment.")
        return Checkout(session.id, session.url)

    async def _find_page(self, reference: str) -> Outcome:
        session = await self._stripe.v1.checkout.sessions.retrieve_async(
            reference, {"expand": ["payment_intent"]}
        )
        return outcome_of_page(session.to_dict())

    async def cancel_capture(self, key: str, reference: str) -> Outcome:
        """Cancel what the customer has not paid; where that comes too late, how it stands."""
        try:
            if reference.startswith(PAGE_PREFIX):
                await self._stripe.v1.checkout.sessions.expire_async(reference)
                return ORDER_CANCELLED
            await self._stripe.v1.payment_intents.cancel_async(reference)
        except stripe.InvalidRequestError:
            found = await self.find_capture(key, reference)
            return found or Outcome.lost("not_found", "Stripe does not know of this payment.")
        except ERRORS as error:
            return lost(error)
        return replace(ORDER_CANCELLED, reference=reference)

    async def _search(self, key: str) -> Thing | None:
        """The intent whose metadata has ``key``; one that is some minutes old is found so."""
        query = f"metadata['{KEY}']:'{key}'"
        try:
            found = await self._stripe.v1.payment_intents.search_async({"query": query, "limit": 1})
        except stripe.InvalidRequestError:  # not every account can search
            return None
        return next((intent.to_dict() for intent in found.data), None)

    async def _look_through(self, key: str) -> Thing | None:
        """The same among those of its time: a search may not know of a new one yet."""
        since = _time_of(key) - _CLOCK_MARGIN
        until = since + _WINDOW
        intents = await self._stripe.v1.payment_intents.list_async(
            {
                "limit": _PAGE,
                "created": {"gte": int(since.timestamp()), "lte": int(until.timestamp())},
            }
        )
        async for intent in intents.auto_paging_iter():
            if _has_key(intent.metadata, key):
                return intent.to_dict()
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
