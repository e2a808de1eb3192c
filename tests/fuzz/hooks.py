"""What Schemathesis cannot know of the services; ``schemathesis.toml`` names this module.

Only requests that fit the spec are touched, and of those a share is left as it was; what was made
to break the spec goes out as it is.
"""

import itertools
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import schemathesis
from schemathesis.core.parameters import ParameterLocation
from schemathesis.specs.openapi.stateful.dependencies.models import InputSlot, OperationNode

from services.chassis.base.ids import new_id
from services.notification.templates import shipped_templates
from services.payment.domain.money import EXTERNAL, PAID_ELSEWHERE, limits_of
from tests.fuzz.credentials import SENDERS
from tests.fuzz.refusals import REFUSALS

Body = dict[str, Any]

# ------------------------------------------------------------------------------------ references


@schemathesis.hook
def after_load_schema(context: schemathesis.HookContext, schema: Any) -> None:
    """Let the inference take for references only what a service looks up.

    It takes every ``…_id`` of a body for one. So `send_email` would never start a walk, for want
    of an operation that makes orders, and `create_order` would repeat others' ``external_id``.
    """
    for operation in schema.analysis.dependency_graph.operations.values():
        operation.inputs[:] = [slot for slot in operation.inputs if _is_reference(operation, slot)]


def _is_reference(operation: OperationNode, slot: InputSlot) -> bool:
    if slot.parameter_location is not ParameterLocation.BODY:
        return True
    return operation.path.endswith(("/payments/refund", "/payments/refund/batch", "/webhook"))


# ------------------------------------------------------------------------- what would be refused


@schemathesis.hook
def before_call(context: schemathesis.HookContext, case: Any, kwargs: dict[str, Any]) -> None:
    """Make acceptable what fits the spec but would be refused for the state of things."""
    if case.meta is None:
        return
    operation_id = _operation_id(case)
    if operation_id in SENDERS and not case.meta.is_negative_at(ParameterLocation.HEADER):
        case.headers["webhook-timestamp"] = str(int(time.time()))
    # Until it has been accepted once, an operation is helped each time.
    is_walk = case.meta.phase.name.value == "stateful"
    is_helped = is_walk or operation_id not in _accepted
    if case.meta.generation.mode.is_negative or (not is_helped and next(_turns) % 4 == 3):
        return
    if "Idempotency-Key" in case.headers:
        case.headers["Idempotency-Key"] = new_id()
    _mend_body(operation_id, case)
    if case.query and "cursor" in case.query:
        _turn_page(operation_id, case)
    if not is_walk:  # there, the links have chosen
        _choose_resource(operation_id, case)


_turns = itertools.count()
_files = itertools.count(1)


def _mend_body(operation_id: str, case: Any) -> None:
    if operation_id in _MENDS and isinstance(case.body, dict):
        _MENDS[operation_id](case.body)
    if operation_id in ("create_batch", "detect_import_profile"):
        _real_file(case)
    if operation_id == "put_import_profile":
        case.body = {**_PROFILE, "name": case.path_parameters["name"], "title": new_id()}


def _operation_id(case: Any) -> str:
    return str(case.operation.definition.raw["operationId"])


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
    """A context that has what any of the shipped templates needs."""
    if "context" in body:
        body["context"] = _FULL_CONTEXT


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


_FULL_CONTEXT: Final = {
    name: value
    for _code, _locale, content in shipped_templates()
    for name, value in content["sample_context"].items()
}
_MENDS: Final[dict[str, Callable[[Body], None]]] = {
    "create_order": _payable_order,
    "set_order_status": _one_way_to_tell_parcels,
    "create_payment": _payable,
    "create_payment_batch": _payable_items,
    "send_email": _full_context,
    "send_sms": _full_context,
    "preview_template": _full_context,
    "create_notification_batch": _full_contexts,
    "start_reconciliation": _recent_period,
}

# -------------------------------------------------------------------------- what was seen before

