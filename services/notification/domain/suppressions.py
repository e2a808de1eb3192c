"""Recipients to whom nothing is sent."""

from dataclasses import dataclass
from datetime import datetime

from services.chassis.base.problems import Conflict, NotFound


class AlreadySuppressed(Conflict):
    code = "already_suppressed"

    def __init__(self, recipient: str) -> None:
        super().__init__(f"{recipient} is already on the suppression list.")


class RecipientSuppressed(Conflict):
    code = "recipient_suppressed"

    def __init__(self, suppression: "Suppression") -> None:
        since = suppression.created_at.strftime("%Y-%m-%d %H:%M UTC")
        super().__init__(
            f"{suppression.recipient} is on the suppression list ({suppression.reason}, since"
            f" {since}), so nothing is sent there. Remove the recipient from the list first"
            " (remove_suppression), then send the message again."
        )


class SuppressionNotFound(NotFound):
    code = "suppression_not_found"

    def __init__(self, recipient: str) -> None:
        super().__init__(f"{recipient} is not on the suppression list.")


@dataclass(frozen=True, slots=True)
class Suppression:
    """One recipient, why, and the message that led to it (None where a person added it)."""

    id: str
    recipient: str
    reason: str
    note: str | None
    notification_id: str | None
    created_at: datetime
    actor: str | None = None
    """Who put it there; None where a provider's report did."""
