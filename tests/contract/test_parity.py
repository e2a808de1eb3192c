"""One name, three places: operationId, handler, module of the generated client; both ways."""

import inspect
import pkgutil
from importlib import import_module
from inspect import iscoroutinefunction
from types import ModuleType

import pytest

from services.chassis.base.settings import SERVICES
from services.chassis.identity.tokens import SCOPES
from services.chassis.web import common_operations
from services.chassis.web.application import handlers_of
from services.chassis.web.exchange import Reply, Request
from tests.contract.specs import ALL, Operation, operations

each_service = pytest.mark.parametrize("service", SERVICES)
each_operation = pytest.mark.parametrize("operation", ALL, ids=str)


def api_of(service: str) -> ModuleType:
    """Imported when asked for, so that one service can be tested without the others."""
    return import_module(f"services.{service}.api")


def module_of(service: str, operation: Operation) -> str:
    """Where a stranger looks for the handler: in the module of the operation's tag."""
    (tag,) = operation.definition["tags"]
    return f"services.{service}.api.{tag.replace(' ', '_')}"


@each_service
def test_operations_and_handlers_are_the_same(service: str) -> None:
    handlers = handlers_of(api_of(service))
    of_all = {name for name, _ in inspect.getmembers(common_operations, iscoroutinefunction)}
    wanted = {operation.id for operation in operations(service)}
    assert wanted <= handlers.keys()
    assert handlers.keys() - wanted <= of_all


@each_service
def test_a_handler_stands_in_the_module_of_its_tag(service: str) -> None:
    handlers = handlers_of(api_of(service))
    for operation in operations(service):
        place = handlers[operation.id].__module__
        assert place in (module_of(service, operation), common_operations.__name__), operation


@each_service
def test_handlers_are_coroutine_functions_of_one_shape(service: str) -> None:
    handlers = handlers_of(api_of(service))
    for operation in operations(service):
        signature = inspect.signature(handlers[operation.id], eval_str=True)
        (parameter,) = signature.parameters.values()
        assert parameter.annotation is Request, operation
        assert signature.return_annotation is Reply, operation


@each_service
def test_operations_and_client_modules_are_the_same(service: str) -> None:
    api = import_module(f"ichiba_sdk.{service}_client.api")
    modules = {
        module.name
        for package in pkgutil.iter_modules(api.__path__)
        for module in pkgutil.iter_modules(
            import_module(f"ichiba_sdk.{service}_client.api.{package.name}").__path__
        )
    }
    assert modules == {operation.id for operation in operations(service)}


def test_an_operation_id_means_one_thing_in_a_service() -> None:
    for service in SERVICES:
        ids = [operation.id for operation in operations(service)]
        assert len(ids) == len(set(ids))


SIGNED = {
    "webhookSignature",
    "stripeSignature",
    "snsSignature",
    "sendgridSignature",
    "postmarkCredentials",
    "svixSignature",
}


@each_operation
def test_who_may_call_is_said_and_exists(operation: Operation) -> None:
    scopes = operation.definition.get("x-required-scopes")
    if operation.is_operational:
        assert operation.schemes == set()
        assert operation.definition["security"] == []
        assert scopes is None
    elif len(operation.schemes) == 1 and operation.schemes <= SIGNED:
        assert scopes is None
    else:
        assert operation.schemes == {"bearerAuth"}
        assert isinstance(scopes, list)
        assert len(scopes) == 1
        assert set(scopes) <= set(SCOPES)


def test_only_reading_is_done_with_a_scope_to_read() -> None:
    for operation in ALL:
        (scope,) = operation.definition.get("x-required-scopes", [None])
        if scope is None or scope == "webhooks:receive":
            continue
        is_reading = scope.endswith(":read")
        if operation.method in ("put", "patch", "delete"):
            assert not is_reading, operation
        if operation.method == "get":
            assert is_reading or scope == "admin", operation


@each_service
def test_the_app_can_be_built(service: str) -> None:
    """Its module imports, and has the factory that uvicorn is given."""
    app = import_module(f"services.{service}.app")
    assert callable(app.create_app)
