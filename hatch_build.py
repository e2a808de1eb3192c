"""Says, where a wheel of Ichiba is built, that it needs the SDK.

`ichiba_sdk` belongs to the distribution `ichiba-sdk` alone. A wheel that is built from a checkout
asks for the one beside it, so that `pip install .` needs no package index that has ours. With
ICHIBA_RELEASE set, the wheel is for such an index, and asks for that version. An editable install
has the SDK's folder on its path (`dev-mode-dirs`), and asks for nothing.
"""

import os
import tomllib
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class SdkHook(BuildHookInterface):
    """Adds the SDK to what the wheel needs."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        beside = Path(self.root, "generated_clients", "ichiba_sdk")
        project = tomllib.loads((beside / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        name = project["name"]
        wanted = f"{name} @ {beside.as_uri()}"
        if os.environ.get("ICHIBA_RELEASE"):
            wanted = f"{name}=={project['version']}"
        build_data["dependencies"].append(wanted)
