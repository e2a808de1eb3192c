from typing import Literal

NextStepOperationIdType2Type1 = (
    Literal[
        "cancel_order",
        "record_payment",
        "refund_payment",
        "replay_delivery",
        "retry_payment",
        "send_payment_link",
        "set_order_status",
        "settle_refund",
    ]
    | str
)
"""A version to come may have more values than these."""

NEXT_STEP_OPERATION_ID_TYPE_2_TYPE_1_VALUES: set[NextStepOperationIdType2Type1] = {
    "cancel_order",
    "record_payment",
    "refund_payment",
    "replay_delivery",
    "retry_payment",
    "send_payment_link",
    "set_order_status",
    "settle_refund",
}


def check_next_step_operation_id_type_2_type_1(value: str) -> NextStepOperationIdType2Type1:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'cancel_order'.")
