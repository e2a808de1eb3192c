"""What is run for the table, as lanes that go on beside one another."""

import asyncio
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tests.faults.judging.batch_oracle import judge_files
from tests.faults.judging.evidence import Scene
from tests.faults.judging.oracle import Finding, Kind, count, judge
from tests.faults.processes.databases import Urls, postgres_urls, sqlite_urls
from tests.faults.processes.fleet import running_fleet
from tests.faults.processes.product import running_product
from tests.faults.runs.batch_boundaries import BATCH_PATHS, BatchPath, BatchWalker
from tests.faults.runs.boundaries import PATHS, Walker
from tests.faults.runs.fairness import FairnessPlan, serve_beside_imports
from tests.faults.runs.imports import ImportPlan, import_under_kills
from tests.faults.runs.rampage import Plan, rampage
from tests.faults.runs.takeover import import_while_workers_die

EVERY_BOUNDARY = "every boundary"
IMPORT_BOUNDARIES = "chunk boundary"
FAIR_WORK = "fair work"
IMPORTS = "imports"
"""Names all lines of imports, where lines are chosen."""
_ROWS_WHILE_WORKERS_DIE = 10_000
_POSTGRES_STRIDE = 5


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


def chunk_boundaries_on(
    urls_for: Callable[[Path], Urls],
    database: str,
    paths: Sequence[BatchPath] = BATCH_PATHS,
    stride: int = 1,
) -> Job:
    """Every ``stride``-th boundary of importing and undoing a chunk; operations are files."""

    def job(folder: Path) -> Line:
        urls = urls_for(folder)
        with running_fleet(folder, urls) as fleet:
            walker = BatchWalker(fleet)
            asyncio.run(walker.walk_all(paths, stride=stride))
        walks = walker.walks
        return Line(
            IMPORT_BOUNDARIES,
            database,
            len(walks.files),
            walks.kills,
            walks.seconds_to_settle,
            judge_files(walks.files, Scene(folder, urls).collect()),
        )

    return job


def import_on(urls_for: Callable[[Path], Urls], database: str, plan: ImportPlan) -> Job:
    """Random kills while a file is imported; operations are rows."""

    def job(folder: Path) -> Line:
        with running_fleet(folder, urls_for(folder)) as fleet:
            imported = asyncio.run(import_under_kills(fleet, plan))
        told = {"EACH": "import", "DIGEST": "import, digest", "NONE": "import, silent"}
        return Line(
            f"{told[plan.notify]}{_ENDS[imported.file.ends_as]}",
            database,
            len(imported.file.rows),
            len(imported.killed),
            imported.seconds_to_settle,
            imported.findings,
        )

    return job


_ENDS = {"COMPLETED": "", "UNDONE": ", undo", "CANCELLED": ", stop"}


def takeover_on(urls_for: Callable[[Path], Urls], database: str) -> Job:
    """Kills of every worker of services with two each, while a file is imported."""

    def job(folder: Path) -> Line:
        urls = urls_for(folder)
        with running_product(folder, urls, None, workers=2) as product:
            scene = Scene(folder, urls)
            takeover = asyncio.run(
                import_while_workers_die(product, scene, _ROWS_WHILE_WORKERS_DIE)
            )
        return Line(
            "import",
            f"{database} ×2",
            takeover.rows,
            takeover.kills,
            takeover.seconds_to_settle,
            takeover.findings,
        )

    return job


def fairness_on(urls_for: Callable[[Path], Urls], database: str, plan: FairnessPlan) -> Job:
    """Single orders beside imports and jobs that always fail; operations are single orders."""

    def job(folder: Path) -> Line:
        with running_fleet(folder, urls_for(folder)) as fleet:
            fairness = asyncio.run(serve_beside_imports(fleet, plan))
        return Line(
            FAIR_WORK,
            database,
            fairness.orders,
            fairness.kills,
            fairness.seconds_to_settle,
            fairness.findings,
        )

    return job


def run_lane(jobs: Sequence[Job], tell: Callable[[Line], None]) -> None:
    """Run one job after the other; the files of one that breaks or finds something stay."""
    for job in jobs:
        folder = Path(tempfile.mkdtemp(prefix="ichiba-faults-"))
        line = job(folder)
        if line.findings:
            line = replace(line, folder=folder)
        else:
            shutil.rmtree(folder)
        tell(line)


def sqlite_lanes(profiles: Sequence[str | None], seed: int, lanes: int) -> list[list[Job]]:
    """The profiles spread over ``lanes``, and a lane for all boundaries."""
    jobs = [rampage_on(sqlite_urls, "SQLite", Plan(profile, seed=seed)) for profile in profiles]
    return [[boundaries_on(sqlite_urls, "SQLite")], *(jobs[lane::lanes] for lane in range(lanes))]


def sqlite_import_lanes(seed: int) -> list[list[Job]]:
    """Files that are imported whole, told of in digests, undone, paused and cancelled."""
    plans = (
        ImportPlan(seed=seed),
        ImportPlan(notify="DIGEST", is_paused=True, seed=seed),
        ImportPlan(ends_as="UNDONE", seed=seed),
        ImportPlan(notify="DIGEST", ends_as="CANCELLED", is_paused=True, seed=seed),
    )
    return [
        [chunk_boundaries_on(sqlite_urls, "SQLite")],
        [import_on(sqlite_urls, "SQLite", plan) for plan in plans],
    ]


def postgres_import_lanes(uri: str, seed: int) -> list[list[Job]]:
    """The same with PostgreSQL, a part of it, and with two workers for each service."""

    def urls_for(_folder: Path) -> Urls:
        return postgres_urls(uri)

    return [
        [
            import_on(urls_for, "PostgreSQL", ImportPlan(ends_as="UNDONE", seed=seed)),
            takeover_on(urls_for, "PostgreSQL"),
            chunk_boundaries_on(urls_for, "PostgreSQL", BATCH_PATHS[1:2], _POSTGRES_STRIDE),
        ]
    ]


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


def sqlite_fairness_lane(seed: int) -> list[Job]:
    """Owed calls while jobs fail and files are imported."""
    return [fairness_on(sqlite_urls, "SQLite", FairnessPlan(seed=seed))]


def postgres_fairness_lane(uri: str, seed: int) -> list[Job]:
    """The same with PostgreSQL."""
    return [fairness_on(lambda _: postgres_urls(uri), "PostgreSQL", FairnessPlan(seed=seed))]
