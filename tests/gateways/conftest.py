"""The adapters that have to pass, each on its bench. Add yours here; docs/gateways.md says how."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from services.chassis.storage.opening import open_database
from services.payment.gateways.protocol import Gateway
from services.payment.gateways.simulator.gateway import SimulatedGateway
from services.payment.gateways.stripe.gateway import StripeGateway
from services.payment.gateways.watched import WatchedGateway
from tests.gateways.example_pay.adapter import ExamplePayGateway
from tests.gateways.servers import KEY, make_card, running
from tests.ports import free_port


@dataclass(frozen=True, slots=True)
class Bench:
    """One adapter with what the suite has to know of the gateway behind it.

    ``paying``, ``declined`` and ``unknown`` are tokens for payments by card; ``unreachable`` is the
    adapter where nobody answers, None for a gateway that is always there.
    """

    gateway: Gateway
    paying: str
    declined: str
    unknown: str
    unreachable: Gateway | None


@asynccontextmanager
async def _simulator(folder: Path) -> AsyncIterator[Bench]:
    gateway = await SimulatedGateway.open(open_database(f"sqlite:///{folder / 'ledger.db'}"))
    yield Bench(gateway, "tok_ok", "tok_declined", "tok_unknown", None)
    await gateway.close()


@asynccontextmanager
async def _stripe(_folder: Path) -> AsyncIterator[Bench]:
    async with running("localstripe_server.py") as url:
        gateway = StripeGateway(KEY, url)
        away = StripeGateway(KEY, f"http://127.0.0.1:{free_port()}")
        paying = await make_card(url, "4242424242424242")
        declined = await make_card(url, "4000000000000341")
        yield Bench(gateway, paying, declined, "pm_unknown", away)
        await gateway.close()
        await away.close()


@asynccontextmanager
async def _example_pay(_folder: Path) -> AsyncIterator[Bench]:
    async with running("example_pay_server.py") as url:
        gateway = ExamplePayGateway("key", url)
        away = ExamplePayGateway("key", f"http://127.0.0.1:{free_port()}")
        yield Bench(gateway, "card_good", "card_bad", "card_unknown", away)
        await gateway.close()
        await away.close()


BENCHES: Mapping[str, Callable[[Path], AbstractAsyncContextManager[Bench]]] = {
    "simulator": _simulator,
    "stripe": _stripe,
    "example_pay": _example_pay,
}


@pytest.fixture(params=BENCHES)
async def bench(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Bench]:
    """Each adapter in turn."""
    async with BENCHES[request.param](tmp_path) as opened:
        yield opened


@pytest.fixture
def gateway(bench: Bench) -> WatchedGateway:
    """The adapter as the service uses it: bounded, and raising nothing where money moves."""
    return WatchedGateway(bench.gateway, 20)
