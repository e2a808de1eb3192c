"""What the specs say of single members: how ids are written, whose days are meant, and more."""

from collections.abc import Iterator
from typing import Any

import pytest

from services.chassis.base.settings import SERVICES
from tests.contract.specs import Operation, operations, resolve, spec, walk

UUID_7 = "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"

each_service = pytest.mark.parametrize("service", SERVICES)


@each_service
def test_every_uuid_says_how_it_is_written(service: str) -> None:
    """``format: uuid`` alone is enforced by nobody."""
    uuids = [
        (place, thing)
        for place, thing in walk(spec(service))
        if isinstance(thing, dict) and thing.get("format") == "uuid"
    ]
    assert uuids
    assert [place for place, thing in uuids if thing.get("pattern") != UUID_7] == []


@each_service
def test_a_link_takes_what_is_always_there(service: str) -> None:
    """Whoever follows one that takes a null asks for a resource called null."""
    taken = [
        (operation.id, name, expression, found)
        for operation in operations(service)
        for response in operation.responses.values()
        for name, link in response.get("links", {}).items()
        for expression in _expressions(resolve(service, link))
        for found in [_meant_by(operation, response, expression)]
    ]
    assert taken
    for *place, found in taken:
        assert found, (place, "leads nowhere")
        assert not [schema for schema in found if schema.get("nullable")], place


def _expressions(link: dict[str, Any]) -> list[str]:
    """Which members of bodies a link takes."""
    values = [value for _, value in walk([link.get("parameters"), link.get("requestBody")])]
    texts = [value for value in values if isinstance(value, str)]
    return [text for text in texts if text.startswith(("$response.body#", "$request.body#"))]


def _meant_by(
    operation: Operation, response: dict[str, Any], expression: str
) -> list[dict[str, Any]]:
    """The schemas of what ``expression`` points to."""
    of_request = resolve(operation.service, operation.definition.get("requestBody", {}))
    content = (of_request if expression.startswith("$request") else response)["content"]
    found = [media["schema"] for kind, media in content.items() if "json" in kind]
    for part in expression.partition("#/")[2].split("/"):
        parents = [each for schema in found for each in _parts(operation.service, schema)]
        found = [each["items"] for each in parents if part.isdecimal() and "items" in each]
        found += [
            each["properties"][part] for each in parents if part in each.get("properties", {})
        ]
    return [each for schema in found for each in _parts(operation.service, schema)]


def _parts(service: str, schema: Any) -> list[dict[str, Any]]:
    """A schema and all that it is made of."""
    schema = resolve(service, schema)
    below = [part for key in ("allOf", "oneOf", "anyOf") for part in schema.get(key, ())]
    return [schema, *(each for part in below for each in _parts(service, part))]


@each_service
def test_sums_by_day_are_of_the_days_that_were_asked_for(service: str) -> None:
    """The days of the statistics follow ``time_zone``, and so does what is said of them."""
    by_day = [
        place
        for operation in operations(service)
        if "time_zone" in {parameter["name"] for parameter in operation.parameters}
        for place in _dates(service, operation.responses["200"]["content"]["application/json"])
    ]
    assert by_day
    for description in by_day:
        assert "`time_zone`" in description
        assert "UTC" not in description


def _dates(service: str, thing: Any) -> Iterator[str]:
    """The descriptions of all dates within."""
    thing = resolve(service, thing)
    if isinstance(thing, dict):
        if thing.get("format") == "date":
            yield thing["description"]
        for name, value in thing.items():
            if name not in ("example", "examples"):
                yield from _dates(service, value)
    elif isinstance(thing, list):
        for value in thing:
            yield from _dates(service, value)
