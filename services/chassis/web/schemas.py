"""The OpenAPI documents: where they lie, and their schemas as compiled validators."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import orjson
import yaml

from services.chassis.base import texts
from services.chassis.base.problems import FAULT_LIMIT, Fault
from services.chassis.web.schema_faults import words_of

_NAME_LIMIT = 100  # characters of a name that are repeated: the caller chose them


@cache
def load_spec(service: str) -> dict[str, Any]:
    """The spec of ``service`` as it is written, from the checkout or from the installed wheel."""
    root = Path(__file__).parents[3]
    for folder in (root / "openapi", root / "services" / "openapi"):
        path = folder / f"{service}.yaml"
        if path.exists():
            document: dict[str, Any] = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
            return document
    raise FileNotFoundError(f"no spec for {service} beside {root}")


@cache
def component(service: str, name: str) -> "Schema":
    """The schema ``name`` of a service's spec, compiled at its first use."""
    schemas = load_spec(service)["components"]["schemas"]
    reference = {"$ref": f"#/components/schemas/{name}"}
    return Schema({"allOf": [reference], "components": {"schemas": schemas}})


@cache
def properties_of(service: str, name: str) -> tuple[str, ...]:
    """The properties of the object schema ``name``, with those of the schemas it builds on."""
    schemas = load_spec(service)["components"]["schemas"]
    return tuple(_properties(schemas, schemas[name]))


def _properties(
    schemas: Mapping[str, Mapping[str, Any]], schema: Mapping[str, Any]
) -> dict[str, None]:
    """Names in the order of the spec, each once."""
    if "$ref" in schema:
        return _properties(schemas, schemas[schema["$ref"].rpartition("/")[2]])
    found = dict.fromkeys(schema.get("properties", ()))
    for part in schema.get("allOf", ()):
        found = _properties(schemas, part) | found
    return found


class Schema:
    """One schema of a spec, compiled once; OpenAPI 3.0 is JSON Schema draft 4 with ``nullable``."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._validator = _compiled(orjson.dumps(schema))

    def is_valid(self, value: Any) -> bool:
        return bool(self._validator.is_valid(value))

    def faults(self, value: Any, base: str = "") -> list[Fault]:
        """The faults of ``value``, with JSON pointers below ``base``; at most ``FAULT_LIMIT``."""
        faults: list[Fault] = []
        for error in self._validator.iter_errors(value):
            faults.extend(_faults_of(error, base))
            if len(faults) >= FAULT_LIMIT:
                break
        return faults[:FAULT_LIMIT]


@cache
def _compiled(schema: bytes) -> jsonschema_rs.Draft4Validator:
    """A spec says the same in many places: every operation can answer with a ``Problem``."""
    # Values are masked: a fault must not echo what may be a secret or ten thousand characters.
    return jsonschema_rs.Draft4Validator(
        _as_draft4(orjson.loads(schema)), validate_formats=True, mask="the value"
    )


def _faults_of(error: Any, base: str) -> list[Fault]:
    place = base + _pointer(error.instance_path)
    if error.kind.name == "anyOf" and (meant := _meant(error)):
        return [fault for each in meant for fault in _faults_of(each, base)]
    if error.kind.name == "required":
        return [Fault(f"{place}/{_escape(error.kind.property)}", texts.REQUIRED())]
    if error.kind.name == "additionalProperties":
        return [
            Fault(f"{place}/{_escape(name)}", texts.UNKNOWN_FIELD())
            for name in error.kind.unexpected[:FAULT_LIMIT]
        ]
    return [Fault(place, words_of(error))]


def _meant(error: Any) -> list[Any]:
    """The faults of the one alternative that the value is meant for, else those of all of them.

    It is not meant for one that asks for another name of its kind (``type``) than it has.
    """
    depth = len(error.instance_path)
    first, *others = [
        alternative
        for alternative in error.kind.context
        if not any(
            each.kind.name in _NAMED_OTHERWISE and len(each.instance_path) == depth + 1
            for each in alternative
        )
    ] or [[]]
    told = [{_faults_of(each, "")[0] for each in other} for other in others]
    return [each for each in first if all(_faults_of(each, "")[0] in other for other in told)]


_NAMED_OTHERWISE = ("enum", "not")


def _pointer(path: Sequence[str | int]) -> str:
    return "".join(f"/{_escape(str(part))}" for part in path)


def _escape(part: str) -> str:
    """A reference token of RFC 6901."""
    return part[:_NAME_LIMIT].replace("~", "~0").replace("/", "~1").replace("\x00", "?")


_ANNOTATIONS = ("example", "description", "title", "default", "deprecated", "x-state-machine")


def _as_draft4(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_as_draft4(item) for item in schema]
    if not isinstance(schema, Mapping):
        return schema
    converted = {
        key: {name: _as_draft4(sub) for name, sub in value.items()}
        if key == "properties"
        else _as_draft4(value)
        for key, value in schema.items()
        if key not in _ANNOTATIONS and key != "nullable"
    }
    return _or_null(converted) if schema.get("nullable") else converted


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    """``schema`` or null; what is wrong inside a value that is not null is told of its place."""
    if "type" not in schema:
        return {"anyOf": [{"type": "null"}, schema]}
    nullable = schema | {"type": [schema["type"], "null"]}
    return nullable | {"enum": [*schema["enum"], None]} if "enum" in schema else nullable
