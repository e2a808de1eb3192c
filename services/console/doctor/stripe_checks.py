"""What `ichiba doctor` asks Stripe: who we are there, and whether its events arrive."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlsplit

import stripe

from services.chassis.base.settings import PREFIX, Settings
from services.console.doctor.findings import Finding
from services.console.reasons import plain_reason
from services.payment.gateways.stripe.errors import ERRORS

PATH: Final = "/api/v1/payments/stripe-webhook"
WANTED: Final = (
    "payment_intent.succeeded",
    "payment_intent.payment_failed",
    "payment_intent.canceled",
    "payment_intent.processing",
    "payment_intent.requires_action",
    "refund.created",
    "refund.updated",
    "refund.failed",
    "charge.dispute.created",
    "charge.dispute.updated",
    "charge.dispute.closed",
)
"""The events without which something is noticed late, or not at all."""
_PATIENCE_SECONDS = 10
_FOREIGN: Final = (*ERRORS, TimeoutError)


def examine_stripe(settings: Settings) -> Iterator[Finding]:
    """All findings about Stripe; none where its key is not set."""
    if settings.stripe_api_key is not None:
        yield from asyncio.run(_ask(settings, settings.stripe_api_key.get_secret_value()))


async def _ask(settings: Settings, key: str) -> list[Finding]:
    http = stripe.AIOHTTPClient()
    base = settings.stripe_api_base
    client = stripe.StripeClient(
        key,
        base_addresses={"api": base} if base else {},
        http_client=http,
        max_network_retries=0,
    )
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            account = await _account(client, settings, key)
            if account.level == "FAIL":
                return [account]
            return [account, *await _webhook(client, settings)]
    except TimeoutError:
        what = f"did not answer within {_PATIENCE_SECONDS} s"
        return [Finding("FAIL", "stripe", what, "see https://status.stripe.com")]
    finally:
        await http.close_async()  # type: ignore[no-untyped-call]  # untyped in the SDK


async def _account(client: stripe.StripeClient, settings: Settings, key: str) -> Finding:
    mode = "live" if "_live_" in key[:8] else "test"
    try:
        account = await client.v1.accounts.retrieve_current_async()
    except stripe.AuthenticationError:
        what = "refuses the key: no payment can be made"
        return Finding("FAIL", "stripe", what, f"correct {PREFIX}STRIPE_API_KEY")
    except stripe.PermissionError:
        what = f"answers in {mode} mode; the key may not ask whose account it is"
        return Finding("ok", "stripe", what)
    except _FOREIGN as error:
        what = f"does not answer: {plain_reason(error, settings)}"
        return Finding("FAIL", "stripe", what, "see https://status.stripe.com")
    return Finding("ok", "stripe", f"knows us as {account.id}, in {mode} mode")


async def _webhook(client: stripe.StripeClient, settings: Settings) -> list[Finding]:
    if settings.stripe_webhook_secret is None:
        what = f"{PREFIX}STRIPE_WEBHOOK_SECRET is not set: every event of Stripe's is refused"
        return [_webhook_warning(what, "set it to the signing secret of the endpoint at Stripe")]
    try:
        endpoints = await client.v1.webhook_endpoints.list_async({"limit": 100})
        undelivered = await client.v1.events.list_async({"delivery_success": False, "limit": 1})
    except _FOREIGN as error:
        what = f"Stripe does not tell about it: {plain_reason(error, settings)}"
        return [_webhook_warning(what, "allow the key to read webhook endpoints and events")]
    return list(_arrival(endpoints.data, undelivered.data))


def _arrival(
    endpoints: Sequence[stripe.WebhookEndpoint], undelivered: Sequence[stripe.Event]
) -> Iterator[Finding]:
    ours = [each for each in endpoints if urlsplit(each.url).path == PATH]
    enabled = [each for each in ours if each.status == "enabled"]
    if not enabled:
        what = f"no enabled endpoint at Stripe leads to {PATH}"
        yield _webhook_warning(what, "add or enable it at https://dashboard.stripe.com/webhooks")
        return
    sent = {name for each in enabled for name in each.enabled_events}
    missing = [] if "*" in sent else [name for name in WANTED if name not in sent]
    if missing:
        yield _webhook_warning(f"Stripe does not send {', '.join(missing)}", "add these events")
    for event in undelivered:
        at = datetime.fromtimestamp(event.created, UTC)
        what = f"Stripe could not deliver some events, the newest {event.type} of {at:%F %T} UTC"
        yield _webhook_warning(what, "see why at https://dashboard.stripe.com/webhooks")
    if not missing and not undelivered:
        yield Finding("ok", "stripe webhook", f"all events arrive at {enabled[0].url}")


def _webhook_warning(what: str, mend: str) -> Finding:
    return Finding("warn", "stripe webhook", what, mend)
