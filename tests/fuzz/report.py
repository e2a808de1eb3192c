"""What Schemathesis did to a service, counted from its report (one event a line, as JSON)."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from services.chassis.web.schemas import load_spec

METHODS = ("get", "post", "put", "patch", "delete")
_NO_REPLY = 0


@dataclass(slots=True)
class Report:
    """Requests by operation and status; the walks of the stateful phase; what failed."""

    operations: tuple[str, ...]
    """operationIds, as in the spec"""
    statuses: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    phases: Counter[str] = field(default_factory=Counter)
    accepted_starts: Counter[str] = field(default_factory=Counter)
    """first requests of walks answered 2xx, by operation"""
    followed_links: Counter[str] = field(default_factory=Counter)
    """links whose values were sent, by name"""
    accepted_links: Counter[str] = field(default_factory=Counter)
    """those of them that were answered 2xx"""
    longest_walk: int = 0
    checks: Counter[str] = field(default_factory=Counter)
    """how often each check had its say"""
    ends: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """how each phase ended: success, failure, error or skip"""

    def accepted(self, operation: str) -> int:
        """How many requests of ``operation`` were answered 2xx, or led on."""
        return sum(n for status, n in self.statuses[operation].items() if 200 <= status < 400)

    def table(self) -> str:
        """Requests by operation and status."""
        seen = sorted({status for counts in self.statuses.values() for status in counts})
        rows = [f"{'operation':<30}" + "".join(f"{status:>6}" for status in seen)]
        for operation in (*self.operations, *sorted(set(self.statuses) - set(self.operations))):
            counts = self.statuses[operation]
            rows.append(f"{operation:<30}" + "".join(f"{counts[s] or '·':>6}" for s in seen))
        return "\n".join(rows)


def read_report(service: str, *paths: Path) -> Report:
    """The counts of the runs against ``service`` that ``paths`` tell of."""
    names = _operations(service)
    report = Report(tuple(names.values()))
    for kind, event in itertools.chain.from_iterable(map(_events, paths)):
        if kind == "PhaseFinished" and event["phase"]["is_enabled"]:
            report.ends[event["phase"]["name"]].add(event["status"])
        elif kind == "ScenarioFinished":
            _count(report, names, event["phase"], event["recorder"])
    return report


def _count(
    report: Report, names: dict[tuple[str, str], str], phase: str, recorder: dict[str, Any]
) -> None:
    cases, sent = recorder.get("cases", {}), recorder.get("interactions", {})
    if phase == "stateful":
        report.longest_walk = max(report.longest_walk, len(sent))
    for results in recorder.get("checks", {}).values():
        report.checks.update(result["name"] for result in results)
    for case_id, interaction in sent.items():
        case = cases[case_id]
        request = case["value"]["method"], case["value"]["path"]
        operation = names.get(request, "(another method)")
        status = interaction.get("response", {}).get("status_code", _NO_REPLY)
        report.statuses[operation][status] += 1
        report.phases[phase] += 1
        if phase == "stateful":
            _count_step(report, operation, case, is_accepted=200 <= status < 300)


def _count_step(report: Report, operation: str, case: dict[str, Any], *, is_accepted: bool) -> None:
    if "parent_id" not in case:
        report.accepted_starts[operation] += is_accepted
    elif "transition" in case and case["is_transition_applied"]:
        link = case["transition"]["id"]
        report.followed_links[link] += 1
        report.accepted_links[link] += is_accepted


def _operations(service: str) -> dict[tuple[str, str], str]:
    """operationIds by method and path."""
    return {
        (method.upper(), path): item[method]["operationId"]
        for path, item in load_spec(service)["paths"].items()
        for method in METHODS
        if method in item
    }


def _events(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    with path.open("rb") as lines:
        for line in lines:
            yield from orjson.loads(line).items()
