"""What every adapter has to do, whatever gateway is behind it."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from services.chassis.base.ids import new_id
from services.chassis.base.problems import InvalidCursor
from services.payment.domain.gateway_entries import (
    EntryKind,
    EntryPeriod,
    EntryStatus,
    GatewayEntry,
)
from services.payment.domain.money import EXTERNAL
from services.payment.domain.outcomes import Outcome, OutcomeKind
from services.payment.gateways.protocol import GatewayUnavailable
from services.payment.gateways.watched import WatchedGateway
from tests.gateways.conftest import BENCHES, Bench

ALWAYS = EntryPeriod(None, None)


async def _pay(gateway: WatchedGateway, bench: Bench, amount: int = 5_000) -> Outcome:
    outcome = await gateway.capture(new_id(), new_id(), amount, "card", bench.paying)
    assert outcome.kind is OutcomeKind.COMPLETED
    assert outcome.reference is not None
    return outcome


async def _whole_list(gateway: WatchedGateway, period: EntryPeriod) -> list[GatewayEntry]:
    """Every entry of the period, in pages of two."""
    found: list[GatewayEntry] = []
    cursor, pages = None, 0
    while pages == 0 or cursor is not None:
        page = await gateway.list_entries(period, 2, cursor)
        assert len(page.entries) <= 2
        found += page.entries
        cursor, pages = page.next_cursor, pages + 1
    return found


@pytest.mark.parametrize("name", BENCHES)
def test_a_name_fits_the_column_and_is_not_that_of_no_gateway(name: str) -> None:
    assert re.fullmatch("[a-z][a-z0-9_]{0,31}", name)
    assert name != EXTERNAL


async def test_an_adapter_has_the_name_it_is_found_by(
    bench: Bench, request: pytest.FixtureRequest
) -> None:
    assert bench.gateway.name == request.node.callspec.params["bench"]


async def test_a_payment_is_captured_once_for_a_key(gateway: WatchedGateway, bench: Bench) -> None:
    key, order_id = new_id(), new_id()
    outcome = await gateway.capture(key, order_id, 5_000, "card", bench.paying)
    assert outcome.kind is OutcomeKind.COMPLETED
    assert await gateway.capture(key, order_id, 5_000, "card", bench.paying) == outcome
    assert len(await _whole_list(gateway, ALWAYS)) == 1
    assert gateway.trouble is None


async def test_a_capture_is_found_by_its_key_and_by_its_reference(
    gateway: WatchedGateway, bench: Bench
) -> None:
    key = new_id()
    outcome = await gateway.capture(key, new_id(), 5_000, "card", bench.paying)
    assert await gateway.find_capture(key, None) == outcome
    assert await gateway.find_capture(key, outcome.reference) == outcome


async def test_what_never_came_there_is_not_found(gateway: WatchedGateway, bench: Bench) -> None:
    paid = await _pay(gateway, bench)
    assert await gateway.find_capture(new_id(), None) is None
    assert await gateway.find_refund(new_id(), paid.reference) is None
    assert await gateway.find_charge("pi_nobody_knows") is None


async def test_a_declined_card_has_failed(gateway: WatchedGateway, bench: Bench) -> None:
    key = new_id()
    outcome = await gateway.capture(key, new_id(), 5_000, "card", bench.declined)
    assert (outcome.kind, outcome.code) == (OutcomeKind.FAILED, "card_declined")
    assert outcome.message
    found = await gateway.find_capture(key, outcome.reference)
    assert found is not None
    assert found.kind is OutcomeKind.FAILED
    assert all(e.status is EntryStatus.FAILED for e in await _whole_list(gateway, ALWAYS))


async def test_an_unknown_means_of_payment_has_failed(
    gateway: WatchedGateway, bench: Bench
) -> None:
    outcome = await gateway.capture(new_id(), new_id(), 5_000, "card", bench.unknown)
    assert outcome.kind is OutcomeKind.FAILED
    assert outcome.code
    assert outcome.message


async def test_a_refund_is_given_once_for_a_key(gateway: WatchedGateway, bench: Bench) -> None:
    paid, key = await _pay(gateway, bench), new_id()
    outcome = await gateway.refund(key, paid.reference, 2_000)
    assert outcome.kind is OutcomeKind.COMPLETED
    assert outcome.reference not in (None, paid.reference)
    assert await gateway.refund(key, paid.reference, 2_000) == outcome
    assert await gateway.find_refund(key, paid.reference) == outcome
    charge = await gateway.find_charge(str(paid.reference))
    assert charge is not None
    assert (charge.refunded_amount, charge.refundable_amount) == (2_000, 3_000)


async def test_no_more_is_given_back_than_was_captured(
    gateway: WatchedGateway, bench: Bench
) -> None:
    paid = await _pay(gateway, bench)
    assert (await gateway.refund(new_id(), paid.reference, 3_000)).kind is OutcomeKind.COMPLETED
    assert (await gateway.refund(new_id(), paid.reference, 3_000)).kind is OutcomeKind.FAILED
    charge = await gateway.find_charge(str(paid.reference))
    assert charge is not None
    assert charge.refunded_amount == 3_000


async def test_a_charge_is_told_with_its_refunds_the_oldest_first(
    gateway: WatchedGateway, bench: Bench
) -> None:
    key, order_id = new_id(), new_id()
    paid = await gateway.capture(key, order_id, 5_000, "card", bench.paying)
    keys = [new_id(), new_id()]
    for refund_key, amount in zip(keys, (2_000, 1_000), strict=True):
        await gateway.refund(refund_key, paid.reference, amount)
    charge = await gateway.find_charge(str(paid.reference))
    assert charge is not None
    capture = charge.capture
    assert (capture.own_id, capture.order_id, capture.amount) == (key, order_id, 5_000)
    assert [(each.own_id, each.amount) for each in charge.refunds] == [
        (keys[0], 2_000),
        (keys[1], 1_000),
    ]


async def test_the_books_hold_every_capture_and_refund_once(
    gateway: WatchedGateway, bench: Bench
) -> None:
    order_ids = [new_id() for _ in range(3)]
    keys = [new_id() for _ in order_ids]
    references = [
        (await gateway.capture(key, order_id, 5_000, "card", bench.paying)).reference
        for key, order_id in zip(keys, order_ids, strict=True)
    ]
    refund_key = new_id()
    refunded = await gateway.refund(refund_key, references[1], 2_000)

    now = datetime.now(UTC)
    period = EntryPeriod(now - timedelta(minutes=5), now + timedelta(minutes=5))
    entries = await _whole_list(gateway, period)

    seen = {(e.kind, e.reference, e.own_id, e.order_id, e.amount, e.status) for e in entries}
    done = EntryStatus.COMPLETED
    assert len(entries) == len(seen)
    assert seen == {
        *(
            (EntryKind.CAPTURE, reference, key, order_id, 5_000, done)
            for reference, key, order_id in zip(references, keys, order_ids, strict=True)
        ),
        (EntryKind.REFUND, refunded.reference, refund_key, order_ids[1], 2_000, done),
    }
    assert {e.capture_reference for e in entries if e.kind is EntryKind.REFUND} == {references[1]}
    before = EntryPeriod(now - timedelta(days=2), now - timedelta(days=1))
    assert await _whole_list(gateway, before) == []


@pytest.mark.parametrize("cursor", ["bm9uc2Vuc2U", "Q0FQVFVSRTpyZV8x", "%%"])
async def test_a_made_up_cursor_is_refused(gateway: WatchedGateway, cursor: str) -> None:
    """Nonsense; a refund's id in a list of captures; no base64."""
    with pytest.raises(InvalidCursor):
        await gateway.list_entries(ALWAYS, 2, cursor)


async def test_where_nobody_answers_nothing_is_decided(bench: Bench) -> None:
    if bench.unreachable is None:
        pytest.skip("this gateway is always there")
    gateway = WatchedGateway(bench.unreachable, 20)
    for outcome in (
        await gateway.capture(new_id(), new_id(), 5_000, "card", bench.paying),
        await gateway.refund(new_id(), "pi_1", 5_000),
        await gateway.find_capture(new_id(), None),
        await gateway.find_capture(new_id(), "pi_1"),
        await gateway.find_refund(new_id(), "pi_1"),
    ):
        assert outcome is not None
        assert outcome.kind is OutcomeKind.UNKNOWN
        assert gateway.trouble is not None
    with pytest.raises(GatewayUnavailable):
        await gateway.list_entries(ALWAYS, 2, None)
    with pytest.raises(GatewayUnavailable):
        await gateway.find_charge("pi_1")
