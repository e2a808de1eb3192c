"""The gate as a module: `openapi/` is a folder of scripts, which import one another by name."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

_SCRIPTS = str(Path(__file__).parents[2] / "openapi")


def _load(name: str) -> Any:
    sys.path.insert(0, _SCRIPTS)
    try:
        return import_module(name)
    finally:
        sys.path.remove(_SCRIPTS)


gate = _load("compat")
BASE: Path = gate.latest_release()
