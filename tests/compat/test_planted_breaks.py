"""The gate between the specs and their last release finds what would break a client."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.compat.gate import BASE, gate

pytestmark = pytest.mark.timeout(300)

Spec = dict[str, Any]
Break = Callable[[Spec], None]
STATS, RENAMED = "/api/v1/payments/stats", "/api/v1/payments/figures"


def without_a_path(spec: Spec) -> None:
    spec["paths"][RENAMED] = spec["paths"].pop(STATS)


def taking_less(spec: Spec) -> None:
    members_of(spec, "PaymentCreate")["token"]["maxLength"] = 25


def needing_more(spec: Spec) -> None:
    spec["components"]["schemas"]["PaymentCreate"]["required"].append("token")


def with_a_member_of_another_type(spec: Spec) -> None:
    members_of(spec, "Payment")["version"] = {"type": "string"}


def without_a_member(spec: Spec) -> None:
    schema = spec["components"]["schemas"]["Payment"]
    del schema["properties"]["gateway"]
    schema["required"].remove("gateway")


def with_more(spec: Spec) -> None:
    members_of(spec, "PaymentCreate")["memo"] = {"type": "string", "maxLength": 10}


def with_more_in_a_later_version(spec: Spec) -> None:
    with_more(spec)
    major, minor, _ = gate.version_of(BASE / "payment.yaml")
    spec["info"]["version"] = f"{major}.{minor + 1}.0"


def unchanged(_: Spec) -> None:
    pass


def members_of(spec: Spec, schema: str) -> dict[str, Any]:
    members: dict[str, Any] = spec["components"]["schemas"][schema]["properties"]
    return members


def faults_after(change: Break, folder: Path, *excuses: object) -> list[str]:
    """What the gate finds where ``change`` was made to the released spec of payments."""
    folder.mkdir(exist_ok=True)
    spec = yaml.safe_load((BASE / "payment.yaml").read_text(encoding="utf-8"))
    change(spec)
    text = yaml.safe_dump(spec, sort_keys=False, allow_unicode=True)
    (folder / "payment.yaml").write_text(text, encoding="utf-8")
    faults: list[str] = gate.find_faults(BASE, folder, excuses, ["payment"])
    return faults


@pytest.mark.parametrize(
    "change",
    [without_a_path, taking_less, needing_more, with_a_member_of_another_type, without_a_member],
)
def test_what_breaks_a_client_is_found(change: Break, tmp_path: Path) -> None:
    faults = faults_after(change, tmp_path)
    assert any(fault.startswith("payment: major: ") for fault in faults), faults


def test_the_released_specs_keep_themselves(tmp_path: Path) -> None:
    assert faults_after(unchanged, tmp_path) == []


def test_more_needs_a_higher_version(tmp_path: Path) -> None:
    (fault,) = faults_after(with_more, tmp_path / "same")
    assert "these changes need" in fault
    assert faults_after(with_more_in_a_later_version, tmp_path / "higher") == []


def test_an_excuse_covers_one_change_and_has_to(tmp_path: Path) -> None:
    path = f"#/paths/{RENAMED.replace('/', '~1')}"
    excuse = gate.Excuse("payment", "path-removed", path, "a test")
    assert faults_after(without_a_path, tmp_path / "excused", excuse) == []
    (fault,) = faults_after(unchanged, tmp_path / "unused", excuse)
    assert "nothing to excuse" in fault
