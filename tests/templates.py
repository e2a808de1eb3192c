"""The compiling of mail templates, which takes longer than most tests of a message do."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import pytest

from services.notification.rendering import compiled

_KEPT = 1_000


def compiling_once() -> Any:
    """``compiled._compile`` as it is now, but for compiling each text once.

    What it makes of a text is the same each time, and nothing of it changes; it refuses anew what
    it refuses.
    """
    return lru_cache(maxsize=_KEPT)(compiled._compile)


@contextmanager
def compiled_once() -> Iterator[None]:
    """Let each mail template be compiled once, not by each test that uses it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiled, "_compile", compiling_once())
        yield
