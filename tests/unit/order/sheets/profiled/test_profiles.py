"""What a profile may be, and what the head of a file shows."""

import json
from pathlib import Path
from typing import Any

import pytest

from services.order.sheets import UnreadableFile
from services.order.sheets.profiles import (
    InvalidProfile,
    built_in_profiles,
    detect,
    parse_profile,
    profile_of,
)
from services.order.sheets.profiles import form as form_of_profiles
from services.order.sheets.profiles.form import NODE_LIMIT, TEXT_LIMIT, read_yaml
from tests.unit.order.sheets.profiled.files import CELLS, SHOP, rows_of, shop
from tests.unit.order.sheets.sheets import table


def faults_of(text: str) -> list[tuple[str, str]]:
    with pytest.raises(InvalidProfile) as caught:
        parse_profile(text)
    return [(fault.pointer, fault.detail) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("change", "to", "pointer"),
    [
        ("prices: each_with_tax", "prices: guessed", "/prices"),
        ("is: paid}", "is: perhaps}", "/states/1/is"),
        ("name: shop", "name: My Shop", "/name"),
        ("kind: shipping", "kind: gift", "/adjustments/0/kind"),
        ("time_zone: Asia/Tokyo", "colour: red", "/colour"),
        ("time_zone: Asia/Tokyo", "time_zone: Asia/Atlantis", "/time_zone"),
        ("time_zone: Asia/Tokyo", "time_zone: ../etc", "/time_zone"),
        ("  external_id: No\n", "", "/order/external_id"),
        ("external_id: No\n", "external_id: [No, {fixed: x}]\n", "/order/external_id"),
        ("external_id: No\n", "external_id: {join: [{fixed: x}]}\n", "/order/external_id"),
        ("prices: each_with_tax", "", "/prices"),
        ("known_by: [No, Product, Price]", "known_by: []", "/known_by"),
        ("{State: paid}, is", "{}, is", "/states/1"),
    ],
)
def test_what_is_wrong_is_pointed_at(change: str, to: str, pointer: str) -> None:
    assert change in SHOP
    [(found, _)] = faults_of(SHOP.replace(change, to))
    assert found == pointer


def test_states_are_required() -> None:
    text = SHOP[: SHOP.index("states:")]
    assert [pointer for pointer, _ in faults_of(text)] == ["/states"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name: [", "is not valid YAML"),
        ("- name: shop", "must be a mapping"),
        ("just words", "must be a mapping"),
        ("", "must be a mapping"),
        ("name: a\nname: b", "stands twice (line 2)"),
        ("name: &a shop\ntitle: *a", "line 1: anchors (&) and aliases (*) are not allowed"),
        ("a: &a [*a]", "anchors (&) and aliases (*) are not allowed"),
        ("name: !!python/object:os.system x", "is required"),
        ("a: " + "[" * 40 + "]" * 40, "is nested more than 12 deep"),
        ("a: [" + "x," * 9_000 + "]", "has more than 4000 parts"),
        ("a: " + "x" * TEXT_LIMIT, "is longer than 65536 bytes"),
        ("name: \x00", "is not valid YAML"),
    ],
)
def test_what_is_no_profile_at_all(text: str, said: str) -> None:
    assert said in " ".join(detail for _, detail in faults_of(text))


def test_a_million_words() -> None:
    text = SHOP + "payments: {card: [" + "カード, " * 1_000_000 + "]}"
    assert faults_of(text) == [("", "is longer than 65536 bytes")]


def test_too_many_words_and_columns() -> None:
    words = "\n".join(f"  w{n}: [{', '.join(f'a{n}b{m}' for m in range(20))}]" for n in range(110))
    assert ("", "has more than 2000 words") in faults_of(f"{SHOP}aliases:\n{words}\n")
    rules = "\n".join(
        f"  - {{when: {{{', '.join(f'c{n}d{m}: x' for m in range(5))}}}, is: ignored}}"
        for n in range(30)
    )
    more = [f"{{column: [{', '.join(f'e{n}f{m}' for m in range(10))}]}}" for n in range(9)]
    text = SHOP.replace("sku: SKU", f"sku: [{', '.join(more)}]") + f"rows:\n{rules}\n"
    assert ("", "names more than 200 columns") in faults_of(text)


def test_a_document_that_holds_itself() -> None:
    document: dict[str, Any] = read_yaml(SHOP)
    document["order"]["note"] = [document["order"]]
    with pytest.raises(InvalidProfile, match="nested more than 12 deep"):
        profile_of(document)


def test_a_large_document_in_json() -> None:
    document = read_yaml(SHOP) | {"not_settled": ["x"] * NODE_LIMIT}
    with pytest.raises(InvalidProfile, match="has more than 4000 parts"):
        profile_of(document)


