"""What Stripe has on its books: payment intents, then refunds, each the newest first.

Stripe pages by the id of the last item; our cursor says which of the two lists that is of.
"""

import base64
from datetime import UTC, datetime
from typing import Any

import stripe

from services.chassis.base.problems import InvalidCursor
from services.payment.domain import texts
from services.payment.domain.gateway_entries import (
    EntryKind,
    EntryPage,
    EntryPeriod,
    EntryStatus,
    GatewayCharge,
    GatewayEntry,
)
from services.payment.domain.money import CURRENCY
from services.payment.gateways.protocol import GatewayUnavailable
from services.payment.gateways.stripe.errors import ERRORS
from services.payment.gateways.stripe.reading import KEY, ORDER, PENDING, REFUND_PENDING

_PAGE = 100
_NOTHING_THERE = "resource_missing"
_PREFIXES = {EntryKind.CAPTURE: "pi_", EntryKind.REFUND: "re_"}


async def list_entries(
    client: stripe.StripeClient, period: EntryPeriod, limit: int, cursor: str | None
) -> EntryPage:
    """One page of either list; the last page of the first leads on to the second.

    Raises:
        InvalidCursor: it names no item of Stripe's.
        GatewayUnavailable: Stripe did not answer.
    """
    kind, last = _read_cursor(cursor)
    params: dict[str, Any] = {"limit": min(limit, _PAGE), **_created(period)}
    if last:
        params["starting_after"] = last
    try:
        found = await _page_of(client, kind, params)
    except stripe.InvalidRequestError as error:
        if error.code == _NOTHING_THERE and last:
            raise InvalidCursor from error
        raise _unavailable(error) from error
    except ERRORS as error:
        raise _unavailable(error) from error
    entries = [_entry(kind, item) for item in found.data if _is_in_yen(item)]
    if found.has_more:
        return EntryPage(entries, _write_cursor(kind, found.data[-1].id))
    following = _write_cursor(EntryKind.REFUND, "") if kind is EntryKind.CAPTURE else None
    return EntryPage(entries, following)


async def find_charge(client: stripe.StripeClient, reference: str) -> GatewayCharge | None:
    """A payment intent with its refunds, oldest first; None where Stripe has none.

    Raises:
        GatewayUnavailable: Stripe did not answer.
    """
    try:
        intent = await client.v1.payment_intents.retrieve_async(reference)
        if not _is_in_yen(intent):
            return None
        if intent.latest_charge is None:  # nothing was charged that could have been given back
            return GatewayCharge(_capture(intent))
        pages = await client.v1.refunds.list_async({"payment_intent": reference, "limit": _PAGE})
        refunds = [_refund(each, intent) async for each in pages.auto_paging_iter()]
    except stripe.InvalidRequestError as error:
        if error.code == _NOTHING_THERE or error.http_status == 404:
            return None
        raise _unavailable(error) from error
    except ERRORS as error:
        raise _unavailable(error) from error
    return GatewayCharge(_capture(intent), sorted(refunds, key=lambda entry: entry.created_at))


async def _page_of(client: stripe.StripeClient, kind: EntryKind, params: Any) -> Any:
    if kind is EntryKind.CAPTURE:
        return await client.v1.payment_intents.list_async(params)
    # A refund does not say of which order it is; its payment intent does.
    params["expand"] = ["data.payment_intent"]
    return await client.v1.refunds.list_async(params)


def _created(period: EntryPeriod) -> dict[str, Any]:
    """Stripe reckons in whole seconds."""
    bounds = {}
    if period.start is not None:
        bounds["gte"] = int(period.start.timestamp())
    if period.end is not None:
        bounds["lt"] = int(period.end.timestamp())
    return {"created": bounds} if bounds else {}


def _write_cursor(kind: EntryKind, last: str) -> str:
    return base64.urlsafe_b64encode(f"{kind}:{last}".encode()).rstrip(b"=").decode()


def _read_cursor(cursor: str | None) -> tuple[EntryKind, str]:
    if cursor is None:
        return EntryKind.CAPTURE, ""
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
        name, _, last = text.partition(":")
        kind = EntryKind(name)
    except ValueError as error:
        raise InvalidCursor from error
    if _write_cursor(kind, last) != cursor or not last.startswith(_PREFIXES[kind] if last else ""):
        raise InvalidCursor
    return kind, last


def _entry(kind: EntryKind, item: Any) -> GatewayEntry:
    if kind is EntryKind.CAPTURE:
        return _capture(item)
    return _refund(item, item.payment_intent)


def _is_in_yen(item: Any) -> bool:
    """Others may use the account too, in other currencies; ours is yen."""
    return bool(item.currency == CURRENCY.lower())


def _capture(intent: stripe.PaymentIntent) -> GatewayEntry:
    status = EntryStatus.COMPLETED if intent.status == "succeeded" else EntryStatus.FAILED
    if intent.status in PENDING:
        status = EntryStatus.PENDING
    return GatewayEntry(
        kind=EntryKind.CAPTURE,
        reference=intent.id,
        capture_reference=intent.id,
        own_id=_metadata(intent).get(KEY),
        order_id=_metadata(intent).get(ORDER),
        amount=intent.amount,
        status=status,
        created_at=datetime.fromtimestamp(intent.created, UTC),
    )


def _refund(refund: stripe.Refund, intent: Any) -> GatewayEntry:
    """``intent`` is the refund's payment intent, or only its id, or None for a bare charge."""
    status = EntryStatus.COMPLETED if refund.status == "succeeded" else EntryStatus.FAILED
    if refund.status in REFUND_PENDING:
        status = EntryStatus.PENDING
    is_known = isinstance(intent, stripe.PaymentIntent)
    return GatewayEntry(
        kind=EntryKind.REFUND,
        reference=refund.id,
        capture_reference=intent.id if is_known else str(intent or refund.charge or refund.id),
        own_id=_metadata(refund).get(KEY),
        order_id=_metadata(intent).get(ORDER) if is_known else None,
        amount=refund.amount,
        status=status,
        created_at=datetime.fromtimestamp(refund.created, UTC),
    )


def _metadata(item: stripe.PaymentIntent | stripe.Refund) -> dict[str, str]:
    metadata = item.metadata
    if metadata is None:
        return {}
    found: dict[str, str] = metadata.to_dict()
    return found


def _unavailable(error: Exception) -> GatewayUnavailable:
    return GatewayUnavailable(texts.STRIPE_UNUSABLE(error=str(error)[:470]), retry_after=5)
