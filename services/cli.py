"""The `ichiba` command: reads the command line and hands over to ``services.console``.

Each subcommand imports what it needs when it runs, so that `ichiba token` does not wait for what
only `ichiba demo` uses.
"""

from importlib.metadata import version
from typing import Annotated, Literal

import typer

from services.console import groups
from services.console.options import DataDir, OneLineRefusals, Only, settings_of
from services.console.serving.parts import chosen_parts, chosen_services

app = typer.Typer(
    cls=OneLineRefusals,
    help="An order back office: orders, payments and notifications.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"ichiba {version('ichiba')}")
        raise typer.Exit


@app.callback()
def _ichiba(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """An order back office: orders, payments and notifications."""


OnlyParts = Annotated[
    str | None,
    typer.Option(
        "--only", help="Only these, separated by commas: order,payment,notification,dashboard."
    ),
]


@app.command()
def serve(
    only: OnlyParts = None,
    data_dir: DataDir = None,
    workers: Annotated[
        int | None,
        typer.Option("--workers", help="Processes per service. [ICHIBA_WORKERS, or 1]"),
    ] = None,
    faults: Annotated[
        str | None,
        typer.Option(
            "--faults",
            metavar="PROFILE",
            help="Inject faults on purpose: slow, lossy, errors, webhooks, clock, chaos,"
            " or a .toml file; append :SEED for another seed. [ICHIBA_FAULTS, or none]",
        ),
    ] = None,
    migrate: Annotated[
        bool,
        typer.Option(
            "--migrate", help="Wait for the databases and upgrade them first, as `migrate` does."
        ),
    ] = False,
) -> None:
    """Run the services and the dashboard until Ctrl-C."""
    from services.console.serving import serve as command

    command.run(
        chosen_parts(only),
        settings_of(data_dir, workers=workers, faults=faults),
        is_asked_for=only is not None,
        is_migrating=migrate,
    )


@app.command()
def token(
    scope: Annotated[
        list[str] | None, typer.Option("--scope", help="A scope of the token; repeatable. [admin]")
    ] = None,
    ttl: Annotated[
        str, typer.Option("--ttl", help="How long the token is valid: 90s, 15m, 1h, 30d.")
    ] = "1h",
    subject: Annotated[
        str, typer.Option("--subject", help="The name that actions are recorded under.")
    ] = "operator",
    data_dir: DataDir = None,
) -> None:
    """Print a bearer token for the API."""
    from services.console import token as command

    command.run(scope or [], ttl, subject, settings_of(data_dir))


@app.command()
def keys(data_dir: DataDir = None) -> None:
    """Make the keys that the services share, where there are none yet, and print their folder."""
    from services.console import keys as command

    command.run(settings_of(data_dir))


@app.command()
def migrate(only: Only = None, data_dir: DataDir = None) -> None:
    """Upgrade the databases to the newest revision."""
    from services.console import migrate as command

    command.run(chosen_services(only), settings_of(data_dir))


@app.command()
def demo(
    orders: Annotated[
        int, typer.Option("--orders", min=1, max=10_000, help="How many orders to place.")
    ] = 40,
    seed: Annotated[int, typer.Option("--seed", help="The same seed gives the same orders.")] = 1,
    data_dir: DataDir = None,
) -> None:
    """Place realistic sample orders through the API."""
    from services.console.demo import command

    command.run(orders, seed, settings_of(data_dir))


@app.command(
    "import",
    epilog="Exit codes: 0 every row is an order, now or from before; 1 the service does not"
    " answer; 2 wrong usage; 3 some rows failed; 4 the batch failed or was cancelled; 130 Ctrl-C.",
)
def import_(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE.csv", help="The file of orders or, with --resume, a batch's id."
        ),
    ],
    batch_id: Annotated[
        str | None,
        typer.Argument(
            metavar="[BATCH_ID]", help="With --resume: this batch instead of the latest."
        ),
    ] = None,
    resume: Annotated[
        bool,
        typer.Option("--resume", help="Continue the latest batch of this file."),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Check the file first, then ask.")
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="After a dry run, import without asking.")
    ] = False,
    error_policy: Annotated[
        Literal["REJECT_FAILED_ROWS", "REJECT_EVERYTHING"],
        typer.Option(
            "--error-policy",
            case_sensitive=False,
            metavar="POLICY",
            help="If a row fails: REJECT_FAILED_ROWS imports the others, REJECT_EVERYTHING none.",
        ),
    ] = "REJECT_FAILED_ROWS",
    encoding: Annotated[
        str, typer.Option("--encoding", help="utf-8, cp932, …; auto detects it.")
    ] = "auto",
    notify: Annotated[
        Literal["EACH", "DIGEST", "NONE"],
        typer.Option(
            "--notify",
            case_sensitive=False,
            metavar="HOW",
            help="Messages: one for EACH order, one DIGEST per customer, or NONE.",
        ),
    ] = "EACH",
    profile: Annotated[
        str,
        typer.Option("--profile", help="The system it was exported from; auto recognises it."),
    ] = "auto",
    sheet: Annotated[
        str | None,
        typer.Option("--sheet", help="The sheet of an Excel workbook; the first if left out."),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option("--source", help="Where the orders come from; its profile's if left out."),
    ] = None,
    kind: Annotated[
        Literal["orders", "parcels"],
        typer.Option(
            "--kind",
            case_sensitive=False,
            metavar="WHAT",
            help="What the file is about: orders, or parcels of orders that are there.",
        ),
    ] = "orders",
    no_progress: Annotated[
        bool, typer.Option("--no-progress", help="Print only the result.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="Print only where the failed rows are saved.")
    ] = False,
    data_dir: DataDir = None,
) -> None:
    """Import a file of orders, or of parcels, through the API."""
    from services.console.importing import command
    from services.console.importing.arguments import file_and_batch
    from services.console.importing.choices import Choices

    path, known = file_and_batch(file, batch_id, resume=resume)
    wish = command.Wish(
        choices=Choices(dry_run, error_policy, notify, encoding, profile, source, kind, sheet),
        file=path,
        batch_id=known,
        resume=resume,
        is_sure=yes,
        shows_progress=not no_progress,
        is_quiet=quiet,
        data_dir=data_dir,
    )
    raise typer.Exit(command.run(wish, settings_of(data_dir)))


app.add_typer(groups.profiles, name="profiles")
app.add_typer(groups.sums, name="sums")
app.add_typer(groups.customers, name="customers")


@app.command()
def doctor(only: Only = None, data_dir: DataDir = None) -> None:
    """Check everything, and say how to fix what is wrong."""
    from services.console.doctor import command

    raise typer.Exit(command.run(chosen_services(only), lambda: settings_of(data_dir)))


def main() -> None:
    """Run the command line."""
    app()
