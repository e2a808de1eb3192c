"""Files that are imported while services are killed: a small part of ``python -m tests.faults``."""

import asyncio
from pathlib import Path

import pytest

from services.chassis.settings import SERVICES
from tests.faults.databases import Urls, postgres_urls, sqlite_urls
from tests.faults.fleet import running_fleet
from tests.faults.imports import Imported, ImportPlan, import_under_kills
from tests.postgres import quick_postgres

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]


def _import(folder: Path, urls: Urls, plan: ImportPlan) -> Imported:
    with running_fleet(folder, urls) as fleet:
        return asyncio.run(import_under_kills(fleet, plan))


def _assert_all_is_well(imported: Imported) -> None:
    assert [f"{each.kind}: {each.subject}: {each.what}" for each in imported.findings] == []


def test_an_import_and_its_undoing_under_kills_on_sqlite(tmp_path: Path) -> None:
    plan = ImportPlan(1_500, ends_as="UNDONE", kills=6, hurry=True)
    imported = _import(tmp_path, sqlite_urls(tmp_path), plan)
    _assert_all_is_well(imported)
    assert len(imported.killed) == 9
    assert set(imported.killed) == set(SERVICES)


def test_a_cancelled_import_with_digests_under_kills_on_postgresql(tmp_path: Path) -> None:
    plan = ImportPlan(2_000, "DIGEST", "CANCELLED", is_paused=True, hurry=True)
    with quick_postgres() as uri:
        imported = _import(tmp_path, postgres_urls(uri), plan)
    _assert_all_is_well(imported)
    assert imported.file.ends_as == "CANCELLED"
    assert imported.killed == [*SERVICES, "order"]
