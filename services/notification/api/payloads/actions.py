"""JSON of who did what."""

from typing import Any

from sqlalchemy import Row

from services.chassis.web.projection import Projection
from services.notification import tables

_ACTION = Projection("notification", "Action", tables.actions)


def action_document(row: Row[Any]) -> dict[str, Any]:
    """An ``Action``."""
    return _ACTION(row)
