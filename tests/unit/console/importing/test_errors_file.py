"""errors.csv is saved beside its file, and never over another."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from services.console.importing.errors_file import save


def _names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize(
    ("file", "saved"),
    [
        ("orders.csv", "orders.errors.csv"),
        ("注文 2026.11.csv", "注文 2026.11.errors.csv"),
        ("orders", "orders.errors.csv"),
        ("orders.errors.csv", "orders.errors.csv"),
        ("orders.errors-7.csv", "orders.errors.csv"),
    ],
)
def test_its_name_is_the_files(tmp_path: Path, file: str, saved: str) -> None:
    assert save(tmp_path / file, [b"a", b"b"]) == tmp_path / saved
    assert (tmp_path / saved).read_bytes() == b"ab"
    assert _names(tmp_path) == [saved]


def test_nothing_is_written_over(tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    assert save(file, [b"first"]).name == "orders.errors.csv"
    assert save(file, [b"second"]).name == "orders.errors-2.csv"
    assert save(tmp_path / "orders.errors-2.csv", [b"third"]).name == "orders.errors-3.csv"
    assert (tmp_path / "orders.errors.csv").read_bytes() == b"first"
    assert (tmp_path / "orders.errors-2.csv").read_bytes() == b"second"


def test_the_same_rows_again_are_the_same_file(tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    save(file, [b"first"])
    second = save(file, [b"sec", b"ond"])
    assert save(file, [b"second"]) == second
    assert _names(tmp_path) == ["orders.errors-2.csv", "orders.errors.csv"]


def test_who_may_read_the_file_may_read_its_errors(tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    file.write_bytes(b"x")
    file.chmod(0o640)
    assert save(file, [b"first"]).stat().st_mode & 0o777 == 0o640


def test_a_download_that_is_cut_off_leaves_nothing(tmp_path: Path) -> None:
    def content() -> Iterator[bytes]:
        yield b"first"
        raise ConnectionError

    with pytest.raises(ConnectionError):
        save(tmp_path / "orders.csv", content())
    assert _names(tmp_path) == []
