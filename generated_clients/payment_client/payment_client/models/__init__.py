"""Contains all the data models used in inputs/outputs"""

from .breaker_state import BreakerState
from .breaker_state_state import BreakerStateState
from .closed_order import ClosedOrder
from .currency import Currency
from .delivery import Delivery
from .delivery_page import DeliveryPage
from .delivery_state import DeliveryState
from .dispute import Dispute
from .dispute_status import DisputeStatus
from .each_payment_create import EachPaymentCreate
from .erased_place import ErasedPlace
from .erased_place_service import ErasedPlaceService
from .erasure_obstacle import ErasureObstacle
from .erasure_part import ErasurePart
from .fault import Fault
from .gateway_entry import GatewayEntry
from .gateway_entry_kind import GatewayEntryKind
from .gateway_entry_list import GatewayEntryList
from .gateway_entry_status import GatewayEntryStatus
from .gateway_event_data import GatewayEventData
from .gateway_event_list import GatewayEventList
from .gateway_event_outcome import GatewayEventOutcome
from .gateway_event_receipt import GatewayEventReceipt
from .gateway_event_record import GatewayEventRecord
from .gateway_event_record_currency_type_1 import GatewayEventRecordCurrencyType1
from .gateway_event_record_currency_type_2_type_1 import GatewayEventRecordCurrencyType2Type1
from .gateway_event_record_currency_type_3_type_1 import GatewayEventRecordCurrencyType3Type1
from .gateway_payment import GatewayPayment
from .given_refund import GivenRefund
from .health import Health
from .health_status import HealthStatus
from .known_gateway_event import KnownGatewayEvent
from .known_gateway_event_type import KnownGatewayEventType
from .left_place import LeftPlace
from .list_payments_dispute_item import ListPaymentsDisputeItem
from .list_payments_sort import ListPaymentsSort
from .next_action import NextAction
from .next_action_details import NextActionDetails
from .next_action_kind import NextActionKind
from .oldest_owed_type_0 import OldestOwedType0
from .order_in_the_way import OrderInTheWay
from .orders_to_erase import OrdersToErase
from .other_gateway_event import OtherGatewayEvent
from .paid_elsewhere import PaidElsewhere
from .paid_elsewhere_create import PaidElsewhereCreate
from .payment import Payment
from .payment_attempt import PaymentAttempt
from .payment_attempt_operation import PaymentAttemptOperation
from .payment_attempt_outcome import PaymentAttemptOutcome
from .payment_batch import PaymentBatch
from .payment_batch_create import PaymentBatchCreate
from .payment_batch_item import PaymentBatchItem
from .payment_batch_item_currency import PaymentBatchItemCurrency
from .payment_batch_result import PaymentBatchResult
from .payment_batch_totals import PaymentBatchTotals
from .payment_create import PaymentCreate
from .payment_create_currency import PaymentCreateCurrency
from .payment_link import PaymentLink
from .payment_link_locale import PaymentLinkLocale
from .payment_list import PaymentList
from .payment_method import PaymentMethod
from .payment_receipt import PaymentReceipt
from .payment_request import PaymentRequest
from .payment_stats import PaymentStats
from .payment_stats_by_day import PaymentStatsByDay
from .payment_stats_by_method import PaymentStatsByMethod
from .payment_stats_by_status import PaymentStatsByStatus
from .payment_status import PaymentStatus
from .payment_summary import PaymentSummary
from .problem import Problem
from .readiness import Readiness
from .readiness_check import ReadinessCheck
from .readiness_check_status import ReadinessCheckStatus
from .readiness_status import ReadinessStatus
from .refund import Refund
from .refund_batch_create import RefundBatchCreate
from .refund_batch_item import RefundBatchItem
from .refund_batch_result import RefundBatchResult
from .refund_batch_totals import RefundBatchTotals
from .refund_create import RefundCreate
from .refund_list import RefundList
from .refund_settlement import RefundSettlement
from .refund_settlement_outcome import RefundSettlementOutcome
from .refund_status import RefundStatus
from .refunds_in_status import RefundsInStatus
from .refused_payment import RefusedPayment
from .refused_refund import RefusedRefund
from .refused_status import RefusedStatus
from .retention import Retention
from .setting import Setting
from .setting_source import SettingSource
from .settings import Settings
from .stripe_event import StripeEvent
from .taken_payment import TakenPayment
from .taken_status import TakenStatus

__all__ = (
    "BreakerState",
    "BreakerStateState",
    "ClosedOrder",
    "Currency",
    "Delivery",
    "DeliveryPage",
    "DeliveryState",
    "Dispute",
    "DisputeStatus",
    "EachPaymentCreate",
    "ErasedPlace",
    "ErasedPlaceService",
    "ErasureObstacle",
    "ErasurePart",
    "Fault",
    "GatewayEntry",
    "GatewayEntryKind",
    "GatewayEntryList",
    "GatewayEntryStatus",
    "GatewayEventData",
    "GatewayEventList",
    "GatewayEventOutcome",
    "GatewayEventReceipt",
    "GatewayEventRecord",
    "GatewayEventRecordCurrencyType1",
    "GatewayEventRecordCurrencyType2Type1",
    "GatewayEventRecordCurrencyType3Type1",
    "GatewayPayment",
    "GivenRefund",
    "Health",
    "HealthStatus",
    "KnownGatewayEvent",
    "KnownGatewayEventType",
    "LeftPlace",
    "ListPaymentsDisputeItem",
    "ListPaymentsSort",
    "NextAction",
    "NextActionDetails",
    "NextActionKind",
    "OldestOwedType0",
    "OrderInTheWay",
    "OrdersToErase",
    "OtherGatewayEvent",
    "PaidElsewhere",
    "PaidElsewhereCreate",
    "Payment",
    "PaymentAttempt",
    "PaymentAttemptOperation",
    "PaymentAttemptOutcome",
    "PaymentBatch",
    "PaymentBatchCreate",
    "PaymentBatchItem",
    "PaymentBatchItemCurrency",
    "PaymentBatchResult",
    "PaymentBatchTotals",
    "PaymentCreate",
    "PaymentCreateCurrency",
    "PaymentLink",
    "PaymentLinkLocale",
    "PaymentList",
    "PaymentMethod",
    "PaymentReceipt",
    "PaymentRequest",
    "PaymentStats",
    "PaymentStatsByDay",
    "PaymentStatsByMethod",
    "PaymentStatsByStatus",
    "PaymentStatus",
    "PaymentSummary",
    "Problem",
    "Readiness",
    "ReadinessCheck",
    "ReadinessCheckStatus",
    "ReadinessStatus",
    "Refund",
    "RefundBatchCreate",
    "RefundBatchItem",
    "RefundBatchResult",
    "RefundBatchTotals",
    "RefundCreate",
    "RefundList",
    "RefundSettlement",
    "RefundSettlementOutcome",
    "RefundsInStatus",
    "RefundStatus",
    "RefusedPayment",
    "RefusedRefund",
    "RefusedStatus",
    "Retention",
    "Setting",
    "Settings",
    "SettingSource",
    "StripeEvent",
    "TakenPayment",
    "TakenStatus",
)
