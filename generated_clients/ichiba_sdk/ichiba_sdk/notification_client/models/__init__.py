"""The schemas, each loaded when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .action import Action as Action
    from .action_list import ActionList as ActionList
    from .action_type import ActionType as ActionType
    from .attempt import Attempt as Attempt
    from .breaker_state import BreakerState as BreakerState
    from .breaker_state_state import BreakerStateState as BreakerStateState
    from .channel import Channel as Channel
    from .channel_count import ChannelCount as ChannelCount
    from .context import Context as Context
    from .day_count import DayCount as DayCount
    from .delivery_event_data import DeliveryEventData as DeliveryEventData
    from .delivery_event_data_bounce_type import DeliveryEventDataBounceType as DeliveryEventDataBounceType
    from .delivery_event_list import DeliveryEventList as DeliveryEventList
    from .delivery_event_outcome import DeliveryEventOutcome as DeliveryEventOutcome
    from .delivery_event_receipt import DeliveryEventReceipt as DeliveryEventReceipt
    from .delivery_event_record import DeliveryEventRecord as DeliveryEventRecord
    from .delivery_event_record_bounce_type_type_1 import (
        DeliveryEventRecordBounceTypeType1 as DeliveryEventRecordBounceTypeType1,
    )
    from .delivery_event_record_bounce_type_type_2_type_1 import (
        DeliveryEventRecordBounceTypeType2Type1 as DeliveryEventRecordBounceTypeType2Type1,
    )
    from .delivery_event_record_bounce_type_type_3_type_1 import (
        DeliveryEventRecordBounceTypeType3Type1 as DeliveryEventRecordBounceTypeType3Type1,
    )
    from .delivery_event_record_source import DeliveryEventRecordSource as DeliveryEventRecordSource
    from .each_email_create import EachEmailCreate as EachEmailCreate
    from .email_create import EmailCreate as EmailCreate
    from .email_request import EmailRequest as EmailRequest
    from .erased_place import ErasedPlace as ErasedPlace
    from .erased_place_service import ErasedPlaceService as ErasedPlaceService
    from .erasure_obstacle import ErasureObstacle as ErasureObstacle
    from .erasure_part import ErasurePart as ErasurePart
    from .fault import Fault as Fault
    from .health import Health as Health
    from .health_status import HealthStatus as HealthStatus
    from .known_delivery_event import KnownDeliveryEvent as KnownDeliveryEvent
    from .known_delivery_event_type import KnownDeliveryEventType as KnownDeliveryEventType
    from .left_place import LeftPlace as LeftPlace
    from .list_notifications_sort import ListNotificationsSort as ListNotificationsSort
    from .locale import Locale as Locale
    from .messages_to_erase import MessagesToErase as MessagesToErase
    from .notification import Notification as Notification
    from .notification_batch import NotificationBatch as NotificationBatch
    from .notification_batch_action import NotificationBatchAction as NotificationBatchAction
    from .notification_batch_create import NotificationBatchCreate as NotificationBatchCreate
    from .notification_batch_message import NotificationBatchMessage as NotificationBatchMessage
    from .notification_batch_status import NotificationBatchStatus as NotificationBatchStatus
    from .notification_list import NotificationList as NotificationList
    from .notification_stats import NotificationStats as NotificationStats
    from .notification_status import NotificationStatus as NotificationStatus
    from .notification_summary import NotificationSummary as NotificationSummary
    from .oldest_owed_type_0 import OldestOwedType0 as OldestOwedType0
    from .order_in_the_way import OrderInTheWay as OrderInTheWay
    from .other_delivery_event import OtherDeliveryEvent as OtherDeliveryEvent
    from .postmark_event import PostmarkEvent as PostmarkEvent
    from .problem import Problem as Problem
    from .provider_receipt import ProviderReceipt as ProviderReceipt
    from .readiness import Readiness as Readiness
    from .readiness_check import ReadinessCheck as ReadinessCheck
    from .readiness_check_status import ReadinessCheckStatus as ReadinessCheckStatus
    from .readiness_status import ReadinessStatus as ReadinessStatus
    from .resend_event import ResendEvent as ResendEvent
    from .retention import Retention as Retention
    from .sendgrid_event import SendgridEvent as SendgridEvent
    from .setting import Setting as Setting
    from .setting_source import SettingSource as SettingSource
    from .settings import Settings as Settings
    from .sms_create import SmsCreate as SmsCreate
    from .sms_preview_type_0 import SmsPreviewType0 as SmsPreviewType0
    from .sms_preview_type_0_encoding import SmsPreviewType0Encoding as SmsPreviewType0Encoding
    from .sns_message import SnsMessage as SnsMessage
    from .status_count import StatusCount as StatusCount
    from .suppression import Suppression as Suppression
    from .suppression_create import SuppressionCreate as SuppressionCreate
    from .suppression_list import SuppressionList as SuppressionList
    from .suppression_reason import SuppressionReason as SuppressionReason
    from .template import Template as Template
    from .template_code import TemplateCode as TemplateCode
    from .template_count import TemplateCount as TemplateCount
    from .template_list import TemplateList as TemplateList
    from .template_preview import TemplatePreview as TemplatePreview
    from .template_preview_request import TemplatePreviewRequest as TemplatePreviewRequest
    from .template_update import TemplateUpdate as TemplateUpdate

_MODULES = {
    "Action": ".action",
    "ActionList": ".action_list",
    "ActionType": ".action_type",
    "Attempt": ".attempt",
    "BreakerState": ".breaker_state",
    "BreakerStateState": ".breaker_state_state",
    "Channel": ".channel",
    "ChannelCount": ".channel_count",
    "Context": ".context",
    "DayCount": ".day_count",
    "DeliveryEventData": ".delivery_event_data",
    "DeliveryEventDataBounceType": ".delivery_event_data_bounce_type",
    "DeliveryEventList": ".delivery_event_list",
    "DeliveryEventOutcome": ".delivery_event_outcome",
    "DeliveryEventReceipt": ".delivery_event_receipt",
    "DeliveryEventRecord": ".delivery_event_record",
    "DeliveryEventRecordBounceTypeType1": ".delivery_event_record_bounce_type_type_1",
    "DeliveryEventRecordBounceTypeType2Type1": ".delivery_event_record_bounce_type_type_2_type_1",
    "DeliveryEventRecordBounceTypeType3Type1": ".delivery_event_record_bounce_type_type_3_type_1",
    "DeliveryEventRecordSource": ".delivery_event_record_source",
    "EachEmailCreate": ".each_email_create",
    "EmailCreate": ".email_create",
    "EmailRequest": ".email_request",
    "ErasedPlace": ".erased_place",
    "ErasedPlaceService": ".erased_place_service",
    "ErasureObstacle": ".erasure_obstacle",
    "ErasurePart": ".erasure_part",
    "Fault": ".fault",
    "Health": ".health",
    "HealthStatus": ".health_status",
    "KnownDeliveryEvent": ".known_delivery_event",
    "KnownDeliveryEventType": ".known_delivery_event_type",
    "LeftPlace": ".left_place",
    "ListNotificationsSort": ".list_notifications_sort",
    "Locale": ".locale",
    "MessagesToErase": ".messages_to_erase",
    "Notification": ".notification",
    "NotificationBatch": ".notification_batch",
    "NotificationBatchAction": ".notification_batch_action",
    "NotificationBatchCreate": ".notification_batch_create",
    "NotificationBatchMessage": ".notification_batch_message",
    "NotificationBatchStatus": ".notification_batch_status",
    "NotificationList": ".notification_list",
    "NotificationStats": ".notification_stats",
    "NotificationStatus": ".notification_status",
    "NotificationSummary": ".notification_summary",
    "OldestOwedType0": ".oldest_owed_type_0",
    "OrderInTheWay": ".order_in_the_way",
    "OtherDeliveryEvent": ".other_delivery_event",
    "PostmarkEvent": ".postmark_event",
    "Problem": ".problem",
    "ProviderReceipt": ".provider_receipt",
    "Readiness": ".readiness",
    "ReadinessCheck": ".readiness_check",
    "ReadinessCheckStatus": ".readiness_check_status",
    "ReadinessStatus": ".readiness_status",
    "ResendEvent": ".resend_event",
    "Retention": ".retention",
    "SendgridEvent": ".sendgrid_event",
    "Setting": ".setting",
    "SettingSource": ".setting_source",
    "Settings": ".settings",
    "SmsCreate": ".sms_create",
    "SmsPreviewType0": ".sms_preview_type_0",
    "SmsPreviewType0Encoding": ".sms_preview_type_0_encoding",
    "SnsMessage": ".sns_message",
    "StatusCount": ".status_count",
    "Suppression": ".suppression",
    "SuppressionCreate": ".suppression_create",
    "SuppressionList": ".suppression_list",
    "SuppressionReason": ".suppression_reason",
    "Template": ".template",
    "TemplateCode": ".template_code",
    "TemplateCount": ".template_count",
    "TemplateList": ".template_list",
    "TemplatePreview": ".template_preview",
    "TemplatePreviewRequest": ".template_preview_request",
    "TemplateUpdate": ".template_update",
}

__all__ = [
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
]


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(module, __name__), name)
