"""``OrderCreate`` as orders of other systems need it, compiled, and its faults in words."""

from functools import cache
from typing import Any, Final

from services.chassis.base.problems import Fault
from services.chassis.web.schemas import Schema, load_spec

MAX_ITEMS: Final = 100
MAX_ADJUSTMENTS: Final = 20
_METHODS: Final = ("cash_on_delivery", "invoice", "external")
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


@cache
def order_create() -> Schema:
    """The spec's schema, with what orders of other systems have and it does not name yet."""
    schemas = load_spec("order")["components"]["schemas"]
    return Schema(
        {
            "allOf": [{"$ref": "#/components/schemas/OrderCreate"}],
            "components": {"schemas": _widened(schemas)},
        }
    )


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


def _widened(schemas: dict[str, Any]) -> dict[str, Any]:
    order, item, method = (schemas[n] for n in ("OrderCreate", "OrderItemCreate", "PaymentMethod"))
    properties = order["properties"]
    return schemas | {
        "PaymentMethod": method | {"enum": list(dict.fromkeys([*method["enum"], *_METHODS]))},
        "OrderCreate": order
        | {
            "required": [name for name in order["required"] if name != "customer_email"],
            "properties": _members(properties) | properties,
        },
        "OrderItemCreate": item
        | {"properties": {"tax_rate": {"enum": [10, 8, 0]}} | item["properties"]},
    }


def _members(properties: dict[str, Any]) -> dict[str, Any]:
    line = {"type": "string", "minLength": 1, "pattern": properties["external_id"]["pattern"]}
    time = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"}
    return {
        "ordered_at": time,
        "recipient": _object(
            name=line | {"maxLength": 100},
            phone=properties["customer_phone"],
            postal_code={"type": "string", "pattern": "^[0-9A-Za-z -]{1,16}$"},
            region=line | {"maxLength": 100},
            city=line | {"maxLength": 100},
            line1=line | {"maxLength": 150},
            line2=line | {"maxLength": 150},
            country={"type": "string", "pattern": "^[A-Z]{2}$"},
        ),
        "delivery_request": _object(
            date={"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
            time_slot=line | {"maxLength": 32},
            note=line | {"maxLength": 200},
        ),
        "paid_elsewhere": _object(
            provider=line | {"maxLength": 64}, reference=line | {"maxLength": 128}, paid_at=time
        ),
        "adjustments": {
            "type": "array",
            "maxItems": MAX_ADJUSTMENTS,
            "items": {
                "anyOf": [
                    _adjustment(line, ["shipping", "fee"], {"minimum": 0}),
                    _adjustment(line, ["discount", "points"], {"maximum": 0}),
                ]
            },
        },
    }


def _adjustment(line: dict[str, Any], kinds: list[str], bound: dict[str, int]) -> dict[str, Any]:
    return _object(
        kind={"type": "string", "enum": kinds},
        label=line | {"maxLength": 100},
        amount={"type": "integer", **bound},
        tax_rate={"enum": [10, 8, 0]},
    )


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": properties}
