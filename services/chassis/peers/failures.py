"""How a call to a peer can end without the expected answer."""


class PeerUnavailable(Exception):
    """There was no usable answer; the peer may or may not have acted."""

    def __init__(
        self,
        peer: str,
        reason: str,
        retry_after: float | None = None,
        detail: str | None = None,
    ) -> None:
        super().__init__(f"{peer}: {reason}")
        self.in_full = str(self) if detail is None else f"{self}: {detail}"
        """It with what the peer itself said of it, for a person to read."""
        self.peer = peer
        self.reason = reason
        self.retry_after = retry_after
        """For how many seconds the peer asked to be, or will be, left alone, if that is known."""


class PeerNotAsked(PeerUnavailable):
    """The call was not made, to spare a struggling peer or the caller's time."""


class PeerStillAsked(PeerUnavailable):
    """The call is still under way; its caller could not wait for it."""


class PeerUndecided(PeerUnavailable):
    """The peer answered that the matter is not decided yet; a later call may find it decided.

    Owed work keeps asking, however long that takes.
    """


class PeerRefused(Exception):
    """The peer answered with a problem that repeating the request will not change."""

    def __init__(self, peer: str, status: int, code: str, detail: str) -> None:
        super().__init__(f"{peer} refused: {status} {code}: {detail}")
        self.peer = peer
        self.status = status
        self.code = code
        self.detail = detail
