"""What a gateway says became of a capture or a refund."""

from dataclasses import dataclass
from enum import StrEnum

from services.payment.domain.customer_steps import NextAction

CODE_LIMIT = 64
MESSAGE_LIMIT = 500
_UNPRINTABLE = {
    **dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), " "),
    **dict.fromkeys((0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)), " "),
}


class OutcomeKind(StrEnum):
    COMPLETED = "completed"
    PENDING = "pending"
    """The gateway took it on and tells the end later, by an event or when it is asked."""
    FAILED = "failed"
    UNKNOWN = "unknown"
    """The answer was lost: the money may or may not have moved."""
    DEFERRED = "deferred"
    """Nothing moved, for a reason that is ours (a limit, a refused key): it is asked for again."""


class Operation(StrEnum):
    """What a gateway is asked for, or what a person says of money that does not pass through it."""

    CAPTURE = "capture"
    REFUND = "refund"
    INQUIRY = "inquiry"
    RECORD = "record"
    """A person says whether a payment was received."""
    SETTLE = "settle"
    """A person says whether a refund was made."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A gateway's answer; ``reference`` is its own id for the capture or refund.

    ``next_action`` is what a PENDING capture waits for, where that is the customer.
    """

    kind: OutcomeKind
    reference: str | None = None
    code: str | None = None
    message: str | None = None
    next_action: NextAction | None = None

    @classmethod
    def completed(cls, reference: str | None) -> "Outcome":
        return cls(OutcomeKind.COMPLETED, reference)

    @classmethod
    def pending(cls, reference: str | None, next_action: NextAction | None = None) -> "Outcome":
        return cls(OutcomeKind.PENDING, reference, next_action=next_action)

    @classmethod
    def failed(cls, code: str, message: str, reference: str | None = None) -> "Outcome":
        """It did not happen and will not; foreign texts are cut to what the spec lets through."""
        return cls(OutcomeKind.FAILED, reference, code[:CODE_LIMIT], _printable(message))

    @classmethod
    def lost(cls, code: str, message: str) -> "Outcome":
        """Nobody knows yet; it has to be asked after."""
        return cls(OutcomeKind.UNKNOWN, None, code[:CODE_LIMIT], _printable(message))

    @classmethod
    def deferred(cls, code: str, message: str) -> "Outcome":
        """It did not happen, and not because of the customer: it stays to be made."""
        return cls(OutcomeKind.DEFERRED, None, code[:CODE_LIMIT], _printable(message))


UNANSWERED = frozenset({OutcomeKind.UNKNOWN, OutcomeKind.DEFERRED})
"""What says nothing of the money yet: the gateway is asked again."""


def _printable(message: str) -> str:
    return message.translate(_UNPRINTABLE)[:MESSAGE_LIMIT]


ORDER_CANCELLED = Outcome.failed("order_cancelled", "The order was cancelled before it was paid.")
"""What becomes of a payment that nobody has to make any more."""
