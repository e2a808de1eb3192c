"""What handlers answer: checked against the spec, and whole even when they fail."""

from typing import Any

import httpx
import pytest

from services.chassis.base.problems import Conflict, PreconditionFailed
from services.chassis.idempotency import Replay
from services.chassis.storage.failures import DatabaseUnavailable
from services.chassis.web.exchange import Reply, Request
from tests.lifespan import lifespan_of
from tests.logs import Lines
from tests.said import said
from tests.service.chassis.probe import Probe
from tests.service.chassis.web.test_refusals import expect


def answering(reply: Reply) -> Any:
    async def handle(_request: Request) -> Reply:
        return reply

    return handle


def raising(error: BaseException) -> Any:
    async def handle(_request: Request) -> Reply:
        raise error

    return handle


@pytest.mark.parametrize(
    ("reply", "fault"),
    [
        (Reply({"answer": 1}, status=202), "status 202 is not declared"),
        (Reply({"answer": 1}, headers={"X-Extra": "1"}), "header X-Extra is not declared"),
        (Reply({"answer": 1}, media_type="text/html"), "media type text/html is not declared"),
        (Reply({"answer": 1, "more": 2}), "/more: is not a known field"),
        (Reply({}), "/answer: is required"),
        (Reply([]), ': the value is not of type "object"'),
        (Reply(raw=b'{"answer": 1, "more": 2}'), "/more: is not a known field"),
    ],
)
async def test_a_reply_that_is_not_as_specified_is_a_fault_of_ours(
    api: httpx.AsyncClient, probe: Probe, log_lines: Lines, reply: Reply, fault: str
) -> None:
    probe.handler = answering(reply)
    expect(await api.get("/api/v1/things", headers=probe.header()), 500, "internal_error")
    assert log_lines.named("reply_not_as_specified")[0]["faults"] == [fault]


async def test_a_problem_of_an_undeclared_status_is_one_too(
    api: httpx.AsyncClient, probe: Probe, log_lines: Lines
) -> None:
    probe.handler = raising(PreconditionFailed(said("stale")))
    expect(await api.get("/api/v1/things", headers=probe.header()), 500, "internal_error")
    assert log_lines.named("reply_not_as_specified")


async def test_declared_headers_may_be_written_in_any_case(
    api: httpx.AsyncClient, probe: Probe
) -> None:
    probe.handler = answering(Reply({"answer": 1}, headers={"etag": '"1"'}))
    reply = await api.get("/api/v1/things", headers=probe.header())
    assert (reply.status_code, reply.headers["etag"]) == (200, '"1"')


@pytest.mark.parametrize("error", [RuntimeError("tok_secret"), KeyError("x"), RecursionError()])
async def test_a_bug_is_a_500_that_tells_nothing_and_is_logged(
    api: httpx.AsyncClient, probe: Probe, log_lines: Lines, error: Exception
) -> None:
    probe.handler = raising(error)
    reply = await api.get("/api/v1/things", headers=probe.header())
    problem = expect(reply, 500, "internal_error")
    assert "tok_secret" not in reply.text
    (line,) = log_lines.named("request_failed")
    assert line["operation"] == "list_things"
    assert line["request_id"] == problem["request_id"]
    assert line["exc_info"]
    assert log_lines.named("request")[0]["status"] == 500


@pytest.mark.parametrize("body", [{"answer": 2**64}, {"answer": {1, 2}}, {"answer": "\ud800"}])
async def test_an_answer_that_cannot_be_written_as_json_is_a_500(
    api: httpx.AsyncClient, probe: Probe, body: Any, log_lines: Lines
) -> None:
    probe.handler = answering(Reply(body))
    expect(await api.get("/api/v1/things", headers=probe.header()), 500, "internal_error")
    assert log_lines.named("request_failed")


async def test_without_the_check_too(
    probe: Probe, log_lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    probe.settings = probe.settings.model_copy(update={"response_validation": False})
    probe.handler = answering(Reply({"answer": 2**64}))
    async with lifespan_of(probe.app()) as manager:
        transport = httpx.ASGITransport(manager.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as api:
            reply = await api.get("/api/v1/things", headers=probe.header())
    expect(reply, 500, "internal_error")
    assert log_lines.named("request")[0]["status"] == 500


async def test_an_outage_says_when_to_come_back(api: httpx.AsyncClient, probe: Probe) -> None:
    probe.handler = raising(DatabaseUnavailable())
    reply = await api.get("/api/v1/things", headers=probe.header())
    expect(reply, 503, "database_unavailable")
    assert reply.headers["retry-after"] == "1"


async def test_a_conflict_is_told_as_the_use_case_words_it(
    api: httpx.AsyncClient, probe: Probe
) -> None:
    probe.handler = raising(Conflict(said("Already there.")))
    reply = await api.get("/api/v1/things", headers=probe.header())
    assert expect(reply, 409, "conflict")["detail"] == "Already there."


async def test_a_replay_says_so(api: httpx.AsyncClient, probe: Probe, log_lines: Lines) -> None:
    probe.handler = raising(Replay(200, {"ETag": '"1"'}, b'{"answer":"as before"}'))
    reply = await api.get("/api/v1/things", headers=probe.header())
    # The probe's spec does not declare the header, which the check notices.
    expect(reply, 500, "internal_error")
    assert log_lines.named("reply_not_as_specified")[0]["faults"] == [
        "header Idempotent-Replayed is not declared"
    ]
