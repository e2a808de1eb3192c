"""The profiles that a shop has: those that come with Ichiba, and its own."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from services.chassis.base.problems import BadRequest, Fault, ValidationFailed
from services.chassis.identity.principal import Cause
from services.order.context import OrderService, OrderUnit
from services.order.domain import texts
from services.order.domain.imports.import_profiles import (
    MOST_PROFILES,
    RESERVED_NAMES,
    BuiltInProfile,
    ImportProfileNotFound,
    ReservedName,
    StoredProfile,
    TooManyProfiles,
)
from services.order.domain.named_pages import NamedPage, page_by_name
from services.order.repository import import_profile_rows
from services.order.sheets import (
    IMPORTED,
    InvalidProfile,
    Profile,
    built_in_profiles,
    profile_of,
)

CheckVersion = Callable[[int], None]
"""Refuses a version other than the caller's."""


class ContradictoryName(BadRequest):
    code = "contradictory_values"

    def __init__(self) -> None:
        super().__init__(texts.CONTRADICTORY_NAME())


async def list_import_profiles(
    service: OrderService,
    limit: int,
    cursor: str | None,
    *,
    built_in: bool | None = None,
    kind: str | None = None,
) -> NamedPage[StoredProfile]:
    """A page of profiles by name; a cursor is the last name of the page before.

    Raises:
        InvalidCursor: no profile can have that name.
    """
    own = await service.database.read(import_profile_rows.all_profiles)
    found = [*own, *_built_in().values()]
    if built_in is not None:
        found = [each for each in found if each.built_in is built_in]
    if kind is not None:
        found = [each for each in found if each.kind == kind]
    return page_by_name(found, limit, cursor)


async def get_import_profile(service: OrderService, name: str) -> StoredProfile:
    """One profile.

    Raises:
        ImportProfileNotFound: there is none of that name.
    """
    if name in _built_in():
        return _built_in()[name]
    found = await service.database.read(lambda c: import_profile_rows.find_profile(c, name))
    if found is None:
        raise ImportProfileNotFound(name)
    return found


async def put_import_profile(
    service: OrderService,
    name: str,
    document: Mapping[str, Any],
    check_version: CheckVersion,
    cause: Cause,
    *,
    must_exist: bool,
) -> StoredProfile:
    """Make or replace a profile; with the same content it changes nothing.

    Raises:
        ReservedName: it cannot be called so.
        ContradictoryName: the document has another name.
        ValidationFailed: the document is no profile.
        ImportProfileNotFound: it ``must_exist`` and does not.
        PreconditionFailed: it is no longer as the caller knows it.
        BuiltInProfile: that name comes with Ichiba.
        TooManyProfiles: there are enough.
    """
    document = _checked(name, document)

    def work(unit: OrderUnit) -> StoredProfile:
        known = import_profile_rows.find_profile(unit.connection, name, locked=True)
        if known is None:
            if must_exist:
                raise ImportProfileNotFound(name)
            if _is_new(unit, name, document):
                return _stored(unit, name)
            known = _stored(unit, name)
        if known.document == document:
            return known
        check_version(known.version)
        import_profile_rows.change_profile(unit, known, document)
        return _stored(unit, name)

    return await service.write(work, cause)


def _checked(name: str, document: Mapping[str, Any]) -> dict[str, Any]:
    """The document, with the name that it may leave out."""
    if name in RESERVED_NAMES:
        raise ReservedName(name)
    if document.get("name", name) != name:
        raise ContradictoryName
    named = {"name": name, **document}
    try:
        profile = profile_of(named)
    except InvalidProfile as error:
        raise ValidationFailed(error.faults) from error
    if profile.kind not in IMPORTED:
        raise ValidationFailed([Fault("/kind", texts.PROFILE_READS_NOTHING())])
    if name in _built_in():
        raise BuiltInProfile(name)
    return named


def _is_new(unit: OrderUnit, name: str, document: Mapping[str, Any]) -> bool:
    """Store a profile; False where somebody else has just done so."""
    if import_profile_rows.count_profiles(unit.connection) >= MOST_PROFILES:
        raise TooManyProfiles
    return import_profile_rows.insert_profile(unit, name, document)


async def delete_import_profile(
    service: OrderService, name: str, check_version: CheckVersion, cause: Cause
) -> None:
    """Delete a profile; batches that were made with it go on.

    Raises:
        ImportProfileNotFound: there is none of that name.
        PreconditionFailed: it is no longer as the caller knows it.
        BuiltInProfile: it comes with Ichiba.
    """
    if name in _built_in():
        raise BuiltInProfile(name)

    def work(unit: OrderUnit) -> None:
        known = import_profile_rows.find_profile(unit.connection, name, locked=True)
        if known is None:
            raise ImportProfileNotFound(name)
        check_version(known.version)
        import_profile_rows.delete_profile(unit, known)

    await service.write(work, cause)


async def own_profiles(service: OrderService) -> dict[str, Profile]:
    """The shop's own profiles, to read files with."""
    found = await service.database.read(import_profile_rows.all_profiles)
    return {each.name: Profile(each.document) for each in found}


@cache
def _built_in() -> Mapping[str, StoredProfile]:
    """Those of all kinds that come with Ichiba."""
    found = [each for kind in IMPORTED for each in built_in_profiles(kind).values()]
    return {each.name: StoredProfile(each.name, each.document, built_in=True) for each in found}


def _stored(unit: OrderUnit, name: str) -> StoredProfile:
    found = import_profile_rows.find_profile(unit.connection, name, locked=True)
    if found is None:  # deleted just now
        raise ImportProfileNotFound(name)
    return found
