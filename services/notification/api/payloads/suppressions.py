"""JSON of the suppression list."""

from typing import Any
from urllib.parse import quote

from services.chassis.web.projection import Projection
from services.notification.domain.suppressions import Suppression

_SUPPRESSION = Projection("notification", "Suppression", Suppression, given=("recipient",))


def suppression_document(suppression: Any) -> dict[str, Any]:
    """A ``Suppression``, of the value or of its row."""
    return _SUPPRESSION(suppression, recipient=suppression.recipient or None)


def added_suppression(suppression: Suppression) -> tuple[int, dict[str, str], Any]:
    """The reply to ``add_suppression``; the list, narrowed to the recipient, is where it stands."""
    where = quote(suppression.recipient, safe="@")
    headers = {"Location": f"/api/v1/suppressions?recipient={where}"}
    return 201, headers, suppression_document(suppression)
