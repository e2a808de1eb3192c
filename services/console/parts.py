"""What ``--only`` chooses from."""

from services.chassis.settings import SERVICES, Service
from services.console.refusals import UnknownService


def chosen_services(only: str | None) -> tuple[Service, ...]:
    """The services that ``only`` names, separated by commas, in their usual order; None is all.

    Raises:
        UnknownService: a name is not known, or there is none.
    """
    if only is None:
        return SERVICES
    names = {name.strip() for name in only.split(",") if name.strip()}
    unknown = sorted(names.difference(SERVICES))
    if unknown or not names:
        what = f"{', '.join(unknown)} is unknown" if unknown else "no name was given"
        raise UnknownService(f"--only: {what}; choose from {', '.join(SERVICES)}")
    return tuple(service for service in SERVICES if service in names)
