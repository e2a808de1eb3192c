from typing import Literal

NextActionKind = Literal["redirect", "transfer", "voucher"]

NEXT_ACTION_KIND_VALUES: set[NextActionKind] = {
    "redirect",
    "transfer",
    "voucher",
}


def check_next_action_kind(value: str) -> NextActionKind:
    if value in NEXT_ACTION_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {NEXT_ACTION_KIND_VALUES!r}")
