"""The records of a payment service that is played, for reconciliations."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

from services.chassis.peers.peer import Peer
from services.order.domain.money.payments import PaymentStatus
from services.order.domain.reconciliation import (
    CaptureName,
    ChargeSide,
    ChargeStatus,
    PaymentSide,
)
from services.order.peers.payment_records import PaymentRecords, RecordPage
from tests.service.order.fakes import FakePayments, PlayedPayment

_SPENT = (PaymentStatus.REFUNDED, PaymentStatus.FAILED)


class FakeRecords(PaymentRecords):
    """What the payment service has on record: the ledger, and a gateway that agrees with it."""

    def __init__(self, payments: FakePayments, clock: Callable[[], datetime]) -> None:
        super().__init__(cast("Peer", None), (payments, clock))

    @property
    def _payments(self) -> FakePayments:
        return cast("FakePayments", self.client[0])

    def _clock(self) -> datetime:
        return cast("datetime", self.client[1]())

    async def page_of_payments(self, *_: Any) -> RecordPage[PaymentSide]:
        return RecordPage([self._side(each) for each in self._payments.ledger[-12:]], None)

    async def page_of_payments_to_come(self, *_: Any) -> RecordPage[PaymentSide]:
        return RecordPage([], None)

    async def page_of_disputed(self, *_: Any) -> RecordPage[PaymentSide]:
        return RecordPage([], None)

    async def payments_of(self, order_id: str) -> list[PaymentSide]:
        own = [each for each in self._payments.ledger if each.order_id == order_id]
        return [self._side(each) for each in reversed(own)]

    async def page_of_entries(self, *_: Any) -> RecordPage[Any]:
        return RecordPage([], None)

    async def find_charge(self, capture: CaptureName) -> ChargeSide | None:
        ledger = self._payments.ledger
        found = [each for each in ledger if f"sim_{each.id}" == capture.reference]
        return self._charge(found[0]) if found else None

    async def inquire(self, payment_id: str) -> PaymentSide:
        [found] = [each for each in self._payments.ledger if each.id == payment_id]
        return self._side(found)

    async def refund_charge(self, capture: CaptureName) -> None:
        """It is given back elsewhere."""

    def _side(self, played: PlayedPayment) -> PaymentSide:
        return PaymentSide(
            id=played.id,
            order_id=played.order_id,
            status=played.status,
            amount=played.amount,
            refunded_amount=played.refunded,
            refundable_amount=0 if played.status in _SPENT else played.amount - played.refunded,
            gateway="simulator",
            gateway_reference=f"sim_{played.id}",
            failure_message=played.failure_message,
            created_at=self._clock(),
            updated_at=self._clock(),
        )

    def _charge(self, played: PlayedPayment) -> ChargeSide:
        has_failed = played.status is PaymentStatus.FAILED
        return ChargeSide(
            reference=f"sim_{played.id}",
            own_id=played.id,
            order_id=played.order_id,
            status=ChargeStatus.FAILED if has_failed else ChargeStatus.COMPLETED,
            amount=played.amount,
            refunded_amount=played.refunded,
            refundable_amount=0 if has_failed else played.amount - played.refunded,
            created_at=self._clock(),
            changed_at=self._clock(),
        )
