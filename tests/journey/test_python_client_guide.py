"""The SDK's pages are run as they stand, and print what they say they print."""

import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from services.chassis.identity.tokens import SigningKey
from tests.journey.system import System

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "python-client.md"
README = ROOT / "generated_clients" / "ichiba_sdk" / "README.md"
_BLOCK = re.compile(r"^```(python|text|csv)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SCOPES = ["orders:read", "orders:write", "batches:write", "payments:read"]

each_page = pytest.mark.parametrize("page", [GUIDE, README], ids=["guide", "readme"])


@each_page
def test_a_page_does_what_it_says(system: System, tmp_path: Path, page: Path) -> None:
    blocks = _BLOCK.findall(page.read_text(encoding="utf-8"))
    for sheet in (content for kind, content in blocks if kind == "csv"):
        (tmp_path / "orders.csv").write_text(sheet, encoding="utf-8")
    script = tmp_path / "guide.py"
    script.write_text("".join(content for kind, content in blocks if kind == "python"), "utf-8")

    key = SigningKey.load_or_create(system.data_dir)
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=tmp_path,
        env={
            **os.environ,
            **{f"ICHIBA_{name.upper()}_URL": _origin(system, name) for name in system.ports},
            "ICHIBA_TOKEN": key.mint("guide", _SCOPES, timedelta(minutes=10)),
            "PYTHONIOENCODING": "utf-8",
        },
        capture_output=True,
        timeout=90,
        check=False,
    )

    assert done.returncode == 0, done.stderr.decode()
    told = "".join(content for kind, content in blocks if kind == "text")
    assert told.count("\n") > 4
    assert done.stdout.decode().splitlines() == told.splitlines()


def _origin(system: System, name: str) -> str:
    return f"http://127.0.0.1:{system.ports[name]}"


@each_page
def test_every_piece_of_a_page_that_prints_says_what(page: Path) -> None:
    kinds = _BLOCK.findall(page.read_text(encoding="utf-8"))
    for (kind, content), (following, _) in zip(kinds, [*kinds[1:], ("", "")], strict=True):
        if kind == "python" and "print(" in content:
            assert following == "text", content
