"""`ichiba doctor`: what is wrong with this installation, and how to mend it."""

from collections.abc import Callable, Iterator

import typer

from services.chassis.base.settings import Service, Settings, WrongSetting
from services.console.doctor.checks import examine
from services.console.doctor.findings import Finding
from services.console.doctor.storage import examine_storage
from services.console.doctor.stripe_checks import examine_stripe


def run(services: tuple[Service, ...], load: Callable[[], Settings]) -> int:
    """Print a line for each finding about ``services``; answers 1 when something fails, else 0."""
    has_failed = False
    for finding in _findings(services, load):
        has_failed = has_failed or finding.level == "FAIL"
        mend = f"; {finding.mend}" if finding.mend else ""
        typer.echo(f"{finding.level:<4} {finding.name}: {finding.what}{mend}")
    return int(has_failed)


def _findings(services: tuple[Service, ...], load: Callable[[], Settings]) -> Iterator[Finding]:
    try:
        settings = load()
    except WrongSetting as wrong:
        yield Finding("FAIL", "settings", str(wrong))
        return
    yield Finding("ok", "settings", "all values are valid")
    yield from examine(services, settings)
    if "order" in services:
        yield from examine_storage(settings)
    if "payment" in services:
        yield from examine_stripe(settings)
