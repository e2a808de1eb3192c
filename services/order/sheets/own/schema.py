"""The spec's ``OrderCreate``, compiled: a sheet's orders are checked as ``create_order`` does."""

from functools import cache
from typing import Any, Final

from services.chassis.base.problems import Fault
from services.chassis.web.schemas import Schema, component, load_spec

MAX_ITEMS: Final = 100
_CODES: Final = {
    "customer_email": "invalid_email",
    "quantity": "out_of_range",
    "unit_price": "out_of_range",
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
    return {name: _resolved(each, schemas) for name, each in properties.items()}


def _resolved(definition: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    [reference] = definition.get("allOf", [definition])
    if "$ref" not in reference:
        return definition
    found: dict[str, Any] = schemas[reference["$ref"].rpartition("/")[2]]
    return found


def place_of(fault: Fault) -> tuple[int | None, str]:
    """The item (None: the order itself) and the column that a fault of an order points at."""
    parts = fault.pointer.split("/")
    if parts[1] == "items" and len(parts) > 3:
        return int(parts[2]), parts[3]
    return None, parts[1]


def code_of(column: str, value: Any) -> str:
    """The row's code for a ``value`` that the schema refuses; None stands for a missing one."""
    if value is None:
        return "missing_value"
    longest = limits()[column].get("maxLength")
    if isinstance(value, str) and longest is not None and len(value) > longest:
        return "too_long"
    return _CODES.get(column, "invalid_text")


def detail_of(column: str, value: Any) -> str:
    """What is wrong with ``value``, for a person."""
    if column == "customer_email" and isinstance(value, str) and "=?" in value:
        return "An address with =? is not accepted: mail programs read that as encoded text."
    limit = limits()[column]
    lowest, highest = limit.get("minimum"), limit.get("maximum")
    return {
        "missing_value": "This must not be empty.",
        "too_long": f"At most {limit.get('maxLength')} characters are allowed.",
        "out_of_range": f"{value} is not between {lowest} and {highest}.",
        "invalid_email": "This is not an e-mail address.",
    }.get(code_of(column, value), _TEXTS.get(column, _ANY_TEXT))


_ANY_TEXT: Final = "This contains control characters, or line breaks where none are allowed."
_TEXTS: Final = {
    "customer_phone": "A telephone number is 3 to 32 digits, spaces and + ( ) -.",
    "payment_token": "A token is printable ASCII without spaces.",
}
