from typing import Literal

ListPaymentsDisputeItem = Literal["CLOSED", "LOST", "NEEDS_RESPONSE", "UNDER_REVIEW", "WON"]

LIST_PAYMENTS_DISPUTE_ITEM_VALUES: set[ListPaymentsDisputeItem] = {
    "CLOSED",
    "LOST",
    "NEEDS_RESPONSE",
    "UNDER_REVIEW",
    "WON",
}


def check_list_payments_dispute_item(value: str) -> ListPaymentsDisputeItem:
    if value in LIST_PAYMENTS_DISPUTE_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LIST_PAYMENTS_DISPUTE_ITEM_VALUES!r}")
