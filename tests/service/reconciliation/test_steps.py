"""Page by page: bounded, resumed where it was cut off, each difference found once."""

import asyncio
import contextlib

import pytest

from services.chassis.identity.tokens import ServiceToken
from services.chassis.peers.peer import PeerUnavailable
from services.order.domain.reconciliation import PaymentServiceUnavailable
from services.order.jobs import reconciling
from services.order.peers import payment_records
from services.order.reconciliation import collecting, comparing
from services.order.reconciliation.reconciling import run_step
from services.order.repository import reconciliation_rows
from services.order.tables import differences, reconciliation_entries
from tests.service.reconciliation.house import House

_ORDERS, _WRONG = 9, 4


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "_EVENTS", 4)
    monkeypatch.setattr(comparing, "SUBJECTS", 2)
    monkeypatch.setattr(payment_records, "PAGE", 2)


@pytest.fixture
async def wrong(house: House) -> set[str]:
    """The orders, among others, whose refund was lost."""
    placed = [(await house.place())["id"] for _ in range(_ORDERS)]
    wrong = set(placed[::2][:_WRONG])
    for order_id in wrong:
        await house.falsify_order(order_id, status="CANCELLED")
    return wrong


async def _assert_found(house: House, reconciliation_id: str, wrong: set[str]) -> None:
    found = await house.reconciliation(reconciliation_id)
    assert (found["status"], found["error"]) == ("COMPLETED", None)
    assert sorted(each["order_id"] for each in found["differences"]) == sorted(wrong)
    assert found["counts"] == {
        "orders": _ORDERS,
        "payments": _ORDERS,
        "gateway_entries": _ORDERS,
        "differences": _WRONG,
        "applied": 0,
    }
    assert await house.rows(reconciliation_entries) == []


async def _work_off(house: House) -> None:
    """Do the service's job as far as it comes."""
    job = reconciling(house.service)
    for reconciliation_id in await job.due():
        with contextlib.suppress(PaymentServiceUnavailable):
            while await job.portion(reconciliation_id):
                pass


async def test_many_pages_come_to_one_result(house: House, wrong: set[str]) -> None:
    reconciliation_id, steps = await house.started(), 1
    while await run_step(house.service, reconciliation_id):
        steps += 1
    assert steps > 15
    await _assert_found(house, reconciliation_id, wrong)
    assert not await run_step(house.service, reconciliation_id)
    await _assert_found(house, reconciliation_id, wrong)


class Killed(Exception):
    """The process ends before it commits."""


async def test_a_step_that_is_cut_off_is_done_again_from_its_beginning(
    house: House, wrong: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each step is killed once, when all that it writes is written but not committed."""
    move_on = reconciliation_rows.move_on
    doomed = iter([True, False] * 200)

    def killed(*arguments: object, **options: object) -> object:
        moved = move_on(*arguments, **options)  # type: ignore[arg-type]
        if next(doomed):
            raise Killed
        return moved

    monkeypatch.setattr(reconciliation_rows, "move_on", killed)
    reconciliation_id, kills, more = await house.started(), 0, True
    while more:
        before = await house.rows(differences), await house.rows(reconciliation_entries)
        try:
            more = await run_step(house.service, reconciliation_id)
        except Killed:
            kills += 1
            after = await house.rows(differences), await house.rows(reconciliation_entries)
            assert after == before
    assert kills > 15
    await _assert_found(house, reconciliation_id, wrong)


async def test_two_processes_at_once_find_nothing_twice(house: House, wrong: set[str]) -> None:
    reconciliation_id = await house.started()
    while any(
        await asyncio.gather(*(run_step(house.service, reconciliation_id) for _ in range(3)))
    ):
        pass
    await _assert_found(house, reconciliation_id, wrong)


async def test_while_the_payment_service_is_away_it_waits_and_says_why(
    house: House, wrong: set[str]
) -> None:
    reconciliation_id = await house.started()
    for cut_after in (3, 3, 5):
        for _ in range(cut_after):
            house.to_payment.is_cut = False
            assert await run_step(house.service, reconciliation_id)
        house.to_payment.is_cut = True
        await _work_off(house)
        waiting = await house.reconciliation(reconciliation_id)
        if waiting["status"] == "RUNNING":
            assert waiting["error"].startswith("payment: ConnectError")
    with pytest.raises(PeerUnavailable):
        await run_step(house.service, reconciliation_id)
    house.to_payment.is_cut = False
    await _work_off(house)
    await _assert_found(house, reconciliation_id, wrong)


async def test_one_that_is_broken_fails_and_holds_up_no_other(
    house: House, wrong: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, sound = await house.started(), await house.started()
    look_anew = comparing.look_anew

    async def fail_once(*arguments: object) -> object:
        monkeypatch.setattr(comparing, "look_anew", look_anew)
        raise ZeroDivisionError

    monkeypatch.setattr(comparing, "look_anew", fail_once)
    await _work_off(house)
    failed = await house.reconciliation(broken)
    assert (failed["status"], failed["error"]) == ("FAILED", "ZeroDivisionError()")
    assert failed["finished_at"] is not None
    await _assert_found(house, sound, wrong)


async def test_what_the_payment_service_refuses_ends_it(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    reconciliation_id = await house.started()
    monkeypatch.setattr(ServiceToken, "header", lambda _self, _actor: "Bearer nonsense")
    found = await house.finish(reconciliation_id)
    assert found["status"] == "FAILED"
    assert found["error"].startswith("payment refused: 401 unauthorized")
