from typing import Literal

NextActionKind = Literal["redirect", "transfer", "voucher"] | str
"""A version to come may have more values than these."""

NEXT_ACTION_KIND_VALUES: set[NextActionKind] = {
    "redirect",
    "transfer",
    "voucher",
}


def check_next_action_kind(value: str) -> NextActionKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one such as 'redirect'.")
