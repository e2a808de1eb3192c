"""A gateway in this process, for trying things out: the token decides what happens.

Its ledger lies in a file of its own, as a real gateway's would lie elsewhere: it outlives the
service, can be asked what became of a call, and acts once for each key, whichever process asks.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select

from services.chassis.base.ids import utc_now
from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.database import Database
from services.chassis.storage.driver_statements import execute_for_each
from services.payment.domain.gateway_entries import EntryPage, EntryPeriod, GatewayCharge
from services.payment.domain.gateway_events import GatewayEvent
from services.payment.domain.outcomes import Outcome, OutcomeKind
from services.payment.gateways.simulator import books
from services.payment.gateways.simulator.books import CAPTURE, MOVEMENTS
from services.payment.gateways.simulator.instructions import instructions_for

_m = MOVEMENTS.c
_ONE = select(MOVEMENTS).where(_m.key == bindparam("b_key"))
_REFUNDED = select(func.coalesce(func.sum(_m.amount), 0)).where(
    _m.kind == "refund",
    _m.capture_reference == bindparam("b_reference"),
    _m.outcome == OutcomeKind.COMPLETED,
)

_PAYS = "tok_ok"
_LOSES_ANSWER = "tok_timeout"
_INSTRUCTS = "tok_instructions"
_INSTRUCTED = "instructions"
"""How the ledger remembers that the customer was told how to pay."""
_DECLINES: Mapping[str, tuple[str, str]] = {
    "tok_declined": ("card_declined", "The card was declined."),
    "tok_insufficient_funds": ("insufficient_funds", "The card has insufficient funds."),
}
_ERROR = ("gateway_error", "The gateway failed before it captured anything.")
_STRANGE = ("invalid_token", "The gateway does not know this means of payment.")


class SimulatedGateway:
    """The ``simulator``: deterministic by token."""

    name = "simulator"
    page_tokens = ("tok_ok", *_DECLINES)

    def __init__(self, ledger: Database) -> None:
        self._ledger = ledger
        self._gathering: _Group | None = None

    @classmethod
    async def open(cls, ledger: Database) -> "SimulatedGateway":
        """A simulator on ``ledger``, whose tables are made where they are not there yet."""
        await ledger.write(books.prepare)
        return cls(ledger)

    async def capture(
        self, key: str, order_id: str, amount: int, method: str, token: str
    ) -> Outcome:
        values = {"order_id": order_id, "amount": amount, "method": method}
        decided = _decide(token, key, method)
        outcome = await self._enter(_Movement(key, "capture", decided, values))
        if token == _LOSES_ANSWER:
            return Outcome.lost("timeout", "The gateway's answer was lost.")
        return replace(outcome, code=None) if outcome.kind is OutcomeKind.PENDING else outcome

    async def _enter(self, movement: "_Movement") -> Outcome:
        """Have a movement entered together with all that come in the same turn of the loop."""
        if self._gathering is None:
            self._gathering = _Group([])
            self._gathering.writing = asyncio.create_task(self._write(self._gathering))
        group, place = self._gathering, len(self._gathering.movements)
        group.movements.append(movement)
        assert group.writing is not None
        return (await asyncio.shield(group.writing))[place]

    async def _write(self, group: "_Group") -> list[Outcome]:
        self._gathering = None
        return await self._ledger.write(partial(_keep_all, group.movements))

    def default_token(self, method: str) -> str | None:
        """Whoever tries things out pays."""
        return _PAYS

    async def refund(self, key: str, reference: str | None, amount: int) -> Outcome:
        return await self._ledger.write(partial(_refund, key, reference, amount))

    async def find_capture(self, key: str, reference: str | None) -> Outcome | None:
        return await self._ledger.read(partial(_find, key))

    async def find_refund(self, key: str, reference: str | None) -> Outcome | None:
        return await self._ledger.read(partial(_find, key))

    async def list_entries(self, period: EntryPeriod, limit: int, cursor: str | None) -> EntryPage:
        return await self._ledger.read(partial(books.page_of_entries, period, limit, cursor))

    async def find_charge(self, reference: str) -> GatewayCharge | None:
        return await self._ledger.read(partial(books.find_charge, reference))

    async def hear(self, event: GatewayEvent) -> None:
        """Whoever signs an event plays the gateway: what it says stands on the books then."""
        await self._ledger.write(partial(books.enter_event, event))

    async def forget(self, reference: str) -> None:
        """Its ledger knows orders and amounts, and nobody who paid."""

    async def close(self) -> None:
        await self._ledger.close()


def _decide(token: str, key: str, method: str) -> Outcome:
    reference = f"sim_{key.replace('-', '')}"
    if token == _INSTRUCTS:
        outcome = Outcome.pending(reference, instructions_for(key, method))
        return replace(outcome, code=_INSTRUCTED)
    if token in (_PAYS, _LOSES_ANSWER):
        return Outcome.completed(reference)
    if token == "tok_pending":  # noqa: S105 - names no secret
        return Outcome.pending(reference)
    if token in _DECLINES:
        return Outcome.failed(*_DECLINES[token], reference)
    if token == "tok_error":  # noqa: S105
        return Outcome.failed(*_ERROR)
    return Outcome.failed(*_STRANGE)


@dataclass(frozen=True, slots=True)
class _Movement:
    key: str
    kind: str
    decided: Outcome
    values: Mapping[str, Any]

    def entry(self, now: datetime) -> dict[str, Any]:
        """It as the ledger has it."""
        return {
            "key": self.key,
            "kind": self.kind,
            "reference": self.decided.reference,
            "outcome": self.decided.kind,
            "code": self.decided.code,
            "message": self.decided.message,
            "created_at": now,
            **self.values,
        }


@dataclass(slots=True)
class _Group:
    movements: list[_Movement]
    writing: "asyncio.Task[list[Outcome]] | None" = None


def _keep_all(movements: Sequence[_Movement], connection: Connection) -> list[Outcome]:
    """Enter movements; where a key was here before, nothing happens and the first one counts."""
    now = utc_now()
    entries = [movement.entry(now) for movement in movements]
    kept = execute_for_each(connection, insert_ignoring_conflicts(connection, MOVEMENTS), entries)
    if kept == len(entries):
        return [movement.decided for movement in movements]
    return [
        _outcome_of(connection.execute(_ONE, {"b_key": movement.key}).one())
        for movement in movements
    ]


def _refund(key: str, reference: str | None, amount: int, connection: Connection) -> Outcome:
    known = _find(key, connection)
    if known is not None:
        return known
    capture = connection.execute(CAPTURE, {"b_reference": reference}).first()
    refunded = connection.execute(_REFUNDED, {"b_reference": reference}).scalar_one()
    # A capture that is not in the ledger was told by an event: whoever told it stands for it.
    if capture is not None and refunded + amount > capture.amount:
        decided = Outcome.failed("charge_already_refunded", "More than was captured.")
    else:
        decided = Outcome.completed(f"sim_re_{key.replace('-', '')}")
    values = {"capture_reference": reference, "amount": amount}
    return _keep_all([_Movement(key, "refund", decided, values)], connection)[0]


def _find(key: str, connection: Connection) -> Outcome | None:
    row = connection.execute(_ONE, {"b_key": key}).one_or_none()
    return None if row is None else _outcome_of(row)


def _outcome_of(row: Row[Any]) -> Outcome:
    if row.outcome == OutcomeKind.PENDING and row.code == _INSTRUCTED:
        return Outcome.pending(row.reference, instructions_for(row.key, row.method))
    code = row.code if row.outcome == OutcomeKind.FAILED else None
    return Outcome(OutcomeKind(row.outcome), row.reference, code, row.message)
