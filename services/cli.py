"""The `ichiba` command: reads the command line and hands over to ``services.console``.

Each subcommand imports what it needs when it runs, so that `ichiba token` does not wait for what
only `ichiba demo` uses.
"""

from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from services.chassis.settings import Settings, WrongSetting
from services.console.parts import chosen_parts, chosen_services
from services.console.refusals import REFUSED, CannotStart, Refused


class _OneLineRefusals(TyperGroup):
    """Tells a refusal in one line on standard error, without a traceback."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except CannotStart:  # the child has told its line already
            raise typer.Exit(REFUSED) from None
        except (Refused, WrongSetting) as refusal:
            typer.echo(f"ichiba: {refusal}", err=True)
            raise typer.Exit(REFUSED) from None


app = typer.Typer(
    cls=_OneLineRefusals,
    help="An order back office: orders, payments and notifications.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

DataDir = Annotated[
    Path | None,
    typer.Option("--data-dir", help="Databases, keys, mail, logs. [ICHIBA_DATA_DIR, or var/]"),
]
Only = Annotated[
    str | None,
    typer.Option("--only", help="Some of order,payment,notification, separated by commas."),
]


def _settings(data_dir: Path | None, **overrides: Any) -> Settings:
    """The environment's settings, under what the command line says."""
    given = {"data_dir": data_dir, **overrides}
    return Settings.load(**{name: value for name, value in given.items() if value is not None})


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"ichiba {version('ichiba')}")
        raise typer.Exit


@app.callback()
def _ichiba(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print it."),
    ] = False,
) -> None:
    """An order back office: orders, payments and notifications."""


OnlyParts = Annotated[
    str | None,
    typer.Option(
        "--only", help="Some of order,payment,notification,dashboard, separated by commas."
    ),
]


@app.command()
def serve(
    only: OnlyParts = None,
    data_dir: DataDir = None,
    workers: Annotated[
        int | None,
        typer.Option("--workers", help="Processes for each service. [ICHIBA_WORKERS, or 1]"),
    ] = None,
    faults: Annotated[
        str | None,
        typer.Option(
            "--faults",
            metavar="PROFILE",
            help="Let things go wrong on purpose: slow, lossy, errors, webhooks, clock, chaos,"
            " or a .toml file; :SEED behind it for another seed. [ICHIBA_FAULTS, or none]",
        ),
    ] = None,
) -> None:
    """Run the services and the dashboard until Ctrl-C."""
    from services.console import serve as command

    command.run(
        chosen_parts(only),
        _settings(data_dir, workers=workers, faults=faults),
        is_asked_for=only is not None,
    )


@app.command()
def token(
    scope: Annotated[
        list[str] | None, typer.Option("--scope", help="Repeatable; without it, admin.")
    ] = None,
    ttl: Annotated[str, typer.Option("--ttl", help="90s, 15m, 1h, 30d.")] = "1h",
    subject: Annotated[
        str, typer.Option("--subject", help="Who is seen to act with it.")
    ] = "operator",
    data_dir: DataDir = None,
) -> None:
    """Print a bearer token for the API."""
    from services.console import token as command

    command.run(scope or [], ttl, subject, _settings(data_dir))


@app.command()
def migrate(only: Only = None, data_dir: DataDir = None) -> None:
    """Bring the databases to the newest revision."""
    from services.console import migrate as command

    command.run(chosen_services(only), _settings(data_dir))


@app.command()
def demo(
    orders: Annotated[int, typer.Option("--orders", min=1, max=10_000, help="How many.")] = 40,
    seed: Annotated[int, typer.Option("--seed", help="The same seed, the same orders.")] = 1,
    data_dir: DataDir = None,
) -> None:
    """Place believable orders through the API."""
    from services.console import demo as command

    command.run(orders, seed, _settings(data_dir))


@app.command()
def doctor(only: Only = None, data_dir: DataDir = None) -> None:
    """Check everything, and say how to mend what is wrong."""
    from services.console import doctor as command

    raise typer.Exit(command.run(chosen_services(only), lambda: _settings(data_dir)))


def main() -> None:
    """Run the command line."""
    app()
