"""Why an order is in its state: the facts from its rows and from how its peers stand."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import orjson
from sqlalchemy import Connection, Row, Table, case, select

from services.chassis.base.sentences import Language
from services.chassis.peers.breaker import BreakerState
from services.chassis.web.owed_work import delivery_document
from services.order.context import OrderService
from services.order.domain.explanation.next_steps import NextStep, next_steps
from services.order.domain.explanation.summary import (
    Debt,
    MoneyNews,
    RefundFailure,
    Spared,
    summary,
)
from services.order.domain.money.amounts import GATEWAY_METHODS
from services.order.domain.orders.orders import Order
from services.order.repository.orders import order_rows
from services.order.tables import order_events

_MOST_DELIVERIES = 100
_SPACES: Mapping[Language, str] = {"en": " ", "ja": ""}
"""Between sentences."""
_RECEIVED = frozenset({"payment_completed", "payment_received"})
"""What is told of money that has come: before it was shipped, and after that."""
_ABOUT_MONEY = (*sorted(_RECEIVED), "refund_accepted", "refund_failed")


async def explain_order(service: OrderService, order_id: str, language: Language) -> dict[str, Any]:
    """The ``Explanation`` of an order in ``language``, as things stand now.

    Raises:
        OrderNotFound: there is no such order.
    """
    table = service.deliveries.table

    def work(connection: Connection) -> tuple[Order, list[Row[Any]], MoneyNews]:
        order = order_rows.get_order(connection, order_id)
        is_done = case((table.c.state == "done", 1), else_=0)  # what is owed is told before it
        statement = select(table).where(table.c.subject_id == order_id)
        found = connection.execute(
            statement.order_by(is_done, table.c.id.desc()).limit(_MOST_DELIVERIES)
        )
        of_batch = _owed_with_batch(connection, table, order)
        rows = sorted([*of_batch, *found], key=lambda row: row.id)
        return order, rows, _money_news(connection, order)

    order, rows, money = await service.database.read(work)
    owed = [row for row in rows if row.state != "done"]
    breakers = [peer.breaker_state() for peer in service.peers]
    debts = [_debt(row) for row in owed]
    return {
        "order_id": order.id,
        "status": order.status,
        "summary": _SPACES[language].join(
            sentence.in_language(language)
            for sentence in summary(order, debts, _spared(breakers), money)
        ),
        "owed": [delivery_document(row) for row in owed],
        "attempts": sorted(
            (attempt for row in rows for attempt in _attempts(row)), key=lambda each: each["at"]
        ),
        "breakers": [asdict(breaker) for breaker in breakers],
        "next_steps": [_step(each, language) for each in next_steps(order, debts, money)],
    }


def _step(step: NextStep, language: Language) -> dict[str, Any]:
    return {
        "operation_id": step.operation_id,
        "delivery_id": step.delivery_id,
        "detail": step.detail.in_language(language),
    }


def _owed_with_batch(connection: Connection, table: Table, order: Order) -> list[Row[Any]]:
    """What is owed for an order together with others of its batch."""
    if order.batch_id is None:
        return []
    of_batch = table.c.subject_id == order.batch_id, table.c.state != "done"
    statement = select(table).where(*of_batch, table.c.payload.contains(order.id))
    return list(connection.execute(statement.order_by(table.c.id).limit(_MOST_DELIVERIES)))


def _money_news(connection: Connection, order: Order) -> MoneyNews:
    events = order_events.c
    rows = connection.execute(
        select(events.at, events.type, events.data)
        .where(events.order_id == order.id, events.type.in_(_ABOUT_MONEY))
        .order_by(events.id)
    )
    told = [(row.at, row.type, orjson.loads(row.data)) for row in rows]
    failures = [
        RefundFailure(at, data["amount"], data["error"])
        for at, kind, data in told
        if kind == "refund_failed"
    ]
    to_give_back = 0
    if order.payment_method not in GATEWAY_METHODS:
        taken = sum(data["amount"] for _, kind, data in told if kind == "refund_accepted")
        failed = sum(failure.amount for failure in failures)
        to_give_back = max(taken - failed - order.refunded_amount, 0)
    is_received = any(kind in _RECEIVED for _, kind, _ in told)
    return MoneyNews(tuple(failures), is_received, to_give_back)


def _debt(row: Row[Any]) -> Debt:
    return Debt(
        row.id,
        row.kind,
        row.target,
        row.state == "dead",
        row.leased_by is not None,
        row.attempts,
        row.last_error,
        row.next_attempt_at,
        row.created_at,
    )


def _spared(breakers: list[BreakerState]) -> list[Spared]:
    return [Spared(each.peer, each.since) for each in breakers if each.state != "closed"]


def _attempts(row: Row[Any]) -> list[dict[str, Any]]:
    """The attempts at a delivery that are remembered; the one that succeeded is its last."""
    told = orjson.loads(row.history or b"[]")
    if row.state == "done":
        told.append({"at": orjson.loads(_written(row.updated_at)), "error": None})
    return [{**attempt, "delivery_id": row.id, "kind": row.kind} for attempt in told]


def _written(moment: Any) -> bytes:
    """A time as the history has it."""
    return orjson.dumps(moment, option=orjson.OPT_UTC_Z)
