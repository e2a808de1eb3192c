from typing import Literal

ErasureObstacle = Literal[
    "batch_unfinished",
    "call_owed",
    "dispute_open",
    "message_waiting",
    "not_paid",
    "not_shipped",
    "payment_undecided",
    "refund_owed",
]

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
    if value in ERASURE_OBSTACLE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ERASURE_OBSTACLE_VALUES!r}")
