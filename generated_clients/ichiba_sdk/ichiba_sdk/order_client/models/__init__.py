"""The schemas, each loaded when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .adjustment import Adjustment as Adjustment
    from .adjustment_create import AdjustmentCreate as AdjustmentCreate
    from .adjustment_kind import AdjustmentKind as AdjustmentKind
    from .batch import Batch as Batch
    from .batch_action import BatchAction as BatchAction
    from .batch_confirmation import BatchConfirmation as BatchConfirmation
    from .batch_create import BatchCreate as BatchCreate
    from .batch_create_encoding import BatchCreateEncoding as BatchCreateEncoding
    from .batch_event import BatchEvent as BatchEvent
    from .batch_event_data import BatchEventData as BatchEventData
    from .batch_event_list import BatchEventList as BatchEventList
    from .batch_event_type import BatchEventType as BatchEventType
    from .batch_kind import BatchKind as BatchKind
    from .batch_list import BatchList as BatchList
    from .batch_row import BatchRow as BatchRow
    from .batch_row_list import BatchRowList as BatchRowList
    from .batch_row_undo_type_1 import BatchRowUndoType1 as BatchRowUndoType1
    from .batch_row_undo_type_2_type_1 import BatchRowUndoType2Type1 as BatchRowUndoType2Type1
    from .batch_row_undo_type_3_type_1 import BatchRowUndoType3Type1 as BatchRowUndoType3Type1
    from .batch_status import BatchStatus as BatchStatus
    from .batch_status_or_null_type_1 import BatchStatusOrNullType1 as BatchStatusOrNullType1
    from .batch_status_or_null_type_2_type_1 import BatchStatusOrNullType2Type1 as BatchStatusOrNullType2Type1
    from .batch_status_or_null_type_3_type_1 import BatchStatusOrNullType3Type1 as BatchStatusOrNullType3Type1
    from .batch_undo import BatchUndo as BatchUndo
    from .batch_upload import BatchUpload as BatchUpload
    from .breaker_state import BreakerState as BreakerState
    from .breaker_state_state import BreakerStateState as BreakerStateState
    from .certificate import Certificate as Certificate
    from .column_proposal import ColumnProposal as ColumnProposal
    from .currency import Currency as Currency
    from .customer_to_erase import CustomerToErase as CustomerToErase
    from .delivery import Delivery as Delivery
    from .delivery_attempt import DeliveryAttempt as DeliveryAttempt
    from .delivery_page import DeliveryPage as DeliveryPage
    from .delivery_request import DeliveryRequest as DeliveryRequest
    from .delivery_request_create import DeliveryRequestCreate as DeliveryRequestCreate
    from .delivery_state import DeliveryState as DeliveryState
    from .detection_problem import DetectionProblem as DetectionProblem
    from .detection_upload import DetectionUpload as DetectionUpload
    from .difference import Difference as Difference
    from .difference_kind import DifferenceKind as DifferenceKind
    from .difference_list import DifferenceList as DifferenceList
    from .dispute import Dispute as Dispute
    from .dispute_status import DisputeStatus as DisputeStatus
    from .erased_place import ErasedPlace as ErasedPlace
    from .erased_place_service import ErasedPlaceService as ErasedPlaceService
    from .erasure import Erasure as Erasure
    from .erasure_list import ErasureList as ErasureList
    from .erasure_obstacle import ErasureObstacle as ErasureObstacle
    from .erasure_preview import ErasurePreview as ErasurePreview
    from .erasure_status import ErasureStatus as ErasureStatus
    from .error_policy import ErrorPolicy as ErrorPolicy
    from .explanation import Explanation as Explanation
    from .export_orders_encoding import ExportOrdersEncoding as ExportOrdersEncoding
    from .export_orders_sort import ExportOrdersSort as ExportOrdersSort
    from .export_orders_unwritable import ExportOrdersUnwritable as ExportOrdersUnwritable
    from .export_profile import ExportProfile as ExportProfile
    from .export_profile_extension import ExportProfileExtension as ExportProfileExtension
    from .export_profile_list import ExportProfileList as ExportProfileList
    from .export_profile_orders import ExportProfileOrders as ExportProfileOrders
    from .failed_refund import FailedRefund as FailedRefund
    from .fault import Fault as Fault
    from .gateway_side_type_0 import GatewaySideType0 as GatewaySideType0
    from .gateway_side_type_0_status import GatewaySideType0Status as GatewaySideType0Status
    from .get_batch_errors_encoding import GetBatchErrorsEncoding as GetBatchErrorsEncoding
    from .get_batch_template_encoding import GetBatchTemplateEncoding as GetBatchTemplateEncoding
    from .import_detection import ImportDetection as ImportDetection
    from .import_profile import ImportProfile as ImportProfile
    from .import_profile_document import ImportProfileDocument as ImportProfileDocument
    from .import_profile_list import ImportProfileList as ImportProfileList
    from .import_profile_standing import ImportProfileStanding as ImportProfileStanding
    from .import_profile_summary import ImportProfileSummary as ImportProfileSummary
    from .in_the_way import InTheWay as InTheWay
    from .kept_order import KeptOrder as KeptOrder
    from .left_place import LeftPlace as LeftPlace
    from .list_orders_sort import ListOrdersSort as ListOrdersSort
    from .liveness import Liveness as Liveness
    from .liveness_status import LivenessStatus as LivenessStatus
    from .locale import Locale as Locale
    from .near_profile import NearProfile as NearProfile
    from .next_action import NextAction as NextAction
    from .next_action_details import NextActionDetails as NextActionDetails
    from .next_action_kind import NextActionKind as NextActionKind
    from .next_step import NextStep as NextStep
    from .next_step_operation_id_type_1 import NextStepOperationIdType1 as NextStepOperationIdType1
    from .next_step_operation_id_type_2_type_1 import NextStepOperationIdType2Type1 as NextStepOperationIdType2Type1
    from .next_step_operation_id_type_3_type_1 import NextStepOperationIdType3Type1 as NextStepOperationIdType3Type1
    from .notify import Notify as Notify
    from .oldest_owed_type_0 import OldestOwedType0 as OldestOwedType0
    from .order import Order as Order
    from .order_create import OrderCreate as OrderCreate
    from .order_day_total import OrderDayTotal as OrderDayTotal
    from .order_event import OrderEvent as OrderEvent
    from .order_event_data import OrderEventData as OrderEventData
    from .order_event_list import OrderEventList as OrderEventList
    from .order_event_type import OrderEventType as OrderEventType
    from .order_item import OrderItem as OrderItem
    from .order_item_create import OrderItemCreate as OrderItemCreate
    from .order_list import OrderList as OrderList
    from .order_recipient import OrderRecipient as OrderRecipient
    from .order_recipient_create import OrderRecipientCreate as OrderRecipientCreate
    from .order_side_type_0 import OrderSideType0 as OrderSideType0
    from .order_stats import OrderStats as OrderStats
    from .order_status import OrderStatus as OrderStatus
    from .order_status_change import OrderStatusChange as OrderStatusChange
    from .order_status_change_status import OrderStatusChangeStatus as OrderStatusChangeStatus
    from .order_status_or_null_type_1 import OrderStatusOrNullType1 as OrderStatusOrNullType1
    from .order_status_or_null_type_2_type_1 import OrderStatusOrNullType2Type1 as OrderStatusOrNullType2Type1
    from .order_status_or_null_type_3_type_1 import OrderStatusOrNullType3Type1 as OrderStatusOrNullType3Type1
    from .order_status_total import OrderStatusTotal as OrderStatusTotal
    from .order_summary import OrderSummary as OrderSummary
    from .order_update import OrderUpdate as OrderUpdate
    from .paid_elsewhere import PaidElsewhere as PaidElsewhere
    from .paid_elsewhere_create import PaidElsewhereCreate as PaidElsewhereCreate
    from .parcel import Parcel as Parcel
    from .parcel_counts_type_0 import ParcelCountsType0 as ParcelCountsType0
    from .parcel_create import ParcelCreate as ParcelCreate
    from .parcels_change import ParcelsChange as ParcelsChange
    from .payment_method import PaymentMethod as PaymentMethod
    from .payment_retry import PaymentRetry as PaymentRetry
    from .payment_retry_payment_method import PaymentRetryPaymentMethod as PaymentRetryPaymentMethod
    from .payment_side_type_0 import PaymentSideType0 as PaymentSideType0
    from .payment_side_type_0_status import PaymentSideType0Status as PaymentSideType0Status
    from .payment_status_event import PaymentStatusEvent as PaymentStatusEvent
    from .payment_status_event_payment_status import PaymentStatusEventPaymentStatus as PaymentStatusEventPaymentStatus
    from .problem import Problem as Problem
    from .readiness import Readiness as Readiness
    from .readiness_check import ReadinessCheck as ReadinessCheck
    from .readiness_check_status import ReadinessCheckStatus as ReadinessCheckStatus
    from .readiness_status import ReadinessStatus as ReadinessStatus
    from .reconciliation import Reconciliation as Reconciliation
    from .reconciliation_counts import ReconciliationCounts as ReconciliationCounts
    from .reconciliation_create import ReconciliationCreate as ReconciliationCreate
    from .reconciliation_list import ReconciliationList as ReconciliationList
    from .reconciliation_status import ReconciliationStatus as ReconciliationStatus
    from .reconciliation_summary import ReconciliationSummary as ReconciliationSummary
    from .reconciliation_summary_trigger import ReconciliationSummaryTrigger as ReconciliationSummaryTrigger
    from .reconciliation_trigger import ReconciliationTrigger as ReconciliationTrigger
    from .remedy import Remedy as Remedy
    from .retention import Retention as Retention
    from .row_change import RowChange as RowChange
    from .row_outcome import RowOutcome as RowOutcome
    from .sampled_column import SampledColumn as SampledColumn
    from .sent_payment_link import SentPaymentLink as SentPaymentLink
    from .sent_payment_link_channel import SentPaymentLinkChannel as SentPaymentLinkChannel
    from .setting import Setting as Setting
    from .setting_source import SettingSource as SettingSource
    from .settings import Settings as Settings
    from .tax_amount import TaxAmount as TaxAmount
    from .tax_rate import TaxRate as TaxRate
    from .undo_outcome import UndoOutcome as UndoOutcome
    from .undo_preview import UndoPreview as UndoPreview

_MODULES = {
    "Adjustment": ".adjustment",
    "AdjustmentCreate": ".adjustment_create",
    "AdjustmentKind": ".adjustment_kind",
    "Batch": ".batch",
    "BatchAction": ".batch_action",
    "BatchConfirmation": ".batch_confirmation",
    "BatchCreate": ".batch_create",
    "BatchCreateEncoding": ".batch_create_encoding",
    "BatchEvent": ".batch_event",
    "BatchEventData": ".batch_event_data",
    "BatchEventList": ".batch_event_list",
    "BatchEventType": ".batch_event_type",
    "BatchKind": ".batch_kind",
    "BatchList": ".batch_list",
    "BatchRow": ".batch_row",
    "BatchRowList": ".batch_row_list",
    "BatchRowUndoType1": ".batch_row_undo_type_1",
    "BatchRowUndoType2Type1": ".batch_row_undo_type_2_type_1",
    "BatchRowUndoType3Type1": ".batch_row_undo_type_3_type_1",
    "BatchStatus": ".batch_status",
    "BatchStatusOrNullType1": ".batch_status_or_null_type_1",
    "BatchStatusOrNullType2Type1": ".batch_status_or_null_type_2_type_1",
    "BatchStatusOrNullType3Type1": ".batch_status_or_null_type_3_type_1",
    "BatchUndo": ".batch_undo",
    "BatchUpload": ".batch_upload",
    "BreakerState": ".breaker_state",
    "BreakerStateState": ".breaker_state_state",
    "Certificate": ".certificate",
    "ColumnProposal": ".column_proposal",
    "Currency": ".currency",
    "CustomerToErase": ".customer_to_erase",
    "Delivery": ".delivery",
    "DeliveryAttempt": ".delivery_attempt",
    "DeliveryPage": ".delivery_page",
    "DeliveryRequest": ".delivery_request",
    "DeliveryRequestCreate": ".delivery_request_create",
    "DeliveryState": ".delivery_state",
    "DetectionProblem": ".detection_problem",
    "DetectionUpload": ".detection_upload",
    "Difference": ".difference",
    "DifferenceKind": ".difference_kind",
    "DifferenceList": ".difference_list",
    "Dispute": ".dispute",
    "DisputeStatus": ".dispute_status",
    "ErasedPlace": ".erased_place",
    "ErasedPlaceService": ".erased_place_service",
    "Erasure": ".erasure",
    "ErasureList": ".erasure_list",
    "ErasureObstacle": ".erasure_obstacle",
    "ErasurePreview": ".erasure_preview",
    "ErasureStatus": ".erasure_status",
    "ErrorPolicy": ".error_policy",
    "Explanation": ".explanation",
    "ExportOrdersEncoding": ".export_orders_encoding",
    "ExportOrdersSort": ".export_orders_sort",
    "ExportOrdersUnwritable": ".export_orders_unwritable",
    "ExportProfile": ".export_profile",
    "ExportProfileExtension": ".export_profile_extension",
    "ExportProfileList": ".export_profile_list",
    "ExportProfileOrders": ".export_profile_orders",
    "FailedRefund": ".failed_refund",
    "Fault": ".fault",
    "GatewaySideType0": ".gateway_side_type_0",
    "GatewaySideType0Status": ".gateway_side_type_0_status",
    "GetBatchErrorsEncoding": ".get_batch_errors_encoding",
    "GetBatchTemplateEncoding": ".get_batch_template_encoding",
    "ImportDetection": ".import_detection",
    "ImportProfile": ".import_profile",
    "ImportProfileDocument": ".import_profile_document",
    "ImportProfileList": ".import_profile_list",
    "ImportProfileStanding": ".import_profile_standing",
    "ImportProfileSummary": ".import_profile_summary",
    "InTheWay": ".in_the_way",
    "KeptOrder": ".kept_order",
    "LeftPlace": ".left_place",
    "ListOrdersSort": ".list_orders_sort",
    "Liveness": ".liveness",
    "LivenessStatus": ".liveness_status",
    "Locale": ".locale",
    "NearProfile": ".near_profile",
    "NextAction": ".next_action",
    "NextActionDetails": ".next_action_details",
    "NextActionKind": ".next_action_kind",
    "NextStep": ".next_step",
    "NextStepOperationIdType1": ".next_step_operation_id_type_1",
    "NextStepOperationIdType2Type1": ".next_step_operation_id_type_2_type_1",
    "NextStepOperationIdType3Type1": ".next_step_operation_id_type_3_type_1",
    "Notify": ".notify",
    "OldestOwedType0": ".oldest_owed_type_0",
    "Order": ".order",
    "OrderCreate": ".order_create",
    "OrderDayTotal": ".order_day_total",
    "OrderEvent": ".order_event",
    "OrderEventData": ".order_event_data",
    "OrderEventList": ".order_event_list",
    "OrderEventType": ".order_event_type",
    "OrderItem": ".order_item",
    "OrderItemCreate": ".order_item_create",
    "OrderList": ".order_list",
    "OrderRecipient": ".order_recipient",
    "OrderRecipientCreate": ".order_recipient_create",
    "OrderSideType0": ".order_side_type_0",
    "OrderStats": ".order_stats",
    "OrderStatus": ".order_status",
    "OrderStatusChange": ".order_status_change",
    "OrderStatusChangeStatus": ".order_status_change_status",
    "OrderStatusOrNullType1": ".order_status_or_null_type_1",
    "OrderStatusOrNullType2Type1": ".order_status_or_null_type_2_type_1",
    "OrderStatusOrNullType3Type1": ".order_status_or_null_type_3_type_1",
    "OrderStatusTotal": ".order_status_total",
    "OrderSummary": ".order_summary",
    "OrderUpdate": ".order_update",
    "PaidElsewhere": ".paid_elsewhere",
    "PaidElsewhereCreate": ".paid_elsewhere_create",
    "Parcel": ".parcel",
    "ParcelCountsType0": ".parcel_counts_type_0",
    "ParcelCreate": ".parcel_create",
    "ParcelsChange": ".parcels_change",
    "PaymentMethod": ".payment_method",
    "PaymentRetry": ".payment_retry",
    "PaymentRetryPaymentMethod": ".payment_retry_payment_method",
    "PaymentSideType0": ".payment_side_type_0",
    "PaymentSideType0Status": ".payment_side_type_0_status",
    "PaymentStatusEvent": ".payment_status_event",
    "PaymentStatusEventPaymentStatus": ".payment_status_event_payment_status",
    "Problem": ".problem",
    "Readiness": ".readiness",
    "ReadinessCheck": ".readiness_check",
    "ReadinessCheckStatus": ".readiness_check_status",
    "ReadinessStatus": ".readiness_status",
    "Reconciliation": ".reconciliation",
    "ReconciliationCounts": ".reconciliation_counts",
    "ReconciliationCreate": ".reconciliation_create",
    "ReconciliationList": ".reconciliation_list",
    "ReconciliationStatus": ".reconciliation_status",
    "ReconciliationSummary": ".reconciliation_summary",
    "ReconciliationSummaryTrigger": ".reconciliation_summary_trigger",
    "ReconciliationTrigger": ".reconciliation_trigger",
    "Remedy": ".remedy",
    "Retention": ".retention",
    "RowChange": ".row_change",
    "RowOutcome": ".row_outcome",
    "SampledColumn": ".sampled_column",
    "SentPaymentLink": ".sent_payment_link",
    "SentPaymentLinkChannel": ".sent_payment_link_channel",
    "Setting": ".setting",
    "SettingSource": ".setting_source",
    "Settings": ".settings",
    "TaxAmount": ".tax_amount",
    "TaxRate": ".tax_rate",
    "UndoOutcome": ".undo_outcome",
    "UndoPreview": ".undo_preview",
}

__all__ = [
    "Adjustment",
    "AdjustmentCreate",
    "AdjustmentKind",
    "Batch",
    "BatchAction",
    "BatchConfirmation",
    "BatchCreate",
    "BatchCreateEncoding",
    "BatchEvent",
    "BatchEventData",
    "BatchEventList",
    "BatchEventType",
    "BatchKind",
    "BatchList",
    "BatchRow",
    "BatchRowList",
    "BatchRowUndoType1",
    "BatchRowUndoType2Type1",
    "BatchRowUndoType3Type1",
    "BatchStatus",
    "BatchStatusOrNullType1",
    "BatchStatusOrNullType2Type1",
    "BatchStatusOrNullType3Type1",
    "BatchUndo",
    "BatchUpload",
    "BreakerState",
    "BreakerStateState",
    "Certificate",
    "ColumnProposal",
    "Currency",
    "CustomerToErase",
    "Delivery",
    "DeliveryAttempt",
    "DeliveryPage",
    "DeliveryRequest",
    "DeliveryRequestCreate",
    "DeliveryState",
    "DetectionProblem",
    "DetectionUpload",
    "Difference",
    "DifferenceKind",
    "DifferenceList",
    "Dispute",
    "DisputeStatus",
    "ErasedPlace",
    "ErasedPlaceService",
    "Erasure",
    "ErasureList",
    "ErasureObstacle",
    "ErasurePreview",
    "ErasureStatus",
    "ErrorPolicy",
    "Explanation",
    "ExportOrdersEncoding",
    "ExportOrdersSort",
    "ExportOrdersUnwritable",
    "ExportProfile",
    "ExportProfileExtension",
    "ExportProfileList",
    "ExportProfileOrders",
    "FailedRefund",
    "Fault",
    "GatewaySideType0",
    "GatewaySideType0Status",
    "GetBatchErrorsEncoding",
    "GetBatchTemplateEncoding",
    "ImportDetection",
    "ImportProfile",
    "ImportProfileDocument",
    "ImportProfileList",
    "ImportProfileStanding",
    "ImportProfileSummary",
    "InTheWay",
    "KeptOrder",
    "LeftPlace",
    "ListOrdersSort",
    "Liveness",
    "LivenessStatus",
    "Locale",
    "NearProfile",
    "NextAction",
    "NextActionDetails",
    "NextActionKind",
    "NextStep",
    "NextStepOperationIdType1",
    "NextStepOperationIdType2Type1",
    "NextStepOperationIdType3Type1",
    "Notify",
    "OldestOwedType0",
    "Order",
    "OrderCreate",
    "OrderDayTotal",
    "OrderEvent",
    "OrderEventData",
    "OrderEventList",
    "OrderEventType",
    "OrderItem",
    "OrderItemCreate",
    "OrderList",
    "OrderRecipient",
    "OrderRecipientCreate",
    "OrderSideType0",
    "OrderStats",
    "OrderStatus",
    "OrderStatusChange",
    "OrderStatusChangeStatus",
    "OrderStatusOrNullType1",
    "OrderStatusOrNullType2Type1",
    "OrderStatusOrNullType3Type1",
    "OrderStatusTotal",
    "OrderSummary",
    "OrderUpdate",
    "PaidElsewhere",
    "PaidElsewhereCreate",
    "Parcel",
    "ParcelCountsType0",
    "ParcelCreate",
    "ParcelsChange",
    "PaymentMethod",
    "PaymentRetry",
    "PaymentRetryPaymentMethod",
    "PaymentSideType0",
    "PaymentSideType0Status",
    "PaymentStatusEvent",
    "PaymentStatusEventPaymentStatus",
    "Problem",
    "Readiness",
    "ReadinessCheck",
    "ReadinessCheckStatus",
    "ReadinessStatus",
    "Reconciliation",
    "ReconciliationCounts",
    "ReconciliationCreate",
    "ReconciliationList",
    "ReconciliationStatus",
    "ReconciliationSummary",
    "ReconciliationSummaryTrigger",
    "ReconciliationTrigger",
    "Remedy",
    "Retention",
    "RowChange",
    "RowOutcome",
    "SampledColumn",
    "SentPaymentLink",
    "SentPaymentLinkChannel",
    "Setting",
    "Settings",
    "SettingSource",
    "TaxAmount",
    "TaxRate",
    "UndoOutcome",
    "UndoPreview",
]


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(module, __name__), name)
