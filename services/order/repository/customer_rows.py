"""The orders of a customer: found, looked at for what is unfinished, and erased."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, Row, Text, cast, func, or_, select, update

from services.chassis.erasing import counted, erase_owed_work, erase_replies
from services.chassis.storage.row_locks import held
from services.chassis.storage.units import Unit
from services.order.domain.erasing.erasures import Customer, erase_order, without_words
from services.order.domain.erasing.obstacles import NOT_PAID, NOT_SHIPPED, Obstacle, Reason
from services.order.domain.erasing.traces import Traces
from services.order.domain.imports.batches import ENDED
from services.order.domain.orders.orders import TimelineEntry
from services.order.repository.orders import order_events
from services.order.repository.orders.batch_counts import IS_DIGEST_OWED
from services.order.tables import (
    PHONE_DIGITS,
    batch_rows,
    batches,
    deliveries,
    idempotency_keys,
    orders,
    payment_events,
)
from services.order.tables import order_events as events

_o, _d, _r, _b = orders.c, deliveries.c, batch_rows.c, batches.c
_MONEY = ("payment", "refund")


def _is_of(customer: Customer, until: datetime) -> Any:
    theirs = []
    if customer.email is not None:
        theirs.append(func.lower(_o.customer_email) == customer.email)
    if customer.numbers:
        theirs.append(_o.customer_phone.is_not(None) & PHONE_DIGITS.in_(customer.numbers))
    return or_(*theirs) & _o.erased_at.is_(None) & (_o.created_at <= until)


def ids_of_customer(connection: Connection, customer: Customer, until: datetime) -> list[str]:
    """All orders of the customer that were made by then and are not erased, by id."""
    statement = select(_o.id).where(_is_of(customer, until)).order_by(_o.id)
    return list(connection.execute(statement).scalars())


def next_orders(
    connection: Connection, customer: Customer, until: datetime, limit: int
) -> Sequence[Row[Any]]:
    """Some of them, held until the unit ends."""
    statement = select(orders).where(_is_of(customer, until)).order_by(_o.id).limit(limit)
    return connection.execute(held(statement)).all()


def find_obstacles(connection: Connection, order_ids: Collection[str]) -> list[Obstacle]:
    """What is unfinished of these orders, as far as this service knows."""
    about = select(_o.id, _o.status, _o.external_id, _o.batch_id).where(_o.id.in_(order_ids))
    rows = connection.execute(about.order_by(_o.id)).all()
    found = [
        Obstacle(reason, row.id, row.external_id)
        for row in rows
        if (reason := _unfinished(row.status)) is not None
    ]
    numbers = {row.id: row.external_id for row in rows}
    owed = select(_d.subject_id, _d.kind, _d.state).where(
        _d.subject_id.in_(order_ids), _d.state.in_(("pending", "dead"))
    )
    for row in connection.execute(owed.order_by(_d.subject_id, _d.id)):
        if row.kind in _MONEY or row.state == "pending":
            reason = Reason.REFUND_OWED if row.kind == "refund" else Reason.CALL_OWED
            found.append(Obstacle(reason, row.subject_id, numbers[row.subject_id]))
    batch_ids = {row.batch_id for row in rows if row.batch_id is not None}
    return found + [
        Obstacle(Reason.BATCH_UNFINISHED, batch_id=each)
        for each in unfinished_batches(connection, batch_ids)
    ]


def _unfinished(status: str) -> Reason | None:
    if status in NOT_PAID:
        return Reason.NOT_PAID
    return Reason.NOT_SHIPPED if status in NOT_SHIPPED else None


def unfinished_batches(connection: Connection, batch_ids: Collection[str]) -> list[str]:
    """Those batches that may still need their files or tell somebody."""
    has_calls = select(_d.subject_id).where(_d.subject_id.in_(batch_ids), _d.state == "pending")
    is_open = _b.status.not_in(ENDED) | IS_DIGEST_OWED | _b.id.in_(has_calls)
    statement = select(_b.id).where(_b.id.in_(batch_ids), is_open)
    return list(connection.execute(statement.order_by(_b.id)).scalars())


def batches_naming(connection: Connection, order_ids: Collection[str]) -> set[str]:
    """The batches that made these orders, or whose rows are about them."""
    of_rows = select(_r.batch_id).where(_r.order_id.in_(order_ids)).distinct()
    made = select(_o.batch_id).where(_o.id.in_(order_ids), _o.batch_id.is_not(None)).distinct()
    return {*connection.execute(of_rows).scalars(), *connection.execute(made).scalars()}


def note_traces(traces: Traces, rows: Sequence[Row[Any]]) -> None:
    """Add to ``traces`` what these orders tell of their customer."""
    for row in rows:
        traces.add(row.customer_email, row.customer_phone, row.customer_name)
        traces.add(address=[row.shipping_address])
        if row.recipient is not None:
            to = orjson.loads(row.recipient)
            traces.add(phone=to["phone"], name=to["name"])
            traces.add(address=[to[part] for part in ("region", "city", "line1", "line2")])


def erase_orders(unit: Unit, found: Sequence[Row[Any]], erasure_id: str) -> dict[str, int]:
    """Erase the customer from these orders and all that hangs on them; answers what it was."""
    ids = [row.id for row in found]
    connection = unit.connection
    emptied = (
        update(orders)
        .where(_o.id.in_(ids))
        .values(
            customer_name="",
            customer_email=None,
            customer_phone=None,
            shipping_address=None,
            recipient=None,
            delivery_request=None,
            note=None,
            payment_error=None,
            payment_next_action=None,
            search_text=None,
            erased_at=unit.now,
            erasure_id=erasure_id,
            version=_o.version + 1,
            updated_at=unit.now,
        )
    )
    said = payment_events.c
    told = update(payment_events).where(
        said.order_id.in_(ids),
        said.failure_message.is_not(None) | said.next_action.is_not(None),
    )
    erased_at = unit.now.isoformat().replace("+00:00", "Z")
    counts = counted(
        orders=connection.execute(emptied).rowcount,
        order_events=_erase_timelines(connection, ids),
        payment_events=connection.execute(
            told.values(failure_message=None, next_action=None)
        ).rowcount,
        deliveries=erase_owed_work(unit, deliveries, ids),
        batch_rows=_erase_rows_of_orders(connection, ids),
        idempotency_keys=erase_replies(
            connection, idempotency_keys, ids, lambda document: erase_order(document, erased_at)
        ),
    )
    entry = TimelineEntry("customer_erased", data={"erasure_id": erasure_id})
    order_events.record_all(unit, [(order_id, entry) for order_id in ids])
    return counts


def _erase_timelines(connection: Connection, order_ids: Collection[str]) -> int:
    statement = select(events.c.id, events.c.data).where(events.c.order_id.in_(order_ids))
    changed = 0
    for row in connection.execute(statement.order_by(events.c.id)).all():
        data = orjson.loads(row.data)
        kept = without_words(data)
        if kept != data:
            is_it = events.c.id == row.id
            values = {"data": orjson.dumps(kept).decode()}
            connection.execute(update(events).where(is_it).values(**values))
            changed += 1
    return changed


def _erase_rows_of_orders(connection: Connection, order_ids: Collection[str]) -> int:
    naming = batches_naming(connection, order_ids)
    connection.execute(held(select(_b.id).where(_b.id.in_(naming)).order_by(_b.id))).all()
    return _erase_rows(connection, _r.order_id.in_(order_ids))


def _erase_rows(connection: Connection, which: Any) -> int:
    texts = (_r.detail, _r.suggestion, _r.changes)
    is_there = or_(*(cast(column, Text).is_not(None) for column in texts))
    statement = update(batch_rows).where(which, is_there)
    emptied = statement.values(detail=None, suggestion=None, changes=None)
    return connection.execute(emptied).rowcount


def rows_with_texts(
    connection: Connection, batch_id: str, after: tuple[int, int], limit: int
) -> Sequence[Any]:
    """The next rows of a batch that quote its file, by run and row."""
    run, row = after
    is_later = (_r.run > run) | ((_r.run == run) & (_r.row > row))
    quotes = _r.detail.is_not(None) | _r.suggestion.is_not(None) | _r.changes.is_not(None)
    statement = (
        select(_r.run, _r.row, _r.detail, _r.suggestion, _r.changes)
        .where(_r.batch_id == batch_id, is_later, quotes)
        .order_by(_r.run, _r.row)
        .limit(limit)
    )
    return connection.execute(statement).all()


def erase_rows_of_batch(unit: Unit, batch_id: str, rows: Collection[tuple[int, int]]) -> int:
    """Erase what these rows of a batch quote of its file; answers how many had something."""
    unit.connection.execute(held(select(_b.id).where(_b.id == batch_id)))
    erased = 0
    for run, row in sorted(rows):
        which = (_r.batch_id == batch_id) & (_r.run == run) & (_r.row == row)
        erased += _erase_rows(unit.connection, which)
    return erased


def forget_position(unit: Unit, batch_id: str) -> None:
    """Let a batch that has ended forget up to whom it told customers."""
    is_over = (_b.id == batch_id) & _b.status.in_(ENDED) & _b.notices_position.is_not(None)
    unit.connection.execute(update(batches).where(is_over).values(notices_position=None))


def batch_created_at(connection: Connection, batch_ids: Collection[str]) -> dict[str, Any]:
    """When each of these batches was made, how its file is written, and whether it has ended."""
    statement = select(
        _b.id, _b.created_at, _b.format, _b.encoding, _b.detected_encoding, _b.status
    ).where(_b.id.in_(batch_ids))
    return {row.id: row for row in connection.execute(statement)}
