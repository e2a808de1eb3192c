"""What every unit test of messages has."""

from collections.abc import Iterator

import pytest

from tests.templates import compiled_once


@pytest.fixture(scope="session", autouse=True)
def templates_compiled_once() -> Iterator[None]:
    """The shipped ones are rendered with dozens of contexts, and take longest to compile."""
    with compiled_once():
        yield
