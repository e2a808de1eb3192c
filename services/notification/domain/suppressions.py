"""Recipients to whom nothing is sent."""

from dataclasses import dataclass
from datetime import datetime

from services.chassis.base.problems import Conflict, NotFound
from services.notification.domain import texts


class AlreadySuppressed(Conflict):
    code = "already_suppressed"

    def __init__(self, recipient: str) -> None:
        super().__init__(texts.ALREADY_SUPPRESSED(recipient=recipient))


class RecipientSuppressed(Conflict):
    code = "recipient_suppressed"

    def __init__(self, suppression: "Suppression") -> None:
        since = suppression.created_at.strftime("%Y-%m-%d %H:%M UTC")
        super().__init__(
            texts.RECIPIENT_SUPPRESSED(
                recipient=suppression.recipient, reason=suppression.reason, since=since
            )
        )


class SuppressionNotFound(NotFound):
    code = "suppression_not_found"

    def __init__(self, recipient: str) -> None:
        super().__init__(texts.SUPPRESSION_NOT_FOUND(recipient=recipient))


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
