"""Payment states: what may become what, and on which event.

Generated from openapi/payment.yaml (`x-state-machine`) by `tox run -e generate`; never edited.
"""

from enum import StrEnum
from types import MappingProxyType
from typing import Final

from services.chassis.base.state_machine import StateMachine
from services.payment.domain import texts


class PaymentStatus(StrEnum):
    PENDING = "PENDING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    UNKNOWN = "UNKNOWN"
    PARTIALLY_REFUNDED = "PARTIALLY_REFUNDED"
    REFUNDED = "REFUNDED"


class PaymentEvent(StrEnum):
    CAPTURED = "captured"
    CAPTURE_FAILED = "capture_failed"
    OUTCOME_LOST = "outcome_lost"
    PARTIALLY_REFUNDED = "partially_refunded"
    REFUNDED_IN_FULL = "refunded_in_full"
    REFUND_RETURNED = "refund_returned"
    REFUNDS_RETURNED = "refunds_returned"


PAYMENT_STATES: Final = StateMachine[PaymentStatus, PaymentEvent](
    noun=texts.PAYMENT,
    initial=PaymentStatus.PENDING,
    transitions=MappingProxyType(
        {
            (PaymentStatus.PENDING, PaymentEvent.CAPTURED): PaymentStatus.COMPLETED,
            (PaymentStatus.UNKNOWN, PaymentEvent.CAPTURED): PaymentStatus.COMPLETED,
            (PaymentStatus.PENDING, PaymentEvent.CAPTURE_FAILED): PaymentStatus.FAILED,
            (PaymentStatus.UNKNOWN, PaymentEvent.CAPTURE_FAILED): PaymentStatus.FAILED,
            (PaymentStatus.PENDING, PaymentEvent.OUTCOME_LOST): PaymentStatus.UNKNOWN,
            (
                PaymentStatus.COMPLETED,
                PaymentEvent.PARTIALLY_REFUNDED,
            ): PaymentStatus.PARTIALLY_REFUNDED,
            (
                PaymentStatus.PARTIALLY_REFUNDED,
                PaymentEvent.PARTIALLY_REFUNDED,
            ): PaymentStatus.PARTIALLY_REFUNDED,
            (PaymentStatus.COMPLETED, PaymentEvent.REFUNDED_IN_FULL): PaymentStatus.REFUNDED,
            (
                PaymentStatus.PARTIALLY_REFUNDED,
                PaymentEvent.REFUNDED_IN_FULL,
            ): PaymentStatus.REFUNDED,
            (
                PaymentStatus.PARTIALLY_REFUNDED,
                PaymentEvent.REFUND_RETURNED,
            ): PaymentStatus.PARTIALLY_REFUNDED,
            (
                PaymentStatus.REFUNDED,
                PaymentEvent.REFUND_RETURNED,
            ): PaymentStatus.PARTIALLY_REFUNDED,
            (
                PaymentStatus.PARTIALLY_REFUNDED,
                PaymentEvent.REFUNDS_RETURNED,
            ): PaymentStatus.COMPLETED,
            (PaymentStatus.REFUNDED, PaymentEvent.REFUNDS_RETURNED): PaymentStatus.COMPLETED,
        }
    ),
)


class RefundStatus(StrEnum):
    PENDING = "PENDING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"


class RefundEvent(StrEnum):
    REFUND_COMPLETED = "refund_completed"
    REFUND_FAILED = "refund_failed"


REFUND_STATES: Final = StateMachine[RefundStatus, RefundEvent](
    noun=texts.REFUND,
    initial=RefundStatus.PENDING,
    transitions=MappingProxyType(
        {
            (RefundStatus.PENDING, RefundEvent.REFUND_COMPLETED): RefundStatus.COMPLETED,
            (RefundStatus.PENDING, RefundEvent.REFUND_FAILED): RefundStatus.FAILED,
            (RefundStatus.COMPLETED, RefundEvent.REFUND_FAILED): RefundStatus.FAILED,
        }
    ),
)
