"""Answers as the specs give them for examples."""

from typing import Any

from tests.contract.specs import ALL, resolve


def example(operation: str, status: str, service: str = "order") -> dict[str, Any]:
    """The first example of what an operation answers with ``status``."""
    (found,) = (each for each in ALL if each.id == operation and each.service == service)
    content = found.responses[status]["content"]["application/json"]
    given = next(
        iter(content.get("examples", {"only": {"value": content.get("example")}}).values())
    )
    value: dict[str, Any] = resolve(service, resolve(service, given)["value"])
    return {**value}


ORDER = example("create_order", "201")
BATCH = example("get_batch", "200")


def batch(version: int, status: str) -> dict[str, Any]:
    """A batch as it stands at some time."""
    return {**BATCH, "version": version, "status": status}
