from typing import Literal

GatewayEventOutcome = Literal["APPLIED", "CONFLICTING", "IGNORED", "MISMATCHED", "WAITING"] | str
"""A version to come may have more values than these."""

GATEWAY_EVENT_OUTCOME_VALUES: set[GatewayEventOutcome] = {
    "APPLIED",
    "CONFLICTING",
    "IGNORED",
    "MISMATCHED",
    "WAITING",
}


def check_gateway_event_outcome(value: str) -> GatewayEventOutcome:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'APPLIED'.")
