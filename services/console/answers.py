"""What the order service refuses, or does not answer, as the console tells it."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager

from ichiba_sdk import (
    NoAnswer,
    ProblemError,
    RepeatedCursor,
    ServiceFault,
    TooManyRequests,
    UnexpectedAnswer,
)
from services.console.refusals import RequestRefused, ServiceAway

AWAY = (NoAnswer, ServiceFault, TooManyRequests)
"""What the SDK raises once it has waited long enough."""


@contextmanager
def answering(refused: Mapping[int, type[RequestRefused]] | None = None) -> Generator[None]:
    """Calls of the SDK; ``refused`` has the refusals of some statuses.

    Raises:
        ServiceAway: there was no answer for too long.
        RequestRefused: the service refuses, or what answered is not an order service.
    """
    try:
        yield
    except AWAY as error:
        reason = reason_of(error) if isinstance(error, ProblemError) else error
        raise ServiceAway(
            f"the order service has not answered for two minutes: {reason}"
        ) from error
    except ProblemError as error:
        kind = (refused or {}).get(error.status, RequestRefused)
        raise kind(f"the order service refused: {reason_of(error)}") from error
    except UnexpectedAnswer as error:
        if error.is_passing:
            raise ServiceAway(
                f"the order service has not answered for two minutes: {error}"
            ) from error
        raise RequestRefused(
            f"what answered is not an order service: HTTP status {error.status}"
        ) from error
    except RepeatedCursor as error:
        raise RequestRefused(f"the order service's list has no end: {error}") from error


def reason_of(problem: ProblemError) -> str:
    """Why the service refuses, in its own words."""
    first = problem.errors[0] if problem.errors else None
    where = f" ({first.pointer}: {first.detail})" if first else ""
    return f"{problem.detail}{where} [{problem.status} {problem.code}]"
