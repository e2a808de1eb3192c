"""What the three specs share stands word for word in each, and nothing points nowhere."""

from typing import Any

import pytest

from services.chassis.base.problems import Problem
from services.chassis.base.settings import SERVICES
from tests.contract.specs import ROOT, look_up, operations, resolve, spec, walk
from tests.said import said

WORD_FOR_WORD = {
    "securitySchemes": {"bearerAuth"},
    "parameters": {"Limit", "Cursor", "IdempotencyKey"},
    "headers": {
        "ContentLanguage",
        "ETag",
        "Location",
        "IdempotentReplayed",
        "RateLimit",
        "RateLimitPolicy",
        "RequestId",
        "RetryAfter",
        "WwwAuthenticate",
    },
    "responses": {"BadRequest", "TooManyRequests"},
    "schemas": {"Problem", "Fault", "Id", "Time", "NextCursor", "Total"},
}
REFUSALS = {
    "BadRequest": 400,
    "Unauthorized": 401,
    "Forbidden": 403,
    "NotFound": 404,
    "Conflict": 409,
    "PayloadTooLarge": 413,
    "UnsupportedMediaType": 415,
    "UnprocessableContent": 422,
    "TooManyRequests": 429,
    "InternalServerError": 500,
    "ServiceUnavailable": 503,
}

each_service = pytest.mark.parametrize("service", SERVICES)


def versions_of(kind: str, name: str) -> list[Any]:
    """The component as each spec that has it writes it."""
    documents = [spec(service)["components"].get(kind, {}) for service in SERVICES]
    return [document[name] for document in documents if name in document]


def test_what_is_said_once_is_said_word_for_word() -> None:
    for kind, names in WORD_FOR_WORD.items():
        for name in names:
            first, *others = versions_of(kind, name)
            assert len(others) == 2, name
            assert all(other == first for other in others), name


def without_prose(thing: Any) -> Any:
    """``thing`` as a program sees it: an example fits its service, the rest is one shape."""
    if isinstance(thing, dict):
        kept = {k: v for k, v in thing.items() if k not in ("description", "example", "examples")}
        return {name: without_prose(value) for name, value in kept.items()}
    return [without_prose(item) for item in thing] if isinstance(thing, list) else thing


def test_a_component_of_one_name_is_one_shape_everywhere() -> None:
    kinds = {kind for service in SERVICES for kind in spec(service)["components"]}
    for kind in sorted(kinds - {"examples", "links"}):
        for name in {n for service in SERVICES for n in spec(service)["components"].get(kind, {})}:
            first, *others = map(without_prose, versions_of(kind, name))
            assert all(other == first for other in others), f"{kind}/{name}"


@each_service
def test_every_service_refuses_in_the_same_words(service: str) -> None:
    responses = spec(service)["components"]["responses"]
    for name, status in REFUSALS.items():
        example = responses[name]["content"]["application/problem+json"]["example"]
        assert example["status"] == status, name
        assert set(example) - {"errors"} == set(
            spec(service)["components"]["schemas"]["Problem"]["required"]
        )


@each_service
def test_every_refusal_says_which_language_it_is_in(service: str) -> None:
    for operation in operations(service):
        for status, response in operation.responses.items():
            if "application/problem+json" in response.get("content", {}):
                assert "Content-Language" in response["headers"], f"{operation} {status}"


@each_service
def test_every_reference_leads_somewhere_within_the_document(service: str) -> None:
    for place, thing in walk(spec(service)):
        if isinstance(thing, dict) and isinstance(thing.get("$ref"), str):
            assert thing["$ref"].startswith("#/"), place
            look_up(service, thing["$ref"])


@each_service
def test_every_link_leads_to_an_operation_with_its_parameters(service: str) -> None:
    by_id = {operation.id: operation for operation in operations(service)}
    links = [
        resolve(service, link)
        for operation in operations(service)
        for response in operation.responses.values()
        for link in response.get("links", {}).values()
    ]
    assert links
    for link in links:
        target = by_id[link["operationId"]]
        known = {parameter["name"] for parameter in target.parameters}
        known |= {f"{parameter['in']}.{parameter['name']}" for parameter in target.parameters}
        assert set(link.get("parameters", {})) <= known, link
        needed = {p["name"] for p in target.parameters if p["in"] == "path"}
        given = {name.rpartition(".")[2] for name in link.get("parameters", {})}
        assert needed <= given, link


@each_service
def test_no_tool_has_to_know_yaml_anchors_and_no_value_is_a_date(service: str) -> None:
    text = (ROOT / "openapi" / f"{service}.yaml").read_text(encoding="utf-8")
    code = [line.partition(" #")[0].strip() for line in text.splitlines()]
    assert not any(line.endswith(": *") or ": &" in line or "<<:" in line for line in code)
    plain = (str, int, float, bool, dict, list, type(None))
    for place, thing in walk(spec(service)):
        assert isinstance(thing, plain), place


@each_service
def test_the_examples_of_refusals_are_what_the_services_say(service: str) -> None:
    responses = spec(service)["components"]["responses"]
    for name, status in REFUSALS.items():
        example = responses[name]["content"]["application/problem+json"]["example"]
        problem = type("Example", (Problem,), {"status": status})(said("x")).document("id")
        assert example["title"] == problem["title"], name
        assert example["type"] == problem["type"], name
