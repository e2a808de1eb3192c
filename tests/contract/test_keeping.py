"""Nothing is kept for ever by accident: each table is deleted from, or says why it is not."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import MetaData

from services.chassis.base.setting_groups.keeping import KeepingSettings
from services.chassis.base.settings import SERVICES
from services.chassis.keeping.kinds import AgedRows, Keeping
from services.chassis.keeping.settings_document import variable

ROOT = Path(__file__).parents[2]
KEEPING: Final[Mapping[str, Keeping]] = {
    service: import_module(f"services.{service}.keeping.kinds").KEEPING for service in SERVICES
}
each_service = pytest.mark.parametrize("service", SERVICES)


def metadata_of(service: str) -> MetaData:
    found: MetaData = import_module(f"services.{service}.tables").metadata
    return found


def aged_rows() -> list[Any]:
    return [
        pytest.param(rows, id=f"{service}-{kept.kind}")
        for service, keeping in KEEPING.items()
        for kept in keeping.kinds
        for rows in kept.rows
    ]


@each_service
def test_each_table_is_deleted_from_or_says_why_not(service: str) -> None:
    keeping = KEEPING[service]
    swept = {name for kept in keeping.kinds for name in kept.all_tables()}
    tables = set(metadata_of(service).tables)
    assert tables - swept - set(keeping.for_ever) == set()
    assert set(keeping.for_ever) | swept <= tables
    # A batch that nobody confirmed goes; one that created orders stays.
    assert swept & set(keeping.for_ever) <= {"batches", "batch_events"}
    assert all(reason.endswith(".") for reason in keeping.for_ever.values())


@pytest.mark.parametrize("rows", aged_rows())
def test_nothing_refers_to_a_row_that_is_deleted(rows: AgedRows) -> None:
    references = {
        key.parent
        for table in rows.table.metadata.tables.values()
        for key in table.foreign_keys
        if key.column.table is rows.table
    }
    assert references == set() or rows.left_as


def test_each_setting_is_of_one_kind_that_some_service_has() -> None:
    kinds: dict[str, set[str]] = {}
    for keeping in KEEPING.values():
        for kept in keeping.kinds:
            kinds.setdefault(kept.setting, set()).add(kept.kind)
            assert kept.setting in keeping.shown
    assert set(kinds) == set(KeepingSettings.model_fields)
    assert all(name == f"keep_{kind}" for name, found in kinds.items() for kind in found)


def test_the_page_about_keeping_is_true() -> None:
    page = (ROOT / "docs" / "keeping.md").read_text(encoding="utf-8")
    for keeping in KEEPING.values():
        for kept in keeping.kinds:
            default = KeepingSettings.model_fields[kept.setting].default
            assert f"| {kept.what} | `{variable(kept.setting)}` | {default:,} |" in page
        for table, reason in keeping.for_ever.items():
            assert f"| `{table}` | {reason} |" in page
