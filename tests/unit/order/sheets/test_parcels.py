"""Rows of carriers' files become the parcels of orders."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.order.sheets import (
    InvalidProfile,
    ParcelsRecognition,
    SheetParcels,
    UnreadableFile,
    inspect_parcels,
    parse_profile,
    read_parcels,
)
from services.order.sheets.profiles import get_profile
from services.order.sheets.profiles.profile import PARCELS
from tests.unit.order.sheets.parcels import parcels_of
from tests.unit.order.sheets.sheets import saved

SAMPLES = Path(__file__).parents[3] / "samples" / "parcels"
HEADING = "order,tracking_number,carrier,shipped_at\n"

PROFILE = """
name: carrier
title: A carrier
kind: parcels
known_by: [No, Slip]
parcel: {order: No, tracking_number: Slip}
"""


def numbers(found: list[SheetParcels]) -> list[tuple[str | None, list[str | None]]]:
    return [
        (each.order, [None if p is None else p.tracking_number for p in each.parcels])
        for each in found
    ]


@pytest.mark.parametrize("name", ["yamato-b2.csv", "sagawa.csv"])
def test_the_samples_are_read_as_expected(tmp_path: Path, name: str) -> None:
    expected = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))[name]
    found = parcels_of(tmp_path, (SAMPLES / name).read_bytes())
    read = [
        {"order": each.order, "tracking": parcel.tracking_number}
        for each in found
        for parcel in each.parcels
        if parcel is not None
    ]
    assert read == [
        {k: v for k, v in p.items() if k in ("order", "tracking")} for p in expected["parcels"]
    ]
    carriers = {p.carrier for each in found for p in each.parcels if p is not None}
    assert carriers == {expected["carrier"]}
    assert sum(len(each.rows) for each in found) == expected["row_count"]
    without = [each.order for each in found if each.parcels == (None,) and not each.faults]
    assert without == expected.get("without_tracking", ["2104"])


@pytest.mark.parametrize(
    ("heading", "profile"),
    [
        ("お客様管理番号,送り状種類,クール区分,伝票番号", "yamato-b2"),
        ("お問合せ送り状No,出荷日時,お客様管理ナンバー,削除区分", "sagawa-e-hiden-2"),
        ("お届け先コード取得区分,お客様管理番号,出荷日,お問い合せ送り状No.", "sagawa-e-hiden-3"),
        (
            "お客様側管理番号,お問い合わせ番号,仮引受確定作業年月日,配達ステータス集約コード",
            "yu-pri-r",
        ),
        ("注文番号,伝票番号", "ichiba-parcels"),
        ("受注番号,問い合わせ番号", "ichiba-parcels"),
        ("Order Number,Tracking Number,Carrier", "ichiba-parcels"),
        ("id,status,created_at,source,external_id,tracking_number,carrier", "ichiba-parcels"),
    ],
)
@pytest.mark.parametrize("encoding", ["cp932", "utf-8-sig"])
def test_a_file_is_recognised_by_its_heading(heading: str, profile: str, encoding: str) -> None:
    recognition = ParcelsRecognition()
    row = ",".join("1" for _ in heading.split(","))
    recognition.check(f"{heading}\r\n{row}\r\n".encode(encoding), "auto")
    assert recognition.profile is not None
    assert recognition.profile.name == profile


def test_what_is_no_file_of_parcels_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="No profile fits") as refused:
        ParcelsRecognition().check(b"a,b\n1,2\n", "auto")
    assert refused.value.code == "no_header"
    with pytest.raises(UnreadableFile) as refused:
        ParcelsRecognition("shopify")
    assert refused.value.code == "unknown_profile"


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("４０００−００００−００１３", "4000-0000-0013"),
        ('"=""0123"""', "0123"),
        ("'0123", "0123"),
        (" 4000 0000 0013 ", "4000 0000 0013"),
        ("RR123456785JP", "RR123456785JP"),
    ],
)
def test_a_number_is_understood(tmp_path: Path, cell: str, number: str) -> None:
    assert numbers(parcels_of(tmp_path, f"{HEADING}A,{cell},,\n")) == [("A", [number])]


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("9.87E+15", "rounded_number"),
        ("4.00E+11", "rounded_number"),
        ("1234/5678", "invalid_text"),
        ("伝票なし", "invalid_text"),
        ("1" * 65, "too_long"),
    ],
)
def test_a_number_that_is_none_is_refused(tmp_path: Path, cell: str, code: str) -> None:
    [found] = parcels_of(tmp_path, f"{HEADING}A,{cell},,\n")
    [fault] = found.faults
    assert (fault.code, fault.pointer, found.parcels) == (code, "tracking_number", (None,))


