"""A lane of runs: what each leaves behind."""

from pathlib import Path

import pytest

from tests.faults.judging.oracle import Finding
from tests.faults.lanes import Job, Line, run_lane

FINDING = Finding("lost", "note-1", "order 1 was answered for and is not there")


def run(seen: list[Path], *findings: Finding) -> Job:
    def job(folder: Path) -> Line:
        seen.append(folder)
        (folder / "order.log").write_text("what happened", encoding="utf-8")
        (folder / "mail").mkdir()
        return Line("none", "SQLite", 1, 1, 0.0, findings)

    return job


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


def test_where_something_was_found_the_files_stay_to_be_looked_at() -> None:
    seen: list[Path] = []
    told: list[Line] = []
    run_lane([run(seen), run(seen, FINDING)], told.append)
    assert [line.folder for line in told] == [None, seen[1]]
    assert [folder.exists() for folder in seen] == [False, True]
    assert (seen[1] / "order.log").read_text(encoding="utf-8") == "what happened"


def test_where_a_run_breaks_the_files_stay() -> None:
    seen: list[Path] = []

    def breaks(folder: Path) -> Line:
        seen.append(folder)
        raise RuntimeError("order does not start")

    with pytest.raises(RuntimeError, match="does not start"):
        run_lane([breaks], lambda _: None)
    assert [folder.exists() for folder in seen] == [True]
