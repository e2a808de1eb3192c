"""What Schemathesis cannot know of the services; ``schemathesis.toml`` names this module.

Only requests that fit the spec are touched, and of those a share is left as it was; what was made
to break the spec goes out as it is.
"""

import itertools
import time
from collections.abc import Callable
from typing import Any, Final

import schemathesis
from schemathesis.core.parameters import ParameterLocation
from schemathesis.specs.openapi.stateful.dependencies.models import InputSlot, OperationNode

from services.chassis.base.ids import new_id
from services.chassis.base.settings import Settings
from services.payment.domain.money import EXTERNAL
from tests.fuzz.bodies import mend_body
from tests.fuzz.credentials import SENDERS
from tests.fuzz.prepared import (
    can_be_applied,
    prepared_links,
    prepared_open_refunds,
    prepared_remedies,
    prepared_unpaid_orders,
)
from tests.fuzz.refusals import REFUSALS

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
    if "svix-timestamp" in case.headers and not case.meta.is_negative_at(ParameterLocation.HEADER):
        case.headers["svix-timestamp"] = str(int(time.time()))
    # Until it has been accepted once, an operation is helped each time.
    is_walk = case.meta.phase.name.value == "stateful"
    is_helped = is_walk or operation_id not in _accepted
    if case.meta.generation.mode.is_negative or (not is_helped and next(_turns) % 4 == 3):
        return
    if "Idempotency-Key" in case.headers:
        case.headers["Idempotency-Key"] = new_id()
    mend_body(operation_id, case)
    if case.query and "cursor" in case.query:
        _turn_page(operation_id, case)
    if not is_walk:  # there, the links have chosen
        _choose_resource(operation_id, case)


_turns = itertools.count()


def _operation_id(case: Any) -> str:
    return str(case.operation.definition.raw["operationId"])


# -------------------------------------------------------------------------- what was seen before

_ACTS_ON: Final[dict[str, tuple[str, set[str]]]] = {
    "set_order_status": ("order_id", {"PAID"}),
    "set_order_parcels": ("order_id", {"SHIPPED"}),
    "cancel_order": ("order_id", {"PAID", "PAYMENT_FAILED", "PAYMENT_PROCESSING"}),
    "retry_payment": ("order_id", {"PAYMENT_FAILED"}),
    "refund_payment": ("payment_id", {"COMPLETED", "PARTIALLY_REFUNDED"}),
    "create_refund_batch": ("payment_id", {"COMPLETED", "PARTIALLY_REFUNDED"}),
    "record_payment": ("payment_id", {"external PENDING"}),
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
    "undo_batch": ("batch_id", {"batch to undo"}),
    # The stream of one that goes on would go on, too.
    "stream_batch_progress": ("batch_id", {"batch CANCELLED", "batch FAILED", "batch COMPLETED"}),
}
"""The states in which a resource can be acted on, and where its id goes."""
_accepted: set[str] = set()
"""The operations that have answered 2xx."""
_states: dict[str, set[str]] = {}
"""What each resource was when it was last seen, by its id; of an event, the list it was in."""
_charges: dict[tuple[str, str], tuple[str, str | None]] = {}
"""Captures by reference and gateway: when they were made and with which id of ours."""
_remedies = prepared_remedies(Settings.load().data_dir)
"""Differences whose remedy can be applied, with their reconciliation."""
_profiles: list[str] = []
"""Import profiles that were stored, the last one last."""
_links = prepared_links(Settings.load().data_dir)
"""Ends of links for paying that were made for the fuzzer."""
_unpaid_orders = prepared_unpaid_orders(Settings.load().data_dir)
"""Those whose customers were sent no link yet."""
_open_refunds = prepared_open_refunds(Settings.load().data_dir)
"""Those that nobody has settled yet; the fuzzer's own are mostly made by a gateway."""
_unpaid = list(_links)
"""Those on which it has not paid yet."""
_pages: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {}
"""By list: path parameters and query of a page that the list has given out a cursor to."""


_ANSWERED_IN_LINES = {"create_each_payment", "send_each_email"}


