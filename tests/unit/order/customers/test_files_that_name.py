"""Whether a file names a customer, whatever it is written in."""

import tracemalloc
import zipfile
from pathlib import Path
from unittest.mock import patch

import pytest

from services.order.domain.erasing.traces import Traces
from services.order.files import naming
from services.order.files.naming import names_customer
from services.order.sheets.files import workbook_process

HEADING = "注文番号,氏名,都道府県,住所,電話番号\r\n"
OTHERS = "".join(f"T-{n},他田 他郎,大阪府,大阪市北区{n}-1,06\r\n" for n in range(4_000))
NAMED = "T-9,佐藤 太郎,東京都,千代田区千代田1-1,03\r\n"
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp932", "euc_jp"]


async def names(path: Path, encoding: str = "auto") -> bool:
    traces = Traces()
    traces.add(name="佐藤 太郎", address=["東京都", "千代田区千代田1-1"])
    return await names_customer(path, encoding, traces.recogniser())


@pytest.mark.parametrize("encoding", [*ENCODINGS, "iso2022_jp_ext"])
async def test_a_file_in_an_encoding_that_nobody_has_found_out(
    tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "orders.csv"
    path.write_bytes((HEADING + OTHERS + NAMED).encode(encoding))
    assert await names(path)
    path.write_bytes((HEADING + OTHERS).encode(encoding))
    assert not await names(path)


async def test_the_only_text_beyond_ascii_comes_after_the_head(tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    plain = "order,name,prefecture,address\r\n" + "T-1,John,Ohio,1 Main Street\r\n" * 4_000
    for encoding in [*ENCODINGS, "iso2022_jp_ext"]:
        path.write_bytes((plain + NAMED).encode(encoding))
        assert await names(path), encoding


async def test_a_file_in_utf8_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_text(HEADING + OTHERS, encoding="utf-8")
    with patch.object(naming, "_pieces", wraps=naming._pieces) as pieces:
        assert not await names(path)
    assert [call.args[1] for call in pieces.call_args_list] == ["utf-8"]


async def test_a_file_that_is_gone_names_nobody(tmp_path: Path) -> None:
    assert not await names(tmp_path / "gone.csv")


@pytest.mark.parametrize("asked", ["auto", "utf-16", "cp932"])
@pytest.mark.parametrize("encoding", ["utf-32", "utf-32-be"])
async def test_a_file_in_utf32_which_no_orders_are_read_of(
    tmp_path: Path, encoding: str, asked: str
) -> None:
    """Uploads refuse such a file; an erasure that finds one goes on."""
    path, mark = tmp_path / "orders.csv", "\ufeff" if encoding == "utf-32-be" else ""
    path.write_bytes((mark + HEADING + OTHERS + NAMED).encode(encoding))
    assert await names(path, asked)
    path.write_bytes((mark + HEADING + OTHERS).encode(encoding))
    assert not await names(path, asked)


async def test_a_file_in_an_encoding_that_is_not_known_any_more(tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_bytes((HEADING + OTHERS + NAMED).encode("cp932"))
    assert await names(path, "koi8-r")


def workbook(path: Path, *texts: str) -> Path:
    """A workbook as far as it is looked at: its table of texts."""
    table = "".join(f"<si><t>{each}</t></si>" for each in texts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", f"<sst>{table}</sst>")
    return path


async def test_a_name_may_be_far_from_its_address_in_a_workbook(tmp_path: Path) -> None:
    others = [f"大阪市北区{n}-1" for n in range(60_000)]
    path = tmp_path / "orders.xlsx"
    assert await names(workbook(path, "佐藤 太郎", *others, "東京都千代田区千代田1-1"))
    assert not await names(workbook(path, "佐藤 太郎", *others))
    assert not await names(workbook(path, *others, "東京都千代田区千代田1-1"))


async def test_a_name_on_the_edge_of_what_is_read_at_once(tmp_path: Path) -> None:
    path = tmp_path / "orders.xlsx"
    for before in range(naming._PIECE - 40, naming._PIECE):
        assert await names(workbook(path, "x" * before, "佐藤 太郎", "東京都千代田区千代田1-1"))


async def test_a_large_workbook_takes_little_memory(tmp_path: Path) -> None:
    path = workbook(tmp_path / "orders.xlsx", "x" * 40_000_000)
    tracemalloc.start()
    try:
        assert not await names(path)
        assert tracemalloc.get_traced_memory()[1] < 12_000_000
    finally:
        tracemalloc.stop()


async def test_a_workbook_that_is_spoilt_or_far_too_large_may_name_anybody(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "orders.xlsx", "x" * 2_000_000)
    assert not await names(whole)
    with patch.object(naming, "UNPACKED_LIMIT", 1_000_000):
        assert await names(whole)
    content = whole.read_bytes()
    middle = len(content) // 2
    for spoilt in (b"", b"PK", content[:middle], content[:middle] + b"\0\0\0" + content[middle:]):
        whole.write_bytes(spoilt)
        assert await names(whole)
    assert workbook_process._UNPACKED_LIMIT == naming.UNPACKED_LIMIT
