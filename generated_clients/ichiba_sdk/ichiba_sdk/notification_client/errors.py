"""What is raised where an answer is not one that the spec has."""

from collections.abc import Callable
from typing import Any, TypeVar

import httpx

T = TypeVar("T")

_SHOWN = 200
"""Characters of an answer that a message repeats."""


class UnexpectedStatus(Exception):
    """The answer has a status that its operation does not have: something else answered, such as a proxy.

    Attributes:
        status_code: the status.
        content: the answer, whole.
    """

    def __init__(self, status_code: int, content: bytes) -> None:
        self.status_code = status_code
        self.content = content
        super().__init__(f"{self._about} {status_code}: {content[:_SHOWN].decode(errors='replace')}")

    _about = "Unexpected status code"


class UnexpectedContent(UnexpectedStatus, ValueError):
    """The answer has a status of its operation and is not what the spec says of it, such as a proxy's page."""

    _about = "Unexpected content with status code"


class StreamRefused(UnexpectedStatus):
    """The operation answered otherwise than with what was to be streamed.

    Attributes:
        parsed: the ``Problem`` that the service gave as the reason; None where it gave none.
    """

    _about = "Nothing to stream: status code"

    def __init__(self, status_code: int, content: bytes, parsed: Any) -> None:
        super().__init__(status_code, content)
        self.parsed = parsed


def parsed_by(parse: Callable[..., T], client: Any, response: httpx.Response) -> T:
    """What ``parse`` makes of an answer.

    Raises:
        UnexpectedStatus: the operation has no such status.
        UnexpectedContent: it is not what the operation answers with that status.
    """
    try:
        return parse(client=client, response=response)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnexpectedContent(response.status_code, response.content) from error


__all__ = ["StreamRefused", "UnexpectedContent", "UnexpectedStatus"]
