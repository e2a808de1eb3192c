"""Secrets in the data directory: made once, whole, and for the owner's eyes only."""

import multiprocessing
import secrets
import stat
from pathlib import Path
from typing import Any

import pytest

from services.chassis.identity.tokens import shared_secret_file


def _make(folder: str, barrier: Any, results: Any) -> None:
    barrier.wait()
    text = shared_secret_file(Path(folder) / "keys" / "k", new_secret)
    results.put(text)


def new_secret() -> str:
    return secrets.token_hex(2_000)


def test_processes_that_start_together_share_one_secret(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    barrier, results = context.Barrier(8), context.Queue()
    processes = [
        context.Process(target=_make, args=(str(tmp_path), barrier, results)) for _ in range(8)
    ]
    for process in processes:
        process.start()
    texts = {results.get(timeout=20) for _ in processes}
    for process in processes:
        process.join()
    assert len(texts) == 1
    file = tmp_path / "keys" / "k"
    assert texts == {file.read_text(encoding="utf-8")}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [path.name for path in file.parent.iterdir()] == ["k"]  # no draft is left


def test_a_secret_is_made_once_and_a_failure_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "k"

    def fail() -> str:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        shared_secret_file(path, fail)
    assert list(path.parent.iterdir()) == []
    assert shared_secret_file(path, lambda: "first\n") == "first"
    assert shared_secret_file(path, fail) == "first"
