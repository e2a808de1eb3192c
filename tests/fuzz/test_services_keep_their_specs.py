"""Schemathesis against the running services: every operation, every check, and walks over links.

What is excused stands in ``schemathesis.toml``; how requests are made acceptable, in ``hooks.py``;
which seed is used, in ``conftest.py``.
"""

import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx
import orjson
import pytest

from services.chassis.base.settings import SERVICES, Service
from tests.fuzz.conftest import SEED
from tests.fuzz.report import Report, read_report
from tests.fuzz.running import ROOT, Origins, environment_for, log_of, running_services

pytestmark = pytest.mark.timeout(1800)

_RUN_SECONDS = 600
_WALK_SECONDS = 25
# Rounds, each with all services at once: one of requests, then walks, with another seed each time,
# until there were enough of them; how many rounds that takes is the machine's business. A walk ends
# early where the state that others leave surprises Hypothesis, so a round has a time, not a number.
_REQUESTS = "requests"
_MOST_WALKS = 12
_OPTIONS = {
    _REQUESTS: ["--phases", "examples,coverage,fuzzing"],
    "walks": ["--phases", "stateful", "--max-time", str(_WALK_SECONDS)],
}
_PHASES = {"examples", "coverage", "fuzzing", "stateful"}
_CHECKS = {
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "positive_data_acceptance",
    "missing_required_header",
    "unsupported_method",
    "allow_header_conformance",
    "use_after_free",
    "ensure_resource_availability",
    "ignored_auth",
    "object_level_authorization",
    "refused_for_a_named_reason",
}
# Payments and notifications are made for made-up orders; their webhooks go dead, as they should.
# The amounts of made-up events do not fit what they are about.
_EXPECTED_ERRORS = {
    "delivery_dead",
    "gateway_event_not_applied",
    "payment_event_of_another_amount",
}


@dataclass(frozen=True, slots=True)
class Walks:
    """The least that the stateful phase must do: requests answered 2xx, links followed."""

    starts: dict[str, int]
    followed: int
    accepted: int
    different: int
    longest: int = 5

    def missing(self, report: Report) -> list[str]:
        """What ``report`` falls short of."""
        starts, links = report.accepted_starts, report.followed_links
        short = [name for name, least in self.starts.items() if starts[name] < least]
        counts = {
            "links followed": (links.total(), self.followed),
            "links followed to a 2xx": (report.accepted_links.total(), self.accepted),
            "different links": (len(links), self.different),
            "requests of the longest walk": (report.longest_walk, self.longest),
        }
        return short + [name for name, (count, least) in counts.items() if count < least]


# About a tenth of what two cores do in the time of a round.
EXPECTED: dict[Service, Walks] = {
    "order": Walks(
        {"create_order": 2, "list_orders": 1, "start_reconciliation": 2, "create_batch": 3},
        *(30, 15, 8),
    ),
    "payment": Walks(
        {"create_payment": 4, "create_payment_batch": 3, "list_gateway_payments": 10}, 30, 25, 5
    ),
    "notification": Walks(
        {
            "send_email": 3,
            "send_sms": 3,
            "create_notification_batch": 2,
            "add_suppression": 2,
            "list_templates": 4,
        },
        *(25, 20, 6),
    ),
}


@dataclass(frozen=True, slots=True)
class Run:
    """What came of one service's rounds."""

    exit_codes: dict[str, int]
    """by round"""
    output: str
    report: Report
    errors: tuple[str, ...]
    """events that the service itself logged as errors"""
    limited: bool
    """whether a request met a limit for callers"""


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[Service, Run]:
    """The rounds against the three services."""
    folder = tmp_path_factory.mktemp("fuzz")
    codes: dict[str, dict[Service, int]] = {}
    reports: dict[Service, Report] = {}
    with running_services(folder) as origins:
        codes[_REQUESTS] = _round(_REQUESTS, SEED, origins, folder)
        for number in range(_MOST_WALKS):
            name = f"walks {number + 1}"
            codes[name] = _round(name, SEED + number, origins, folder)
            reports = {service: _report(folder, service, codes) for service in SERVICES}
            if not any(EXPECTED[service].missing(reports[service]) for service in SERVICES):
                break
        limited = {service: _has_limited(origins[service]) for service in SERVICES}
    return {
        service: Run(
            {name: codes[name][service] for name in codes},
            "".join(
                _path(folder, service, name, "txt").read_text(encoding="utf-8") for name in codes
            ),
            reports[service],
            tuple(_errors(log_of(folder, service))),
            limited[service],
        )
        for service in SERVICES
    }


