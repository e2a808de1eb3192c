"""`ichiba profiles`: plain lines, and an exit code that a script can go by."""

from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from services.cli import app
from services.order.sheets import EXPORTS, IMPORTED, built_in_profiles, get_profile

PROFILE = """
name: tea-shop
title: Tea shop
source: tea
known_by: [Order, Pieces]
order:
  external_id: Order
  customer_name: Name
  total: Sum
  note: Remark
items: {product_name: Item, quantity: Pieces, price: Price}
prices: each_with_tax
states:
  - {when: {State: cancelled}, is: cancelled}
  - {when: {State: paid}, is: paid}
"""
SAMPLE = """Order,State,Name,Item,Pieces,Price,Sum,Extra
T-1,paid,水沢 紗季,湯呑,2,1800,3600,
T-2,cancelled,能登 ソノ,急須,1,4800,4800,
"""


def checked(tmp_path: Path, profile: str, sample: str | None = None) -> tuple[int, list[str]]:
    (tmp_path / "tea.yaml").write_text(profile, encoding="utf-8")
    arguments = ["profiles", "check", str(tmp_path / "tea.yaml")]
    if sample is not None:
        (tmp_path / "tea.csv").write_text(sample, encoding="utf-8")
        arguments += ["--sample", str(tmp_path / "tea.csv")]
    result = CliRunner().invoke(app, arguments)
    return result.exit_code, result.output.splitlines()


def test_a_profile_that_is_right(tmp_path: Path) -> None:
    code, lines = checked(tmp_path, PROFILE)
    assert (code, lines) == (0, ["tea.yaml is a valid profile: tea-shop (Tea shop)."])


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        (PROFILE.replace("prices: each_with_tax\n", ""), "/prices: is required"),
        ("- a\n- b\n", "/: must be a mapping"),
        ("a: &x [*x, *x]\n", "/: line 1: anchors"),
        ("name: [\n", "/: is not valid YAML"),
        ("a: {b: [" + "x, " * 20_000 + "]}", "/: has more than 4000 parts"),
        ("a: " + "[" * 40 + "]" * 40, "/: is nested more than 12 deep"),
        ("a: " + "x" * 70_000, "/: is longer than 65536 bytes"),
    ],
)
def test_what_is_wrong_with_a_profile(tmp_path: Path, profile: str, said: str) -> None:
    code, lines = checked(tmp_path, profile)
    assert code == 4
    assert lines[0].startswith(f"tea.yaml: {said}")


def test_what_a_sample_would_be_read_as(tmp_path: Path) -> None:
    code, lines = checked(tmp_path, PROFILE, SAMPLE)
    assert code == 0
    assert lines[1:] == [
        "tea.csv: utf-8, comma, 2 rows below the heading in row 1.",
        "Columns that it names and the file lacks: Remark",
        "Columns that it does not use: Extra",
        "  row 2: T-1, 水沢 紗季: 湯呑 × 2 at ¥1,800; ¥3,600, paid by Tea shop",
        "  row 3: T-2 skipped. The order was cancelled: State is 'cancelled'.",
        "Orders: 1 to import, 1 skipped; ¥3,600 to import.",
    ]


def test_a_sample_whose_orders_are_refused(tmp_path: Path) -> None:
    code, lines = checked(tmp_path, PROFILE, SAMPLE.replace("3600", "3601"))
    assert code == 3
    [told] = [line for line in lines if "[total_differs]" in line]
    assert told.startswith("  row 2, Sum: The items")
    assert told.endswith("add up to ¥3,600, but Sum says ¥3,601. [total_differs]")


def test_a_sample_of_something_else(tmp_path: Path) -> None:
    code, lines = checked(tmp_path, PROFILE, "a,b\n1,2\n")
    assert code == 4
    assert lines[-1].endswith("[no_header]")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["profiles", "check", str(tmp_path / "none.yaml")])
    assert result.exit_code == 2
    assert "No such file" in result.output


def test_the_profiles_are_listed_without_the_service(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ICHIBA_ORDER_URL", "http://127.0.0.1:9")
    result = CliRunner().invoke(app, ["profiles", "list", "--data-dir", str(tmp_path)])
    assert result.exit_code == 0
    listed = [line.split()[0] for line in result.stdout.splitlines()]
    assert listed == [name for kind in IMPORTED for name in built_in_profiles(kind)]
    assert "own profiles are not listed" in result.stderr


def test_a_profile_of_parcels(tmp_path: Path) -> None:
    profile = """
name: labels
title: Labels
kind: parcels
known_by: [Order, Number]
parcel: {order: Order, tracking_number: Number, carrier: {fixed: ヤマト運輸}}
"""
    sample = "Order,Number\nT-1,1234-5678-9012\nT-2,\nT-3,4.00E+11\n"
    code, lines = checked(tmp_path, profile, sample)
    assert code == 3
    assert lines[2] == "  row 2: T-1: ヤマト運輸 1234-5678-9012"
    assert "[rounded_number]" in "".join(lines)
    assert lines[-1] == "Orders: 1 to import, 1 without a number, 1 refused."


def test_a_profile_of_what_is_written(tmp_path: Path) -> None:
    profile = yaml.safe_dump(dict(get_profile("yamato-b2", EXPORTS).document), allow_unicode=True)
    code, lines = checked(tmp_path, profile, "a,b\n1,2\n")
    assert code == 0
    assert lines[-1].startswith("Such files are written by the export")
