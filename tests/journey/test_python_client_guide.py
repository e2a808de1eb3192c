"""docs/python-client.md is run as it stands, and prints what it says it prints."""

import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from services.chassis.identity.tokens import SigningKey
from tests.journey.system import System

GUIDE = Path(__file__).parents[2] / "docs" / "python-client.md"
_BLOCK = re.compile(r"^```(python|text|csv)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SCOPES = ["orders:read", "orders:write", "batches:write"]


def test_the_guide_does_what_it_says(system: System, tmp_path: Path) -> None:
    blocks = _BLOCK.findall(GUIDE.read_text(encoding="utf-8"))
    [sheet] = [content for kind, content in blocks if kind == "csv"]
    (tmp_path / "orders.csv").write_text(sheet, encoding="utf-8")
    script = tmp_path / "guide.py"
    script.write_text("".join(content for kind, content in blocks if kind == "python"), "utf-8")

    key = SigningKey.load_or_create(system.data_dir)
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=tmp_path,
        env={
            **os.environ,
            "ORDER_URL": str(system.order.base_url),
            "TOKEN": key.mint("guide", _SCOPES, timedelta(minutes=10)),
            "PYTHONIOENCODING": "utf-8",
        },
        capture_output=True,
        timeout=90,
        check=False,
    )

    assert done.returncode == 0, done.stderr.decode()
    told = "".join(content for kind, content in blocks if kind == "text")
    assert told.count("\n") > 10
    assert done.stdout.decode().splitlines() == told.splitlines()


def test_every_piece_of_the_guide_that_prints_says_what() -> None:
    kinds = _BLOCK.findall(GUIDE.read_text(encoding="utf-8"))
    for (kind, content), (following, _) in zip(kinds, [*kinds[1:], ("", "")], strict=True):
        if kind == "python" and "print(" in content:
            assert following == "text", content
