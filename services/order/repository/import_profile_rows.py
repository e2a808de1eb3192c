"""Import profiles of a shop's own as rows, and who changed them."""

from collections.abc import Mapping
from typing import Any

import orjson
from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from services.chassis.base.ids import new_id
from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.row_locks import held
from services.chassis.storage.units import Unit
from services.order.domain.imports.import_profiles import StoredProfile
from services.order.tables import import_profile_events, import_profiles

_p = import_profiles.c
_FIND = select(import_profiles).where(_p.name == bindparam("b_name"))
_FIND_HELD = held(_FIND)


def all_profiles(connection: Connection) -> list[StoredProfile]:
    """All of them, by name; there are at most a hundred."""
    rows = connection.execute(select(import_profiles).order_by(_p.name))
    return [_profile_of(row) for row in rows]


def find_profile(
    connection: Connection, name: str, *, locked: bool = False
) -> StoredProfile | None:
    """The profile of that name; ``locked`` keeps others from changing it until the unit ends."""
    statement = _FIND_HELD if locked else _FIND
    row = connection.execute(statement, {"b_name": name}).one_or_none()
    return None if row is None else _profile_of(row)


def count_profiles(connection: Connection) -> int:
    """How many there are."""
    count: int = connection.execute(select(func.count()).select_from(import_profiles)).scalar_one()
    return count


def insert_profile(unit: Unit, name: str, document: Mapping[str, Any]) -> bool:
    """Store a new one; False where somebody else has just stored one of that name."""
    statement = insert_ignoring_conflicts(unit.connection, import_profiles)
    values = {"name": name, "version": 1, **_content(unit, document)}
    if unit.connection.execute(statement, values).rowcount != 1:
        return False
    _record(unit, name, "created", 1)
    return True


def change_profile(unit: Unit, profile: StoredProfile, document: Mapping[str, Any]) -> None:
    """Replace the document of one that is held."""
    version = profile.version + 1
    statement = update(import_profiles).where(_p.name == profile.name)
    unit.connection.execute(statement.values(version=version, **_content(unit, document)))
    _record(unit, profile.name, "changed", version)


def delete_profile(unit: Unit, profile: StoredProfile) -> None:
    """Delete one that is held."""
    unit.connection.execute(delete(import_profiles).where(_p.name == profile.name))
    _record(unit, profile.name, "deleted", profile.version)


def _content(unit: Unit, document: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "document": orjson.dumps(document).decode(),
        "updated_at": unit.now,
        "updated_by": unit.cause.actor,
    }


def _profile_of(row: Any) -> StoredProfile:
    return StoredProfile(
        name=row.name,
        document=orjson.loads(row.document),
        version=row.version,
        updated_at=row.updated_at,
        updated_by=row.updated_by,
    )


def _record(unit: Unit, name: str, event: str, version: int) -> None:
    unit.connection.execute(
        insert(import_profile_events),
        {
            "id": new_id(),
            "name": name,
            "at": unit.now,
            "type": event,
            "actor": unit.cause.actor,
            "cause": unit.cause.cause,
            "version": version,
        },
    )
