from typing import Literal

RefundSettlementOutcome = Literal["COMPLETED", "FAILED"]

REFUND_SETTLEMENT_OUTCOME_VALUES: set[RefundSettlementOutcome] = {
    "COMPLETED",
    "FAILED",
}


def check_refund_settlement_outcome(value: str) -> RefundSettlementOutcome:
    if value in REFUND_SETTLEMENT_OUTCOME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REFUND_SETTLEMENT_OUTCOME_VALUES!r}")
