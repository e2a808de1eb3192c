from typing import Literal

ActionType = (
    Literal[
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
    | str
)
"""A version to come may have more values than these."""

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
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'BATCH_CANCELLED'.")
