"""Order states: what may become what, and on which event.

Generated from openapi/order.yaml (`x-state-machine`) by `tox run -e generate`; never edited.
"""

from enum import StrEnum
from types import MappingProxyType
from typing import Final

from services.chassis.base.state_machine import StateMachine
from services.order.domain import texts


class OrderStatus(StrEnum):
    PENDING = "PENDING"
    PAYMENT_PROCESSING = "PAYMENT_PROCESSING"
    PAYMENT_FAILED = "PAYMENT_FAILED"
    ACCEPTED = "ACCEPTED"
    PAID = "PAID"
    SHIPPED = "SHIPPED"
    DELIVERED = "DELIVERED"
    CANCELLED = "CANCELLED"
    REFUNDED = "REFUNDED"


class OrderEvent(StrEnum):
    PAYMENT_REQUESTED = "payment_requested"
    NOTHING_TO_PAY = "nothing_to_pay"
    ACCEPTED = "accepted"
    PAYMENT_COMPLETED = "payment_completed"
    PAYMENT_FAILED = "payment_failed"
    PAYMENT_RETRIED = "payment_retried"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"


ORDER_STATES: Final = StateMachine[OrderStatus, OrderEvent](
    noun=texts.ORDER,
    initial=OrderStatus.PENDING,
    transitions=MappingProxyType(
        {
            (OrderStatus.PENDING, OrderEvent.PAYMENT_REQUESTED): OrderStatus.PAYMENT_PROCESSING,
            (OrderStatus.PENDING, OrderEvent.NOTHING_TO_PAY): OrderStatus.PAID,
            (OrderStatus.PENDING, OrderEvent.ACCEPTED): OrderStatus.ACCEPTED,
            (OrderStatus.PAYMENT_PROCESSING, OrderEvent.PAYMENT_COMPLETED): OrderStatus.PAID,
            (OrderStatus.PAYMENT_FAILED, OrderEvent.PAYMENT_COMPLETED): OrderStatus.PAID,
            (OrderStatus.ACCEPTED, OrderEvent.PAYMENT_COMPLETED): OrderStatus.PAID,
            (OrderStatus.PAYMENT_PROCESSING, OrderEvent.PAYMENT_FAILED): OrderStatus.PAYMENT_FAILED,
            (
                OrderStatus.PAYMENT_FAILED,
                OrderEvent.PAYMENT_RETRIED,
            ): OrderStatus.PAYMENT_PROCESSING,
            (OrderStatus.ACCEPTED, OrderEvent.SHIPPED): OrderStatus.SHIPPED,
            (OrderStatus.PAID, OrderEvent.SHIPPED): OrderStatus.SHIPPED,
            (OrderStatus.SHIPPED, OrderEvent.DELIVERED): OrderStatus.DELIVERED,
            (OrderStatus.PENDING, OrderEvent.CANCELLED): OrderStatus.CANCELLED,
            (OrderStatus.PAYMENT_PROCESSING, OrderEvent.CANCELLED): OrderStatus.CANCELLED,
            (OrderStatus.PAYMENT_FAILED, OrderEvent.CANCELLED): OrderStatus.CANCELLED,
            (OrderStatus.ACCEPTED, OrderEvent.CANCELLED): OrderStatus.CANCELLED,
            (OrderStatus.PAID, OrderEvent.CANCELLED): OrderStatus.CANCELLED,
            (OrderStatus.PAID, OrderEvent.REFUNDED): OrderStatus.REFUNDED,
            (OrderStatus.SHIPPED, OrderEvent.REFUNDED): OrderStatus.REFUNDED,
            (OrderStatus.DELIVERED, OrderEvent.REFUNDED): OrderStatus.REFUNDED,
        }
    ),
    operator_events=frozenset(
        {OrderEvent.PAYMENT_RETRIED, OrderEvent.SHIPPED, OrderEvent.DELIVERED, OrderEvent.CANCELLED}
    ),
    editable=frozenset(
        {
            OrderStatus.PENDING,
            OrderStatus.PAYMENT_PROCESSING,
            OrderStatus.PAYMENT_FAILED,
            OrderStatus.ACCEPTED,
            OrderStatus.PAID,
        }
    ),
    effects=MappingProxyType(
        {
            OrderEvent.PAYMENT_RETRIED: texts.ORDER_PAYMENT_RETRIED,
            OrderEvent.SHIPPED: texts.ORDER_SHIPPED,
            OrderEvent.DELIVERED: texts.ORDER_DELIVERED,
            OrderEvent.CANCELLED: texts.ORDER_CANCELLED,
        }
    ),
)


class ReconciliationStatus(StrEnum):
    RUNNING = "RUNNING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"


class ReconciliationEvent(StrEnum):
    COMPLETED = "completed"
    FAILED = "failed"


RECONCILIATION_STATES: Final = StateMachine[ReconciliationStatus, ReconciliationEvent](
    noun=texts.RECONCILIATION,
    initial=ReconciliationStatus.RUNNING,
    transitions=MappingProxyType(
        {
            (
                ReconciliationStatus.RUNNING,
                ReconciliationEvent.COMPLETED,
            ): ReconciliationStatus.COMPLETED,
            (ReconciliationStatus.RUNNING, ReconciliationEvent.FAILED): ReconciliationStatus.FAILED,
        }
    ),
)


