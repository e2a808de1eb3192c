"""Contains all the data models used in inputs/outputs"""

from .adjustment import Adjustment
from .adjustment_create import AdjustmentCreate
from .adjustment_kind import AdjustmentKind
from .batch import Batch
from .batch_action import BatchAction
from .batch_confirmation import BatchConfirmation
from .batch_create import BatchCreate
from .batch_create_encoding import BatchCreateEncoding
from .batch_event import BatchEvent
from .batch_event_data import BatchEventData
from .batch_event_list import BatchEventList
from .batch_event_type import BatchEventType
from .batch_kind import BatchKind
from .batch_list import BatchList
from .batch_row import BatchRow
from .batch_row_list import BatchRowList
from .batch_row_undo_type_1 import BatchRowUndoType1
from .batch_row_undo_type_2_type_1 import BatchRowUndoType2Type1
from .batch_row_undo_type_3_type_1 import BatchRowUndoType3Type1
from .batch_status import BatchStatus
from .batch_status_or_null_type_1 import BatchStatusOrNullType1
from .batch_status_or_null_type_2_type_1 import BatchStatusOrNullType2Type1
from .batch_status_or_null_type_3_type_1 import BatchStatusOrNullType3Type1
from .batch_undo import BatchUndo
from .batch_upload import BatchUpload
from .breaker_state import BreakerState
from .breaker_state_state import BreakerStateState
from .certificate import Certificate
from .column_proposal import ColumnProposal
from .currency import Currency
from .customer_to_erase import CustomerToErase
from .delivery import Delivery
from .delivery_attempt import DeliveryAttempt
from .delivery_page import DeliveryPage
from .delivery_request import DeliveryRequest
from .delivery_request_create import DeliveryRequestCreate
from .delivery_state import DeliveryState
from .detection_problem import DetectionProblem
from .detection_upload import DetectionUpload
from .difference import Difference
from .difference_kind import DifferenceKind
from .difference_list import DifferenceList
from .dispute import Dispute
from .dispute_status import DisputeStatus
from .erased_place import ErasedPlace
from .erased_place_service import ErasedPlaceService
from .erasure import Erasure
from .erasure_list import ErasureList
from .erasure_obstacle import ErasureObstacle
from .erasure_preview import ErasurePreview
from .erasure_status import ErasureStatus
from .error_policy import ErrorPolicy
from .explanation import Explanation
from .export_orders_encoding import ExportOrdersEncoding
from .export_orders_sort import ExportOrdersSort
from .export_orders_unwritable import ExportOrdersUnwritable
from .export_profile import ExportProfile
from .export_profile_extension import ExportProfileExtension
from .export_profile_list import ExportProfileList
from .export_profile_orders import ExportProfileOrders
from .failed_refund import FailedRefund
from .fault import Fault
from .gateway_side_type_0 import GatewaySideType0
from .gateway_side_type_0_status import GatewaySideType0Status
from .get_batch_errors_encoding import GetBatchErrorsEncoding
from .get_batch_template_encoding import GetBatchTemplateEncoding
from .import_detection import ImportDetection
from .import_profile import ImportProfile
from .import_profile_document import ImportProfileDocument
from .import_profile_list import ImportProfileList
from .import_profile_standing import ImportProfileStanding
from .import_profile_summary import ImportProfileSummary
from .in_the_way import InTheWay
from .kept_order import KeptOrder
from .left_place import LeftPlace
from .list_orders_sort import ListOrdersSort
from .liveness import Liveness
from .liveness_status import LivenessStatus
from .locale import Locale
from .near_profile import NearProfile
from .next_action import NextAction
from .next_action_details import NextActionDetails
from .next_action_kind import NextActionKind
from .next_step import NextStep
from .next_step_operation_id_type_1 import NextStepOperationIdType1
from .next_step_operation_id_type_2_type_1 import NextStepOperationIdType2Type1
from .next_step_operation_id_type_3_type_1 import NextStepOperationIdType3Type1
from .notify import Notify
from .oldest_owed_type_0 import OldestOwedType0
from .order import Order
from .order_create import OrderCreate
from .order_day_total import OrderDayTotal
from .order_event import OrderEvent
from .order_event_data import OrderEventData
from .order_event_list import OrderEventList
from .order_event_type import OrderEventType
from .order_item import OrderItem
from .order_item_create import OrderItemCreate
from .order_list import OrderList
from .order_recipient import OrderRecipient
from .order_recipient_create import OrderRecipientCreate
from .order_side_type_0 import OrderSideType0
from .order_stats import OrderStats
from .order_status import OrderStatus
from .order_status_change import OrderStatusChange
from .order_status_change_status import OrderStatusChangeStatus
from .order_status_or_null_type_1 import OrderStatusOrNullType1
from .order_status_or_null_type_2_type_1 import OrderStatusOrNullType2Type1
from .order_status_or_null_type_3_type_1 import OrderStatusOrNullType3Type1
from .order_status_total import OrderStatusTotal
from .order_summary import OrderSummary
from .order_update import OrderUpdate
from .paid_elsewhere import PaidElsewhere
from .paid_elsewhere_create import PaidElsewhereCreate
from .parcel import Parcel
from .parcel_counts_type_0 import ParcelCountsType0
from .parcel_create import ParcelCreate
from .parcels_change import ParcelsChange
from .payment_method import PaymentMethod
from .payment_retry import PaymentRetry
from .payment_retry_payment_method import PaymentRetryPaymentMethod
from .payment_side_type_0 import PaymentSideType0
from .payment_side_type_0_status import PaymentSideType0Status
from .payment_status_event import PaymentStatusEvent
from .payment_status_event_payment_status import PaymentStatusEventPaymentStatus
from .problem import Problem
from .readiness import Readiness
from .readiness_check import ReadinessCheck
from .readiness_check_status import ReadinessCheckStatus
from .readiness_status import ReadinessStatus
from .reconciliation import Reconciliation
from .reconciliation_counts import ReconciliationCounts
from .reconciliation_create import ReconciliationCreate
from .reconciliation_list import ReconciliationList
from .reconciliation_status import ReconciliationStatus
from .reconciliation_summary import ReconciliationSummary
from .reconciliation_summary_trigger import ReconciliationSummaryTrigger
from .reconciliation_trigger import ReconciliationTrigger
from .remedy import Remedy
from .retention import Retention
from .row_change import RowChange
from .row_outcome import RowOutcome
from .sampled_column import SampledColumn
from .sent_payment_link import SentPaymentLink
from .sent_payment_link_channel import SentPaymentLinkChannel
from .setting import Setting
from .setting_source import SettingSource
from .settings import Settings
from .tax_amount import TaxAmount
from .tax_rate import TaxRate
from .undo_outcome import UndoOutcome
from .undo_preview import UndoPreview

__all__ = (
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
)
