"""Reads from the specs what `ichiba_sdk` is: a class for each tag, a method for each operation.

The types are those of openapi-python-client, whose models the SDK takes and answers.
"""

import textwrap
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import jinja2
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.bodies import Body
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import safe_for_docstring

from sdk_shape import Argument, Method, Tag, method_name
from state_machines import SpecRefused

_OPTIONS = frozenset({"timeout", "retries", "headers", "idempotency_key", "self"})
_JSON, _FILE = "application/json", "text/csv"
_KINDS = {  # what an answer is to a caller, by its media type
    _JSON: "model",
    "application/x-ndjson": "file",
    "text/csv": "file",
    "text/tab-separated-values": "file",
    "text/event-stream": "events",
    "text/html": "text",
    "text/plain": "text",
}
_CLASSES = {
    "400": "BadRequest",
    "402": "PaymentRequired",
    "404": "NotFound",
    "409": "Conflict",
    "410": "Gone",
    "412": "PreconditionFailed",
    "413": "ContentTooLarge",
}
_NAMED = ((UuidProperty, "UUID | str"), (NoneProperty, "None"), (AnyProperty, "Any"))
_WIDTH = 92


def tags_of(service: str, spec: dict[str, Any], options: dict[str, Any]) -> list[Tag]:
    """The SDK's classes for one spec.

    Raises:
        SpecRefused: two methods or arguments would have one name, or an answer has no type here.
    """
    config = Config.from_sources(
        ConfigFile(**options), MetaType.NONE, Path(), "utf-8", overwrite=True, output_path=None
    )
    data = GeneratorData.from_dict(spec, config=config)
    assert isinstance(data, GeneratorData), data
    raw = {op["operationId"]: op for path in spec["paths"].values() for op in _operations(path)}
    said = {each["name"].replace(" ", "_"): each["description"] for each in spec["tags"]}
    modules = dict(map(_class, data.models))
    found = []
    for name, collection in data.endpoint_collections_by_tag.items():
        methods = [_method(each, raw[each.name], name, modules) for each in collection.endpoints]
        names = [each.name for each in methods]
        if len(names) != len(set(names)):
            raise SpecRefused(f"{service}.yaml: {name} has two methods of one name: {names}")
        found.append(Tag(service, name, said[name], methods))
    return found


