from typing import Literal

RefundSettlementOutcome = Literal["COMPLETED", "FAILED"] | str
"""A version to come may have more values than these."""

REFUND_SETTLEMENT_OUTCOME_VALUES: set[RefundSettlementOutcome] = {
    "COMPLETED",
    "FAILED",
}


def check_refund_settlement_outcome(value: str) -> RefundSettlementOutcome:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'COMPLETED'.")
