"""Contains all the data models used in inputs/outputs"""

from .action import Action
from .action_list import ActionList
from .action_type import ActionType
from .attempt import Attempt
from .breaker_state import BreakerState
from .breaker_state_state import BreakerStateState
from .channel import Channel
from .channel_count import ChannelCount
from .context import Context
from .day_count import DayCount
from .delivery_event_data import DeliveryEventData
from .delivery_event_data_bounce_type import DeliveryEventDataBounceType
from .delivery_event_list import DeliveryEventList
from .delivery_event_outcome import DeliveryEventOutcome
from .delivery_event_receipt import DeliveryEventReceipt
from .delivery_event_record import DeliveryEventRecord
from .delivery_event_record_bounce_type_type_1 import DeliveryEventRecordBounceTypeType1
from .delivery_event_record_bounce_type_type_2_type_1 import DeliveryEventRecordBounceTypeType2Type1
from .delivery_event_record_bounce_type_type_3_type_1 import DeliveryEventRecordBounceTypeType3Type1
from .delivery_event_record_source import DeliveryEventRecordSource
from .each_email_create import EachEmailCreate
from .email_create import EmailCreate
from .email_request import EmailRequest
from .erased_place import ErasedPlace
from .erased_place_service import ErasedPlaceService
from .erasure_obstacle import ErasureObstacle
from .erasure_part import ErasurePart
from .fault import Fault
from .health import Health
from .health_status import HealthStatus
from .known_delivery_event import KnownDeliveryEvent
from .known_delivery_event_type import KnownDeliveryEventType
from .left_place import LeftPlace
from .list_notifications_sort import ListNotificationsSort
from .locale import Locale
from .messages_to_erase import MessagesToErase
from .notification import Notification
from .notification_batch import NotificationBatch
from .notification_batch_action import NotificationBatchAction
from .notification_batch_create import NotificationBatchCreate
from .notification_batch_message import NotificationBatchMessage
from .notification_batch_status import NotificationBatchStatus
from .notification_list import NotificationList
from .notification_stats import NotificationStats
from .notification_status import NotificationStatus
from .notification_summary import NotificationSummary
from .oldest_owed_type_0 import OldestOwedType0
from .order_in_the_way import OrderInTheWay
from .other_delivery_event import OtherDeliveryEvent
from .postmark_event import PostmarkEvent
from .problem import Problem
from .provider_receipt import ProviderReceipt
from .readiness import Readiness
from .readiness_check import ReadinessCheck
from .readiness_check_status import ReadinessCheckStatus
from .readiness_status import ReadinessStatus
from .resend_event import ResendEvent
from .retention import Retention
from .sendgrid_event import SendgridEvent
from .setting import Setting
from .setting_source import SettingSource
from .settings import Settings
from .sms_create import SmsCreate
from .sms_preview_type_0 import SmsPreviewType0
from .sms_preview_type_0_encoding import SmsPreviewType0Encoding
from .sns_message import SnsMessage
from .status_count import StatusCount
from .suppression import Suppression
from .suppression_create import SuppressionCreate
from .suppression_list import SuppressionList
from .suppression_reason import SuppressionReason
from .template import Template
from .template_code import TemplateCode
from .template_count import TemplateCount
from .template_list import TemplateList
from .template_preview import TemplatePreview
from .template_preview_request import TemplatePreviewRequest
from .template_update import TemplateUpdate

__all__ = (
    "Action",
    "ActionList",
    "ActionType",
    "Attempt",
    "BreakerState",
    "BreakerStateState",
    "Channel",
    "ChannelCount",
    "Context",
    "DayCount",
    "DeliveryEventData",
    "DeliveryEventDataBounceType",
    "DeliveryEventList",
    "DeliveryEventOutcome",
    "DeliveryEventReceipt",
    "DeliveryEventRecord",
    "DeliveryEventRecordBounceTypeType1",
    "DeliveryEventRecordBounceTypeType2Type1",
    "DeliveryEventRecordBounceTypeType3Type1",
    "DeliveryEventRecordSource",
    "EachEmailCreate",
    "EmailCreate",
    "EmailRequest",
    "ErasedPlace",
    "ErasedPlaceService",
    "ErasureObstacle",
    "ErasurePart",
    "Fault",
    "Health",
    "HealthStatus",
    "KnownDeliveryEvent",
    "KnownDeliveryEventType",
    "LeftPlace",
    "ListNotificationsSort",
    "Locale",
    "MessagesToErase",
    "Notification",
    "NotificationBatch",
    "NotificationBatchAction",
    "NotificationBatchCreate",
    "NotificationBatchMessage",
    "NotificationBatchStatus",
    "NotificationList",
    "NotificationStats",
    "NotificationStatus",
    "NotificationSummary",
    "OldestOwedType0",
    "OrderInTheWay",
    "OtherDeliveryEvent",
    "PostmarkEvent",
    "Problem",
    "ProviderReceipt",
    "Readiness",
    "ReadinessCheck",
    "ReadinessCheckStatus",
    "ReadinessStatus",
    "ResendEvent",
    "Retention",
    "SendgridEvent",
    "Setting",
    "Settings",
    "SettingSource",
    "SmsCreate",
    "SmsPreviewType0",
    "SmsPreviewType0Encoding",
    "SnsMessage",
    "StatusCount",
    "Suppression",
    "SuppressionCreate",
    "SuppressionList",
    "SuppressionReason",
    "Template",
    "TemplateCode",
    "TemplateCount",
    "TemplateList",
    "TemplatePreview",
    "TemplatePreviewRequest",
    "TemplateUpdate",
)