def _report(folder: Path, service: Service, rounds: Iterable[str]) -> Report:
    return read_report(service, *(_path(folder, service, name, "ndjson") for name in rounds))


def _round(name: str, seed: int, origins: Origins, folder: Path) -> dict[Service, int]:
    """Exit codes by service."""
    with ExitStack() as stack:
        processes = {
            service: stack.enter_context(
                _schemathesis(name, seed, service, origins[service], folder)
            )
            for service in SERVICES
        }
        try:
            return {name: process.wait(_RUN_SECONDS) for name, process in processes.items()}
        finally:
            for process in processes.values():
                process.kill()


def _schemathesis(
    name: str, seed: int, service: Service, origin: str, folder: Path
) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-W", "ignore", "-m", "schemathesis.cli", "--no-color"]
    options = _OPTIONS[name.partition(" ")[0]]
    run = ["run", f"openapi/{service}.yaml", "--url", origin, "--seed", str(seed), *options]
    report = ["--report", "ndjson", "--report-ndjson-path"]
    with _path(folder, service, name, "txt").open("wb") as output:
        return subprocess.Popen(
            [*command, *run, *report, str(_path(folder, service, name, "ndjson"))],
            cwd=ROOT,
            env=environment_for(folder),
            stdout=output,
            stderr=subprocess.STDOUT,
        )


def _path(folder: Path, service: Service, name: str, kind: str) -> Path:
    return folder / f"{service}-{name.replace(' ', '-')}.{kind}"


def _has_limited(origin: str) -> bool:
    metrics = httpx.get(f"{origin}/metrics").text
    assert "ichiba_requests_total{" in metrics
    return "ichiba_rate_limited_total{" in metrics


def _errors(log: Path) -> Iterator[str]:
    for line in log.read_bytes().splitlines():
        try:
            yield orjson.loads(line)["event"]
        except (orjson.JSONDecodeError, KeyError):
            yield line.decode()


@pytest.mark.parametrize("service", SERVICES)
def test_no_check_fails(service: Service, runs: dict[Service, Run]) -> None:
    run = runs[service]
    assert run.exit_codes == dict.fromkeys(run.exit_codes, 0), run.output
    ends = {phase: run.report.ends[phase] for phase in _PHASES}
    # Walks take turns until their time is over: one that is left none ends as skipped.
    ends["stateful"] = ends["stateful"] - {"skip"}
    assert ends == {phase: {"success"} for phase in _PHASES}
    assert _CHECKS - set(run.report.checks) == set()


_NEEDS_AMAZON = {"receive_ses_event"}
"""Its signatures are checked with a certificate that only Amazon has; it refuses all others."""


@pytest.mark.parametrize("service", SERVICES)
def test_every_operation_is_reached(
    service: Service, runs: dict[Service, Run], capsys: pytest.CaptureFixture[str]
) -> None:
    report = runs[service].report
    with capsys.disabled():
        sys.stdout.write(f"\n\n{service}: {dict(report.phases)}\n{report.table()}\n")
    missed = {name for name in report.operations if report.accepted(name) == 0}
    assert missed - _NEEDS_AMAZON == set()


@pytest.mark.parametrize("service", SERVICES)
def test_walks_start_from_creates_and_follow_links(
    service: Service, runs: dict[Service, Run], capsys: pytest.CaptureFixture[str]
) -> None:
    report, expected = runs[service].report, EXPECTED[service]
    followed, accepted = report.followed_links.total(), report.accepted_links.total()
    with capsys.disabled():
        sys.stdout.write(
            f"\n{service}: walks from {dict(report.accepted_starts)}; links followed {followed} "
            f"times ({len(report.followed_links)} of them), {accepted} times to a 2xx; "
            f"longest walk {report.longest_walk} requests\n"
        )
    assert expected.missing(report) == []


@pytest.mark.parametrize("service", SERVICES)
def test_no_service_meets_a_fault_of_its_own(service: Service, runs: dict[Service, Run]) -> None:
    assert [event for event in runs[service].errors if event not in _EXPECTED_ERRORS] == []


@pytest.mark.parametrize("service", SERVICES)
def test_the_default_limits_are_never_met(service: Service, runs: dict[Service, Run]) -> None:
    assert not runs[service].limited
