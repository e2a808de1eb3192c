"""How long a connection to PostgreSQL may be silent before both ends take the other for gone.

Where the network between two machines is cut, or one of them vanishes, no end is told. The client
would wait for its answer for a quarter of an hour, and the server would keep the session with its
locks for two hours; both are the defaults of Linux.
"""

from typing import Final

from sqlalchemy.engine import URL

_IDLE_SECONDS: Final = 5
_INTERVAL_SECONDS: Final = 2
_COUNT: Final = 3
_UNANSWERED_MILLISECONDS: Final = 10_000
"""For what was sent and not confirmed; longer than a busy machine or a lost packet takes."""
_OURS: Final = {
    "keepalives_idle": str(_IDLE_SECONDS),
    "keepalives_interval": str(_INTERVAL_SECONDS),
    "keepalives_count": str(_COUNT),
    "tcp_user_timeout": str(_UNANSWERED_MILLISECONDS),
}
"""Parameters of libpq."""
_THE_SERVERS: Final = (
    f"-c tcp_keepalives_idle={_IDLE_SECONDS} -c tcp_keepalives_interval={_INTERVAL_SECONDS} "
    f"-c tcp_keepalives_count={_COUNT} -c tcp_user_timeout={_UNANSWERED_MILLISECONDS}"
)
"""Settings of the session, at the server. None has an effect on a Unix socket."""


def ending_silence(url: URL) -> URL:
    """``url`` of a PostgreSQL database, by whose connections a lost peer is noticed in seconds.

    What ``url`` says of this itself counts.
    """
    options = " ".join(part for part in (_THE_SERVERS, *_options(url)) if part)
    return url.update_query_dict({**_OURS, **url.query, "options": options})


def _options(url: URL) -> tuple[str, ...]:
    given = url.query.get("options", ())
    return (given,) if isinstance(given, str) else given
