"""The schemas, each loaded when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .breaker_state import BreakerState as BreakerState
    from .breaker_state_state import BreakerStateState as BreakerStateState
    from .closed_order import ClosedOrder as ClosedOrder
    from .currency import Currency as Currency
    from .delivery import Delivery as Delivery
    from .delivery_page import DeliveryPage as DeliveryPage
    from .delivery_state import DeliveryState as DeliveryState
    from .dispute import Dispute as Dispute
    from .dispute_status import DisputeStatus as DisputeStatus
    from .each_payment_create import EachPaymentCreate as EachPaymentCreate
    from .erased_place import ErasedPlace as ErasedPlace
    from .erased_place_service import ErasedPlaceService as ErasedPlaceService
    from .erasure_obstacle import ErasureObstacle as ErasureObstacle
    from .erasure_part import ErasurePart as ErasurePart
    from .fault import Fault as Fault
    from .gateway_entry import GatewayEntry as GatewayEntry
    from .gateway_entry_kind import GatewayEntryKind as GatewayEntryKind
    from .gateway_entry_list import GatewayEntryList as GatewayEntryList
    from .gateway_entry_status import GatewayEntryStatus as GatewayEntryStatus
    from .gateway_event_data import GatewayEventData as GatewayEventData
    from .gateway_event_list import GatewayEventList as GatewayEventList
    from .gateway_event_outcome import GatewayEventOutcome as GatewayEventOutcome
    from .gateway_event_receipt import GatewayEventReceipt as GatewayEventReceipt
    from .gateway_event_record import GatewayEventRecord as GatewayEventRecord
    from .gateway_event_record_currency_type_1 import GatewayEventRecordCurrencyType1 as GatewayEventRecordCurrencyType1
    from .gateway_event_record_currency_type_2_type_1 import (
        GatewayEventRecordCurrencyType2Type1 as GatewayEventRecordCurrencyType2Type1,
    )
    from .gateway_event_record_currency_type_3_type_1 import (
        GatewayEventRecordCurrencyType3Type1 as GatewayEventRecordCurrencyType3Type1,
    )
    from .gateway_payment import GatewayPayment as GatewayPayment
    from .given_refund import GivenRefund as GivenRefund
    from .health import Health as Health
    from .health_status import HealthStatus as HealthStatus
    from .known_gateway_event import KnownGatewayEvent as KnownGatewayEvent
    from .known_gateway_event_type import KnownGatewayEventType as KnownGatewayEventType
    from .left_place import LeftPlace as LeftPlace
    from .list_payments_dispute_item import ListPaymentsDisputeItem as ListPaymentsDisputeItem
    from .list_payments_sort import ListPaymentsSort as ListPaymentsSort
    from .next_action import NextAction as NextAction
    from .next_action_details import NextActionDetails as NextActionDetails
    from .next_action_kind import NextActionKind as NextActionKind
    from .oldest_owed_type_0 import OldestOwedType0 as OldestOwedType0
    from .order_in_the_way import OrderInTheWay as OrderInTheWay
    from .orders_to_erase import OrdersToErase as OrdersToErase
    from .other_gateway_event import OtherGatewayEvent as OtherGatewayEvent
    from .paid_elsewhere import PaidElsewhere as PaidElsewhere
    from .paid_elsewhere_create import PaidElsewhereCreate as PaidElsewhereCreate
    from .payment import Payment as Payment
    from .payment_attempt import PaymentAttempt as PaymentAttempt
    from .payment_attempt_operation import PaymentAttemptOperation as PaymentAttemptOperation
    from .payment_attempt_outcome import PaymentAttemptOutcome as PaymentAttemptOutcome
    from .payment_batch import PaymentBatch as PaymentBatch
    from .payment_batch_create import PaymentBatchCreate as PaymentBatchCreate
    from .payment_batch_item import PaymentBatchItem as PaymentBatchItem
    from .payment_batch_item_currency import PaymentBatchItemCurrency as PaymentBatchItemCurrency
    from .payment_batch_result import PaymentBatchResult as PaymentBatchResult
    from .payment_batch_totals import PaymentBatchTotals as PaymentBatchTotals
    from .payment_create import PaymentCreate as PaymentCreate
    from .payment_create_currency import PaymentCreateCurrency as PaymentCreateCurrency
    from .payment_link import PaymentLink as PaymentLink
    from .payment_link_locale import PaymentLinkLocale as PaymentLinkLocale
    from .payment_list import PaymentList as PaymentList
    from .payment_method import PaymentMethod as PaymentMethod
    from .payment_receipt import PaymentReceipt as PaymentReceipt
    from .payment_request import PaymentRequest as PaymentRequest
    from .payment_stats import PaymentStats as PaymentStats
    from .payment_stats_by_day import PaymentStatsByDay as PaymentStatsByDay
    from .payment_stats_by_method import PaymentStatsByMethod as PaymentStatsByMethod
    from .payment_stats_by_status import PaymentStatsByStatus as PaymentStatsByStatus
    from .payment_status import PaymentStatus as PaymentStatus
    from .payment_summary import PaymentSummary as PaymentSummary
    from .problem import Problem as Problem
    from .readiness import Readiness as Readiness
    from .readiness_check import ReadinessCheck as ReadinessCheck
    from .readiness_check_status import ReadinessCheckStatus as ReadinessCheckStatus
    from .readiness_status import ReadinessStatus as ReadinessStatus
    from .refund import Refund as Refund
    from .refund_batch_create import RefundBatchCreate as RefundBatchCreate
    from .refund_batch_item import RefundBatchItem as RefundBatchItem
    from .refund_batch_result import RefundBatchResult as RefundBatchResult
    from .refund_batch_totals import RefundBatchTotals as RefundBatchTotals
    from .refund_create import RefundCreate as RefundCreate
    from .refund_list import RefundList as RefundList
    from .refund_settlement import RefundSettlement as RefundSettlement
    from .refund_settlement_outcome import RefundSettlementOutcome as RefundSettlementOutcome
    from .refund_status import RefundStatus as RefundStatus
    from .refunds_in_status import RefundsInStatus as RefundsInStatus
    from .refused_payment import RefusedPayment as RefusedPayment
    from .refused_refund import RefusedRefund as RefusedRefund
    from .refused_status import RefusedStatus as RefusedStatus
    from .retention import Retention as Retention
    from .setting import Setting as Setting
    from .setting_source import SettingSource as SettingSource
    from .settings import Settings as Settings
    from .stripe_event import StripeEvent as StripeEvent
    from .taken_payment import TakenPayment as TakenPayment
    from .taken_status import TakenStatus as TakenStatus

_MODULES = {
    "BreakerState": ".breaker_state",
    "BreakerStateState": ".breaker_state_state",
    "ClosedOrder": ".closed_order",
    "Currency": ".currency",
    "Delivery": ".delivery",
    "DeliveryPage": ".delivery_page",
    "DeliveryState": ".delivery_state",
    "Dispute": ".dispute",
    "DisputeStatus": ".dispute_status",
    "EachPaymentCreate": ".each_payment_create",
    "ErasedPlace": ".erased_place",
    "ErasedPlaceService": ".erased_place_service",
    "ErasureObstacle": ".erasure_obstacle",
    "ErasurePart": ".erasure_part",
    "Fault": ".fault",
    "GatewayEntry": ".gateway_entry",
    "GatewayEntryKind": ".gateway_entry_kind",
    "GatewayEntryList": ".gateway_entry_list",
    "GatewayEntryStatus": ".gateway_entry_status",
    "GatewayEventData": ".gateway_event_data",
    "GatewayEventList": ".gateway_event_list",
    "GatewayEventOutcome": ".gateway_event_outcome",
    "GatewayEventReceipt": ".gateway_event_receipt",
    "GatewayEventRecord": ".gateway_event_record",
    "GatewayEventRecordCurrencyType1": ".gateway_event_record_currency_type_1",
    "GatewayEventRecordCurrencyType2Type1": ".gateway_event_record_currency_type_2_type_1",
    "GatewayEventRecordCurrencyType3Type1": ".gateway_event_record_currency_type_3_type_1",
    "GatewayPayment": ".gateway_payment",
    "GivenRefund": ".given_refund",
    "Health": ".health",
    "HealthStatus": ".health_status",
    "KnownGatewayEvent": ".known_gateway_event",
    "KnownGatewayEventType": ".known_gateway_event_type",
    "LeftPlace": ".left_place",
    "ListPaymentsDisputeItem": ".list_payments_dispute_item",
    "ListPaymentsSort": ".list_payments_sort",
    "NextAction": ".next_action",
    "NextActionDetails": ".next_action_details",
    "NextActionKind": ".next_action_kind",
    "OldestOwedType0": ".oldest_owed_type_0",
    "OrderInTheWay": ".order_in_the_way",
    "OrdersToErase": ".orders_to_erase",
    "OtherGatewayEvent": ".other_gateway_event",
    "PaidElsewhere": ".paid_elsewhere",
    "PaidElsewhereCreate": ".paid_elsewhere_create",
    "Payment": ".payment",
    "PaymentAttempt": ".payment_attempt",
    "PaymentAttemptOperation": ".payment_attempt_operation",
    "PaymentAttemptOutcome": ".payment_attempt_outcome",
    "PaymentBatch": ".payment_batch",
    "PaymentBatchCreate": ".payment_batch_create",
    "PaymentBatchItem": ".payment_batch_item",
    "PaymentBatchItemCurrency": ".payment_batch_item_currency",
    "PaymentBatchResult": ".payment_batch_result",
    "PaymentBatchTotals": ".payment_batch_totals",
    "PaymentCreate": ".payment_create",
    "PaymentCreateCurrency": ".payment_create_currency",
    "PaymentLink": ".payment_link",
    "PaymentLinkLocale": ".payment_link_locale",
    "PaymentList": ".payment_list",
    "PaymentMethod": ".payment_method",
    "PaymentReceipt": ".payment_receipt",
    "PaymentRequest": ".payment_request",
    "PaymentStats": ".payment_stats",
    "PaymentStatsByDay": ".payment_stats_by_day",
    "PaymentStatsByMethod": ".payment_stats_by_method",
    "PaymentStatsByStatus": ".payment_stats_by_status",
    "PaymentStatus": ".payment_status",
    "PaymentSummary": ".payment_summary",
    "Problem": ".problem",
    "Readiness": ".readiness",
    "ReadinessCheck": ".readiness_check",
    "ReadinessCheckStatus": ".readiness_check_status",
    "ReadinessStatus": ".readiness_status",
    "Refund": ".refund",
    "RefundBatchCreate": ".refund_batch_create",
    "RefundBatchItem": ".refund_batch_item",
    "RefundBatchResult": ".refund_batch_result",
    "RefundBatchTotals": ".refund_batch_totals",
    "RefundCreate": ".refund_create",
    "RefundList": ".refund_list",
    "RefundSettlement": ".refund_settlement",
    "RefundSettlementOutcome": ".refund_settlement_outcome",
    "RefundStatus": ".refund_status",
    "RefundsInStatus": ".refunds_in_status",
    "RefusedPayment": ".refused_payment",
    "RefusedRefund": ".refused_refund",
    "RefusedStatus": ".refused_status",
    "Retention": ".retention",
    "Setting": ".setting",
    "SettingSource": ".setting_source",
    "Settings": ".settings",
    "StripeEvent": ".stripe_event",
    "TakenPayment": ".taken_payment",
    "TakenStatus": ".taken_status",
}

__all__ = [
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
]


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(module, __name__), name)