_ACTS_ON: Final[dict[str, tuple[str, set[str]]]] = {
    "set_order_status": ("order_id", {"PAID"}),
    "set_order_parcels": ("order_id", {"SHIPPED"}),
    "cancel_order": ("order_id", {"PAID", "PAYMENT_FAILED", "PAYMENT_PROCESSING"}),
    "retry_payment": ("order_id", {"PAYMENT_FAILED"}),
    "refund_payment": ("payment_id", {"COMPLETED", "PARTIALLY_REFUNDED"}),
    "create_refund_batch": ("payment_id", {"COMPLETED", "PARTIALLY_REFUNDED"}),
    "record_payment": ("payment_id", {"external PENDING"}),
    "settle_refund": ("refund_id", {"refund PENDING"}),
    "retry_notification": ("notification_id", {"SUPPRESSED", "BOUNCED", "FAILED", "CANCELLED"}),
    "replay_gateway_event": ("gateway_event_id", {"list_gateway_events"}),
    "replay_delivery_event": ("delivery_event_id", {"list_delivery_events"}),
    "inquire_payment": ("payment_id", {"COMPLETED", "PENDING", "UNKNOWN", "PARTIALLY_REFUNDED"}),
    "get_notification_batch": ("batch_id", {"BATCH_ACTIVE", "BATCH_PAUSED", "BATCH_CANCELLED"}),
    "pause_notification_batch": ("batch_id", {"BATCH_ACTIVE"}),
    "resume_notification_batch": ("batch_id", {"BATCH_PAUSED"}),
    "cancel_notification_batch": ("batch_id", {"BATCH_TO_CANCEL"}),
    "get_reconciliation": ("reconciliation_id", {"RUNNING"}),
    "list_differences": ("reconciliation_id", {"COMPLETED"}),
    "get_batch": ("batch_id", {"batch QUEUED", "batch RUNNING", "batch COMPLETED"}),
    "list_batch_rows": ("batch_id", {"batch COMPLETED"}),
    "get_batch_errors": ("batch_id", {"batch QUEUED", "batch COMPLETED", "batch CANCELLED"}),
    "get_batch_certificate": ("batch_id", {"batch COMPLETED"}),
    "confirm_batch": ("batch_id", {"batch VALIDATED"}),
    "pause_batch": ("batch_id", {"batch QUEUED", "batch VALIDATING", "batch RUNNING"}),
    "resume_batch": ("batch_id", {"batch PAUSED"}),
    "cancel_batch": ("batch_id", {"batch QUEUED", "batch VALIDATED"}),  # the paused are resumed
    "undo_batch": ("batch_id", {"batch COMPLETED"}),
    # The stream of one that goes on would go on, too.
    "stream_batch_progress": ("batch_id", {"batch CANCELLED", "batch FAILED", "batch COMPLETED"}),
}
"""The states in which a resource can be acted on, and where its id goes."""
_accepted: set[str] = set()
"""The operations that have answered 2xx."""
_states: dict[str, str] = {}
"""The state that each resource was last seen in, by its id; of an event, the list it was in."""
_charges: dict[str, tuple[str, str | None]] = {}
"""Captures of the gateway's, by reference: when they were made and with which id of ours."""
_remedies: dict[str, str] = {}
"""Differences whose remedy can be applied, with their reconciliation."""
_profiles: list[str] = []
"""Import profiles that were stored, the last one last."""
_pages: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {}
"""By list: path parameters and query of a page that the list has given out a cursor to."""


@schemathesis.hook
def after_call(context: schemathesis.HookContext, case: Any, response: Any) -> None:
    """Remember resources, and where a list goes on."""
    if not 200 <= response.status_code < 300:
        return
    _accepted.add(_operation_id(case))
    if not response.content.startswith(b"{"):
        return
    document = response.json()
    if _operation_id(case) == "put_import_profile":
        _profiles.append(document["name"])
    _remember_states(document)
    for item in (*document.get("items", ()), *document.get("differences", ())):
        _remember(item)
        if "file_sha256" in item:
            _remember_states(item)
        if "outcome" in item and "id" in item:
            _states[item["id"]] = _operation_id(case)
    if document.get("next_cursor"):
        query = {**(case.query or {}), "cursor": document["next_cursor"]}
        _pages[_operation_id(case)] = dict(case.path_parameters or {}), query