def test_scalars_of_yaml_are_text() -> None:
    assert read_yaml("a: no\nb: 2026-01-05\nc: 007\nd: ~") == {
        "a": "no",
        "b": "2026-01-05",
        "c": "007",
        "d": "~",
    }


def test_json_is_the_same_form() -> None:
    document = json.loads(json.dumps(read_yaml(SHOP)))
    assert profile_of(document).document == shop().document


def test_the_schema_is_json() -> None:
    path = Path(form_of_profiles.__file__).with_name("profile.schema.json")
    assert json.loads(path.read_text(encoding="utf-8"))["type"] == "object"


def test_built_in_profiles_are_named_as_their_files() -> None:
    folder = Path(form_of_profiles.__file__).parent
    names = {path.stem for path in folder.glob("*.yaml")} - {"words"}
    assert set(built_in_profiles()) == names
    assert len(names) > 17


def head_of(*headings: str) -> bytes:
    return (",".join(headings) + "\r\n").encode()


def test_a_file_that_fits_two_profiles() -> None:
    other = parse_profile(SHOP.replace("name: shop", "name: twin").replace("Price]", "SKU]"))
    found = detect(table(rows_of({})).encode(), profiles=[shop(), other])
    assert found.profile is None
    assert found.confidence == 0
    assert found.problem == (
        "The heading fits more than one profile: 'shop' and 'twin'; name the one that is meant."
    )


def test_the_more_specific_profile_is_taken() -> None:
    other = parse_profile(
        SHOP.replace("name: shop", "name: finer").replace("Price]", "Price, SKU]")
    )
    found = detect(table(rows_of({})).encode(), profiles=[shop(), other])
    assert found.profile is other


def test_a_file_that_fits_none() -> None:
    found = detect(b"Kunde,Artikel,Menge\r\nEmma,Tasse,2\r\n")
    assert found.profile is None
    assert found.problem == (
        "No profile fits this heading; choose the column for each member by hand."
    )
    assert [(c.heading, c.samples) for c in found.columns] == [
        ("Kunde", ("Emma",)),
        ("Artikel", ("Tasse",)),
        ("Menge", ("2",)),
    ]


def test_a_file_that_nearly_fits() -> None:
    found = detect(head_of("Financial Status", "Lineitem name", "Line price"))
    assert found.problem == (
        "No profile fits this heading. It is most like Shopify orders export, but lacks "
        "'Lineitem price'; were these columns renamed or left out of the export?"
    )


def test_columns_of_an_unknown_file_are_proposed() -> None:
    content = "受注番号,購入者 名前,商品名,個数,単価,送付先姓\r\n1,水沢,湯呑,2,1800,表\r\n"
    found = detect(content.encode("cp932"))
    assert found.profile is None
    assert found.encoding == "cp932"
    assert found.proposals["customer_name"] == ("購入者 名前",)
    assert found.proposals["items.product_name"] == ("商品名",)
    assert found.proposals["items.quantity"] == ("個数",)
    assert found.proposals["items.price"] == ("単価",)
    assert found.proposals["recipient.name"] == ("送付先姓",)


def test_what_a_known_file_shows() -> None:
    found = detect(
        table(rows_of({"Product": "湯呑"}, {"Product": "皿"})).encode(), profiles=[shop()]
    )
    assert found.confidence == 1.0
    samples = {column.heading: column.samples for column in found.columns}
    assert list(samples) == list(CELLS)
    assert samples["Product"] == ("湯呑", "皿")
    assert samples["SKU"] == ()
    assert found.proposals["recipient.line1"] == ("Address",)
    assert found.proposals["items.price"] == ("Price",)


@pytest.mark.parametrize(
    "heading", ["Ｎｏ,ＰＲＯＤＵＣＴ,price", "no, product ,PRICE", "\ufeffNo,Product,Price"]
)
def test_width_case_and_spaces_of_headings_do_not_matter(heading: str) -> None:
    assert detect(f"{heading}\r\n".encode(), profiles=[shop()]).profile is not None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932", "euc-jp"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_any_encoding_and_delimiter(encoding: str, delimiter: str) -> None:
    text = SHOP.replace("Product", "商品").replace("Price", "値段")
    content = f"No{delimiter}商品{delimiter}値段\r\n1{delimiter}湯呑{delimiter}2\r\n"
    found = detect(content.encode(encoding), profiles=[parse_profile(text)])
    assert found.profile is not None
    assert found.delimiter == delimiter
    assert found.columns[1].samples == ("湯呑",)


@pytest.mark.parametrize("content", [b"", b"\0" * 100, b"\xff" * 100, b'"' * 100, b"\r\n" * 50])
def test_heads_that_are_nothing(content: bytes) -> None:
    found = detect(content)
    assert found.profile is None
    assert found.problem is not None


def test_an_encoding_that_nobody_knows() -> None:
    with pytest.raises(UnreadableFile) as caught:
        detect(b"a,b", "klingon")
    assert caught.value.code == "unknown_encoding"
