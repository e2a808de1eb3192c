"""The simulated gateway under a fault profile: what moves, and what the caller hears."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from services.chassis.base.fault_profiles import Fault, FaultProfile, Faults
from services.chassis.base.ids import new_id
from services.chassis.storage.opening import open_database
from services.payment.domain.outcomes import Outcome, OutcomeKind
from services.payment.gateways.faulty import FaultyGateway
from services.payment.gateways.protocol import GatewayUnavailable
from services.payment.gateways.simulator.gateway import SimulatedGateway


@pytest.fixture
async def simulator(tmp_path: Path) -> AsyncIterator[SimulatedGateway]:
    gateway = await SimulatedGateway.open(open_database(f"sqlite:///{tmp_path / 'ledger.db'}"))
    yield gateway
    await gateway.close()


@pytest.fixture
def under(simulator: SimulatedGateway) -> Callable[[Fault], FaultyGateway]:
    """The simulator where each call meets the same fault."""

    def spoiled(fault: Fault) -> FaultyGateway:
        faults = Faults(**{fault.value: 1}, lateness=0)
        return FaultyGateway(simulator, FaultProfile(gateway=faults))

    return spoiled


async def _capture(gateway: FaultyGateway, key: str) -> Outcome:
    return await gateway.capture(key, new_id(), 4_800, "card", "tok_ok")


@pytest.mark.parametrize(
    ("fault", "heard", "has_moved"),
    [
        (Fault.LOST, OutcomeKind.UNKNOWN, False),
        (Fault.RESET, OutcomeKind.UNKNOWN, False),
        (Fault.FAILED, OutcomeKind.FAILED, False),
        (Fault.UNANSWERED, OutcomeKind.UNKNOWN, True),
        (Fault.FAILED_AFTER, OutcomeKind.UNKNOWN, True),
        (Fault.RESET_AFTER, OutcomeKind.UNKNOWN, True),
        (Fault.REPEATED, OutcomeKind.COMPLETED, True),
    ],
)
async def test_a_capture(
    simulator: SimulatedGateway,
    under: Callable[[Fault], FaultyGateway],
    fault: Fault,
    heard: OutcomeKind,
    has_moved: bool,
) -> None:
    key = new_id()
    assert (await _capture(under(fault), key)).kind is heard
    assert (await simulator.find_capture(key, None) is not None) is has_moved


async def test_a_refund_never_fails_for_good(
    simulator: SimulatedGateway, under: Callable[[Fault], FaultyGateway]
) -> None:
    captured = await simulator.capture("key", new_id(), 4_800, "card", "tok_ok")
    outcome = await under(Fault.FAILED).refund("refund", captured.reference, 4_800)
    assert outcome.kind is OutcomeKind.UNKNOWN
    assert await simulator.find_refund("refund", captured.reference) is None


@pytest.mark.parametrize("fault", [each for each in Fault if each is not Fault.REPEATED])
async def test_asked_what_became_of_a_call_it_never_lies(
    simulator: SimulatedGateway, under: Callable[[Fault], FaultyGateway], fault: Fault
) -> None:
    await simulator.capture("key", new_id(), 4_800, "card", "tok_ok")
    answer = await under(fault).find_capture("key", None)
    assert answer is not None
    assert answer.kind is OutcomeKind.UNKNOWN


@pytest.mark.parametrize("fault", [each for each in Fault if each is not Fault.REPEATED])
async def test_its_books_are_out_of_reach_rather_than_wrong(
    under: Callable[[Fault], FaultyGateway], fault: Fault
) -> None:
    with pytest.raises(GatewayUnavailable):
        await under(fault).find_charge("sim_key")
    assert await under(Fault.REPEATED).find_charge("sim_key") is None


async def test_a_late_capture_happens_after_its_caller_gave_up(
    simulator: SimulatedGateway, under: Callable[[Fault], FaultyGateway]
) -> None:
    gateway = under(Fault.LATE)
    assert (await _capture(gateway, "key")).kind is OutcomeKind.UNKNOWN
    [late] = gateway._late
    await late
    assert await simulator.find_capture("key", None) == Outcome.completed("sim_key")
