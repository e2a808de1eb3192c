"""Subcommands that have subcommands: `ichiba profiles`, `ichiba sums`, `ichiba customers`.

Each imports what it needs when it runs, as in ``services.cli``.
"""

from pathlib import Path
from typing import Annotated

import typer

from services.console.options import DataDir, settings_of

profiles = typer.Typer(
    help="Import profiles: how the files of other systems are read.", no_args_is_help=True
)


@profiles.command("list")
def list_profiles(data_dir: DataDir = None) -> None:
    """List the profiles that come with Ichiba, and your own."""
    from services.console.profiles import listing

    raise typer.Exit(listing.run(settings_of(data_dir)))


@profiles.command("check")
def check_profile(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A profile in YAML.")],
    sample: Annotated[
        Path | None, typer.Option("--sample", help="A file to read with it: CSV, TSV or .xlsx.")
    ] = None,
    sheet: Annotated[
        str | None,
        typer.Option("--sheet", help="The sheet of an Excel workbook; the first if left out."),
    ] = None,
) -> None:
    """Check a profile, and show what it would read from a sample."""
    from services.console.profiles import checking

    raise typer.Exit(checking.run(file, sample, sheet))


sums = typer.Typer(help="The counts and yen of orders that are kept by day.", no_args_is_help=True)


@sums.command("rebuild")
def rebuild_sums(data_dir: DataDir = None) -> None:
    """Make the sums those of the orders again; the services may run meanwhile."""
    from services.console import sums as command

    command.rebuild(settings_of(data_dir))


customers = typer.Typer(help="Customers: erase one who asks for it.", no_args_is_help=True)


@customers.command(
    "erase",
    epilog="Exit codes: 0 the customer is erased; 1 the service does not answer; 2 wrong usage,"
    " or refused; 4 something is in the way, or nobody confirmed; 130 Ctrl-C.",
)
def erase_customer(
    email: Annotated[
        str | None, typer.Option("--email", help="The customer's e-mail address.")
    ] = None,
    phone: Annotated[
        str | None,
        typer.Option("--phone", help="Their telephone number; with --email, of the same person."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Erase without asking.")] = False,
    data_dir: DataDir = None,
) -> None:
    """Erase a customer from all three services, and follow that to its end."""
    from services.console.erasing import command

    raise typer.Exit(command.run(command.Wish(email, phone, yes), settings_of(data_dir)))
