"""The gate between the Python SDK and its last release finds each name that would be missed."""

import tarfile
from pathlib import Path

import pytest

from tests.compat.gate import BASE, gate

pytestmark = pytest.mark.timeout(300)

ORDERS = "calls/order/orders.py"
LIST = "ichiba_sdk.calls.order.orders.OrdersCalls.list"
RENAMED = "        source: str", "        origin: str"

# What is planted, as (file, what is there, what is there instead), and what the gate has to say.
PLANTED = {
    "an exported name": (
        ("__init__.py", "        Gone as Gone,", "        Gone as Lost,"),
        "object-removed) at ichiba_sdk.Gone",
    ),
    "what an exported name leads to": (
        ("_runtime/errors.py", "class Conflict(", "class Collision("),
        "object-removed) at ichiba_sdk.Conflict",
    ),
    "a member of an error": (
        ("_runtime/errors.py", "self.code: str", "self.reason: str"),
        "object-removed) at ichiba_sdk._runtime.errors.ProblemError.code",
    ),
    "what a call hands out": (
        ("_runtime/paging.py", "class Pages(", "class AllPages("),
        "object-removed) at ichiba_sdk._runtime.paging.Pages",
    ),
    "a method": (
        (ORDERS, "    def cancel(", "    def call_off("),
        "object-removed) at ichiba_sdk.calls.order.orders.OrdersCalls.cancel",
    ),
    "a parameter": ((ORDERS, *RENAMED), f"parameter-removed) at {LIST}(source)"),
    "a default": (
        (ORDERS, "        q: str | Unset = UNSET", "        q: str | Unset"),
        f"parameter-changed-required) at {LIST}(q)",
    ),
    "a tag": (
        ("client.py", "def reports(", "def figures("),
        "object-removed) at ichiba_sdk.client.Order.reports",
    ),
    "a member of a model": (
        ("order_client/models/order.py", "    status: ", "    state: "),
        "object-removed) at ichiba_sdk.order_client.models.order.Order.status",
    ),
    "a module": (
        ("calls/payment/stats.py", None, None),
        "object-removed) at ichiba_sdk.calls.payment.stats",
    ),
}


def unpacked(folder: Path) -> Path:
    """The released package, in ``folder``."""
    folder.mkdir(exist_ok=True)
    with tarfile.open(BASE / gate.PACKED) as archive:
        archive.extractall(folder, filter="data")
    package: Path = folder / gate.PACKAGE
    return package


def replace(package: Path, file: str, old: str | None, new: str | None) -> None:
    """Put ``new`` for the first ``old`` in a file of the package; None removes the file."""
    if old is None or new is None:
        (package / file).unlink()
        return
    source = (package / file).read_text(encoding="utf-8")
    assert old in source
    (package / file).write_text(source.replace(old, new, 1), encoding="utf-8")


def faults_in(folder: Path, *excuses: object) -> list[str]:
    faults: list[str] = gate.find_sdk_faults(BASE, folder, excuses)
    return faults


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the gate finds in a package with all that is planted; to compare takes seconds."""
    folder = tmp_path_factory.mktemp("planted")
    package = unpacked(folder)
    for plant, _ in PLANTED.values():
        replace(package, *plant)
    return faults_in(folder)


@pytest.mark.xdist_group("the sdk")
@pytest.mark.parametrize("what", PLANTED)
def test_what_would_be_missed_is_found(what: str, found: list[str]) -> None:
    said = PLANTED[what][1]
    assert [fault for fault in found if fault.endswith(said)] != [], found
    assert all(fault.startswith("sdk: major: ") for fault in found)


def test_more_is_no_fault(tmp_path: Path) -> None:
    more = "        more: int = 0,\n        source: str"
    replace(unpacked(tmp_path), ORDERS, RENAMED[0], more)
    assert faults_in(tmp_path) == []


def test_an_excuse_covers_one_name_and_has_to(tmp_path: Path) -> None:
    used = gate.Excuse("sdk", "parameter-removed", f"{LIST}(source)", "a test")
    unused = gate.Excuse("sdk", "parameter-removed", f"{LIST}(sort)", "a test")
    replace(unpacked(tmp_path), ORDERS, *RENAMED)
    assert faults_in(tmp_path, used, unused) == [f"sdk: nothing to excuse at {LIST}(sort)"]


def test_a_release_is_packed_whole_and_the_same_each_time(tmp_path: Path) -> None:
    first, second = tmp_path / "1.tar.xz", tmp_path / "2.tar.xz"
    gate.pack(gate.CLIENT / gate.PACKAGE, first)
    gate.pack(gate.CLIENT / gate.PACKAGE, second)
    assert first.read_bytes() == second.read_bytes()
    assert len(first.read_bytes()) < 1_000_000
    with tarfile.open(first) as archive:
        packed = {Path(name) for name in archive.getnames()}
    sources = (gate.CLIENT / gate.PACKAGE).rglob("*.py")
    assert packed == {source.relative_to(gate.CLIENT) for source in sources}


def test_an_excuse_about_nothing_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "exceptions.yaml"
    file.write_text("[{spec: oder, rule: path-removed, path: '#/x', reason: a slip}]", "utf-8")
    with pytest.raises(ValueError, match="oder is no spec"):
        gate.read_excuses(file)
