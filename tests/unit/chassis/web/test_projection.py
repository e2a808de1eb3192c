"""A projection shows a value as its schema says, or is not made."""

from dataclasses import dataclass

import pytest
from sqlalchemy import Column, Integer, MetaData, String, Table

from services.chassis.web import projection, schemas
from services.chassis.web.projection import IncompleteProjection, Projection

SPEC = {
    "components": {
        "schemas": {
            "Named": {"type": "object", "properties": {"id": {}, "name": {}}},
            "Sized": {
                "allOf": [{"$ref": "#/components/schemas/Named"}],
                "properties": {"size": {}, "is_large": {}},
            },
            "Alone": {"type": "object", "properties": {"id": {}}},
        }
    }
}


@dataclass(frozen=True)
class Thing:
    id: str
    name: str
    size: int
    secret: str = "never shown"

    @property
    def is_large(self) -> bool:
        return self.size > 10


@pytest.fixture(autouse=True)
def _the_spec(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schemas, "load_spec", lambda _service: SPEC)
    monkeypatch.setattr(projection, "properties_of", schemas.properties_of.__wrapped__)


def test_it_has_the_members_of_the_schema_in_their_order_and_no_others() -> None:
    sized = Projection("shop", "Sized", Thing)
    document = sized(Thing("1", "cup", 11))
    assert list(document.items()) == [
        ("id", "1"),
        ("name", "cup"),
        ("size", 11),
        ("is_large", True),
    ]


def test_what_the_caller_gives_stands_in_place_of_the_source() -> None:
    sized = Projection("shop", "Sized", Thing, given=("name",))
    assert sized(Thing("1", "cup", 1), name="a cup")["name"] == "a cup"
    with pytest.raises(AssertionError):
        sized(Thing("1", "cup", 1))


def test_a_single_member_is_shown_too() -> None:
    assert Projection("shop", "Alone", Thing)(Thing("1", "cup", 1)) == {"id": "1"}


def test_a_row_of_a_table_is_shown_by_its_columns() -> None:
    table = Table("things", MetaData(), Column("id", String), Column("other", Integer))
    assert Projection("shop", "Alone", table)(Thing("1", "cup", 1)) == {"id": "1"}
    with pytest.raises(IncompleteProjection, match=r"nothing gives .'name'."):
        Projection("shop", "Named", table)


def test_a_member_that_nothing_gives_is_found_when_it_is_made() -> None:
    @dataclass
    class Bare:
        id: str

    with pytest.raises(IncompleteProjection, match=r"nothing gives .'name', 'size', 'is_large'."):
        Projection("shop", "Sized", Bare)


def test_a_member_that_the_schema_does_not_have_is_not_given() -> None:
    with pytest.raises(IncompleteProjection, match=r"it has no .'price'."):
        Projection("shop", "Sized", Thing, given=("price",))
