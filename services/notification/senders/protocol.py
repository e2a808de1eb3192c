"""What every way out takes and answers.

SendFailure
├── TemporaryFailure    may be tried again
└── PermanentFailure    this message will never be taken
"""

from dataclasses import dataclass
from typing import Final, Protocol


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

    def __init__(self, reason: str, *, code: str | None = None, is_outage: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.code = code
        """What the provider answered; None where it did not."""
        self.is_outage = is_outage
        """It takes no messages at all just now, so the others can wait too."""


class TemporaryFailure(SendFailure):
    """It may be tried again."""

    def __init__(
        self,
        reason: str,
        *,
        code: str | None = None,
        retry_after: float = 0.0,
        is_outage: bool = False,
    ) -> None:
        super().__init__(reason, code=code, is_outage=is_outage)
        self.retry_after = retry_after
        """Seconds the provider asked to be left alone."""


class PermanentFailure(SendFailure):
    """Trying again would change nothing."""

    def __init__(
        self,
        reason: str,
        *,
        code: str | None = None,
        is_outage: bool = False,
        is_bounce: bool = False,
    ) -> None:
        super().__init__(reason, code=code, is_outage=is_outage)
        self.is_bounce = is_bounce
        """It is the recipient that the provider refuses."""


MOST_AT_ONCE: Final = 300
"""Where the way out itself sets no limit."""


class Sender(Protocol):
    """One way out."""

    name: str
    """As it is called in /health/ready."""
    most_at_once: int
    """How many messages it takes side by side."""

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Hand ``message`` over.

        Raises:
            TemporaryFailure: it may be tried again.
            PermanentFailure: it may not.
        """

    async def close(self) -> None:
        """Let go of every connection."""
