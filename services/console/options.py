"""What subcommands have in common: their options, and how they tell a refusal."""

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from services.chassis.base.settings import Settings, WrongSetting
from services.console.refusals import REFUSED, CannotStart, Refused


class OneLineRefusals(TyperGroup):
    """Tells a refusal in one line on standard error, without a traceback."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except CannotStart:  # the child has told its line already
            raise typer.Exit(REFUSED) from None
        except (Refused, WrongSetting) as refusal:
            typer.echo(f"ichiba: {refusal}", err=True)
            raise typer.Exit(getattr(refusal, "exit_code", REFUSED)) from None


DataDir = Annotated[
    Path | None,
    typer.Option(
        "--data-dir",
        help="The folder for databases, keys, mail and logs. [ICHIBA_DATA_DIR, or var/]",
    ),
]
Only = Annotated[
    str | None,
    typer.Option("--only", help="Only these, separated by commas: order,payment,notification."),
]


def settings_of(data_dir: Path | None, **overrides: Any) -> Settings:
    """The environment's settings, under what the command line says."""
    given = {"data_dir": data_dir, **overrides}
    return Settings.load(**{name: value for name, value in given.items() if value is not None})
