"""What every operation has to declare, so that nothing it answers is a surprise."""

from typing import Any

import pytest

from tests.contract.specs import ALL, Operation, resolve, walk

each_operation = pytest.mark.parametrize("operation", ALL, ids=str)
PROBLEM = {"$ref": "#/components/schemas/Problem"}


# An order of which this service knows nothing has no notifications, which is no error.
ANSWERS_EMPTY = {"list_notifications_for_order", "close_order_payments"}
PAGES = {"show_payment_page", "pay_by_link"}
"""What they refuse, they tell a customer on a page; other refusals are problems there, too."""
MAY_BE_MISSING = {"next_action", "dispute", "payment_next_action", "sms_parts"}
"""They are always there, but a peer of the version before does not send them yet."""
FRACTIONS = {"rate_per_second", "sent_per_second"}


def wanted_statuses(operation: Operation) -> set[str]:
    """The refusals that can happen to an operation of this form."""
    if operation.is_operational:
        return {"422", "500"}
    wanted = {"401", "422", "500", "503"}
    names = {parameter["name"] for parameter in operation.parameters}
    if operation.schemes == {"bearerAuth"}:
        wanted.add("403")
    if "requestBody" in operation.definition:
        wanted |= {"400", "413", "415"}
    if "cursor" in names:
        wanted.add("400")
    if "If-Match" in names:
        wanted |= {"412"}
    if "Idempotency-Key" in names:
        wanted.add("409")
    has_path = any(parameter["in"] == "path" for parameter in operation.parameters)
    if has_path and operation.id not in ANSWERS_EMPTY:
        wanted.add("404")
    return wanted


@each_operation
def test_every_status_that_can_occur_is_declared(operation: Operation) -> None:
    statuses = set(operation.definition["responses"])
    assert wanted_statuses(operation) - statuses == set()
    assert all(status.isdigit() for status in statuses), statuses  # neither default nor 4XX
    assert any(status.startswith("2") for status in statuses)


@each_operation
def test_every_refusal_is_a_problem(operation: Operation) -> None:
    for status, response in operation.responses.items():
        if status < "400" or (operation.path == "/health/ready" and status == "503"):
            continue
        kinds = {"application/problem+json", *(["text/html"] if operation.id in PAGES else [])}
        assert kinds >= set(response["content"]) >= {"application/problem+json"}, status
        assert response["content"]["application/problem+json"]["schema"] == PROBLEM, status


@each_operation
def test_headers_are_declared_where_they_are_sent(operation: Operation) -> None:
    for status, response in operation.responses.items():
        headers = set(response.get("headers", {}))
        assert "X-Request-Id" in headers, status
        if status == "401":
            assert "WWW-Authenticate" in headers
        if status in ("429", "503"):
            assert "Retry-After" in headers, status
        if status == "201":
            assert {"Location", "Idempotent-Replayed"} <= headers
        names = {parameter["name"] for parameter in operation.parameters}
        if "If-Match" in names and status == "200":
            assert "ETag" in headers


@each_operation
def test_texts_that_people_read_are_there(operation: Operation) -> None:
    definition = operation.definition
    assert definition["summary"]
    assert definition["description"]
    assert len(definition["tags"]) == 1
    for response in operation.responses.values():
        assert response["description"]


EXTENSIONS = {
    "x-events",  # what a stream of events tells of, and when it ends
    "x-max-body-bytes",
    "x-rate-limit",  # which limit counts it, where its method does not say so
    "x-repeatable",  # may be sent again without a key
    "x-required-scopes",
    "x-state-machine",
}


@each_operation
def test_nothing_in_it_is_of_one_language_or_framework(operation: Operation) -> None:
    for place, thing in walk(operation.definition):
        if isinstance(thing, dict):
            extensions = {name for name in thing if str(name).startswith("x-")}
            assert extensions <= EXTENSIONS, place


def objects_of(operation: Operation, schema: Any, seen: list[Any]) -> None:
    """Collect the object schemas below ``schema``, references followed, each once."""
    schema = resolve(operation.service, schema)
    if not isinstance(schema, dict) or any(schema is known for known in seen):
        return
    seen.append(schema)
    for key in ("items", "additionalProperties"):
        objects_of(operation, schema.get(key), seen)
    for part in (*schema.get("properties", {}).values(), *_parts(schema)):
        objects_of(operation, part, seen)


