"""The spec's ``OrderCreate``, compiled, and its faults in words."""

from typing import Any, Final

from services.chassis.base.problems import Fault
from services.chassis.web.schemas import Schema, component

MAX_ITEMS: Final = 100
MAX_ADJUSTMENTS: Final = 20
_TEXTS: Final = {
    "customer_email": ("invalid_email", "This is not an e-mail address."),
    "customer_phone": ("invalid_text", "A telephone number is 3 to 32 digits, spaces and + ( ) -."),
    "phone": ("invalid_text", "A telephone number is 3 to 32 digits, spaces and + ( ) -."),
    "postal_code": ("invalid_text", "A postcode is at most 16 letters, digits, spaces and -."),
    "country": ("invalid_text", "A country is a code of two letters, such as JP."),
    "quantity": ("out_of_range", "A quantity is between 1 and 9999."),
    "unit_price": ("out_of_range", "A price is between 0 and 1000000 yen."),
    "items": ("too_many_items", f"An order has 1 to {MAX_ITEMS} items."),
    "adjustments": ("too_many_items", f"An order has at most {MAX_ADJUSTMENTS} adjustments."),
    "amount": ("out_of_range", "Shipping and fees are at least 0, discounts and points at most 0."),
}
_ANY_TEXT: Final = (
    "invalid_text",
    "This is too long, or contains control characters, or line breaks where none are allowed.",
)


def order_create() -> Schema:
    """The spec's schema, compiled at its first use."""
    return component("order", "OrderCreate")


def said(fault: Fault, value: Any) -> tuple[str, str]:
    """The code and the sentence for a row, of a fault of the schema."""
    name = fault.pointer.rsplit("/", 1)[-1]
    if value in (None, ""):
        return "missing_value", "This must not be empty."
    code, detail = _TEXTS.get(name, _ANY_TEXT)
    if isinstance(value, str) and "longer than" in fault.detail:
        limit = fault.detail.split("longer than ")[1].split()[0]
        return "too_long", f"At most {limit} characters are allowed."
    return code, detail
