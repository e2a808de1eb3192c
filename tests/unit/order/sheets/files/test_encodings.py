"""Files in every encoding that a Japanese shop sends."""

import codecs
from pathlib import Path

import pytest

from services.order.sheets import UnreadableFile, inspect, read_orders
from services.order.sheets.files.encodings import encode, fold_twins
from tests.unit.order.sheets.sheets import (
    HEADING,
    ROW,
    faults_of,
    inspected,
    lines,
    orders_of,
    saved,
)

HARD = "髙橋①㈱ 能表ソ十貼 〜"  # NEC's and IBM's rows, and the characters with 0x5C in CP932
JAPANESE_HEADING = "注文番号,氏名,メールアドレス,商品名,数量,単価"


def content(heading: str, name: str, count: int = 1) -> str:
    return lines(
        heading, *[f"W-{n},{name},hanako.sato@example.jp,湯呑,2,1800" for n in range(count)]
    )


@pytest.mark.parametrize(
    ("codec", "mark", "detected"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", codecs.BOM_UTF8, "utf-8"),
        ("utf-16-le", codecs.BOM_UTF16_LE, "utf-16-le"),
        ("utf-16-be", codecs.BOM_UTF16_BE, "utf-16-be"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("cp932", b"", "cp932"),
    ],
)
@pytest.mark.parametrize("heading", [HEADING, JAPANESE_HEADING])
def test_the_encoding_is_found(
    tmp_path: Path, codec: str, mark: bytes, detected: str, heading: str
) -> None:
    name = fold_twins(HARD)  # what CP932 has of it
    sheet = inspected(tmp_path, mark + content(heading, name).encode(codec))
    [order] = read_orders(sheet, source="csv")
    assert sheet.encoding == detected
    assert order.content is not None
    assert order.content["customer_name"] == name


@pytest.mark.parametrize(("codec", "asked"), [("euc_jp", "euc-jp"), ("iso2022_jp", "iso-2022-jp")])
@pytest.mark.parametrize("encoding", ["auto", "asked"])
@pytest.mark.parametrize("heading", [HEADING, JAPANESE_HEADING])
def test_other_encodings_are_read(
    tmp_path: Path, codec: str, asked: str, encoding: str, heading: str
) -> None:
    path = saved(tmp_path, content(heading, "高橋 花子"), codec)
    sheet = inspect(path, asked if encoding == "asked" else "auto")
    [order] = read_orders(sheet, source="csv")
    assert order.content is not None
    assert order.content["customer_name"] == "高橋 花子"


@pytest.mark.parametrize("codec", ["cp932", "utf-8"])
@pytest.mark.parametrize("ascii_rows", [0, 1, 10_000])
def test_the_whole_file_is_looked_at(tmp_path: Path, codec: str, ascii_rows: int) -> None:
    plain = lines(HEADING, *["A,Hanako,hanako@example.jp,Cup,1,100"] * ascii_rows)
    late = lines("W-1,髙橋 能子,hanako@example.jp,湯呑,2,1800").encode(codec)
    sheet = inspected(tmp_path, plain.encode() + late)
    assert (sheet.encoding, sheet.rows_total) == (codec, ascii_rows + 1)
    assert [*read_orders(sheet, source="csv")][-1].content is not None


def test_both_wave_dashes_come_back_from_cp932_as_one() -> None:
    assert encode("10〜12時", "cp932") == encode("10～12時", "cp932") == b"10\x81\x6012\x8e\x9e"
    assert encode("−—‖¢£¬¥", "cp932").decode("cp932") == "－―∥￠￡￢￥"
    assert encode("🚚é", "cp932").decode("cp932") == "〓〓"
    assert encode("〜🚚é", "utf-8").decode() == "〜🚚é"


@pytest.mark.parametrize(
    ("codec", "wrong"),
    [
        ("utf-8", b"\xff"),
        ("utf-8", b"\xe4\xbd"),
        ("utf-8", b"\xed\xa0\x80"),
        ("cp932", b"\x85"),
        ("cp932", b"\xfd"),
        ("cp932", b"\xa0"),
        ("utf-16", b"\x00\xd8"),
    ],
)
@pytest.mark.parametrize("at", [0, 1, 2])
def test_undecodable_bytes_fail_their_row_only(
    tmp_path: Path, codec: str, wrong: bytes, at: int
) -> None:
    body = content(HEADING, "佐藤 花子 能表", 3).encode(codec)
    row = f"W-{at},佐藤".encode("utf-16-le" if codec == "utf-16" else codec)
    assert body.count(row) == 1
    orders = orders_of(tmp_path, body.replace(row, row + wrong))
    assert [order.content is None for order in orders] == [n == at for n in range(3)]
    assert faults_of(orders[at]) == [(at + 2, "undecodable_bytes", "customer_name")]
    assert "�" in orders[at].faults[0].detail


def test_undecodable_bytes_that_nobody_reads_hurt_nobody(tmp_path: Path) -> None:
    body = lines(HEADING + ",memo", ROW + ",佐藤", ROW.replace("W-1", "W-2") + ",佐藤X").encode()
    [first, second] = orders_of(tmp_path, body.replace(b"X", b"\xff"))
    assert first.content is not None
    assert second.content is not None


def test_a_few_wrong_bytes_do_not_make_it_another_encoding(tmp_path: Path) -> None:
    """CP932 reads 佐藤 in UTF-8 without a fault."""
    body = content(HEADING, "佐藤", 1).encode() + b"W-9,\xff,hanako@example.jp,a,1,1\r\n"
    assert inspected(tmp_path, body).encoding == "utf-8"
    body = content(HEADING, "ﾃｱﾃｱ髙橋", 5).encode("cp932") + b"W-9,\xff,hanako@example.jp,a,1,1\r\n"
    assert inspected(tmp_path, body).encoding == "cp932"


def test_half_width_kana_are_cp932(tmp_path: Path) -> None:
    """Pairs of them are also letters in UTF-8, and kanji in EUC-JP."""
    [order] = orders_of(tmp_path, content(HEADING, "ﾔﾏﾀﾞﾊﾅｺ"), "cp932")
    assert order.content is not None
    assert order.content["customer_name"] == "ﾔﾏﾀﾞﾊﾅｺ"


def test_the_encoding_asked_for_is_used(tmp_path: Path) -> None:
    path = saved(tmp_path, lines(HEADING, "W-1,佐藤,hanako.sato@example.jp,Cup,2,1800"))
    [order] = read_orders(inspect(path, "cp932"), source="csv")
    assert order.content is not None
    assert order.content["customer_name"] == "佐藤".encode().decode("cp932")
    with pytest.raises(UnreadableFile) as refusal:
        inspect(path, "utf-16")
    assert refusal.value.code in ("no_header", "nul_bytes")
