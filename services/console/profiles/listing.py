"""`ichiba profiles list`: the profiles that come with Ichiba, and the shop's own."""

import typer

from services.chassis.base.settings import Settings
from services.console.answers import answering
from services.console.importing.connecting import order_service
from services.console.importing.displays import printable
from services.console.refusals import ServiceAway
from services.order.sheets import IMPORTED, PARCELS, Profile, built_in_profiles


def run(settings: Settings) -> int:
    """Print a line for each profile; answers the exit code."""
    for kind in IMPORTED:
        for each in built_in_profiles(kind).values():
            typer.echo(_line(each.name, each.title, _remarks(each)))
    try:
        with order_service(settings) as client, answering():
            found = list(client.import_profiles.iter(built_in=False, limit=200))
    except ServiceAway:
        typer.echo("The order service does not answer: your own profiles are not listed.", err=True)
        return 0
    for own in found:
        typer.echo(_line(own.name, own.title, "your own"))
    return 0


def _line(name: str, title: str, remarks: str) -> str:
    remark = f" ({remarks})" if remarks else ""
    return printable(f"{name:<24} {title}{remark}")


def _remarks(profile: Profile) -> str:
    remarks = ["parcels"] if profile.kind == PARCELS else []
    if profile.refusal is not None:
        remarks.append("refused: it makes no orders")
    if profile.is_experimental:
        remarks.append("experimental")
    return ", ".join(remarks)
