"""Bodies that fit the spec, made into ones that the services accept: new ids, payable amounts."""

import itertools
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from services.chassis.base.ids import new_id
from services.notification.templates import shipped_templates
from services.payment.domain.money import PAID_ELSEWHERE, limits_of

Body = dict[str, Any]


def mend_body(operation_id: str, case: Any) -> None:
    """Change the body of ``case``, and choices in its query that go with it."""
    if operation_id in _MENDS and isinstance(case.body, dict):
        _MENDS[operation_id](case.body)
    if operation_id in ("create_batch", "detect_import_profile"):
        _real_file(case)
    if operation_id == "put_import_profile":
        case.body = {**_PROFILE, "name": case.path_parameters["name"], "title": new_id()}


_files = itertools.count(1)


def _new_external_id(body: Body) -> None:
    if "external_id" in body:
        body["external_id"] = new_id()


def _payable_order(order: Body) -> None:
    """An order of its own, of an amount that any method takes, and who took it where that is asked.

    Of the adjustments only those stay that add to its amount.
    """
    _new_external_id(order)
    order["items"] = [dict(item) for item in order["items"][:3]]
    for item in order["items"]:
        item["quantity"] = 1 + int(item["quantity"]) % 9
        item["unit_price"] = 100 + int(item["unit_price"]) % 10_000
    if order.get("adjustments"):
        added = [dict(each) for each in order["adjustments"] if each["kind"] in _ADDED]
        order["adjustments"] = [
            {**each, "amount": abs(int(each["amount"])) % 1_000} for each in added
        ]
    if order.get("payment_method") == PAID_ELSEWHERE:
        if not order.get("paid_elsewhere"):
            order["paid_elsewhere"] = {"provider": "Rakuten"}
    else:
        order.pop("paid_elsewhere", None)


def _one_way_to_tell_parcels(body: Body) -> None:
    if body.get("parcels"):
        for name in ("tracking_number", "carrier"):
            body.pop(name, None)


def _payable(charge: Body) -> None:
    """An order of its own, an amount that the method takes, and who took it where that is asked."""
    charge["order_id"] = new_id()
    least, most = limits_of(charge["method"])
    charge["amount"] = least + abs(int(charge["amount"])) % (most - least + 1)
    if charge["method"] == PAID_ELSEWHERE:
        charge.setdefault("paid_elsewhere", {"provider": "Rakuten"})
    else:
        charge.pop("paid_elsewhere", None)


def _payable_requests(body: Body) -> None:
    for request in body["requests"]:
        _payable(request["payment"])


def _payable_items(body: Body) -> None:
    for item in body["payments"]:
        _payable(item)


def _real_file(case: Any) -> None:
    """A file of orders that nobody has sent before, or as many orders as JSON, with one choice.

    Every fourth one has so many wrong rows to look at that it can be paused.
    """
    is_long = next(_files) % 4 == 0
    cells = _CELLS.replace(",2,", ",many,") if is_long else _CELLS
    lines = "".join(f"{new_id()},{cells}\r\n" for _ in range(5_000 if is_long else 3))
    file = f"external_id,{_HEADING}\r\n{lines}"  # bytes would be no string of the schema
    choices = case.query
    if isinstance(case.body, dict):
        choices = case.body = dict(case.body)  # other cases are made of the same parts
        for name in set(case.body) & set(case.query or {}):
            del case.query[name]
    if isinstance(case.body, dict) and "orders" in case.body:
        case.body["orders"] = [dict(order) for order in case.body["orders"][:3]]
        for order in case.body["orders"]:
            _new_external_id(order)
    elif isinstance(case.body, dict):
        case.body["file"] = file
    else:
        case.body = file
    for given in (choices, case.query):
        if given:
            _read_plainly(given)


def _read_plainly(given: Body) -> None:
    """With choices under which any file of orders can be read."""
    for name in ("mapping", "sheet"):
        given.pop(name, None)
    given.update({name: value for name, value in _PLAIN.items() if name in given})


_PLAIN: Final = {"encoding": "auto", "profile": "auto", "kind": "orders"}
_PROFILE: Final[Body] = {
    "source": "shop",
    "known_by": ["No", "Item"],
    "order": {"external_id": "No", "customer_name": "Name"},
    "items": {"product_name": "Item", "quantity": "Count", "price": "Price"},
    "prices": "each_with_tax",
    "states": [{"is": "paid"}],
}
_ADDED: Final = frozenset({"shipping", "fee"})
_HEADING: Final = "customer_name,customer_email,product_name,quantity,unit_price"
_CELLS: Final = "佐藤 花子,hanako.sato@example.jp,有田焼 湯呑,2,1800"


def _full_context(body: Body) -> None:
    if "context" in body:
        body["context"] = FULL_CONTEXT


def _full_context_of_each(body: Body) -> None:
    for request in body["requests"]:
        _full_context(request["email"])


def _full_contexts(body: Body) -> None:
    """Messages that can all be rendered; a digest is one of confirmations."""
    for message in body.get("messages", ()):
        if isinstance(message, dict):
            _full_context(message)
            if body.get("digest"):
                message["template"] = "ORDER_CONFIRMATION"


def _recent_period(body: Body) -> None:
    """The last seconds: they are over, and there is not too much in them."""
    now = datetime.now(UTC)
    for name, time_ in (("from", now - timedelta(seconds=6)), ("to", now)):
        body[name] = time_.isoformat().replace("+00:00", "Z")


FULL_CONTEXT: Final = {
    name: value
    for _code, _locale, content in shipped_templates()
    for name, value in content["sample_context"].items()
}
"""What any of the shipped templates needs."""
_MENDS: Final[dict[str, Callable[[Body], None]]] = {
    "create_order": _payable_order,
    "set_order_status": _one_way_to_tell_parcels,
    "create_payment": _payable,
    "create_each_payment": _payable_requests,
    "create_payment_batch": _payable_items,
    "send_email": _full_context,
    "send_each_email": _full_context_of_each,
    "send_sms": _full_context,
    "preview_template": _full_context,
    "create_notification_batch": _full_contexts,
    "start_reconciliation": _recent_period,
}
