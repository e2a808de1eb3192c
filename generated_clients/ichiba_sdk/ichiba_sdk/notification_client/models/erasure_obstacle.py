from typing import Literal

ErasureObstacle = (
    Literal[
        "batch_unfinished",
        "call_owed",
        "dispute_open",
        "message_waiting",
        "not_paid",
        "not_shipped",
        "payment_undecided",
        "refund_owed",
    ]
    | str
)
"""A version to come may have more values than these."""

ERASURE_OBSTACLE_VALUES: set[ErasureObstacle] = {
    "batch_unfinished",
    "call_owed",
    "dispute_open",
    "message_waiting",
    "not_paid",
    "not_shipped",
    "payment_undecided",
    "refund_owed",
}


def check_erasure_obstacle(value: str) -> ErasureObstacle:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'batch_unfinished'.")
