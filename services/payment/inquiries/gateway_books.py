"""What the gateway has on its books, and giving back what stands only there."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from uuid import NAMESPACE_URL, uuid5

from services.chassis.identity.principal import Cause
from services.payment.context import PaymentService
from services.payment.domain import texts
from services.payment.domain.gateway_entries import (
    EntryPage,
    EntryPeriod,
    EntryStatus,
    GatewayCharge,
    GatewayEntry,
)
from services.payment.domain.outcomes import UNANSWERED, OutcomeKind
from services.payment.domain.refusals import (
    GatewayPaymentIsKnown,
    GatewayPaymentNotFound,
    GatewayRefundFailed,
    said,
)
from services.payment.gateways.protocol import GatewayUnavailable
from services.payment.repository import gateway_refunds, payments


async def list_gateway_payments(
    service: PaymentService, period: EntryPeriod, limit: int, cursor: str | None
) -> EntryPage:
    """One page of the gateway's captures and refunds.

    Raises:
        InvalidCursor: the cursor is not of this list.
        GatewayUnavailable: the gateway did not answer.
    """
    page = await service.gateway.list_entries(period, limit, cursor)
    return replace(page, entries=await _with_askers(service, page.entries))


async def get_gateway_payment(
    service: PaymentService, reference: str, gateway: str | None
) -> GatewayCharge:
    """One capture with its refunds; ``gateway`` is the one that is meant, else the one in use.

    Raises:
        GatewayNotInUse: that gateway is not set up here.
        GatewayPaymentNotFound: the gateway has no such capture.
        GatewayUnavailable: the gateway did not answer.
    """
    asked = service.gateways.get(gateway or service.gateway.name)
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
    service: PaymentService, reference: str, requested_by: str
) -> GatewayCharge:
    """Give back what is left of a capture that no payment stands for; once, however often asked.

    Who asks for it is kept before the gateway is asked.

    Raises:
        GatewayPaymentNotFound: the gateway has no such capture.
        GatewayPaymentIsKnown: a payment stands for it.
        GatewayRefundFailed: nothing was captured, or the gateway declined.
        GatewayUnavailable: the gateway did not answer; it may have acted.
    """
    charge = await get_gateway_payment(service, reference, None)
    capture = charge.capture
    find = partial(payments.find_live_payment, reference=reference)
    known = await service.database.read(
        partial(find, payment_id=capture.own_id, order_id=capture.order_id)
    )
    if known is not None:
        raise GatewayPaymentIsKnown(reference, known.id)
    if capture.status is not EntryStatus.COMPLETED:
        raise GatewayRefundFailed(texts.NOTHING_TO_REFUND(status=capture.status))
    if charge.refundable_amount == 0:
        return charge
    # Made from what was given back so far, the key is another only once there is another rest.
    amount = charge.refundable_amount
    key = str(uuid5(NAMESPACE_URL, f"ichiba:{reference}:{amount}"))
    note = partial(gateway_refunds.note_asked, key=key, reference=reference, amount=amount)
    await service.write(note, Cause(requested_by))
    outcome = await service.gateway.refund(key, reference, amount)
    if outcome.kind in UNANSWERED:
        raise GatewayUnavailable(said(outcome, texts.GATEWAY_SILENT))
    if outcome.kind is OutcomeKind.FAILED:
        raise GatewayRefundFailed(said(outcome, texts.REFUND_DECLINED))
    return await get_gateway_payment(service, reference, None)
