"""What the arguments of `ichiba import` name."""

from contextlib import suppress
from pathlib import Path
from uuid import UUID

from services.console.refusals import Refused


def file_and_batch(
    file: str, batch_id: str | None, *, resume: bool
) -> tuple[Path | None, UUID | None]:
    """Which of the two arguments is what; an id may stand alone where a batch is resumed."""
    if batch_id is not None and not resume:
        raise Refused("a batch's id is accepted only with --resume")
    if batch_id is None and resume and not Path(file).exists():
        with suppress(ValueError):
            return None, UUID(file)
    try:
        return Path(file), UUID(batch_id) if batch_id else None
    except ValueError:
        raise Refused(f"--resume: {batch_id!r} is not the id of a batch") from None
