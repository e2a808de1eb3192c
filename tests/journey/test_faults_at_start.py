"""What a service says when its storage is no good at start: one line, and whether it tries again.

Real processes on real files; the line is for the person who started them.
"""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import create_engine, text

from services.chassis.base.settings import SERVICES
from services.chassis.identity.tokens import SigningKey
from services.chassis.storage import migrations
from services.console.refusals import REFUSED
from tests.faults.processes.fleet import Command
from tests.faulty_storage import full_disk, overwrite, unwritable
from tests.logs import Lines, log_lines

__all__ = ["log_lines"]

_TRIED_AGAIN = 3
_Spoil = Callable[[Path], AbstractContextManager[None]]


@pytest.fixture
def data_dir(tmp_path: Path, sqlite_templates: Callable[[str], Path]) -> Path:
    """Migrated databases, and the key that a first start makes."""
    SigningKey.load_or_create(tmp_path)
    for service in SERVICES:
        shutil.copy(sqlite_templates(service), tmp_path / f"{service}_service.db")
    return tmp_path


def start(
    service: str, data_dir: Path, *, is_new: bool = False, **environment: str
) -> tuple[int, list[str]]:
    """Start ``service``, which must give up; its exit code and what it said on standard error.

    ``is_new``: by an interpreter of its own, which also imports all of it, without a word.
    """
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
    whole = {
        **os.environ,
        "ICHIBA_DATA_DIR": str(data_dir),
        f"ICHIBA_{service.upper()}_PORT": str(port),
        **environment,
    }
    if not is_new:
        with tempfile.TemporaryDirectory() as folder:
            errors = Path(folder) / "errors"
            command = Command(("service", service), whole, Path(folder) / "output", errors)
            return command.wait(60), errors.read_text(encoding="utf-8").splitlines()
    found = subprocess.run(
        [sys.executable, "-m", "services.console.serving.service", service],
        env=whole,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return found.returncode, found.stderr.decode().splitlines()


@contextmanager
def _garbage(file: Path) -> Iterator[None]:
    overwrite(file, 0, b"not a database" * 100)
    yield


@contextmanager
def _torn(file: Path) -> Iterator[None]:
    os.truncate(file, file.stat().st_size // 2)
    yield


@contextmanager
def _later_version(file: Path) -> Iterator[None]:
    """One that has taken something away, so that this version cannot work with it."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999_later'")
        connection.execute("UPDATE schema_state SET oldest_revision = '9999_later'")
        connection.commit()
    yield


@contextmanager
def _folder(file: Path) -> Iterator[None]:
    file.unlink()
    file.mkdir()
    yield


@pytest.mark.parametrize(
    ("service", "spoil", "code", "words"),
    [
        ("order", _garbage, REFUSED, ("is damaged", "put a backup in their place")),
        ("payment", _garbage, REFUSED, ("is damaged", "put a backup in their place")),
        ("notification", _garbage, REFUSED, ("is damaged", "put a backup in their place")),
        ("order", _torn, REFUSED, ("is damaged", "put a backup in their place")),
        ("notification", _later_version, REFUSED, ("9999_later", "the version that migrated it")),
        ("payment", _folder, _TRIED_AGAIN, ("cannot be opened", "see that its folder is there")),
        ("order", unwritable, _TRIED_AGAIN, ("is read-only", "let this user write to it")),
    ],
)
def test_a_file_that_cannot_be_used_is_one_line(
    service: str, data_dir: Path, spoil: _Spoil, code: int, words: tuple[str, ...]
) -> None:
    file = data_dir / f"{service}_service.db"
    with spoil(file):
        answered, lines = start(service, data_dir, is_new=spoil is _garbage)
        assert (answered, len(lines)) == (code, 1), lines
        assert lines[0].startswith("ichiba: ")
        assert all(word in lines[0] for word in (service, *words)), lines


def test_with_several_workers_it_is_one_line_too(data_dir: Path) -> None:
    url = "postgresql://nobody@127.0.0.1:9/none"
    more = {"ICHIBA_WORKERS": "2", "ICHIBA_ORDER_DATABASE_URL": url}
    code, lines = start("order", data_dir, is_new=True, **more)
    assert (code, len(lines)) == (_TRIED_AGAIN, 1), lines
    assert "does not answer" in lines[0]


def test_a_full_disk_is_one_line(data_dir: Path, tmp_path: Path) -> None:
    with full_disk(tmp_path / "disk") as disk:
        shutil.copy(data_dir / "order_service.db", disk.folder)
        disk.fill()
        code, lines = start("order", disk.folder)
    assert (code, len(lines)) == (_TRIED_AGAIN, 1), lines
    assert "full" in lines[0] or "No space left" in lines[0]


def test_a_full_disk_with_everything_in_place_is_one_line(data_dir: Path, tmp_path: Path) -> None:
    with full_disk(tmp_path / "disk") as disk:
        for file in (data_dir / "order_service.db", data_dir / "keys"):
            (shutil.copytree if file.is_dir() else shutil.copy)(file, disk.folder / file.name)
        disk.fill()
        code, lines = start("order", disk.folder)
    assert (code, len(lines)) == (_TRIED_AGAIN, 1), lines
    assert disk.trouble.reason in lines[0]


def test_a_data_directory_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    with unwritable(folder):
        code, lines = start("order", folder)
    assert (code, len(lines)) == (_TRIED_AGAIN, 1), lines
    assert str(folder) in lines[0]


def test_a_lock_that_is_not_let_go_is_one_line(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{data_dir / 'order_service.db'}"
    monkeypatch.setattr(migrations, "_PATIENCE_MILLISECONDS", 50)
    with closing(sqlite3.connect(data_dir / "order_service.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Exception, match="database is locked"):
            migrations.prepare("order", url)
    migrations.prepare("order", url)


def test_a_damaged_ledger_of_the_simulator_is_told(data_dir: Path) -> None:
    """It is another system's database, and nothing of ours can be paid without it."""
    with _garbage(data_dir / "payment_service.db"):
        shutil.move(data_dir / "payment_service.db", data_dir / "gateway_simulator.db")
    code, lines = start("payment", data_dir)
    assert code == _TRIED_AGAIN
    assert "is damaged" in "\n".join(lines)


def _id_made_at(time: datetime) -> str:
    return str(UUID(int=int(time.timestamp() * 1000) << 80 | 7 << 76 | 2 << 62))


@pytest.mark.parametrize("backend", ["sqlite", "postgresql"], indirect=True)
def test_a_clock_that_was_set_back_is_one_line(
    database_url: Callable[[str], str], log_lines: Lines
) -> None:
    url = database_url("order")
    migrations.prepare("order", url)
    assert log_lines.named("clock_is_behind") == []
    later = datetime.now(UTC) + timedelta(hours=2)
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO deliveries (id, kind, target, subject_id, payload, state, attempts,"
                " created_at, updated_at) VALUES (:id, 'x', 'x', 'x', '{}', 'done', 0, :at, :at)"
            ),
            {"id": _id_made_at(later), "at": later.isoformat()},
        )
    engine.dispose()
    migrations.prepare("order", url)
    [line] = log_lines.named("clock_is_behind")
    assert line["log_level"] == "error"
    assert "1:59:5" in line["detail"] or "2:00:0" in line["detail"]
    assert "set the clock right" in line["detail"]
