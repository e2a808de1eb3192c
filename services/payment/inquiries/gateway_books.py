"""What the gateways have on their books, and giving back what stands only there."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from services.chassis.base.problems import InvalidCursor
from services.chassis.identity.principal import Cause
from services.payment.context import PaymentService
from services.payment.domain import texts
from services.payment.domain.gateway_entries import (
    BooksPage,
    EntryPeriod,
    EntryStatus,
    GatewayCharge,
    GatewayEntry,
)
from services.payment.domain.outcomes import UNANSWERED, OutcomeKind
from services.payment.domain.refusals import (
    GatewayKeepsNoBooks,
    GatewayPaymentIsKnown,
    GatewayPaymentNotFound,
    GatewayRefundFailed,
    said,
)
from services.payment.gateways.at_hand import Gateways
from services.payment.gateways.protocol import GatewayUnavailable
from services.payment.gateways.watched import WatchedGateway
from services.payment.repository import gateway_refunds, payments

_NAME_ENDS: Final = "-"
"""What no name of a gateway has in it: before it, a cursor names one; after it comes its own."""


async def list_gateway_payments(
    service: PaymentService, period: EntryPeriod, limit: int, cursor: str | None
) -> BooksPage:
    """One page of the captures and refunds of all gateways, in the order of their names.

    Raises:
        InvalidCursor: the cursor is not of this list, or of a gateway that is not set up any more.
        GatewayUnavailable: a gateway did not answer; says which.
    """
    asked, position = _begin(service.gateways, cursor)
    if asked is None:
        return BooksPage(service.gateway.name, [], None)
    page = await asked.list_entries(period, limit, position)
    entries = await _with_askers(service, page.entries)
    if page.next_cursor is not None:
        return BooksPage(asked.name, entries, f"{asked.name}{_NAME_ENDS}{page.next_cursor}")
    later = (name for name in _with_books(service.gateways) if name > asked.name)
    following = next(later, None)
    return BooksPage(asked.name, entries, following and f"{following}{_NAME_ENDS}")


def _with_books(gateways: Gateways) -> list[str]:
    """Those that can be looked at, always in one order, whatever is in use."""
    return sorted(gateway.name for gateway in gateways if gateway.keeps_books)


def _begin(gateways: Gateways, cursor: str | None) -> tuple[WatchedGateway | None, str | None]:
    """Whose books a page is of, and where it begins there; None: there are no books."""
    known = _with_books(gateways)
    if cursor is None:
        return (gateways.get(known[0]) if known else None), None
    name, ends, position = cursor.partition(_NAME_ENDS)
    if not ends or name not in known:
        raise InvalidCursor
    return gateways.get(name), position or None


async def get_gateway_payment(
    service: PaymentService, reference: str, gateway: str
) -> GatewayCharge:
    """One capture of ``gateway`` with its refunds.

    Raises:
        GatewayNotInUse: that gateway is not set up here.
        GatewayKeepsNoBooks: it cannot be asked for a capture.
        GatewayPaymentNotFound: the gateway has no such capture.
        GatewayUnavailable: the gateway did not answer.
    """
    asked = service.gateways.get(gateway)
    if not asked.keeps_books:
        raise GatewayKeepsNoBooks(gateway)
    charge = await asked.find_charge(reference)
    if charge is None:
        raise GatewayPaymentNotFound(reference)
    capture, *given = await _with_askers(service, [charge.capture, *charge.refunds])
    return GatewayCharge(capture, given)


async def _with_askers(
    service: PaymentService, entries: Sequence[GatewayEntry]
) -> list[GatewayEntry]:
    """``entries`` with those who had us ask the gateway for them."""
    own_ids = {entry.own_id for entry in entries if entry.own_id is not None}
    asked = await service.database.read(partial(gateway_refunds.who_asked, own_ids=own_ids))
    return [replace(entry, requested_by=asked.get(entry.own_id or "")) for entry in entries]


async def refund_gateway_payment(
    service: PaymentService, reference: str, gateway: str, requested_by: str
) -> GatewayCharge:
    """Give back what is left of a capture of ``gateway`` that no payment stands for; once.

    It is given once however often that is asked. Who asks for it is kept before the gateway is
    asked.

    Raises:
        GatewayNotInUse: that gateway is not set up here.
        GatewayKeepsNoBooks: it cannot be asked for a capture.
        GatewayPaymentNotFound: the gateway has no such capture.
        GatewayPaymentIsKnown: a payment stands for it.
        GatewayRefundFailed: nothing was captured, or the gateway declined.
        GatewayUnavailable: the gateway did not answer; it may have acted.
    """
    charge = await get_gateway_payment(service, reference, gateway)
    await _require_unknown(service, charge.capture, gateway)
    if charge.capture.status is not EntryStatus.COMPLETED:
        raise GatewayRefundFailed(texts.NOTHING_TO_REFUND(status=charge.capture.status))
    if charge.refundable_amount == 0:
        return charge
    # Made from what was given back so far, the key is another only once there is another rest.
    amount = charge.refundable_amount
    key = str(uuid5(NAMESPACE_URL, f"ichiba:{gateway}:{reference}:{amount}"))
    await service.write(
        partial(
            gateway_refunds.note_asked,
            key=key,
            gateway=gateway,
            reference=reference,
            amount=amount,
        ),
        Cause(requested_by),
    )
    outcome = await service.gateways.get(gateway).refund(key, reference, amount)
    if outcome.kind in UNANSWERED:
        raise GatewayUnavailable(said(outcome, texts.GATEWAY_SILENT))
    if outcome.kind is OutcomeKind.FAILED:
        raise GatewayRefundFailed(said(outcome, texts.REFUND_DECLINED))
    return await get_gateway_payment(service, reference, gateway)


async def _require_unknown(service: PaymentService, capture: GatewayEntry, gateway: str) -> None:
    """Refuse a capture that a payment stands for.

    Raises:
        GatewayPaymentIsKnown: names it.
    """
    find = partial(payments.find_live_payment, gateway=gateway, reference=capture.reference)
    known = await service.database.read(
        partial(find, payment_id=capture.own_id, order_id=capture.order_id)
    )
    if known is not None:
        raise GatewayPaymentIsKnown(capture.reference, known.id)
