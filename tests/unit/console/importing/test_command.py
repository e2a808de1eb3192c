"""`ichiba import` on the command line: what it takes, and what it refuses in one line."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from services.cli import app
from services.console.importing.choices import Choices
from tests.contract.specs import spec
from tests.ports import free_port
from tests.unit.console.importing.conftest import (
    OrderService,
    document,
    is_cut_off,
    problem,
    replies,
    tells,
)

READY = replies(200, {"status": "ready"})
NO_BATCHES = replies(200, {"items": [], "next_cursor": None, "total": 0})
BATCH_ID = document("QUEUED", 1)["id"]


def ichiba_import(folder: Path, *arguments: object, **environment: str) -> Result:
    said = {"ICHIBA_DATA_DIR": str(folder / "var"), **environment}
    return CliRunner().invoke(app, ["import", *map(str, arguments)], env=said)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "orders.csv"
    path.write_text("external_id\nA-1\n")
    return path


def _of(file: Path, status: str, version: int, **fields: Any) -> dict[str, Any]:
    """A batch of ``file``, as the service tells it."""
    sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
    choices = {"encoding": "auto", "source": "csv", "filename": file.name}
    return document(status, version, **{"file_sha256": sha256, **choices, **fields})


def refused(result: Result, exit_code: int) -> str:
    """The one line that was said."""
    assert (result.exit_code, result.stdout) == (exit_code, "")
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("ichiba: ")
    return result.stderr.removeprefix("ichiba: ").rstrip()


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "none.csv"
    line = refused(ichiba_import(tmp_path, path), 2)
    assert line == f"{path}: No such file or directory"


def test_a_folder_is_one_line(tmp_path: Path) -> None:
    assert refused(ichiba_import(tmp_path, tmp_path), 2) == f"{tmp_path}: Is a directory"


def test_a_batch_is_for_resuming_only(tmp_path: Path, file: Path) -> None:
    line = refused(ichiba_import(tmp_path, file, BATCH_ID), 2)
    assert line == "a batch's id is accepted only with --resume"
    line = refused(ichiba_import(tmp_path, file, "--resume", "17"), 2)
    assert line == "--resume: '17' is not the id of a batch"


def test_a_wrong_setting_is_one_line(tmp_path: Path, file: Path) -> None:
    line = refused(ichiba_import(tmp_path, file, ICHIBA_ORDER_PORT="80a"), 2)
    assert line == "ICHIBA_ORDER_PORT is '80a'; it must be a port from 1 to 65535"


def test_a_service_that_is_not_there_is_one_line(tmp_path: Path, file: Path) -> None:
    origin = f"http://127.0.0.1:{free_port()}"
    line = refused(ichiba_import(tmp_path, file, ICHIBA_ORDER_URL=origin), 1)
    assert line.startswith(f"the order service does not answer at {origin}; start it with")


def test_a_file_without_a_batch_cannot_be_resumed(
    tmp_path: Path, file: Path, service: OrderService
) -> None:
    service.will(READY, NO_BATCHES)
    result = ichiba_import(tmp_path, file, "--resume", ICHIBA_ORDER_URL=service.origin)
    assert "has no batch yet" in refused(result, 2)


def test_a_batch_under_way_is_followed_and_not_sent_again(
    tmp_path: Path, file: Path, service: OrderService
) -> None:
    running = _of(file, "RUNNING", 2)
    service.will(
        READY,
        replies(200, {"items": [running], "next_cursor": None, "total": 1}),
        tells(_of(file, "COMPLETED", 3, rows_failed=0)),
    )
    result = ichiba_import(tmp_path, file, "--no-progress", ICHIBA_ORDER_URL=service.origin)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == f"Batch {BATCH_ID} of this file is already under way"
    assert [asked.method for asked in service.asked] == ["GET"] * 3


def test_another_way_to_import_a_file_under_way_is_another_batch(
    tmp_path: Path, file: Path, service: OrderService
) -> None:
    running = _of(file, "RUNNING", 2)
    service.will(
        READY,
        replies(200, {"items": [running], "next_cursor": None, "total": 1}),
        replies(202, _of(file, "COMPLETED", 1, rows_failed=0)),
    )
    result = ichiba_import(
        tmp_path, file, "--notify", "none", "--quiet", ICHIBA_ORDER_URL=service.origin
    )
    assert (result.exit_code, result.stdout) == (0, "")
    assert "notify=NONE" in service.asked[-1].path


def test_a_paused_batch_is_resumed_by_its_id_alone(
    tmp_path: Path, service: OrderService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = document("COMPLETED", 7, rows_failed=1, filename="../mine.csv")
    service.will(
        READY,
        replies(200, document("PAUSED", 5)),
        replies(202, document("RUNNING", 6)),
        tells(done),
        replies(200, b"_row\r\n", "text/csv"),
    )
    result = ichiba_import(
        tmp_path, "--resume", BATCH_ID, "--quiet", ICHIBA_ORDER_URL=service.origin
    )
    assert result.exit_code == 3
    assert result.stdout == "The failed rows, to correct and import again: mine.errors.csv\n"
    assert (tmp_path / "mine.errors.csv").read_bytes() == b"_row\r\n"
    assert service.asked[2].path == f"/api/v1/batches/{BATCH_ID}/resume"


@pytest.mark.parametrize("answer", [problem(404, "batch_file_not_found"), is_cut_off])
def test_errors_that_do_not_come_are_told(
    tmp_path: Path, file: Path, service: OrderService, answer: object
) -> None:
    assert callable(answer)
    done = _of(file, "COMPLETED", 1, rows_failed=1)
    service.will(READY, NO_BATCHES, replies(202, done), answer)
    result = ichiba_import(tmp_path, file, "--quiet", ICHIBA_ORDER_URL=service.origin)
    assert (result.exit_code, result.stdout) == (3, "")
    assert "could not be saved" in result.stderr
    assert f"ichiba import {file} --resume {BATCH_ID}\n" in result.stderr
    assert [each.name for each in tmp_path.glob("*errors*")] == []


def test_how_to_come_back_is_told_with_the_data_directory(
    tmp_path: Path, file: Path, service: OrderService
) -> None:
    waiting = _of(file, "VALIDATED", 1, dry_run=True, rows_failed=0)
    rows = replies(200, {"items": [], "next_cursor": None, "total": 0})
    service.will(READY, NO_BATCHES, replies(202, waiting), rows)
    place = tmp_path / "my data"
    result = ichiba_import(
        tmp_path, file, "--dry-run", "--data-dir", place, ICHIBA_ORDER_URL=service.origin
    )
    assert result.exit_code == 0
    last = result.stdout.splitlines()[-1]
    assert last.endswith(f"{file} --resume {BATCH_ID} --data-dir '{place}' --yes")


def test_what_can_be_chosen_is_what_the_spec_has() -> None:
    schemas = spec("order")["components"]["schemas"]
    upload = schemas["BatchUpload"]["properties"]
    for name, default in _defaults().items():
        assert upload[name]["default"] == default
    told = CliRunner().invoke(app, ["import", "--help"]).stdout
    for name in ("ErrorPolicy", "Notify"):
        for value in schemas[name]["enum"]:
            assert re.search(rf"\b{value}\b", told), value


def _defaults() -> dict[str, object]:
    names = ("dry_run", "error_policy", "notify", "encoding")
    return {name: getattr(Choices(), name) for name in names}