def _operations(path: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from (each for each in path.values() if isinstance(each, dict) and "operationId" in each)


def _method(endpoint: Endpoint, raw: dict[str, Any], tag: str, modules: dict[str, str]) -> Method:
    bodies = {str(body.content_type.get_untrusted_value()): body for body in endpoint.bodies}
    takes_file = _FILE in bodies
    body = None if takes_file else next(iter(bodies.values()), None)
    members, whole = _body(body)
    headers = [_argument(each) for each in endpoint.header_parameters]
    takes_key = any(each.name == "Idempotency-Key" for each in headers)
    answers, kind = _answers(endpoint)
    query = [_argument(each) for each in endpoint.query_parameters]
    is_list = kind == "model" and any(each.name == "cursor" for each in query)
    model = next(iter(_success(endpoint).values())) if kind == "model" else None
    item = _item(model) if is_list else None
    # The path that the generator gives has its own names of them.
    path = [replace(each, name=each.python) for each in map(_argument, endpoint.path_parameters)]
    headers = [each for each in headers if each.name not in {"Idempotency-Key", "Last-Event-ID"}]
    arguments = [*path, *members, *query, *headers]
    names = [each.python for each in arguments]
    own = _OPTIONS | ({"to"} if kind == "file" else set()) | ({"file"} if takes_file else set())
    if len(names) != len(set(names)) or own & set(names):
        raise SpecRefused(f"{endpoint.name}: its arguments cannot be told apart: {names}")
    events = raw.get("x-events")
    models = {model for each in arguments for model in each.models}
    models |= {
        _class(each) for each in _success(endpoint).values() if isinstance(each, ModelProperty)
    }
    models |= {_class(item)} if item else set()
    if events is not None:
        models.add((events["schema"], modules[events["schema"]]))
        events = {**events, "read_method": method_name(events["read"], tag)}
    return Method(
        id=endpoint.name,
        name=method_name(endpoint.name, tag) if events is None else "follow",
        verb=endpoint.method.upper(),
        path=endpoint.path.get_untrusted_value(),
        kind=kind,
        takes_key=takes_key,
        is_repeatable=raw.get("x-repeatable", False),
        takes_token=any("bearerAuth" in each for each in raw.get("security", ())),
        path_arguments=path,
        query=query,
        header=headers,
        body=members,
        body_is_required=body is not None and _is_required(raw),
        whole_body=whole,
        takes_file=takes_file,
        answers=answers,
        item=item.class_info.name if item else None,
        events=events,
        summary=_plain(endpoint.summary),
        description=textwrap.wrap(_plain(endpoint.description), _WIDTH),
        doc=_doc(endpoint, raw, arguments),
        models=frozenset(models),
    )


def _is_required(raw: dict[str, Any]) -> bool:
    return bool(raw["requestBody"].get("required", False))


def _body(body: Body | None) -> tuple[list[Argument], bool]:
    """The members of a JSON body as arguments; or the body as one, where others may be added."""
    if body is None:
        return [], False
    prop = body.prop
    if isinstance(prop, ModelProperty) and not prop.additional_properties:
        members = [*(prop.required_properties or ()), *(prop.optional_properties or ())]
        return [_argument(each) for each in members], False
    kind, models = _taken(prop)
    return [Argument("body", "body", kind, True, "The body.", models)], True


def _argument(prop: PropertyProtocol) -> Argument:
    kind, models = _taken(prop)
    said = _plain(prop.description)
    return Argument(
        prop.name.get_untrusted_value(), prop.python_name, kind, prop.required, said, models
    )


def _taken(prop: PropertyProtocol) -> tuple[str, frozenset[tuple[str, str]]]:
    """The type of an argument, and the models that it names."""
    if isinstance(prop, UnionProperty):
        parts = [_taken(each) for each in prop.inner_properties]
        names = dict.fromkeys(name for kind, _ in parts for name in kind.split(" | "))
        return " | ".join(names), frozenset().union(*(models for _, models in parts))
    if isinstance(prop, ListProperty):
        inner, models = _taken(prop.inner_property)
        return f"Sequence[{inner}]", models
    if isinstance(prop, ModelProperty):
        return f"{prop.class_info.name} | Mapping[str, Any]", frozenset({_class(prop)})
    if isinstance(prop, LiteralEnumProperty):
        return prop.class_info.name, frozenset({_class(prop)})
    named = next((name for kind, name in _NAMED if isinstance(prop, kind)), None)
    return named or prop.get_base_type_string().as_unembedded_code(), frozenset()


def _class(prop: ModelProperty | LiteralEnumProperty) -> tuple[str, str]:
    return prop.class_info.name, prop.class_info.module_name


def _success(endpoint: Endpoint) -> dict[int, PropertyProtocol]:
    patterns = endpoint.responses.patterns
    ranges = [(each.status_code.range, each.prop) for each in patterns]
    return {one[0]: prop for one, prop in ranges if one is not None and 200 <= one[0] < 400}


def _answers(endpoint: Endpoint) -> tuple[dict[int, str], str]:
    """What is answered by status, and what kind of answer that is."""
    kinds: set[str] = set()
    answers: dict[int, str] = {}
    for each in endpoint.responses.patterns:
        if each.status_code.range is None or each.status_code.range[0] >= 400:
            continue
        content = [
            str(name.get_untrusted_value()) for name in getattr(each.data, "content", None) or ()
        ]
        kinds |= {_KINDS[name] for name in content}
        if isinstance(each.prop, ModelProperty):
            answers[each.status_code.range[0]] = each.prop.class_info.name
    kind = next(iter(kinds), "nothing")
    if len(kinds) > 1 or (kind == "model" and not answers):
        raise SpecRefused(f"{endpoint.name}: the SDK has no type for {kinds}")
    return answers, kind


def _item(model: PropertyProtocol | None) -> ModelProperty:
    assert isinstance(model, ModelProperty), model
    (items,) = (each for each in model.required_properties or () if each.name == "items")
    assert isinstance(items, ListProperty), items
    assert isinstance(items.inner_property, ModelProperty), items
    return items.inner_property


def _plain(text: UntrustedString | None) -> str:
    return "" if text is None else " ".join(str(safe_for_docstring(text)).split())


def _doc(endpoint: Endpoint, raw: dict[str, Any], arguments: list[Argument]) -> list[str]:
    """The method's description, wrapped."""
    lines = textwrap.wrap(_plain(endpoint.summary) + ".", _WIDTH)
    if endpoint.description:
        lines += ["", *textwrap.wrap(_plain(endpoint.description), _WIDTH)]
    if arguments:
        lines += ["", "Args:"]
        for each in arguments:
            said = f"{each.python}: {each.description}" if each.description else f"{each.python}:"
            lines += textwrap.wrap(
                said, _WIDTH - 4, initial_indent="    ", subsequent_indent=" " * 8
            )
    raised = [_CLASSES[status] for status in raw["responses"] if status in _CLASSES]
    if raised:
        lines += ["", "Raises:", f"    {', '.join(raised)}: as the service says."]
    return lines


def templates(folder: Path) -> jinja2.Environment:
    """The SDK's own templates."""
    return jinja2.Environment(  # noqa: S701 - it writes Python and Markdown, not HTML
        loader=jinja2.FileSystemLoader(folder),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=jinja2.StrictUndefined,
    )
