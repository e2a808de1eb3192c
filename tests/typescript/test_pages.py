"""The pages of `@ichiba/sdk`: every operation is there, and every sample does what it says."""

import re
from pathlib import Path

import pytest

from tests.contract.specs import ALL
from tests.journey.system import System
from tests.typescript.conftest import SDK, Project, environment_of

GUIDE = Path(__file__).parents[2] / "docs" / "typescript-client.md"
README = SDK / "README.md"
_BLOCK = re.compile(r"^```(ts|text|csv)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_OPERATION = re.compile(r'^  "id": "(\w+)",\n  "service": "(\w+)"', re.MULTILINE)


def _blocks(page: Path) -> list[tuple[str, str]]:
    return _BLOCK.findall(page.read_text(encoding="utf-8"))


def test_every_operation_is_a_call_and_in_the_readme() -> None:
    sources = [each.read_text("utf-8") for each in (SDK / "src" / "calls").rglob("*.ts")]
    called = [found for source in sources for found in _OPERATION.findall(source)]
    assert sorted(called) == sorted((each.id, each.service) for each in ALL)
    readme = README.read_text(encoding="utf-8")
    for operation in ALL:
        assert f"(`{operation.id}`)" in readme


@pytest.mark.timeout(300)
def test_the_pages_do_what_they_say(system: System, project: Project) -> None:
    own = environment_of(system, "orders:read", "orders:write", "batches:write", "payments:read")
    for page in (README, GUIDE):
        blocks = _blocks(page)
        for sheet in (content for kind, content in blocks if kind == "csv"):
            (project.folder / "orders.csv").write_text(sheet, encoding="utf-8")
        source = "".join(content for kind, content in blocks if kind == "ts")
        running = project.start(project.compile(page.stem, source), own)
        said, fault = running.communicate(timeout=90)
        assert running.returncode == 0, fault
        told = "".join(content for kind, content in blocks if kind == "text")
        assert told.count("\n") > 4
        assert said.splitlines() == told.splitlines()


@pytest.mark.parametrize("page", [README, GUIDE], ids=["readme", "guide"])
def test_every_piece_of_a_page_that_prints_says_what(page: Path) -> None:
    kinds = _blocks(page)
    for (kind, content), (following, _) in zip(kinds, [*kinds[1:], ("", "")], strict=True):
        if kind == "ts" and "console.log(" in content:
            assert following == "text", content
