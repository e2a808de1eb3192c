"""What somebody did to a message, a batch, a template or the suppression list."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ActionType(StrEnum):
    MESSAGE_RETRIED = "MESSAGE_RETRIED"
    BATCH_PAUSED = "BATCH_PAUSED"
    BATCH_RESUMED = "BATCH_RESUMED"
    BATCH_CANCELLED = "BATCH_CANCELLED"
    TEMPLATE_CHANGED = "TEMPLATE_CHANGED"
    SUPPRESSION_ADDED = "SUPPRESSION_ADDED"
    SUPPRESSION_REMOVED = "SUPPRESSION_REMOVED"
    REPORT_REPLAYED = "REPORT_REPLAYED"
    CUSTOMER_ERASED = "CUSTOMER_ERASED"


@dataclass(frozen=True, slots=True)
class Action:
    """One of them; ``actor`` is the subject of the token, None where the service did it itself."""

    id: str
    at: datetime
    type: ActionType
    subject: str
    actor: str | None
