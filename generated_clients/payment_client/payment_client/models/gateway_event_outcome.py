from typing import Literal

GatewayEventOutcome = Literal["APPLIED", "CONFLICTING", "IGNORED", "MISMATCHED", "WAITING"]

GATEWAY_EVENT_OUTCOME_VALUES: set[GatewayEventOutcome] = {
    "APPLIED",
    "CONFLICTING",
    "IGNORED",
    "MISMATCHED",
    "WAITING",
}


def check_gateway_event_outcome(value: str) -> GatewayEventOutcome:
    if value in GATEWAY_EVENT_OUTCOME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GATEWAY_EVENT_OUTCOME_VALUES!r}")