class BatchStatus(StrEnum):
    QUEUED = "QUEUED"
    VALIDATING = "VALIDATING"
    VALIDATED = "VALIDATED"
    RUNNING = "RUNNING"
    PAUSED = "PAUSED"
    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"
    FAILED = "FAILED"
    UNDOING = "UNDOING"
    UNDONE = "UNDONE"


class BatchEvent(StrEnum):
    VALIDATION_STARTED = "validation_started"
    VALIDATED = "validated"
    STARTED = "started"
    CONFIRMED = "confirmed"
    COMPLETED = "completed"
    FAILED = "failed"
    PAUSED = "paused"
    QUEUEING_RESUMED = "queueing_resumed"
    VALIDATION_RESUMED = "validation_resumed"
    RESUMED = "resumed"
    CANCELLED = "cancelled"
    UNDO_STARTED = "undo_started"
    UNDONE = "undone"


BATCH_STATES: Final = StateMachine[BatchStatus, BatchEvent](
    noun=texts.BATCH,
    initial=BatchStatus.QUEUED,
    transitions=MappingProxyType(
        {
            (BatchStatus.QUEUED, BatchEvent.VALIDATION_STARTED): BatchStatus.VALIDATING,
            (BatchStatus.VALIDATING, BatchEvent.VALIDATED): BatchStatus.VALIDATED,
            (BatchStatus.VALIDATING, BatchEvent.STARTED): BatchStatus.RUNNING,
            (BatchStatus.VALIDATED, BatchEvent.CONFIRMED): BatchStatus.RUNNING,
            (BatchStatus.RUNNING, BatchEvent.COMPLETED): BatchStatus.COMPLETED,
            (BatchStatus.QUEUED, BatchEvent.FAILED): BatchStatus.FAILED,
            (BatchStatus.VALIDATING, BatchEvent.FAILED): BatchStatus.FAILED,
            (BatchStatus.RUNNING, BatchEvent.FAILED): BatchStatus.FAILED,
            (BatchStatus.QUEUED, BatchEvent.PAUSED): BatchStatus.PAUSED,
            (BatchStatus.VALIDATING, BatchEvent.PAUSED): BatchStatus.PAUSED,
            (BatchStatus.RUNNING, BatchEvent.PAUSED): BatchStatus.PAUSED,
            (BatchStatus.PAUSED, BatchEvent.QUEUEING_RESUMED): BatchStatus.QUEUED,
            (BatchStatus.PAUSED, BatchEvent.VALIDATION_RESUMED): BatchStatus.VALIDATING,
            (BatchStatus.PAUSED, BatchEvent.RESUMED): BatchStatus.RUNNING,
            (BatchStatus.QUEUED, BatchEvent.CANCELLED): BatchStatus.CANCELLED,
            (BatchStatus.VALIDATING, BatchEvent.CANCELLED): BatchStatus.CANCELLED,
            (BatchStatus.VALIDATED, BatchEvent.CANCELLED): BatchStatus.CANCELLED,
            (BatchStatus.RUNNING, BatchEvent.CANCELLED): BatchStatus.CANCELLED,
            (BatchStatus.PAUSED, BatchEvent.CANCELLED): BatchStatus.CANCELLED,
            (BatchStatus.COMPLETED, BatchEvent.UNDO_STARTED): BatchStatus.UNDOING,
            (BatchStatus.CANCELLED, BatchEvent.UNDO_STARTED): BatchStatus.UNDOING,
            (BatchStatus.UNDOING, BatchEvent.UNDONE): BatchStatus.UNDONE,
        }
    ),
    operator_events=frozenset(
        {
            BatchEvent.CONFIRMED,
            BatchEvent.PAUSED,
            BatchEvent.QUEUEING_RESUMED,
            BatchEvent.VALIDATION_RESUMED,
            BatchEvent.RESUMED,
            BatchEvent.CANCELLED,
            BatchEvent.UNDO_STARTED,
        }
    ),
    effects=MappingProxyType(
        {
            BatchEvent.CONFIRMED: texts.BATCH_CONFIRMED,
            BatchEvent.PAUSED: texts.BATCH_PAUSED,
            BatchEvent.QUEUEING_RESUMED: texts.BATCH_QUEUEING_RESUMED,
            BatchEvent.VALIDATION_RESUMED: texts.BATCH_VALIDATION_RESUMED,
            BatchEvent.RESUMED: texts.BATCH_RESUMED,
            BatchEvent.CANCELLED: texts.BATCH_CANCELLED,
            BatchEvent.UNDO_STARTED: texts.BATCH_UNDO_STARTED,
        }
    ),
)


class ErasureStatus(StrEnum):
    IN_PROGRESS = "IN_PROGRESS"
    COMPLETED = "COMPLETED"


class ErasureEvent(StrEnum):
    COMPLETED = "completed"


ERASURE_STATES: Final = StateMachine[ErasureStatus, ErasureEvent](
    noun=texts.ERASURE,
    initial=ErasureStatus.IN_PROGRESS,
    transitions=MappingProxyType(
        {
            (ErasureStatus.IN_PROGRESS, ErasureEvent.COMPLETED): ErasureStatus.COMPLETED,
        }
    ),
)
