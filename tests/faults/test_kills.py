"""A part of ``python -m tests.faults``, for every run of the checks."""

import asyncio
from collections.abc import Sequence
from pathlib import Path as FilePath

import pytest

from tests.faults.judging.evidence import Scene
from tests.faults.judging.oracle import judge
from tests.faults.processes.databases import Urls, postgres_urls, sqlite_urls
from tests.faults.processes.fleet import Fleet, running_fleet
from tests.faults.runs.boundaries import PATHS, Path, Walker, Walks
from tests.faults.runs.rampage import Outcome, Plan, rampage_in

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]

_FEWEST = 5
"""Boundaries that each path has on each of its services, at the least."""
_STRIDE = 2
"""Each second boundary has its kill here; `python -m tests.faults` kills at every one."""


def _walk(folder: FilePath, paths: Sequence[Path], stride: int) -> tuple[Walks, Scene]:
    urls = sqlite_urls(folder)
    with running_fleet(folder, urls) as fleet:
        walker = Walker(fleet)
        asyncio.run(walker.walk_all(paths, stride=stride, hurry=True))
    return walker.walks, Scene(folder, urls)


@pytest.mark.slow(30)
@pytest.mark.parametrize(
    "paths",
    [PATHS[:2], PATHS[2:4], PATHS[4:7], PATHS[7:]],
    ids=["create", "create and send", "cancel", "refund and webhook"],
)
def test_a_kill_at_any_boundary_loses_doubles_and_confuses_nothing(
    tmp_path: FilePath, paths: Sequence[Path]
) -> None:
    walks, scene = _walk(tmp_path, paths, _STRIDE)

    assert judge(walks.journal, scene.collect()) == []
    assert set(walks.killed_at) == {f"{path.name} {path.victim}" for path in paths}
    for path, boundaries in walks.killed_at.items():
        assert len(boundaries) >= _FEWEST // _STRIDE, path
        assert any("COMMIT" in boundary for boundary in boundaries), path


@pytest.mark.slow(4)
@pytest.mark.parametrize(
    ("sabotage", "kind", "what"),
    [
        ("forget_keys", "doubled", "2 orders came of one"),
        ("forget_debts", "lost", "it is still PAYMENT_PROCESSING"),
        ("charge_anew", "doubled", "the gateway captured 2 times"),
    ],
)
def test_a_defect_of_the_product_is_noticed(
    tmp_path: FilePath, monkeypatch: pytest.MonkeyPatch, sabotage: str, kind: str, what: str
) -> None:
    monkeypatch.setattr("tests.faults.judging.settling.LONGEST_SECONDS", 5.0)
    urls = sqlite_urls(tmp_path)
    with running_fleet(tmp_path, urls) as fleet:
        fleet.sabotage = sabotage
        walker = Walker(fleet)
        asyncio.run(walker.walk_all(PATHS[:1], stride=6, hurry=True))
    findings = judge(walker.walks.journal, Scene(tmp_path, urls).collect())
    assert any(f.kind == kind and f.what.startswith(what) for f in findings), findings


def _rampage(folder: FilePath, urls: Urls) -> Outcome:
    async def run(fleet: Fleet) -> Outcome:
        await fleet.start_all()
        return await rampage_in(fleet, Plan(None, seconds=10, kills=12), Scene(folder, urls))

    with running_fleet(folder, urls) as fleet:
        return asyncio.run(run(fleet))


def _assert_all_is_well(outcome: Outcome) -> None:
    assert outcome.findings == []
    assert outcome.kills == 12
    # However slow the machine is, there was something to kill.
    assert outcome.operations > outcome.kills


@pytest.mark.slow(15)
def test_random_kills_under_load_on_sqlite(tmp_path: FilePath) -> None:
    _assert_all_is_well(_rampage(tmp_path, sqlite_urls(tmp_path)))


@pytest.mark.slow(27)
def test_random_kills_under_load_on_postgresql(tmp_path: FilePath, postgres_uri: str) -> None:
    _assert_all_is_well(_rampage(tmp_path, postgres_urls(postgres_uri)))
