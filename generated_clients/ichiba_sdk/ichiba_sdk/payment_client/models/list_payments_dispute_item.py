from typing import Literal

ListPaymentsDisputeItem = Literal["CLOSED", "LOST", "NEEDS_RESPONSE", "UNDER_REVIEW", "WON"] | str
"""A version to come may have more values than these."""

LIST_PAYMENTS_DISPUTE_ITEM_VALUES: set[ListPaymentsDisputeItem] = {
    "CLOSED",
    "LOST",
    "NEEDS_RESPONSE",
    "UNDER_REVIEW",
    "WON",
}


def check_list_payments_dispute_item(value: str) -> ListPaymentsDisputeItem:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'CLOSED'.")
