"""What ``--only`` chooses from."""

from collections.abc import Sequence
from typing import TypeVar

from services.chassis.base.settings import SERVICES, Part, Service
from services.console.refusals import UnknownService

PARTS: tuple[Part, ...] = (*SERVICES, "dashboard")
_Name = TypeVar("_Name", bound=str)


def chosen_services(only: str | None) -> tuple[Service, ...]:
    """The services that ``only`` names, separated by commas, in their usual order; None is all.

    Raises:
        UnknownService: a name is not known, or there is none.
    """
    return _chosen(SERVICES, only)


def chosen_parts(only: str | None) -> tuple[Part, ...]:
    """The services, and the dashboard, that ``only`` names; likewise."""
    return _chosen(PARTS, only)


def _chosen(known: Sequence[_Name], only: str | None) -> tuple[_Name, ...]:
    if only is None:
        return tuple(known)
    names = {name.strip() for name in only.split(",") if name.strip()}
    unknown = sorted(names.difference(known))
    if unknown or not names:
        what = f"{', '.join(unknown)} is unknown" if unknown else "no name was given"
        raise UnknownService(f"--only: {what}; choose from {', '.join(known)}")
    return tuple(name for name in known if name in names)
