"""The page about settings names every setting, and no other."""

import re
from pathlib import Path

from services.chassis.base.settings import Settings
from services.chassis.keeping.settings_document import variable

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"
# Names that stand for several, such as `ICHIBA_KEEP_…`.
NAME = re.compile(r"ICHIBA_[A-Z_]*[A-Z](?![A-Z_]|_…)")


def test_each_setting_has_its_line() -> None:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    told = {name for line in lines if line.startswith("| `") for name in NAME.findall(line)}
    assert told == {variable(name) for name in Settings.model_fields}
