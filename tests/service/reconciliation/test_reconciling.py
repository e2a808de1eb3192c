"""Starting and reading reconciliations; what is in flight; when a remedy no longer fits."""

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Connection, update

from services.chassis.base.ids import new_id
from services.order.jobs import nightly
from services.order.reconciliation.reconciling import start_nightly
from services.order.tables import differences, reconciliations
from tests.service.order.conftest import assert_problem
from tests.service.reconciliation.house import AMOUNT, RECONCILIATIONS, House, zulu
from tests.service.reconciliation.test_kinds import (
    cancelled_unrefunded,
    captured_for_nobody,
    paid_but_waiting,
    paid_for_nothing,
)


async def test_it_is_started_once_for_a_key(house: House) -> None:
    body = {"from": "2026-01-01T00:00:00Z", "to": "2026-01-02T00:00:00.5Z"}
    headers = {"Idempotency-Key": "once"}
    first = await house.api.post(RECONCILIATIONS, json=body, headers=headers)
    again = await house.api.post(RECONCILIATIONS, json=body, headers=headers)
    assert (first.status_code, again.status_code) == (202, 202)
    assert again.json() == first.json()
    assert again.headers["idempotent-replayed"] == "true"
    assert first.headers["location"] == f"{RECONCILIATIONS}/{first.json()['id']}"
    page = (await house.api.get(RECONCILIATIONS)).json()
    assert [each["id"] for each in page["items"]] == [first.json()["id"]]
    assert page["items"][0]["status"] == "RUNNING"


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z"),
        ("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z"),
        ("2026-01-01T00:00:00Z", "2026-04-03T00:00:01Z"),
        ("2026-01-01T00:00:00Z", "9999-01-01T00:00:00Z"),
    ],
)
async def test_a_period_that_cannot_be_reconciled_is_refused(
    house: House, start: str, end: str
) -> None:
    reply = await house.api.post(RECONCILIATIONS, json={"from": start, "to": end})
    assert_problem(reply, 400, "invalid_period")
    assert (await house.api.get(RECONCILIATIONS)).json()["items"] == []


@pytest.mark.parametrize("time", ["2026-01-01T23:59:60Z", "0000-01-01T00:00:00Z", "yesterday"])
async def test_a_time_that_is_none_is_422(house: House, time: str) -> None:
    body = {"from": time, "to": "2026-01-02T00:00:00Z"}
    assert_problem(await house.api.post(RECONCILIATIONS, json=body), 422, "validation_failed")


async def test_a_period_of_92_days_is_taken(house: House) -> None:
    body = {"from": "2026-01-01T00:00:00Z", "to": "2026-04-03T00:00:00Z"}
    assert (await house.api.post(RECONCILIATIONS, json=body)).status_code == 202


async def test_a_period_without_an_end_reaches_to_the_present_of_the_service(house: House) -> None:
    start, ahead = (zulu(datetime.now(UTC) + timedelta(hours=hours)) for hours in (-1, 1))
    begun = await house.api.post(RECONCILIATIONS, json={"from": start})
    assert begun.status_code == 202
    times = (begun.json()[name] for name in ("from", "to", "created_at"))
    begins, ends, made = map(datetime.fromisoformat, times)
    assert begins < ends <= made <= ends + timedelta(seconds=5)
    reply = await house.api.post(RECONCILIATIONS, json={"from": ahead})
    assert_problem(reply, 400, "invalid_period")


async def test_what_is_not_there_is_404(house: House) -> None:
    reconciliation_id = await house.started()
    nobody = f"{RECONCILIATIONS}/{new_id()}"
    apply = f"differences/{new_id()}/apply"
    assert_problem(await house.api.get(nobody), 404, "reconciliation_not_found")
    assert_problem(await house.api.get(f"{nobody}/differences"), 404, "reconciliation_not_found")
    assert_problem(await house.api.post(f"{nobody}/{apply}"), 404, "reconciliation_not_found")
    own = f"{RECONCILIATIONS}/{reconciliation_id}"
    assert_problem(await house.api.post(f"{own}/{apply}"), 404, "difference_not_found")


async def test_differences_are_listed_by_kind_and_by_what_is_done(house: House) -> None:
    for make in (cancelled_unrefunded, cancelled_unrefunded, captured_for_nobody):
        await make(house)
    found = await house.differences()
    applied = await house.applied(found[0])
    path = f"{RECONCILIATIONS}/{applied['reconciliation_id']}/differences"

    async def ids(**query: Any) -> list[str]:
        seen: list[str] = []
        page: dict[str, Any] = {"next_cursor": ""}
        while page["next_cursor"] is not None:
            cursor = {"cursor": page["next_cursor"]} if page["next_cursor"] else {}
            reply = await house.api.get(path, params={"limit": 1, **query, **cursor})
            page = reply.json()
            seen += [item["id"] for item in page["items"]]
        return seen

    everything = [each["id"] for each in found]
    assert await ids() == everything
    assert await ids(applied="true") == [applied["id"]]
    assert await ids(applied="false") == [each for each in everything if each != applied["id"]]
    of_kind = [each["id"] for each in found if each["kind"] == "unknown_charge"]
    assert await ids(kind="unknown_charge") == of_kind
    assert_problem(await house.api.get(path, params={"kind": "x"}), 422, "validation_failed")
    cursor = {"cursor": "bm9uc2Vuc2U"}
    assert_problem(await house.api.get(path, params=cursor), 400, "invalid_cursor")


async def test_only_what_lies_in_the_period_is_looked_at(house: House) -> None:
    await cancelled_unrefunded(house)
    end = house.began_at
    body = {"from": zulu(end - timedelta(days=1)), "to": zulu(end)}
    reply = await house.api.post(RECONCILIATIONS, json=body)
    found = await house.finish(reply.json()["id"])
    assert set(found["counts"].values()) == {0}


