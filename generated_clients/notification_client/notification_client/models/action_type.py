from typing import Literal

ActionType = Literal[
    "BATCH_CANCELLED",
    "BATCH_PAUSED",
    "BATCH_RESUMED",
    "CUSTOMER_ERASED",
    "MESSAGE_RETRIED",
    "REPORT_REPLAYED",
    "SUPPRESSION_ADDED",
    "SUPPRESSION_REMOVED",
    "TEMPLATE_CHANGED",
]

ACTION_TYPE_VALUES: set[ActionType] = {
    "BATCH_CANCELLED",
    "BATCH_PAUSED",
    "BATCH_RESUMED",
    "CUSTOMER_ERASED",
    "MESSAGE_RETRIED",
    "REPORT_REPLAYED",
    "SUPPRESSION_ADDED",
    "SUPPRESSION_REMOVED",
    "TEMPLATE_CHANGED",
}


def check_action_type(value: str) -> ActionType:
    if value in ACTION_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACTION_TYPE_VALUES!r}")
