"""The entry point ``simulator``: the simulated gateway, with faults where a profile is set."""

from pathlib import Path

from services.chassis.base.settings import Settings
from services.chassis.storage.opening import open_database
from services.payment.gateways.faulty import FaultyGateway
from services.payment.gateways.protocol import Gateway
from services.payment.gateways.simulator.gateway import SimulatedGateway


def is_set_up(settings: Settings) -> bool:
    """Whether it is in use, or was: then its ledger is there."""
    return settings.gateway == SimulatedGateway.name or _ledger(settings).exists()


async def open_gateway(settings: Settings) -> Gateway:
    """The simulator on its ledger, which is made where it is not there yet."""
    # It need not outlive a power failure: losing the end of a simulation costs nobody money.
    ledger = open_database(f"sqlite:///{_ledger(settings)}", synchronous="NORMAL")
    simulator = await SimulatedGateway.open(ledger)
    return FaultyGateway(simulator, settings.faults) if settings.faults else simulator


def _ledger(settings: Settings) -> Path:
    return settings.data_dir / "gateway_simulator.db"
