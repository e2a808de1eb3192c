"""Files that are imported while services are killed: a small part of ``python -m tests.faults``."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest

from services.chassis.base.settings import SERVICES
from tests.faults.judging.batch_oracle import judge_files
from tests.faults.judging.evidence import Scene
from tests.faults.judging.oracle import Finding
from tests.faults.processes.databases import Urls, postgres_urls, sqlite_urls
from tests.faults.processes.fleet import running_fleet
from tests.faults.processes.product import running_product
from tests.faults.runs.batch_boundaries import BATCH_PATHS, BatchPath, BatchWalker, BatchWalks
from tests.faults.runs.imports import Imported, ImportPlan, import_under_kills
from tests.faults.runs.takeover import import_while_workers_die

_STRIDE = 18
"""Each eighteenth boundary has its kill here; `python -m tests.faults` kills at every one."""
_TAKEN_OVER_WITHIN_SECONDS = 10.0

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]


def _import(folder: Path, urls: Urls, plan: ImportPlan) -> Imported:
    with running_fleet(folder, urls) as fleet:
        return asyncio.run(import_under_kills(fleet, plan))


def _walk(
    folder: Path, urls: Urls, paths: Sequence[BatchPath], stride: int
) -> tuple[BatchWalks, list[str]]:
    with running_fleet(folder, urls) as fleet:
        walker = BatchWalker(fleet)
        asyncio.run(walker.walk_all(paths, stride=stride, hurry=True))
    return walker.walks, _told(judge_files(walker.walks.files, Scene(folder, urls).collect()))


def _told(findings: Sequence[Finding]) -> list[str]:
    return [f"{each.kind}: {each.subject}: {each.what}" for each in findings]


def _assert_all_is_well(imported: Imported) -> None:
    assert _told(imported.findings) == []


@pytest.mark.slow(41)
def test_an_import_and_its_undoing_under_kills_on_sqlite(tmp_path: Path) -> None:
    plan = ImportPlan(1_500, ends_as="UNDONE", kills=6, hurry=True)
    imported = _import(tmp_path, sqlite_urls(tmp_path), plan)
    _assert_all_is_well(imported)
    assert len(imported.killed) == 9
    assert set(imported.killed) == set(SERVICES)


@pytest.mark.slow(19)
def test_a_cancelled_import_with_digests_under_kills_on_postgresql(
    tmp_path: Path, postgres_uri: str
) -> None:
    plan = ImportPlan(2_000, "DIGEST", "CANCELLED", is_paused=True, hurry=True)
    imported = _import(tmp_path, postgres_urls(postgres_uri), plan)
    _assert_all_is_well(imported)
    assert imported.file.ends_as == "CANCELLED"
    assert imported.killed == [*SERVICES, "order"]


@pytest.mark.slow(40)
@pytest.mark.parametrize("paths", [BATCH_PATHS[:4], BATCH_PATHS[4:8]], ids=["import", "undo"])
def test_a_kill_at_any_boundary_of_a_chunk_is_survived(
    tmp_path: Path, paths: Sequence[BatchPath]
) -> None:
    walks, findings = _walk(tmp_path, sqlite_urls(tmp_path), paths, _STRIDE)
    assert findings == []
    assert {name for name, killed_at in walks.killed_at.items() if not killed_at} == set()


@pytest.mark.slow(8)
def test_a_kill_at_some_boundaries_of_a_chunk_is_survived_on_postgresql(
    tmp_path: Path, postgres_uri: str
) -> None:
    walks, findings = _walk(tmp_path, postgres_urls(postgres_uri), BATCH_PATHS[1:2], 2 * _STRIDE)
    assert findings == []
    assert walks.kills >= 1


@pytest.mark.slow(42)
def test_another_worker_goes_on_with_an_import_within_ten_seconds(
    tmp_path: Path, postgres_uri: str
) -> None:
    urls = postgres_urls(postgres_uri)
    with running_product(tmp_path, urls, None, workers=2) as product:
        scene = Scene(tmp_path, urls)
        takeover = asyncio.run(import_while_workers_die(product, scene, 4_000))
    assert _told(takeover.findings) == []
    assert {"order 1", "payment 1", "notification 1"} <= takeover.seconds_until_on.keys()
    log = (tmp_path / "serve.log").read_text(encoding="utf-8")
    assert "batches_taken_over" in log  # the order worker that was killed had the import
    assert "portion_failed" not in log
    assert takeover.seconds_until_on["order 1"] < _TAKEN_OVER_WITHIN_SECONDS
