"""What Schemathesis cannot know of the services: signatures, keys that must be new, references.

``schemathesis.toml`` names this module. Only requests that fit the spec are touched, and of those
a share is left as it was; what was made to break the spec goes out as it is.
"""

import itertools
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final

import requests
import schemathesis
from schemathesis.core.parameters import ParameterLocation
from standardwebhooks import Webhook

from services.chassis.ids import new_id
from services.chassis.settings import Settings, WebhookSender
from services.chassis.webhook_keys import webhook_keys

# ------------------------------------------------------------------------------- signed webhooks

_SENDERS: Final[dict[str, WebhookSender]] = {
    "receive_gateway_event": "gateway",
    "receive_delivery_event": "notification",
}


class Signature(requests.auth.AuthBase):
    """Signs what goes out (Standard Webhooks); of ten requests one unsigned and one forged."""

    def __init__(self, sender: WebhookSender) -> None:
        self._sender: WebhookSender = sender
        self._turns = itertools.count()

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        turn = next(self._turns) % 10
        signature = self._signature(request)
        if signature is not None and turn != 3:
            request.headers["webhook-signature"] = "v1,Zm9yZ2Vk" if turn == 7 else signature
        return request

    def _signature(self, request: requests.PreparedRequest) -> str | None:
        """None where there is nothing to sign by: no id, no time, no text."""
        event_id, stamp = (_text(request.headers.get(f"webhook-{x}")) for x in ("id", "timestamp"))
        body = _text(request.body or b"")
        if event_id is None or body is None or stamp is None or not stamp.isdecimal():
            return None
        settings = Settings.load()
        configured = settings.webhook_keys(self._sender)
        key = webhook_keys(settings.data_dir, self._sender, configured)[0]
        try:
            return Webhook(key).sign(event_id, datetime.fromtimestamp(int(stamp), UTC), body)
        except (ValueError, OverflowError, OSError):
            return None


def _text(value: Any) -> str | None:
    if not isinstance(value, bytes):
        return value if isinstance(value, str) else None
    try:
        return value.decode()
    except UnicodeDecodeError:
        return None


for _operation, _sender in _SENDERS.items():
    schemathesis.auth.set_from_requests(Signature(_sender)).apply_to(operation_id=_operation)


# ------------------------------------------------------------------------------------ references


@schemathesis.hook
def after_load_schema(context: schemathesis.HookContext, schema: Any) -> None:
    """Let the inference take for references only what a service looks up.

    It takes every ``…_id`` for one, so that `send_email` (an order's id, which is another service's)
    would never start a walk, and `create_order` would only repeat the ``external_id`` of others.
    """
    for operation in schema.analysis.dependency_graph.operations.values():
        operation.inputs[:] = [slot for slot in operation.inputs if _is_reference(operation, slot)]


def _is_reference(operation: Any, slot: Any) -> bool:
    if slot.parameter_location is not ParameterLocation.BODY:
        return True
    owned = {("/api/v1/payments/refund", "payment_id")}
    return (operation.path, slot.parameter_name) in owned or "webhook" in operation.path


# ------------------------------------------------------------------------- values that must be new


@schemathesis.hook
def before_call(context: schemathesis.HookContext, case: Any, kwargs: dict[str, Any]) -> None:
    """Make acceptable what fits the spec but would be refused for the state of things."""
    if case.meta is None:
        return
    operation_id = case.operation.definition.raw["operationId"]
    if operation_id in _SENDERS and not case.meta.is_negative_at(ParameterLocation.HEADER):
        case.headers["webhook-timestamp"] = str(int(time.time()))
    if case.meta.generation.mode.is_negative or not _is_mended():
        return
    if "Idempotency-Key" in case.headers:
        case.headers["Idempotency-Key"] = new_id()
    if "If-Match" in case.headers and case.meta.phase.name.value != "stateful":
        del case.headers["If-Match"]
    if case.query and "cursor" in case.query:
        _turn_page(operation_id, case)
    if operation_id in _MENDS and isinstance(case.body, dict):
        _MENDS[operation_id](case.body)


_turns = itertools.count()


def _is_mended() -> bool:
    return next(_turns) % 4 != 3


def _external_id(body: dict[str, Any]) -> None:
    if "external_id" in body:
        body["external_id"] = new_id()


def _order_id(body: dict[str, Any]) -> None:
    body["order_id"] = new_id()


_MENDS: Final[dict[str, Callable[[dict[str, Any]], None]]] = {
    "create_order": _external_id,
    "create_payment": _order_id,
}

# --------------------------------------------------------------------------------- pages of lists

_pages: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {}
"""By list: path parameters and query of a page that a list has given a cursor to."""


@schemathesis.hook
def after_call(context: schemathesis.HookContext, case: Any, response: Any) -> None:
    """Remember where a list went on."""
    if response.status_code != 200 or b'"next_cursor":"' not in response.content:
        return
    query = {**(case.query or {}), "cursor": response.json()["next_cursor"]}
    operation_id = case.operation.definition.raw["operationId"]
    _pages[operation_id] = dict(case.path_parameters or {}), query


def _turn_page(operation_id: str, case: Any) -> None:
    """Ask for a next page that there is; for the first where none was seen yet."""
    if operation_id in _pages:
        path_parameters, query = _pages[operation_id]
        case.path_parameters.update(path_parameters)
        case.query.clear()
        case.query.update(query)
    else:
        del case.query["cursor"]
