"""Whether a provider is out, and for how long to leave it alone."""

import random
import time

_LONGEST_SECONDS = 15.0


class Outage:
    """Doubling rests while a provider takes nothing; over with the first message it takes."""

    def __init__(self) -> None:
        self._rests = 0
        self._until = 0.0
        self._reason: str | None = None

    @property
    def is_out(self) -> bool:
        """Whether the last that was heard of the provider is that it takes nothing."""
        return self._reason is not None

    @property
    def reason(self) -> str | None:
        """Why it takes nothing; None where all is well."""
        return self._reason

    def seconds_left(self) -> float:
        """How long to leave the provider alone from now on."""
        return max(0.0, self._until - time.monotonic())

    def note(self, reason: str) -> None:
        """The provider took nothing; what else failed in the same moment adds nothing."""
        self._reason = reason
        if self.seconds_left() > 0:
            return
        seconds = min(_LONGEST_SECONDS, 2.0 ** min(self._rests, 6))
        self._until = time.monotonic() + seconds * random.uniform(0.75, 1)  # noqa: S311 - jitter
        self._rests += 1

    def end(self) -> None:
        """The provider took a message."""
        self._rests, self._until, self._reason = 0, 0.0, None

    async def check(self) -> tuple[str, str | None]:
        """What /health/ready says of the provider: messages wait, so it is never ``failed``."""
        if self._reason is None:
            return "ok", None
        seconds = round(self.seconds_left())
        return "degraded", f"{self._reason} It will be retried in {seconds} seconds."
