"""What can come of a call to a peer instead of its answer."""


class PeerUnavailable(Exception):
    """No usable answer came; whether the peer acted is not known."""

    def __init__(self, peer: str, reason: str, retry_after: float | None = None) -> None:
        super().__init__(f"{peer}: {reason}")
        self.peer = peer
        self.reason = reason
        self.retry_after = retry_after
        """Seconds the peer asked to be left alone, or will be, where that is known."""


class PeerNotAsked(PeerUnavailable):
    """The call was not made, so as to spare a peer that is struggling, or whoever would wait."""


class PeerStillAsked(PeerUnavailable):
    """The call goes on without its caller, who had no time to wait for it."""


class PeerUndecided(PeerUnavailable):
    """The peer answered, and what it was asked about is not decided: asked again, it may be.

    However long that takes, it is not given up.
    """


class PeerRefused(Exception):
    """The peer answered with a problem that repeating the request will not change."""

    def __init__(self, peer: str, status: int, code: str, detail: str) -> None:
        super().__init__(f"{peer} refused: {status} {code}: {detail}")
        self.peer = peer
        self.status = status
        self.code = code
        self.detail = detail