async def test_what_changed_a_moment_ago_is_in_flight(house: House) -> None:
    await cancelled_unrefunded(house)
    object.__setattr__(house.service, "grace", timedelta(minutes=2))
    assert await house.differences() == []
    house.clock.advance(minutes=3)
    found = await house.the_difference()
    assert 180 <= found["age_seconds"] < 300


async def test_what_is_still_owed_is_in_flight(house: House) -> None:
    order = await house.place()
    house.to_payment.is_cut = True
    cancelled = await house.api.delete(f"/api/v1/orders/{order['id']}")
    assert cancelled.json()["status"] == "CANCELLED"
    house.to_payment.is_cut = False
    house.clock.advance(hours=1)
    assert await house.differences() == []


async def test_what_the_gateway_itself_waits_for_is_no_difference_for_a_week(house: House) -> None:
    await house.place("tok_pending")
    house.clock.advance(days=6)
    assert await house.differences() == []
    house.clock.advance(days=2)
    found = await house.the_difference()
    assert found["kind"] == "payment_undecided"
    refused = await house.apply(found)
    assert_problem(refused, 409, "remedy_without_effect")
    assert (await house.the_difference())["applied_at"] is None


async def test_a_payment_of_a_gateway_that_is_not_in_use_cannot_be_compared(house: House) -> None:
    order = await house.place()
    await house.falsify_payment(order["payment_id"], gateway="stripe")
    assert await house.differences() == []


async def test_a_refund_of_an_older_capture_is_seen_in_its_own_period(house: House) -> None:
    order = await house.place()
    payment = await house.payment(order["id"])
    house.began_at = datetime.fromisoformat(payment["updated_at"]) + timedelta(milliseconds=1)
    await house.gateway.refund(new_id(), payment["gateway_reference"], 800)
    found = await house.the_difference()
    assert (found["kind"], found["order_id"]) == ("refund_not_recorded", order["id"])


async def test_a_remedy_that_no_longer_fits_changes_nothing(house: House) -> None:
    await cancelled_unrefunded(house)
    found = await house.the_difference()
    await house.refund(found["payment_id"])
    books = house.on_the_books()
    assert_problem(await house.apply(found), 409, "remedy_out_of_date")
    assert house.on_the_books() == books
    assert "remedy_applied" not in await house.event_types(found["order_id"])
    counts = (await house.reconciliation(found["reconciliation_id"]))["counts"]
    assert counts["applied"] == 0


async def test_a_remedy_that_was_found_twice_has_one_effect(house: House) -> None:
    await paid_but_waiting(house)
    [one], [other] = await house.differences(), await house.differences()
    house.notifications.taken.clear()
    await house.applied(one)
    assert_problem(await house.apply(other), 409, "remedy_out_of_date")
    assert house.notifications.templates == ["ORDER_CONFIRMATION"]


@pytest.mark.parametrize("make", [paid_for_nothing, captured_for_nobody])
async def test_a_remedy_that_was_cut_off_after_its_effect_is_finished(
    house: House, make: Any
) -> None:
    """The money went back, and the process ended before it wrote that down."""
    await make(house)
    found = await house.the_difference()
    await house.applied(found)
    for forgotten in (
        update(differences).values(applied_at=None, applied_by=None),
        update(reconciliations).values(applied=0),
    ):
        await house.service.database.write(partial(Connection.execute, statement=forgotten))
    books = house.on_the_books()
    await house.applied(found)
    assert house.on_the_books() == books
    assert sum(amount for kind, amount, _ in books if kind == "refund") == AMOUNT


async def test_while_the_payment_service_is_away_a_remedy_is_503(house: House) -> None:
    await cancelled_unrefunded(house)
    found = await house.the_difference()
    house.to_payment.is_cut = True
    reply = await house.apply(found)
    assert_problem(reply, 503, "payment_service_unavailable")
    assert int(reply.headers["retry-after"]) >= 1
    house.to_payment.is_cut = False
    await house.applied(found)


async def test_a_refund_that_the_gateway_declines_is_told_and_stays_open(house: House) -> None:
    await captured_for_nobody(house)
    found = await house.the_difference()
    house.gateway.refuses_refunds = True
    reply = await house.apply(found)
    problem = assert_problem(reply, 409, "remedy_without_effect")
    assert problem["detail"] == "The account has been closed."
    house.gateway.refuses_refunds = False
    assert (await house.the_difference())["kind"] == "unknown_charge"


async def test_a_night_is_reconciled_once(house: House) -> None:
    first = await start_nightly(house.service)
    assert await start_nightly(house.service) == first
    found = await house.reconciliation(first)
    today = house.clock().date()
    assert found["trigger"] == "nightly"
    assert found["from"] == f"{today - timedelta(days=1)}T00:00:00Z"
    assert found["to"] == f"{today}T00:00:00Z"
    house.clock.advance(days=1)
    assert await start_nightly(house.service, house.clock() - timedelta(days=1)) == first
    assert await start_nightly(house.service) != first


async def test_a_night_that_was_missed_is_made_up_for_with_its_own_day(house: House) -> None:
    schedule = nightly(house.service)
    assert schedule.make_up
    for _ in range(2):
        await schedule.run(datetime(2026, 11, 20, 0, 10, tzinfo=UTC))
    [made] = (await house.api.get(RECONCILIATIONS)).json()["items"]
    assert (made["from"], made["to"]) == ("2026-11-19T00:00:00Z", "2026-11-20T00:00:00Z")
