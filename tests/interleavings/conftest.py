"""Settings of a run's own; replies are checked against the specs."""

from pathlib import Path

import pytest

from services.chassis.base.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.load(data_dir=tmp_path, response_validation=True, log_level="CRITICAL")
