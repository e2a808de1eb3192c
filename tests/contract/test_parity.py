"""One name, three places: operationId, handler, module of the generated client; both ways."""

import inspect
import pkgutil
from importlib import import_module
from types import ModuleType

import pytest

from services.chassis.base.settings import SERVICES
from services.chassis.identity.tokens import SCOPES
from services.chassis.web.exchange import Reply, Request
from tests.contract.specs import ALL, Operation, operations

each_service = pytest.mark.parametrize("service", SERVICES)
each_operation = pytest.mark.parametrize("operation", ALL, ids=str)


def handlers_of(service: str) -> ModuleType:
    """Imported when asked for, so that one service can be tested without the others."""
    return import_module(f"services.{service}.api.handlers")


def public_coroutines(module: ModuleType) -> set[str]:
    return {
        name
        for name, function in inspect.getmembers(module, inspect.iscoroutinefunction)
        if not name.startswith("_") and function.__module__ == module.__name__
    }


@each_service
def test_operations_and_handlers_are_the_same(service: str) -> None:
    wanted = {operation.id for operation in operations(service)}
    assert public_coroutines(handlers_of(service)) == wanted


@each_service
def test_handlers_are_coroutine_functions_of_one_shape(service: str) -> None:
    module = handlers_of(service)
    for operation in operations(service):
        handler = getattr(module, operation.id)
        assert inspect.iscoroutinefunction(handler), operation
        signature = inspect.signature(handler, eval_str=True)
        (parameter,) = signature.parameters.values()
        assert parameter.annotation is Request, operation
        assert signature.return_annotation is Reply, operation


@each_service
def test_operations_and_client_modules_are_the_same(service: str) -> None:
    api = import_module(f"{service}_client.api")
    modules = {
        module.name
        for package in pkgutil.iter_modules(api.__path__)
        for module in pkgutil.iter_modules(
            import_module(f"{service}_client.api.{package.name}").__path__
        )
    }
    assert modules == {operation.id for operation in operations(service)}


def test_an_operation_id_means_one_thing_in_a_service() -> None:
    for service in SERVICES:
        ids = [operation.id for operation in operations(service)]
        assert len(ids) == len(set(ids))


@each_operation
def test_who_may_call_is_said_and_exists(operation: Operation) -> None:
    scopes = operation.definition.get("x-required-scopes")
    if operation.is_operational:
        assert operation.schemes == set()
        assert operation.definition["security"] == []
        assert scopes is None
    elif operation.schemes == {"webhookSignature"}:
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
