"""Schemathesis against the running services: every operation, every check, and walks over links.

What is excused stands in ``schemathesis.toml``; how requests are made acceptable, in ``hooks.py``.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import orjson
import pytest

from services.chassis.settings import SERVICES, Service
from tests.fuzz.report import Report, read_report
from tests.fuzz.running import ROOT, environment_for, log_of, running_services

pytestmark = pytest.mark.timeout(300)

_RUN_SECONDS = 240
_PHASES = ("examples", "coverage", "fuzzing", "stateful")
# Payments and notifications are made for made-up orders; their webhooks go dead, as they should.
_EXPECTED_ERRORS = {"delivery_dead"}


@dataclass(frozen=True, slots=True)
class Walks:
    """The least that the stateful phase must do: requests answered 2xx, links followed."""

    starts: dict[str, int]
    followed: int
    accepted: int
    different: int
    longest: int = 5


EXPECTED: dict[Service, Walks] = {
    "order": Walks({"create_order": 20, "list_orders": 10}, 100, 60, 20),
    "payment": Walks({"create_payment": 20}, 100, 60, 10),
    "notification": Walks({"send_email": 10, "send_sms": 10, "add_suppression": 5}, 100, 60, 10),
}


@dataclass(frozen=True, slots=True)
class Run:
    """What came of one service's run."""

    exit_code: int
    output: str
    report: Report
    errors: tuple[str, ...]
    """events that the service itself logged as errors"""


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[Service, Run]:
    """All three services at once, each tested by a process of its own."""
    folder = tmp_path_factory.mktemp("fuzz")
    with running_services(folder) as origins, ExitStack() as stack:
        processes = {
            service: stack.enter_context(_schemathesis(service, origins[service], folder))
            for service in SERVICES
        }
        try:
            codes = {name: process.wait(_RUN_SECONDS) for name, process in processes.items()}
        finally:
            for process in processes.values():
                process.kill()
    return {
        service: Run(
            codes[service],
            (folder / f"{service}.txt").read_text(encoding="utf-8"),
            read_report(service, folder / f"{service}.ndjson"),
            tuple(_errors(log_of(folder, service))),
        )
        for service in SERVICES
    }


def _schemathesis(service: Service, origin: str, folder: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-W", "ignore", "-m", "schemathesis.cli", "--no-color"]
    run = ["run", f"openapi/{service}.yaml", "--url", origin, "--checks", "all"]
    report = ["--report", "ndjson", "--report-ndjson-path", str(folder / f"{service}.ndjson")]
    with (folder / f"{service}.txt").open("wb") as output:
        return subprocess.Popen(
            [*command, *run, *report],
            cwd=ROOT,
            env=environment_for(folder),
            stdout=output,
            stderr=subprocess.STDOUT,
        )


def _errors(log: Path) -> Iterator[str]:
    for line in log.read_bytes().splitlines():
        try:
            yield orjson.loads(line)["event"]
        except (orjson.JSONDecodeError, KeyError):
            yield line.decode()


@pytest.mark.parametrize("service", SERVICES)
def test_no_check_fails(service: Service, runs: dict[Service, Run]) -> None:
    run = runs[service]
    assert run.exit_code == 0, run.output
    assert {phase: run.report.finished_phases[phase] for phase in _PHASES} == dict.fromkeys(
        _PHASES, "success"
    )


@pytest.mark.parametrize("service", SERVICES)
def test_every_operation_is_reached(
    service: Service, runs: dict[Service, Run], capsys: pytest.CaptureFixture[str]
) -> None:
    report = runs[service].report
    with capsys.disabled():
        sys.stdout.write(f"\n\n{service}: {dict(report.phases)}\n{report.table()}\n")
    assert [name for name in report.operations if report.accepted(name) == 0] == []


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
    reached = {name: report.accepted_starts[name] for name in expected.starts}
    assert {name for name, least in expected.starts.items() if reached[name] < least} == set()
    assert followed >= expected.followed
    assert accepted >= expected.accepted
    assert len(report.followed_links) >= expected.different
    assert report.longest_walk >= expected.longest


@pytest.mark.parametrize("service", SERVICES)
def test_no_service_meets_a_fault_of_its_own(service: Service, runs: dict[Service, Run]) -> None:
    assert [event for event in runs[service].errors if event not in _EXPECTED_ERRORS] == []
