"""Migrations lead to exactly the tables that the code has, on both databases."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, text

from services.chassis.storage import migrations
from services.order.triggers import INDEX_TABLES
from tests.service.migrations.databases import MakeAt, MakeUrl, engine_of, move_to, shape

# Such an index is compared by its text.
pytestmark = [
    pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based"),
    pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index"),
]


ROOT = Path(__file__).parents[3]


def drop_unused(url: str, metadata: MetaData) -> None:
    """Do what the next version will do to the tables that the code no longer uses."""
    with engine_of(url).begin() as connection:
        for table in metadata.info.get("unused_since", ()):
            connection.execute(text(f"DROP TABLE {table}"))


def test_they_end_at_the_tables_of_the_code(
    empty: MakeUrl, service: str, metadata: MetaData
) -> None:
    url = empty()
    before, after = migrations.upgrade(service, url)
    assert before is None
    assert migrations.status(service, url) == (after, after)
    drop_unused(url, metadata)
    beside = {"schema_state", *INDEX_TABLES}
    with engine_of(url).connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "compare_server_default": True,
                "include_name": lambda name, _kind, _parents: name not in beside,
            },
        )
        assert compare_metadata(context, metadata) == []


def test_rules_keys_and_indexes_are_those_of_the_code(
    empty: MakeUrl, migrated: MakeAt, service: str, metadata: MetaData
) -> None:
    """More than Alembic compares: CHECKs, and what each index holds."""
    url, created = migrated(service, "head"), engine_of(empty())
    drop_unused(url, metadata)
    metadata.create_all(created)
    assert shape(engine_of(url)) == shape(created)


def test_what_is_no_longer_used_is_dropped_a_version_later(metadata: MetaData) -> None:
    """In its first version it is there for the version before, in the next for nobody."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(metadata.info.get("unused_since", {}).values()) <= {project["version"]}


def test_every_rule_has_a_name(service: str, metadata: MetaData) -> None:
    unnamed = [
        f"{table.name}: {constraint!r}"
        for table in metadata.tables.values()
        for constraint in table.constraints
        if constraint.name is None and type(constraint).__name__ != "PrimaryKeyConstraint"
    ]
    assert unnamed == []


def test_a_second_run_changes_nothing(migrated: MakeAt, service: str) -> None:
    url = migrated(service, "head")
    _, head = migrations.status(service, url)
    first = shape(engine_of(url))
    assert migrations.upgrade(service, url) == (head, head)
    assert shape(engine_of(url)) == first


def test_a_revision_that_does_not_say_so_takes_nothing_away(empty: MakeUrl, service: str) -> None:
    """The version before goes on reading and writing: its tables, columns and rules are there."""
    url = empty()
    scripts = ScriptDirectory.from_config(migrations._config(service))
    before: dict[str, Any] = {}
    for script in reversed(list(scripts.walk_revisions())):
        move_to(service, url, script.revision)
        after = shape(engine_of(url))
        if not getattr(script.module, "contracts", False):
            assert list(_taken_away(before, after)) == [], script.revision
        before = after


def _taken_away(before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    for table in before.keys() - {"indexes", "triggers"}:
        if table not in after:
            yield f"table {table}"
            continue
        old, new = before[table]["columns"], after[table]["columns"]
        yield from (f"column {table}.{name}" for name in old.keys() - new.keys())
        for name in new:
            is_needed = new[name]["nullable"] == "False" and new[name]["default"] == "None"
            if is_needed and (name not in old or old[name]["nullable"] == "True"):
                yield f"rows of {table} without {name}"
