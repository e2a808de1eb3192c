"""What every way out takes and answers.

SendFailure
├── TemporaryFailure    may be tried again
└── PermanentFailure    this message will never be taken
"""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """A message as the provider gets it; ``subject`` and ``html`` are of e-mail only."""

    id: str
    """The notification's id."""
    recipient: str
    subject: str | None
    text: str
    html: str | None
    resends: int = 0
    """How often a person had it sent again."""
    may_be_there: bool = False
    """An earlier attempt was cut off: the provider may have the message already."""

    @property
    def sending_id(self) -> str:
        """The same for each attempt, another for each time a person has it sent again."""
        return f"{self.id}.{self.resends}" if self.resends else self.id


@dataclass(frozen=True, slots=True)
class Receipt:
    """The provider has the message; ``code`` is what it answered."""

    code: str


class SendFailure(Exception):
    """The provider does not have the message, as far as is known."""

    def __init__(self, reason: str, *, code: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.code = code
        """What the provider answered; None where it did not."""


class TemporaryFailure(SendFailure):
    """It may be tried again.

    ``is_outage``: the provider takes no messages at all just now, so the others can wait too.
    """

    def __init__(
        self,
        reason: str,
        *,
        code: str | None = None,
        retry_after: float = 0.0,
        is_outage: bool = False,
    ) -> None:
        super().__init__(reason, code=code)
        self.retry_after = retry_after
        """Seconds the provider asked to be left alone."""
        self.is_outage = is_outage


class PermanentFailure(SendFailure):
    """Trying again would change nothing."""


class Sender(Protocol):
    """One way out."""

    name: str
    """As it is called in /health/ready."""

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Hand ``message`` over.

        Raises:
            TemporaryFailure: it may be tried again.
            PermanentFailure: it may not.
        """

    async def close(self) -> None:
        """Let go of every connection."""
