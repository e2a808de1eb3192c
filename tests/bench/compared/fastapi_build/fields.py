"""The values that bodies consist of, as the specs demand them."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

_NO_CONTROLS = r"\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069"
_ONE_LINE = rf"^[^{_NO_CONTROLS}]*[^\s{_NO_CONTROLS}][^{_NO_CONTROLS}]*$"
_SEVERAL_LINES = (
    r"^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]*$"
)
_LABEL = r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_EMAIL = rf"^[A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]{{1,64}}@{_LABEL}(\.{_LABEL})+$"

ABSENT: Any = None
"""The default of a field that may be left out, but not be null."""


class Body(BaseModel):
    """A body of a request: of the types that it should have, and nothing else in it."""

    model_config = ConfigDict(extra="forbid", strict=True)


def _not_encoded(address: str) -> str:
    if "=?" in address.partition("@")[0]:
        raise ValueError("mail programs read =? as the start of encoded text")
    return address


def _a_time(text: str) -> str:
    datetime.fromisoformat(text)
    return text


def _line(longest: int) -> Any:
    return StringConstraints(min_length=1, max_length=longest, pattern=_ONE_LINE)


def _lines(longest: int) -> Any:
    return StringConstraints(min_length=1, max_length=longest, pattern=_SEVERAL_LINES)


Line32 = Annotated[str, _line(32)]
Line64 = Annotated[str, _line(64)]
Line100 = Annotated[str, _line(100)]
Line128 = Annotated[str, _line(128)]
Line150 = Annotated[str, _line(150)]
Line200 = Annotated[str, _line(200)]
Lines500 = Annotated[str, _lines(500)]
Lines1000 = Annotated[str, _lines(1000)]
Email = Annotated[
    str, StringConstraints(max_length=254, pattern=_EMAIL), AfterValidator(_not_encoded)
]
Phone = Annotated[str, StringConstraints(pattern=r"^[0-9+() -]{3,32}$")]
PostalCode = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z -]{1,16}$")]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Time = Annotated[
    str,
    StringConstraints(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?Z$"
    ),
    AfterValidator(_a_time),
]
Day = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_a_time)
]
Id = Annotated[
    str,
    StringConstraints(
        pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
    ),
]
PaymentToken = Annotated[
    str, StringConstraints(min_length=1, max_length=255, pattern=r"^[\x21-\x7e]+$")
]
Yen = Annotated[int, Field(ge=0, le=1_000_000)]
SignedYen = Annotated[int, Field(ge=-1_000_000_000, le=1_000_000_000)]
TaxRate = Literal[10, 8, 0]
Locale = Literal["ja", "en"]
PaymentMethod = Literal[
    "card", "konbini", "bank_transfer", "cash_on_delivery", "invoice", "external"
]
