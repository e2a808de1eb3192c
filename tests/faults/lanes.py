"""What is run for the table, as lanes that go on beside one another."""

import asyncio
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tests.faults.boundaries import PATHS, Walker
from tests.faults.databases import Urls, postgres_urls, sqlite_urls
from tests.faults.evidence import Scene
from tests.faults.fleet import running_fleet
from tests.faults.oracle import Finding, Kind, count, judge
from tests.faults.rampage import Plan, rampage

EVERY_BOUNDARY = "every boundary"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table; times in seconds."""

    profile: str
    database: str
    operations: int
    kills: int
    seconds_to_settle: float
    findings: Sequence[Finding]
    folder: Path | None = None
    """Where the run's files are still to be looked at, for something was found."""

    @property
    def counts(self) -> Mapping[Kind, int]:
        """How many findings there are of each kind."""
        return count(self.findings)


Job = Callable[[Path], Line]
"""Runs in an empty folder of its own."""


def boundaries_on(urls_for: Callable[[Path], Urls], database: str) -> Job:
    """Every boundary of every path, on one kind of database."""

    def job(folder: Path) -> Line:
        urls = urls_for(folder)
        with running_fleet(folder, urls) as fleet:
            walker = Walker(fleet)
            asyncio.run(walker.walk_all(PATHS))
        walks = walker.walks
        findings = judge(walks.journal, Scene(folder, urls).collect())
        return Line(
            EVERY_BOUNDARY,
            database,
            len(walks.journal),
            walks.kills,
            walks.seconds_to_settle,
            findings,
        )

    return job


def rampage_on(urls_for: Callable[[Path], Urls], database: str, plan: Plan) -> Job:
    """Random kills under load and a fault profile."""

    def job(folder: Path) -> Line:
        outcome = asyncio.run(rampage(plan, folder, urls_for(folder)))
        return Line(
            plan.profile or "none",
            database if plan.workers == 1 else f"{database} ×{plan.workers}",
            outcome.operations,
            outcome.kills,
            outcome.seconds_to_settle,
            outcome.findings,
        )

    return job


def run_lane(jobs: Sequence[Job], tell: Callable[[Line], None]) -> list[Line]:
    """Run one job after the other; the files of one that breaks or finds something stay."""
    lines = []
    for job in jobs:
        folder = Path(tempfile.mkdtemp(prefix="ichiba-faults-"))
        line = job(folder)
        if line.findings:
            line = replace(line, folder=folder)
        else:
            shutil.rmtree(folder)
        tell(line)
        lines.append(line)
    return lines


def sqlite_lanes(profiles: Sequence[str | None], seed: int, lanes: int) -> list[list[Job]]:
    """The profiles spread over ``lanes``, and a lane for all boundaries."""
    jobs = [rampage_on(sqlite_urls, "SQLite", Plan(profile, seed=seed)) for profile in profiles]
    return [[boundaries_on(sqlite_urls, "SQLite")], *(jobs[lane::lanes] for lane in range(lanes))]


def postgres_lanes(one: str, other: str, seed: int) -> list[list[Job]]:
    """Random kills of services with two workers each, and all boundaries, each on its server."""

    def on_one(_folder: Path) -> Urls:
        return postgres_urls(one)

    def on_other(_folder: Path) -> Urls:
        return postgres_urls(other)

    return [
        [boundaries_on(on_other, "PostgreSQL")],
        [
            rampage_on(on_one, "PostgreSQL", Plan(profile, workers=2, seed=seed))
            for profile in (None, "chaos")
        ],
    ]
