"""Gateways are found by entry point, and opened wherever they are set up."""

import os
from collections.abc import Callable
from contextlib import AsyncExitStack
from importlib.metadata import EntryPoint
from pathlib import Path
from types import ModuleType

import pytest

from services.chassis.base.settings import Settings, WrongSetting
from services.payment.domain.outcomes import OutcomeKind
from services.payment.domain.refusals import GatewayNotInUse
from services.payment.gateways import installed
from services.payment.gateways.protocol import GROUP
from tests.gateways.servers import running

Install = Callable[..., None]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Has exactly these entry points installed: names with modules."""

    def put(**modules: str) -> None:
        found = [EntryPoint(name, module, GROUP) for name, module in modules.items()]
        monkeypatch.setattr(installed, "entry_points", lambda group: found)

    return put


SHIPPED = {
    "simulator": "services.payment.gateways.simulator.opening",
    "stripe": "services.payment.gateways.stripe.opening",
}


async def _opened(settings: Settings) -> tuple[str, set[str]]:
    async with AsyncExitStack() as stack:
        gateways = await installed.open_gateways(settings, 20, stack)
        return gateways.in_use.name, {gateway.name for gateway in gateways}


async def test_the_gateway_in_use_alone_is_opened_where_nothing_else_is_set_up(
    install: Install, tmp_path: Path
) -> None:
    install(**SHIPPED)
    simulated = Settings.load(data_dir=tmp_path)
    assert await _opened(simulated) == ("simulator", {"simulator"})


async def test_a_gateway_stays_open_for_its_payments_when_another_comes_into_use(
    install: Install, tmp_path: Path
) -> None:
    install(**SHIPPED)
    with_key = Settings.load(data_dir=tmp_path, stripe_api_key="sk_test_1")
    assert await _opened(with_key) == ("simulator", {"simulator", "stripe"})
    # The simulator has made its ledger above: it is asked about its payments from now on.
    stripe = Settings.load(data_dir=tmp_path, gateway="stripe", stripe_api_key="sk_test_1")
    assert await _opened(stripe) == ("stripe", {"simulator", "stripe"})


async def test_stripe_without_a_ledger_of_the_simulators_makes_none(
    install: Install, tmp_path: Path
) -> None:
    install(**SHIPPED)
    stripe = Settings.load(data_dir=tmp_path, gateway="stripe", stripe_api_key="sk_test_1")
    assert await _opened(stripe) == ("stripe", {"stripe"})
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - no blocking Path in a coroutine


async def test_an_adapter_that_cannot_be_opened_keeps_no_other_from_working(
    install: Install, tmp_path: Path
) -> None:
    install(**SHIPPED, broken="nobody.has.this.module")
    assert await _opened(Settings.load(data_dir=tmp_path)) == ("simulator", {"simulator"})


_FOREIGN = """[ichiba.gateways]
example_pay = tests.gateways.example_pay.opening
"""


async def test_an_adapter_of_another_distribution_is_found_and_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it is once ``pip install`` has put it beside Ichiba."""
    information = tmp_path / "site" / "example_pay-1.0.dist-info"
    information.mkdir(parents=True)
    (information / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: example-pay\nVersion: 1.0\n"
    )
    (information / "entry_points.txt").write_text(_FOREIGN)
    monkeypatch.syspath_prepend(tmp_path / "site")
    monkeypatch.setenv("EXAMPLE_PAY_KEY", "key")
    async with running("example_pay_server.py") as url:
        monkeypatch.setenv("EXAMPLE_PAY_URL", url)
        settings = Settings.load(data_dir=tmp_path, gateway="example_pay")
        async with AsyncExitStack() as stack:
            gateways = await installed.open_gateways(settings, 20, stack)
            assert gateways.in_use.name == "example_pay"
            paid = await gateways.in_use.capture("k", "o", 500, "card", "card_good")
            assert paid.kind is OutcomeKind.COMPLETED


async def test_what_is_not_set_up_is_refused_by_name(install: Install, tmp_path: Path) -> None:
    install(**SHIPPED)
    async with AsyncExitStack() as stack:
        gateways = await installed.open_gateways(Settings.load(data_dir=tmp_path), 20, stack)
        assert "stripe" not in gateways
        with pytest.raises(GatewayNotInUse):
            gateways.get("stripe")


async def test_a_gateway_that_is_not_there_any_more_is_a_wrong_setting(
    install: Install, tmp_path: Path
) -> None:
    install(stripe=SHIPPED["stripe"])
    async with AsyncExitStack() as stack:
        with pytest.raises(WrongSetting, match="'simulator'; it is not installed"):
            await installed.open_gateways(Settings.load(data_dir=tmp_path), 20, stack)


def test_the_entry_points_of_the_package_are_those_of_the_suite() -> None:
    import tomllib

    from tests.gateways.conftest import BENCHES

    root = Path(installed.__file__).parents[3]
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = project["entry-points"][GROUP]
    assert named == SHIPPED
    assert named.keys() < BENCHES.keys()
    for module in named.values():
        loaded = EntryPoint("any", module, GROUP).load()
        assert isinstance(loaded, ModuleType)
        assert callable(loaded.is_set_up)
        assert callable(loaded.open_gateway)
