"""Every operation is there, in both clients; what is not needed is not loaded."""

import inspect
import subprocess
import sys
import textwrap
from pathlib import Path
from types import FunctionType

import pytest

import ichiba_sdk
from ichiba_sdk import AsyncIchiba, Ichiba
from tests.contract.specs import ALL, Operation

PACKAGE = Path(ichiba_sdk.__file__).parent
README = PACKAGE.parent / "README.md"
ROUNDS = 5
CLIENT, LATER = Ichiba(""), AsyncIchiba("")


def _tag(operation: Operation) -> str:
    tag: str = operation.definition["tags"][0]
    return tag.replace(" ", "_")


def _calls(client: Ichiba | AsyncIchiba, operation: Operation) -> object:
    service = getattr(client, operation.service)
    return getattr(service, _tag(operation))


def _methods(calls: object) -> dict[str, FunctionType]:
    found = inspect.getmembers(type(calls), inspect.isfunction)
    return {name: each for name, each in found if not name.startswith("_")}


@pytest.mark.parametrize("operation", ALL, ids=str)
def test_every_operation_is_a_method_of_its_tag(operation: Operation) -> None:
    methods = _methods(_calls(CLIENT, operation))
    constant = f"_{operation.id.upper()}"
    named = [name for name, method in methods.items() if constant in method.__code__.co_names]
    assert len(named) == 1, named
    if any(each["name"] == "cursor" for each in operation.parameters):
        assert "iter" + named[0].removeprefix("list") in methods


@pytest.mark.parametrize("operation", ALL, ids=str)
def test_both_clients_have_the_same_methods_with_the_same_arguments(operation: Operation) -> None:
    plain = _methods(_calls(CLIENT, operation))
    later = _methods(_calls(LATER, operation))
    assert plain.keys() == later.keys()
    for name, method in plain.items():
        assert inspect.signature(method).parameters == inspect.signature(later[name]).parameters


@pytest.mark.parametrize("client", [CLIENT, LATER], ids=["blocking", "awaited"])
def test_every_tag_is_an_attribute(client: Ichiba | AsyncIchiba) -> None:
    for operation in ALL:
        found = getattr(client, _tag(operation))
        assert type(found).__name__.endswith("Calls")
    assert client.deliveries is client.order.deliveries


@pytest.mark.parametrize("operation", ALL, ids=str)
def test_the_readme_names_every_operation(operation: Operation) -> None:
    assert f"(`{operation.id}`)" in README.read_text(encoding="utf-8")


def test_every_parameter_and_member_can_be_given() -> None:
    parameters = inspect.signature(_methods(CLIENT.orders)["create"]).parameters
    assert {"customer_name", "items", "recipient", "adjustments"} <= parameters.keys()
    assert {"timeout", "retries", "headers", "idempotency_key"} <= parameters.keys()
    assert all(each.kind is inspect.Parameter.KEYWORD_ONLY for each in [*parameters.values()][1:])


def _cpu_seconds(statement: str) -> float:
    code = f"""\
        import time
        began = time.process_time()
        {statement}
        print(time.process_time() - began)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def test_an_import_costs_little_more_than_httpx_does() -> None:
    """The least of several rounds, taken in turn: what else the machine does only adds to it."""
    httpx, package, client = [], [], []
    for _ in range(ROUNDS):
        httpx.append(_cpu_seconds("import httpx"))
        package.append(_cpu_seconds("import ichiba_sdk"))
        client.append(_cpu_seconds("from ichiba_sdk import Ichiba"))
    told = f"httpx {min(httpx):.3f} s, ichiba_sdk {min(package):.3f} s, Ichiba {min(client):.3f} s"
    print(told)
    assert min(package) <= 0.3 * min(httpx), told
    assert min(client) <= 1.3 * min(httpx), told


def test_models_are_loaded_when_they_are_needed() -> None:
    code = """\
        import sys
        from ichiba_sdk import Ichiba
        client = Ichiba()
        assert client.orders and client.payment.refunds
        assert not [name for name in sys.modules if "_client.models" in name], "too early"
        assert "asyncio" not in sys.modules or "httpx_retries" not in sys.modules
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(code)], check=True)


def test_what_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Nothing'"):
        _ = ichiba_sdk.Nothing
    assert "Ichiba" in dir(ichiba_sdk)
