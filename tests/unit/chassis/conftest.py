"""A signing key, and what was logged."""

import pytest

from services.chassis.auth import SigningKey
from tests.logs import log_lines

__all__ = ["log_lines"]


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> SigningKey:
    return SigningKey.load_or_create(tmp_path_factory.mktemp("data"))
