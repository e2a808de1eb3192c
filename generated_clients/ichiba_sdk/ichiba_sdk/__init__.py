"""Ichiba's API for Python: orders, payments and notifications, in calls that block or are awaited.

`import ichiba_sdk` itself loads nothing: what is named is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._runtime.answers import Answer as Answer
    from ._runtime.errors import (
        BadRequest as BadRequest,
    )
    from ._runtime.errors import (
        Conflict as Conflict,
    )
    from ._runtime.errors import (
        ContentTooLarge as ContentTooLarge,
    )
    from ._runtime.errors import (
        Fault as Fault,
    )
    from ._runtime.errors import (
        Forbidden as Forbidden,
    )
    from ._runtime.errors import (
        Gone as Gone,
    )
    from ._runtime.errors import (
        IchibaError as IchibaError,
    )
    from ._runtime.errors import (
        Invalid as Invalid,
    )
    from ._runtime.errors import (
        NoAnswer as NoAnswer,
    )
    from ._runtime.errors import (
        NotFound as NotFound,
    )
    from ._runtime.errors import (
        PaymentRequired as PaymentRequired,
    )
    from ._runtime.errors import (
        PreconditionFailed as PreconditionFailed,
    )
    from ._runtime.errors import (
        ProblemError as ProblemError,
    )
    from ._runtime.errors import (
        RepeatedCursor as RepeatedCursor,
    )
    from ._runtime.errors import (
        ServiceFault as ServiceFault,
    )
    from ._runtime.errors import (
        TooManyRequests as TooManyRequests,
    )
    from ._runtime.errors import (
        Unauthorized as Unauthorized,
    )
    from ._runtime.errors import (
        Unavailable as Unavailable,
    )
    from ._runtime.errors import (
        UnexpectedAnswer as UnexpectedAnswer,
    )
    from ._runtime.errors import (
        UnsupportedMediaType as UnsupportedMediaType,
    )
    from ._runtime.types import UNSET as UNSET
    from ._runtime.types import Unset as Unset
    from .client import AsyncIchiba as AsyncIchiba
    from .client import Ichiba as Ichiba

_PLACES = {
    "Answer": "_runtime.answers",
    "AsyncIchiba": "client",
    "Ichiba": "client",
    "UNSET": "_runtime.types",
    "Unset": "_runtime.types",
    "BadRequest": "_runtime.errors",
    "Conflict": "_runtime.errors",
    "ContentTooLarge": "_runtime.errors",
    "Fault": "_runtime.errors",
    "Forbidden": "_runtime.errors",
    "Gone": "_runtime.errors",
    "IchibaError": "_runtime.errors",
    "Invalid": "_runtime.errors",
    "NoAnswer": "_runtime.errors",
    "NotFound": "_runtime.errors",
    "PaymentRequired": "_runtime.errors",
    "PreconditionFailed": "_runtime.errors",
    "ProblemError": "_runtime.errors",
    "RepeatedCursor": "_runtime.errors",
    "ServiceFault": "_runtime.errors",
    "TooManyRequests": "_runtime.errors",
    "Unauthorized": "_runtime.errors",
    "Unavailable": "_runtime.errors",
    "UnexpectedAnswer": "_runtime.errors",
    "UnsupportedMediaType": "_runtime.errors",
}

__all__ = [
    "Answer",
    "AsyncIchiba",
    "Ichiba",
    "UNSET",
    "Unset",
    "BadRequest",
    "Conflict",
    "ContentTooLarge",
    "Fault",
    "Forbidden",
    "Gone",
    "IchibaError",
    "Invalid",
    "NoAnswer",
    "NotFound",
    "PaymentRequired",
    "PreconditionFailed",
    "ProblemError",
    "RepeatedCursor",
    "ServiceFault",
    "TooManyRequests",
    "Unauthorized",
    "Unavailable",
    "UnexpectedAnswer",
    "UnsupportedMediaType",
]


def __getattr__(name: str) -> object:
    place = _PLACES.get(name)
    if place is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{place}", __name__), name)


def __dir__() -> list[str]:
    return sorted(__all__)