def _remember_states(document: dict[str, Any]) -> None:
    if "id" in document and "status" in document:
        _states[document["id"]] = _kind_of(document) + document["status"]
    if "rate_per_second" in document and "batch_id" in document:
        _states[document["batch_id"]] = _batch_state(document)
    for result in document.get("results", ()):
        if "payment" in result:
            _remember_states(result["payment"])


def _kind_of(document: dict[str, Any]) -> str:
    """What is acted on otherwise than the rest that has a status."""
    if "file_sha256" in document:
        return "batch "
    if "payment_id" in document and "reason" in document:
        return "refund "
    is_awaited = document.get("gateway") == EXTERNAL and document["status"] == "PENDING"
    return "external " if is_awaited else ""


def _batch_state(batch: dict[str, Any]) -> str:
    """Half of the batches are kept for being paused and resumed; cancelling comes before that."""
    is_spare = batch["status"] == "ACTIVE" and int(batch["batch_id"][-1], 16) % 2
    return "BATCH_TO_CANCEL" if is_spare else f"BATCH_{batch['status']}"


def _remember(item: dict[str, Any]) -> None:
    if item.get("kind") == "CAPTURE" and item["status"] == "COMPLETED":
        _charges[item["gateway_reference"]] = item["created_at"], item["own_id"]
    if "remedy" in item:
        is_open = item["applied_at"] is None and item["remedy"].startswith(("apply", "refund"))
        _remedies.pop(item["id"], None)
        if is_open:
            _remedies[item["id"]] = item["reconciliation_id"]


def _choose_charge(case: Any) -> None:
    """The first captures are those that no payment stands for; the others are known."""
    unknown = [(made, ref) for ref, (made, own_id) in _charges.items() if own_id not in _states]
    if unknown:
        case.path_parameters["gateway_reference"] = min(unknown)[1]


def _choose_remedy(case: Any) -> None:
    if _remedies:
        difference_id, reconciliation_id = _remedies.popitem()
        case.path_parameters["difference_id"] = difference_id
        case.path_parameters["reconciliation_id"] = reconciliation_id


def _choose_resource(operation_id: str, case: Any) -> None:
    """Act on the resource that came last into a state that allows it, whatever its version."""
    if "If-Match" in case.headers:
        del case.headers["If-Match"]
    if "gateway_reference" in case.path_parameters:
        _choose_charge(case)
    if operation_id == "apply_remedy":
        _choose_remedy(case)
    if operation_id in ("get_import_profile", "delete_import_profile") and _profiles:
        case.path_parameters["name"] = _profiles[-1]
    name, states = _ACTS_ON.get(operation_id, ("", set()))
    suited = [resource_id for resource_id, state in _states.items() if state in states]
    if operation_id == "create_refund_batch":
        case.body["refunds"][0]["payment_id"] = suited[-1] if suited else new_id()
        return
    if suited and name in case.path_parameters:
        case.path_parameters[name] = suited[-1]
    elif suited and isinstance(case.body, dict):
        case.body[name] = suited[-1]


def _turn_page(operation_id: str, case: Any) -> None:
    """Ask for a next page that there is; for a first one where none is known yet."""
    if operation_id in _pages:
        path_parameters, query = _pages[operation_id]
        case.path_parameters.update(path_parameters)
        case.query.clear()
        case.query.update(query)
    else:
        del case.query["cursor"]


# -------------------------------------------------------------------------------- known refusals


@schemathesis.check
def refused_for_a_named_reason(ctx: Any, response: Any, case: Any) -> None:
    """What fits the spec is 400 for no reason but those that ``schemathesis.toml`` excuses.

    Raises:
        AssertionError: the problem's code is another.
    """
    if response.status_code == 400 and case.meta and case.meta.generation.mode.is_positive:
        assert response.json()["code"] in REFUSALS.get(_operation_id(case), ())
