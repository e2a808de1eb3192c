"""`ichiba import` against the running product: rows that fail are mended, and nothing stops it."""

import hashlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any

import pytest

from tests.faults.processes.fleet import Command
from tests.journey.system import System

_HEADING = "external_id,customer_name,customer_email,product_name,quantity,unit_price,payment_token"
_ROWS = (
    "{0}-1,佐藤 花子,hanako@example.jp,湯呑,2,1800,",
    "{0}-1,,,煎茶,1,1200,",
    "{0}-2,鈴木 一郎,ichiro@example,急須,1,4800,",
    "{0}-3,高橋 美咲,misaki@example.jp,急須,1,4800,tok_declined",
    "{0}-4,田中 健太,kenta@example.jp,急須,0,4800,",
)
_MANY = 1_500


def _command(*arguments: object) -> list[str]:
    ichiba = "from services.cli import main; main()"
    return [sys.executable, "-c", ichiba, "import", *map(str, arguments)]


def _environment(system: System) -> dict[str, str]:
    return {
        **os.environ,
        "ICHIBA_DATA_DIR": str(system.data_dir),
        "ICHIBA_ORDER_URL": str(system.order.base_url),
        "PYTHONIOENCODING": "utf-8",
    }


def _import(system: System, *arguments: object) -> tuple[int, list[str], str]:
    """The exit code, the lines told, and what was said on standard error."""
    with tempfile.TemporaryDirectory() as folder:
        output, errors = Path(folder) / "output", Path(folder) / "errors"
        command = ("ichiba", "import", *map(str, arguments))
        done = Command(command, _environment(system), output, errors).wait(100)
        told = output.read_text(encoding="utf-8").splitlines()
        return done, told, errors.read_text(encoding="utf-8")


def _sheet(path: Path, rows: Sequence[str]) -> Path:
    path.write_text("\n".join([_HEADING, *rows, ""]), encoding="utf-8")
    return path


def _figures(lines: list[str]) -> dict[str, str]:
    """The lines of the summary."""
    pairs = (line.rsplit(maxsplit=1) for line in lines if line.startswith("  "))
    return {pair[0].strip(): pair[1] for pair in pairs if len(pair) == 2}


def _batches(system: System, file: Path) -> list[dict[str, Any]]:
    sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
    found = system.order.get("/api/v1/batches", params={"limit": 200}).json()["items"]
    return [batch for batch in found if batch["file_sha256"] == sha256]


def _orders(system: System, name: str) -> dict[str, str]:
    """Status by number of the orders whose number in the shop begins with ``name``."""
    numbers = [f"{name}-{number}" for number in range(1, 5)]
    pages = [system.order.get("/api/v1/orders", params={"q": each}).json() for each in numbers]
    found = [order for page in pages for order in page["items"]]
    statuses = {order["external_id"]: order["status"] for order in found}
    assert len(statuses) == len(found), "an order was made twice"
    return statuses


def _batch_told(lines: IO[bytes]) -> str:
    """The id of the batch, as soon as the command tells it."""
    for line in lines:
        if line.startswith(b"Batch "):
            return line.split()[1].decode()
    raise AssertionError("no batch was told")


def test_rows_that_fail_are_mended_and_imported(system: System, tmp_path: Path) -> None:
    file = _sheet(tmp_path / "orders.csv", [row.format("M") for row in _ROWS])

    code, lines, aside = _import(system, file)

    errors = tmp_path / "orders.errors.csv"
    assert (code, aside) == (3, "")
    assert lines[-1] == f"The failed rows, to correct and import again: {errors}"
    figures = _figures(lines)
    assert figures["rows created"] == "3"
    assert figures["rows failed"] == "2"
    assert figures["orders paid"] == "1"
    assert figures["orders declined"] == "1"
    assert figures["yen ordered"] == "¥9,600"
    assert figures["yen paid"] == "¥4,800"
    assert any("row 4  customer_email  invalid_email" in line for line in lines)
    assert _orders(system, "M") == {"M-1": "PAID", "M-3": "PAYMENT_FAILED"}

    text = errors.read_text(encoding="utf-8-sig")
    errors.write_text(
        text.replace("@example,", "@example.jp,").replace("急須,0", "急須,1"), "utf-8"
    )
    code, lines, aside = _import(system, errors)

    assert (code, aside) == (0, "")
    assert _figures(lines)["rows created"] == "2"
    assert set(_orders(system, "M")) == {"M-1", "M-2", "M-3", "M-4"}
    assert sorted(each.name for each in tmp_path.iterdir()) == ["orders.csv", "orders.errors.csv"]


