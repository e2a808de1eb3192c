"""What the payment service has on record, and the gateway behind it: for reconciliation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, Self, TypeVar
from uuid import UUID

from ichiba_sdk.payment_client import Client
from ichiba_sdk.payment_client.api.gateway import (
    get_gateway_payment,
    inquire_payment,
    list_gateway_payments,
    refund_gateway_payment,
)
from ichiba_sdk.payment_client.api.payments import list_payments
from ichiba_sdk.payment_client.models import Dispute as DisputeDocument
from ichiba_sdk.payment_client.models import GatewayEntry as EntryDocument
from ichiba_sdk.payment_client.models import (
    GatewayEntryList,
    GatewayPayment,
    PaymentList,
    PaymentSummary,
)
from ichiba_sdk.payment_client.models import Payment as PaymentDocument
from ichiba_sdk.payment_client.types import UNSET, Unset
from services.chassis.peers.answers import known
from services.chassis.peers.peer import Peer, PeerRefused
from services.order.domain.money.payments import DISPUTES_TO_SHOW, Dispute, PaymentStatus
from services.order.domain.reconciliation import (
    OTHERS,
    CaptureName,
    ChargeSide,
    ChargeStatus,
    EntryKind,
    GatewayEntry,
    PaymentSide,
)

T = TypeVar("T")

PAGE = 200
_PAYMENT = "payment"
_ASKABLE = re.compile("[A-Za-z0-9][A-Za-z0-9_-]*")
_NOT_FOUND = "gateway_payment_not_found"
_OUT_OF_REACH = frozenset({"gateway_not_in_use", "gateway_keeps_no_books"})


class GatewayOutOfReach(Exception):
    """The gateway is not set up any more, or keeps no books: it cannot be asked for a capture."""


class _Zulu(datetime):
    """A time in UTC that the generated client writes as the spec wants it, ending in ``Z``."""

    def isoformat(self, sep: str = "T", timespec: str = "microseconds") -> str:
        return super().isoformat(sep, timespec).replace("+00:00", "Z")


@dataclass(frozen=True, slots=True)
class RecordPage(Generic[T]):
    """One page of a list, and where the next begins; None: there is none."""

    items: Sequence[T]
    next_position: str | None


@dataclass(frozen=True, slots=True)
class PaymentRecords:
    """The payment service's lists.

    Every method raises PeerUnavailable where no usable answer came, PeerRefused where the payment
    service will not do it.
    """

    peer: Peer
    client: Any

    @classmethod
    def over(cls, peer: Peer, url: str) -> Self:
        client = Client(base_url=url, raise_on_unexpected_status=False)
        client.set_async_httpx_client(peer.http)
        return cls(peer, client)

    async def page_of_payments(
        self, start: datetime, end: datetime, position: str | None
    ) -> RecordPage[PaymentSide]:
        """Payments made in a period, oldest first."""
        return await self._page_of_payments(start, end, position)

    async def page_of_payments_to_come(
        self, start: datetime, end: datetime, position: str | None
    ) -> RecordPage[PaymentSide]:
        """Of those made in a period, the ones that others are to take and have not yet."""
        filters = {"gateway": OTHERS, "status": [PaymentStatus.PENDING.value]}
        return await self._page_of_payments(start, end, position, **filters)

    async def page_of_disputed(
        self, end: datetime, position: str | None
    ) -> RecordPage[PaymentSide]:
        """Of those made before ``end``, however long ago, the ones with an open dispute."""
        start = datetime(2000, 1, 1, tzinfo=UTC)
        filters = {"dispute": sorted(DISPUTES_TO_SHOW)}
        return await self._page_of_payments(start, end, position, **filters)

    async def _page_of_payments(
        self, start: datetime, end: datetime, position: str | None, **filters: Any
    ) -> RecordPage[PaymentSide]:
        found = await self.peer.call(
            lambda: list_payments.asyncio_detailed(
                client=self.client,
                created_from=_zulu(start),
                created_to=_zulu(end),
                sort="created_at",
                limit=PAGE,
                cursor=_or_unset(position),
                **filters,
            ),
            PaymentList,
        )
        return RecordPage([_payment(item) for item in found.items], found.next_cursor)

    async def payments_of(self, order_id: str) -> list[PaymentSide]:
        """The payments of an order, the latest first; of very many the latest ones."""
        found = await self.peer.call(
            lambda: list_payments.asyncio_detailed(
                client=self.client, order_id=UUID(order_id), limit=PAGE
            ),
            PaymentList,
        )
        return [_payment(item) for item in found.items]

    async def page_of_entries(
        self, start: datetime, end: datetime, position: str | None
    ) -> RecordPage[GatewayEntry]:
        """The captures and refunds of a period at all gateways, in an order of their own."""
        found = await self.peer.call(
            lambda: list_gateway_payments.asyncio_detailed(
                client=self.client,
                created_from=_zulu(start),
                created_to=_zulu(end),
                limit=PAGE,
                cursor=_or_unset(position),
            ),
            GatewayEntryList,
        )
        return RecordPage([_entry(item) for item in found.items], found.next_cursor)

    async def find_charge(self, capture: CaptureName) -> ChargeSide | None:
        """A capture as its gateway has it now.

        Raises:
            GatewayOutOfReach: that gateway cannot be asked.
        """
        gateway, reference = capture
        if not _ASKABLE.fullmatch(reference):  # an event made it up: no gateway has such a one
            return None
        try:
            found = await self.peer.call(
                lambda: get_gateway_payment.asyncio_detailed(
                    reference, client=self.client, gateway=_or_unset(gateway)
                ),
                GatewayPayment,
            )
        except PeerRefused as refusal:
            if refusal.code == _NOT_FOUND:
                return None
            if refusal.code in _OUT_OF_REACH:
                raise GatewayOutOfReach from refusal
            raise
        return _charge(found)

    async def inquire(self, payment_id: str) -> PaymentSide:
        """Have the gateway asked how a payment stands; answers how it stands then."""
        found = await self.peer.call(
            lambda: inquire_payment.asyncio_detailed(UUID(payment_id), client=self.client),
            PaymentDocument,
        )
        return _payment(found)

    async def refund_charge(self, capture: CaptureName) -> None:
        """Have a capture given back that no payment stands for; asked twice, it is given once."""
        await self.peer.call(
            lambda: refund_gateway_payment.asyncio_detailed(
                capture.reference, client=self.client, gateway=_or_unset(capture.gateway)
            ),
            GatewayPayment,
        )


def _zulu(time: datetime) -> _Zulu:
    return _Zulu.fromisoformat(time.astimezone(UTC).isoformat())


def _or_unset(text: str | None) -> str | Unset:
    return UNSET if text is None else text


def _payment(document: PaymentSummary | PaymentDocument) -> PaymentSide:
    return PaymentSide(
        id=str(document.id),
        order_id=str(document.order_id),
        status=known(PaymentStatus, document.status, _PAYMENT),
        amount=document.amount,
        refunded_amount=document.refunded_amount,
        refundable_amount=document.refundable_amount,
        gateway=document.gateway,
        gateway_reference=document.gateway_reference,
        failure_message=document.failure_message,
        created_at=document.created_at,
        updated_at=document.updated_at,
        dispute=_dispute(document),
    )


def _dispute(document: PaymentSummary | PaymentDocument) -> Dispute | None:
    """What the customer's bank disputes; the version before does not say."""
    found = document.dispute
    return Dispute.of(found.to_dict()) if isinstance(found, DisputeDocument) else None


def _entry(document: EntryDocument) -> GatewayEntry:
    return GatewayEntry(
        kind=known(EntryKind, document.kind, _PAYMENT),
        reference=document.gateway_reference,
        capture_reference=document.capture_reference,
        own_id=document.own_id,
        order_id=None if document.order_id is None else str(document.order_id),
        amount=document.amount,
        status=known(ChargeStatus, document.status, _PAYMENT),
        created_at=document.created_at,
        gateway=document.gateway,
    )


def _charge(document: GatewayPayment) -> ChargeSide:
    capture = GatewayEntry(
        kind=EntryKind.CAPTURE,
        reference=document.gateway_reference,
        capture_reference=document.gateway_reference,
        own_id=document.own_id,
        order_id=None if document.order_id is None else str(document.order_id),
        amount=document.amount,
        status=known(ChargeStatus, document.status, _PAYMENT),
        created_at=document.created_at,
        gateway=document.gateway,
    )
    return ChargeSide.of(capture, [_entry(refund) for refund in document.refunds])
