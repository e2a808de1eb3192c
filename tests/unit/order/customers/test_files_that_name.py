"""Whether a file names a customer, whatever it is written in."""

from pathlib import Path
from unittest.mock import patch

import pytest

from services.order.domain.erasing.traces import Traces
from services.order.files import naming
from services.order.files.naming import names_customer

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
