"""The spec's ``OrderCreate``, compiled: a sheet's orders are checked as ``create_order`` does."""

from functools import cache
from typing import Any, Final

from services.chassis.base.problems import Fault
from services.chassis.web.schemas import Schema, component, load_spec
from services.order.sheets.model import SUMS

MAX_ITEMS: Final = 100
MAX_ADJUSTMENTS: Final = 20
_PARTS: Final = {
    "recipient": "OrderRecipientCreate",
    "delivery_request": "DeliveryRequestCreate",
    "paid_elsewhere": "PaidElsewhereCreate",
    "adjustment": "AdjustmentCreate",
}
_CODES: Final = {
    "customer_email": "invalid_email",
    "quantity": "out_of_range",
    "unit_price": "out_of_range",
    "tax_rate": "out_of_range",
    "adjustment_amount": "out_of_range",
    "adjustment_tax_rate": "out_of_range",
    "shipping_amount": "out_of_range",
    "fee_amount": "out_of_range",
    "discount_amount": "out_of_range",
    "points_amount": "out_of_range",
    "ordered_at": "invalid_date",
    "paid_elsewhere_paid_at": "invalid_date",
    "delivery_request_date": "invalid_date",
    "payment_method": "unknown_payment_method",
    "locale": "unknown_locale",
}


def order_create() -> Schema:
    """The schema, compiled at its first use."""
    return component("order", "OrderCreate")


def is_source(source: str) -> bool:
    """May an order come from ``source``?"""
    properties = load_spec("order")["components"]["schemas"]["OrderCreate"]["properties"]
    return Schema(properties["source"]).is_valid(source)


@cache
def limits() -> dict[str, dict[str, Any]]:
    """What the spec says of each column: maxLength, minimum, maximum."""
    schemas = load_spec("order")["components"]["schemas"]
    properties = schemas["OrderCreate"]["properties"] | schemas["OrderItemCreate"]["properties"]
    for part, schema in _PARTS.items():
        of_part = schemas[schema]["properties"]
        properties |= {f"{part}_{name}": each for name, each in of_part.items()}
    properties |= dict.fromkeys(SUMS, properties["adjustment_amount"])
    return {name: _resolved(each, schemas) for name, each in properties.items()}


def _resolved(definition: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    [reference] = definition.get("allOf", [definition])
    if "$ref" not in reference:
        return definition
    found: dict[str, Any] = schemas[reference["$ref"].rpartition("/")[2]]
    return found


def place_of(fault: Fault) -> tuple[str | None, int, str]:
    """Where a fault of an order is: in its items, its adjustments or neither; which; the column."""
    parts = fault.pointer.split("/")[1:]
    if parts[0] in ("items", "adjustments") and len(parts) > 2:
        prefix = "" if parts[0] == "items" else "adjustment_"
        return parts[0], int(parts[1]), prefix + parts[2]
    return None, 0, "_".join(parts)


def value_at(content: Any, fault: Fault) -> Any:
    """What stands where a fault is; None: nothing."""
    for part in fault.pointer.split("/")[1:]:
        content = content[int(part)] if isinstance(content, list) else content.get(part)
    return content


def code_of(column: str, value: Any) -> str:
    """The row's code for a ``value`` that the schema refuses; None stands for a missing one."""
    if value is None:
        return "missing_value"
    longest = limits()[column].get("maxLength")
    is_too_long = isinstance(value, str) and longest is not None and len(value) > longest
    if is_too_long and column not in _OF_ONE_FORM:
        return "too_long"
    return _CODES.get(column, "invalid_text")


def detail_of(column: str, value: Any) -> str:
    """What is wrong with ``value``, for a person."""
    if column == "customer_email" and isinstance(value, str) and "=?" in value:
        return "An address with =? is not accepted: mail programs read that as encoded text."
    limit = limits()[column]
    if "enum" in limit and column.endswith("tax_rate"):
        return f"{value} is not one of {', '.join(map(str, limit['enum']))}."
    lowest, highest = limit.get("minimum"), limit.get("maximum")
    return {
        "missing_value": "This must not be empty.",
        "too_long": f"At most {limit.get('maxLength')} characters are allowed.",
        "out_of_range": f"{value} is not between {lowest} and {highest}.",
        "invalid_email": "This is not an e-mail address.",
    }.get(code_of(column, value), _TEXTS.get(column, _ANY_TEXT))


_OF_ONE_FORM: Final = frozenset(
    {"recipient_country", "ordered_at", "paid_elsewhere_paid_at", "delivery_request_date"}
)
"""Codes and dates: what is too long for one is said to be none."""
_ANY_TEXT: Final = "This contains control characters, or line breaks where none are allowed."
_PHONE_TEXT: Final = "A telephone number is 3 to 32 digits, spaces and + ( ) -."
_DATE_TEXT: Final = "This is not a date that can be read; write it as 2026-01-31."
_TEXTS: Final = {
    "customer_phone": _PHONE_TEXT,
    "recipient_phone": _PHONE_TEXT,
    "recipient_postal_code": "A postcode is at most 16 letters, digits, spaces and -.",
    "recipient_country": "A country is a code of two letters, such as JP.",
    "ordered_at": _DATE_TEXT,
    "paid_elsewhere_paid_at": _DATE_TEXT,
    "delivery_request_date": _DATE_TEXT,
    "payment_token": "A token is printable ASCII without spaces.",
}
