"""A released spec as a client of that release reads it: it ignores what it does not know.

In answers, schemas allow members and values that they do not name, as clients have to. In requests
they stay as they are, because the services refuse what was not promised.
"""

from collections.abc import Iterator
from typing import Any

_SCHEMAS = "#/components/schemas/"


def relaxed(spec: dict[str, Any]) -> dict[str, Any]:
    """``spec``, whose schemas of answers are open; it is changed in place."""
    schemas = spec["components"]["schemas"]
    sent: set[str] = set()
    waiting = [
        name
        for operation in _operations(spec)
        for name in _named_in([operation.get("requestBody"), operation.get("parameters")])
    ]
    for part in ("parameters", "requestBodies"):
        waiting += _named_in(spec["components"].get(part))
    while waiting:
        name = waiting.pop()
        if name not in sent:
            sent.add(name)
            waiting += _named_in(schemas[name])
    for name, schema in schemas.items():
        if name not in sent:
            _open(schema)
    for operation in _operations(spec):
        _open(operation["responses"])
    _open(spec["components"].get("responses"))
    return spec


def _operations(spec: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for path in spec["paths"].values():
        for method, operation in path.items():
            if method != "parameters":
                yield operation


def _named_in(node: Any) -> Iterator[str]:
    """The schemas that ``node`` refers to itself."""
    if isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str) and reference.startswith(_SCHEMAS):
            yield reference.removeprefix(_SCHEMAS)
        for value in node.values():
            yield from _named_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from _named_in(value)


def _open(node: Any) -> None:
    if isinstance(node, dict):
        if node.get("additionalProperties") is False:
            del node["additionalProperties"]
        if isinstance(node.get("enum"), list) and node.get("type") == "string":
            del node["enum"]
        for key, value in node.items():
            if key not in ("example", "examples", "default"):
                _open(value)
    elif isinstance(node, list):
        for value in node:
            _open(value)
