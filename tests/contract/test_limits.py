"""What the specs and the page say of limits is what holds unless it is set otherwise."""

import re
from pathlib import Path

import pytest

from services.chassis.base.settings import SERVICES, Settings
from services.chassis.limiting.limits import KINDS
from tests.contract.specs import operations, spec

PAGE = Path(__file__).parents[2] / "docs" / "limits.md"
DEFAULTS = {
    name: str(Settings.model_fields[f"limit_{name}"].default)
    for name in ("reads", "commands", "bulk", "failed_tokens")
}


@pytest.mark.parametrize("service", SERVICES)
def test_the_spec_tells_the_defaults(service: str) -> None:
    description = " ".join(spec(service)["info"]["description"].split())
    paragraph = re.search(r"\*\*Limits\.\*\*(.*?)\*\*", description)
    assert paragraph is not None
    numbers = re.findall(
        r"(\d[\d,]*) (?:requests per|commands|with files|requests a)", paragraph[1]
    )
    assert [number.replace(",", "") for number in numbers] == list(DEFAULTS.values())


def test_the_page_tells_the_defaults() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \|.*\| ([\d,]+) \| `ICHIBA", PAGE.read_text(), re.MULTILINE)
    told = {name.replace("-", "_"): number.replace(",", "") for name, number in rows}
    assert told == DEFAULTS


@pytest.mark.parametrize("service", SERVICES)
def test_whatever_can_be_refused_says_so_and_nothing_else(service: str) -> None:
    for operation in operations(service):
        assert operation.definition.get("x-rate-limit", "reads") in KINDS, operation.id
        assert ("429" in operation.responses) == bool(operation.definition["security"])