def test_dates_are_of_the_carriers_day(tmp_path: Path) -> None:
    [found] = parcels_of(tmp_path, f"{HEADING}A,1,,2026/01/06 18:05:00\n")
    assert found.parcels[0] is not None
    assert str(found.parcels[0].shipped_at) == "2026-01-06 09:05:00+00:00"
    [found] = parcels_of(tmp_path, f"{HEADING}A,1,,soon\n")
    assert [fault.code for fault in found.faults] == ["invalid_date"]


def test_more_than_twenty_parcels_are_too_many(tmp_path: Path) -> None:
    rows = "".join(f"A,{n},,\n" for n in range(21))
    [found] = parcels_of(tmp_path, f"{HEADING}{rows}")
    assert {fault.code for fault in found.faults} == {"too_many_parcels"}
    same = "".join("A,1,,\n" for _ in range(40))
    [found] = parcels_of(tmp_path, f"{HEADING}{same}")
    assert found.faults == ()


def test_an_endless_order_is_refused_in_pieces_wherever_reading_goes_on(tmp_path: Path) -> None:
    rows = "".join(f"A,{n},,\n" for n in range(1_203)) + "B,1,,\n"
    found = parcels_of(tmp_path, f"{HEADING}{rows}")
    assert [len(each.rows) for each in found] == [500, 500, 203, 1]
    assert {fault.code for each in found[:3] for fault in each.faults} == {"too_many_parcels"}
    assert found[3].faults == ()
    for place, each in enumerate(found[:-1], 1):
        rest = parcels_of(tmp_path, f"{HEADING}{rows}", after_row=each.rows[-1])
        assert rest == found[place:]
    apart = f"{HEADING}{rows}" + "".join(f"A,{n},,\n" for n in range(5))
    assert {
        fault.code
        for each in parcels_of(tmp_path, apart)
        if each.order == "A"
        for fault in each.faults
    } == {"too_many_parcels"}


@given(
    st.lists(
        st.tuples(st.sampled_from("ABCDE"), st.sampled_from(["1", "2", "", "9.87E+15", "/"])),
        min_size=1,
        max_size=30,
    )
)
def test_reading_goes_on_after_any_order(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    """Each row is given once, with all rows of its order, and the rest is always the same."""
    profile = get_profile("ichiba-parcels", PARCELS)
    text = HEADING + "".join(f"{order},{number},,\n" for order, number in rows)
    sheet = inspect_parcels(saved(tmp_path_factory.mktemp("x"), text.encode()), "auto", profile)
    found = list(read_parcels(sheet, profile))
    assert sorted(row for each in found for row in each.rows) == list(range(2, len(rows) + 2))
    assert len({each.order for each in found}) == len(found)
    ends = [each.rows[-1] for each in found]
    assert ends == sorted(ends)
    for place, end in enumerate(ends, 1):
        assert list(read_parcels(sheet, profile, after_row=end)) == found[place:]


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ("prices: line\n", "/prices"),
        ("states: [{is: paid}]\n", "/states/0/is"),
        ("order: {external_id: No, customer_name: No}\n", "/order"),
    ],
)
def test_a_profile_of_parcels_has_no_parts_of_orders(change: str, pointer: str) -> None:
    with pytest.raises(InvalidProfile) as refused:
        parse_profile(PROFILE + change)
    assert [fault.pointer for fault in refused.value.faults] == [pointer]


def test_a_profile_of_parcels_reads_its_numbers_from_columns() -> None:
    for member in ("order: No", "tracking_number: Slip"):
        name = member.partition(":")[0]
        with pytest.raises(InvalidProfile) as refused:
            parse_profile(PROFILE.replace(member, f"{name}: {{fixed: x}}"))
        assert [fault.pointer for fault in refused.value.faults] == [f"/parcel/{name}"]
    with pytest.raises(InvalidProfile) as refused:
        parse_profile(PROFILE.replace("parcel:", "parcels:"))
    assert refused.value.faults
