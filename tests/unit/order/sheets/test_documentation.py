"""What docs/csv.md and docs/import-profiles.md show is what happens."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from services.chassis.web.schemas import load_spec
from services.order.sheets import COLUMNS, Skipped
from services.order.sheets.files.heading import JAPANESE
from services.order.sheets.profiles import built_in_profiles, form, parse_profile
from services.order.sheets.profiles.parsing import WRITTEN_MEMBERS
from services.order.sheets.profiles.profile import EXPORTS, PARCELS
from services.order.sheets.written import Writer
from services.order.sheets.written.members import MEMBERS
from tests.unit.order.sheets.parcels import parcels_of
from tests.unit.order.sheets.profiled.files import content_of, read
from tests.unit.order.sheets.sheets import one, orders_of

DOCS = Path(__file__).parents[4] / "docs"
PAGE = (DOCS / "csv.md").read_text(encoding="utf-8")
FORM = Path(form.__file__).parent
PROFILES = (DOCS / "import-profiles.md").read_text(encoding="utf-8")


def test_the_example_is_two_orders(tmp_path: Path) -> None:
    example, _ = re.findall(r"```csv\n(.*?)```", PAGE, re.DOTALL)
    first, second = orders_of(tmp_path, example)
    assert (first.external_id, first.amounts) == ("W-1001", (3600, 1200))
    assert (second.external_id, second.amounts) == ("W-1002", (4800,))
    assert second.content is not None
    assert second.content["payment_method"] == "konbini"


def test_the_example_of_adjustments_is_one_order(tmp_path: Path) -> None:
    _, example = re.findall(r"```csv\n(.*?)```", PAGE, re.DOTALL)
    [order] = orders_of(tmp_path, example)
    assert (order.amounts, order.stated_total) == ((4500, -400), 4100)
    assert content_of(order)["adjustments"] == [
        {"kind": "shipping", "label": "クール便", "amount": 900},
        {"kind": "discount", "label": "秋の感謝クーポン", "amount": -400},
    ]


def test_every_column_is_told() -> None:
    [table] = re.findall(r"^## Columns\n(.*?)^## ", PAGE, re.DOTALL | re.MULTILINE)
    told = re.findall(r"^\| `(\w+)` \| (\S*) ?\| ", table, re.MULTILINE)
    assert tuple(name for name, _ in told) == COLUMNS
    assert {name: japanese for name, japanese in told if name in JAPANESE} == JAPANESE


@pytest.mark.parametrize(
    ("code", "column", "cells"),
    [
        ("invalid_email", "customer_email", ["hanako@gmial"]),
        ("invalid_number", "quantity", ["1.5", "1,50", "1e3", "2個", "二"]),
        ("out_of_range", "quantity", ["0", "-5", "10000"]),
        ("unknown_payment_method", "payment_method", ["crad", "後払い"]),
        ("unknown_locale", "locale", ["fr"]),
        ("invalid_date", "ordered_at", ["2026-02-30", "昨日"]),
        ("ambiguous_date", "delivery_request_date", ["01/02/2026"]),
    ],
)
def test_examples_of_codes(tmp_path: Path, code: str, column: str, cells: list[str]) -> None:
    [line] = re.findall(rf"^\| `{code}` \|.*$", PAGE, re.MULTILINE)
    for cell in cells:
        assert f"`{cell}`" in line
        [fault] = one(tmp_path, **{column: cell}).faults
        assert (fault.code, fault.pointer) == (code, column)


def test_every_code_is_told() -> None:
    sources = Path(__file__).parents[4] / "services" / "order" / "sheets"
    text = "".join(path.read_text(encoding="utf-8") for path in sources.rglob("*.py"))
    raised = re.findall(r'(?:UnreadableFile|InvalidCell)\(\s*"(\w+)"', text)
    told = re.findall(r'"(\w+)",\s*(?:None|column|"external_id"),', text)
    assert len({*raised, *told}) > 15
    assert [code for code in {*raised, *told} if f"`{code}`" not in PAGE + PROFILES] == []


def test_the_worked_example(tmp_path: Path) -> None:
    [example] = re.findall(r"```csv\n(.*?)```", PROFILES, re.DOTALL)
    profile = parse_profile(re.findall(r"```yaml\n(.*?)```", PROFILES, re.DOTALL)[0])
    first, second, third = read(tmp_path, example, profile)
    assert (first.external_id, first.amounts) == ("T-1", (4200, 1200))
    assert content_of(first)["payment_method"] == "external"
    assert content_of(second)["payment_method"] == "bank_transfer"
    assert third.skipped is not None


def test_the_examples_of_parcels(tmp_path: Path) -> None:
    [example] = re.findall(r"```parcels\n(.*?)```", PAGE, re.DOTALL)
    first, second = parcels_of(tmp_path, example)
    assert (first.order, len(first.parcels)) == ("W-1001", 1)
    assert (second.order, len(second.parcels)) == ("W-1002", 2)
    [text] = re.findall(r"```parcels-profile\n(.*?)```", PROFILES, re.DOTALL)
    content = "Reference,Waybill,Printed,Void\n1,2,2026/1/6,\n1,3,2026/1/6,yes\n"
    kept, left_out = parcels_of(tmp_path, content, parse_profile(text))
    assert kept.parcels[0] is not None
    assert kept.parcels[0].carrier == "Our carrier"
    assert left_out.skipped == Skipped("skipped_cancelled", "The label was cancelled.")


def test_every_profile_of_parcels_is_told() -> None:
    [table] = re.findall(r"\| profile of parcels \| file \|\n(.*?)\n\n", PROFILES, re.DOTALL)
    assert [name for name in built_in_profiles(PARCELS) if f"`{name}`" not in table] == []


def test_the_example_of_an_export() -> None:
    [text] = re.findall(r"```export-profile\n(.*?)```", PROFILES, re.DOTALL)
    written = Writer(parse_profile(text), date(2026, 1, 6)).start().decode("cp932")
    assert written == "Reference,Name,Address 1,Address 2,Service,Date,Remarks\r\n"


def test_every_profile_and_member_of_exports_is_told() -> None:
    [table] = re.findall(r"\| profile of exports \|.*?\n(.*?)\n\n", PROFILES, re.DOTALL)
    assert [name for name in built_in_profiles(EXPORTS) if f"`{name}`" not in table] == []
    assert set(MEMBERS) == WRITTEN_MEMBERS
    [part] = re.findall(r"^## Files for carriers.*?^## ", PROFILES, re.DOTALL | re.MULTILINE)
    said = set(re.findall(r"`([a-z_0-9.]+)`", part))
    missing = [name for name in MEMBERS if name not in said and name.rpartition(".")[2] not in said]
    assert missing == []
    schema = json.loads((FORM / "profile.schema.json").read_text(encoding="utf-8"))
    [_, column] = schema["properties"]["columns"]["items"]["anyOf"]
    assert [name for name in column["properties"] if name not in part] == []


def test_every_code_of_parcels_is_told() -> None:
    schemas = load_spec("order")["components"]["schemas"]
    described = schemas["RowCode"]["description"].partition("In a file of parcels")[2]
    codes = re.findall(r"`([a-z]+(?:_[a-z]+)+)`", described)
    assert len(codes) > 6
    assert [code for code in codes if f"`{code}`" not in PAGE] == []


def test_every_profile_and_part_is_told() -> None:
    [table] = re.findall(r"\| profile \| file \|\n(.*?)\n\n", PROFILES, re.DOTALL)
    assert [name for name in built_in_profiles() if f"`{name}`" not in table] == []
    schema = json.loads((FORM / "profile.schema.json").read_text(encoding="utf-8"))
    parts = schema["properties"]
    assert [name for name in parts if f"`{name}`" not in PROFILES] == []
    named = ("order", "items", "parcel")
    members = [member for name in named for member in parts[name]["properties"]]
    assert [name for name in members if f"`{name}`" not in PROFILES] == []
    words = [
        word
        for name in ("rows", "states")
        for word in parts[name]["items"]["properties"]["is"]["enum"]
    ]
    words += schema["definitions"]["price"]["enum"]
    words += parts["adjustments"]["items"]["properties"]["stands"]["enum"]
    assert [word for word in words if f"`{word}`" not in PROFILES] == []