def _parts(schema: dict[str, Any]) -> list[Any]:
    return [part for key in ("allOf", "oneOf", "anyOf") for part in schema.get(key, [])]


def json_schemas(operation: Operation, *, of_requests: bool) -> list[dict[str, Any]]:
    contents = (
        [resolve(operation.service, operation.definition.get("requestBody", {}))]
        if of_requests
        else list(operation.responses.values())
    )
    seen: list[Any] = []
    for content in contents:
        for media_type, media in content.get("content", {}).items():
            if "json" in media_type:
                objects_of(operation, media["schema"], seen)
    return seen


# Their bodies are others' to define: members come without notice, and who is refused gives up.
FROM_PROVIDERS = {
    "receive_gateway_event",
    "receive_stripe_event",
    "receive_delivery_event",
    "receive_ses_event",
    "receive_sendgrid_events",
    "receive_postmark_event",
    "receive_resend_event",
}


@each_operation
def test_unknown_fields_are_refused_and_not_sent(operation: Operation) -> None:
    for of_requests in (True, False):
        is_open = of_requests and operation.id in FROM_PROVIDERS
        for schema in json_schemas(operation, of_requests=of_requests):
            if "properties" in schema:
                assert schema.get("additionalProperties") is is_open, schema


@each_operation
def test_replies_always_hold_all_their_fields(operation: Operation) -> None:
    for schema in json_schemas(operation, of_requests=False):
        properties = set(schema.get("properties", {}))
        required = set(schema.get("required", []))
        assert required <= properties
        if "code" in properties and "request_id" in properties:
            assert properties - required == {"errors"}
        else:
            assert properties - required <= MAY_BE_MISSING, sorted(properties - required)


@each_operation
def test_what_is_taken_is_bounded(operation: Operation) -> None:
    schemas = [
        *json_schemas(operation, of_requests=True),
        *(parameter["schema"] for parameter in operation.parameters),
    ]
    for schema in (resolve(operation.service, each) for each in schemas):
        kind = schema.get("type")
        if kind == "string" and "enum" not in schema:
            is_bounded = "maxLength" in schema or schema.get("pattern", "").endswith("}$")
            assert is_bounded or "format" in schema, (operation.id, schema)
        if kind == "integer" and "enum" not in schema:
            assert {"minimum", "maximum"} <= set(schema), (operation.id, schema)
        if kind == "array":
            assert "maxItems" in schema, (operation.id, schema)


@each_operation
def test_numbers_are_whole(operation: Operation) -> None:
    """Money is whole yen; only a rate is a fraction of anything."""
    for of_requests in (True, False):
        for schema in json_schemas(operation, of_requests=of_requests):
            assert schema.get("format") != "int64"
            for name, value in schema.get("properties", {}).items():
                is_number = resolve(operation.service, value).get("type") == "number"
                assert not is_number or name in FRACTIONS, name


@each_operation
def test_lists_have_one_form(operation: Operation) -> None:
    names = {parameter["name"] for parameter in operation.parameters}
    if "cursor" not in names:
        assert not operation.id.startswith("list_")
        return
    assert "limit" in names
    schema = operation.responses["200"]["content"]["application/json"]["schema"]
    page = resolve(operation.service, schema)
    assert set(page["properties"]) == {"items", "next_cursor", "total"}
    assert set(page["required"]) == {"items", "next_cursor", "total"}


@each_operation
def test_what_creates_takes_an_idempotency_key(operation: Operation) -> None:
    names = {parameter["name"] for parameter in operation.parameters}
    if "201" in operation.responses:
        assert operation.method == "post"
        assert "Idempotency-Key" in names
    if "Idempotency-Key" in names:
        assert operation.method == "post"


@each_operation
def test_every_body_and_every_answer_has_an_example(operation: Operation) -> None:
    body = resolve(operation.service, operation.definition.get("requestBody", {}))
    successes = [r for status, r in operation.responses.items() if status.startswith("2")]
    for content in (body, *successes):
        for media_type, media in content.get("content", {}).items():
            has_one = "example" in media or media.get("examples")
            assert has_one, media_type