@schemathesis.hook
def after_call(context: schemathesis.HookContext, case: Any, response: Any) -> None:
    """Remember resources, and where a list goes on; a resource that was refused has changed."""
    if response.status_code in (404, 409):
        _forget(case)
    if not 200 <= response.status_code < 300:
        return
    _accepted.add(_operation_id(case))
    if not response.content.startswith(b"{") or _operation_id(case) in _ANSWERED_IN_LINES:
        return
    document = response.json()
    if _operation_id(case) == "put_import_profile":
        _profiles.append(document["name"])
    _remember_all(document, _operation_id(case))
    if document.get("next_cursor"):
        query = {**(case.query or {}), "cursor": document["next_cursor"]}
        _pages[_operation_id(case)] = dict(case.path_parameters or {}), query


def _forget(case: Any) -> None:
    """What was refused is no longer what it was when it was seen."""
    for value in (case.path_parameters or {}).values():
        if isinstance(value, str) and value in _states:
            _states[value] = set()


def _remember_all(document: dict[str, Any], operation_id: str) -> None:
    _remember_states(document)
    for item in (*document.get("items", ()), *document.get("differences", ())):
        _remember(item)
        if "file_sha256" in item:
            _remember_states(item)
        if "outcome" in item and "id" in item:
            _see(item["id"], operation_id)


def _remember_states(document: dict[str, Any]) -> None:
    if "id" in document and "status" in document:
        is_undoable = "undo" in document.get("allowed_actions", ())
        undoable = ["batch to undo"] if is_undoable else []
        _see(document["id"], _kind_of(document) + document["status"], *undoable)
    if "rate_per_second" in document and "batch_id" in document:
        _see(document["batch_id"], _batch_state(document))
    for result in document.get("results", ()):
        if "payment" in result:
            _remember_states(result["payment"])


def _see(resource_id: str, *states: str) -> None:
    if _states.get(resource_id) != set(states):
        _states.pop(resource_id, None)  # what changed last comes last
        _states[resource_id] = set(states)


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
        name = item["gateway_reference"], item["gateway"]
        _charges[name] = item["created_at"], item["own_id"]
    if "remedy" in item:
        _remedies.pop(item["id"], None)
        if can_be_applied(item):
            _remedies[item["id"]] = item["reconciliation_id"]


def _choose_charge(case: Any) -> None:
    """The first captures are those that no payment stands for; the others are known."""
    unknown = [(made, name) for name, (made, own_id) in _charges.items() if own_id not in _states]
    if unknown:
        case.path_parameters["gateway_reference"], gateway = min(unknown)[1]
        if "gateway" in (case.query or {}):
            case.query["gateway"] = gateway


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
    if operation_id in _CHOICES:
        _CHOICES[operation_id](case)
    name, states = _ACTS_ON.get(operation_id, ("", set()))
    suited = [resource_id for resource_id, seen in _states.items() if seen & states]
    if operation_id == "create_refund_batch":
        case.body["refunds"][0]["payment_id"] = suited[-1] if suited else new_id()
        return
    if suited and name in case.path_parameters:
        case.path_parameters[name] = suited[-1]
    elif suited and isinstance(case.body, dict):
        case.body[name] = suited[-1]


def _choose_profile(case: Any) -> None:
    if _profiles:
        case.path_parameters["name"] = _profiles[-1]


def _choose_link(case: Any) -> None:
    if _links:
        case.path_parameters["link"] = _links[-1]


def _choose_unpaid_link(case: Any) -> None:
    """One that can still be paid on, with what pays, as long as there is one."""
    _choose_link(case)
    if _unpaid:
        case.path_parameters["link"] = _unpaid.pop()
        case.query["means"] = "tok_ok"


def _choose_unpaid_order(case: Any) -> None:
    if _unpaid_orders:
        case.path_parameters["order_id"] = _unpaid_orders.pop()


def _choose_open_refund(case: Any) -> None:
    if _open_refunds:
        case.path_parameters["refund_id"] = _open_refunds.pop()


_CHOICES: Final[dict[str, Callable[[Any], None]]] = {
    "apply_remedy": _choose_remedy,
    "get_import_profile": _choose_profile,
    "delete_import_profile": _choose_profile,
    "show_payment_page": _choose_link,
    "pay_by_link": _choose_unpaid_link,
    "send_payment_link": _choose_unpaid_order,
    "settle_refund": _choose_open_refund,
}
"""How the resource is chosen where it is not known by its state."""


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