def test_the_same_file_again_makes_nothing_new(system: System, tmp_path: Path) -> None:
    file = _sheet(tmp_path / "again.csv", [_ROWS[0].format("A"), _ROWS[1].format("A")])

    assert _import(system, file, "--quiet") == (0, [], "")
    code, lines, _ = _import(system, file, "--no-progress")

    figures = _figures(lines)
    assert (code, figures["rows created"], figures["rows duplicate"]) == (0, "0", "2")
    assert _orders(system, "A") == {"A-1": "PAID"}


def test_a_dry_run_makes_nothing_until_it_is_confirmed(system: System, tmp_path: Path) -> None:
    file = _sheet(tmp_path / "dry.csv", [_ROWS[0].format("D").replace("1800", "¥1800円")])

    code, lines, _ = _import(system, file, "--dry-run")

    assert code == 0
    assert _figures(lines)["yen"] == "¥3,600"
    assert "  row 2  unit_price  ¥1800円  1800" in lines
    assert _orders(system, "D") == {}
    [batch] = _batches(system, file)
    assert lines[-1].endswith(f"ichiba import {file} --resume {batch['id']} --yes")

    code, lines, _ = _import(system, file, "--resume", batch["id"], "--yes")

    assert (code, _figures(lines)["orders paid"]) == (0, "1")
    assert _orders(system, "D") == {"D-1": "PAID"}
    assert len(_batches(system, file)) == 1


def test_a_file_of_which_nothing_may_be_made(system: System, tmp_path: Path) -> None:
    file = _sheet(tmp_path / "strict.csv", [row.format("S") for row in _ROWS])

    code, lines, _ = _import(system, file, "--error-policy", "reject_everything")

    assert code == 4
    assert lines[-1].endswith(str(tmp_path / "strict.errors.csv"))
    assert _orders(system, "S") == {}


def test_a_file_that_is_none_of_orders(system: System, tmp_path: Path) -> None:
    file = tmp_path / "orders.xlsx"
    file.write_bytes(b"PK\x03\x04" + bytes(100))

    code, lines, aside = _import(system, file, "--no-progress")

    assert (code, lines) == (4, [])
    assert aside.startswith("ichiba: the order service refused: ")
    assert aside.endswith("[400 not_a_workbook]\n")


@pytest.fixture
def _interruptible() -> Iterator[None]:
    """A process that is started in the background ignores Ctrl-C, and so would its children."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_interruptible")
@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGINT])
def test_a_command_that_was_stopped_is_resumed(
    system: System, tmp_path: Path, stop: signal.Signals
) -> None:
    name = stop.name
    rows = [f"{name}-{i},山本 {i},y{i}@example.jp,急須,1,1000," for i in range(_MANY)]
    file = _sheet(tmp_path / "many.csv", rows)
    pipe = subprocess.PIPE
    with subprocess.Popen(
        _command(file), env=_environment(system), stdout=pipe, stderr=pipe
    ) as command:
        assert command.stdout is not None
        batch_id = _batch_told(command.stdout)
        paused = system.order.post(f"/api/v1/batches/{batch_id}/pause")
        assert (paused.status_code, paused.json()["status"]) == (202, "PAUSED")
        command.send_signal(stop)
        try:
            aside = command.communicate(timeout=30)[1].decode()
        finally:
            command.kill()
    if stop is signal.SIGINT:
        assert command.returncode == 130
        assert f"ichiba import {file} --resume {batch_id}\n" in aside
        assert f"/api/v1/batches/{batch_id}/cancel" in aside

    code, lines, aside = _import(system, file, "--resume")

    assert (code, aside) == (0, "")
    assert _figures(lines)["orders paid"] == f"{_MANY:,}"
    assert [batch["id"] for batch in _batches(system, file)] == [batch_id]
