"""What is to become of a file's orders: which are new, here already, or in conflict."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from services.chassis.base.ids import new_id
from services.chassis.base.problems import BadRequest
from services.chassis.storage.units import Unit
from services.order.domain.imports.batches import DRY, Batch
from services.order.domain.imports.order_counts import counts_of
from services.order.domain.imports.row_outcomes import BatchRow, CellChange, RowOutcome
from services.order.domain.orders.placing import NewOrder, place
from services.order.repository.batches import bulk_rows, row_outcomes
from services.order.repository.batches.bulk_rows import Existing, ImportedOrder
from services.order.repository.orders import order_rows
from services.order.sheets import SheetOrder, content_hash

_LONGEST_EXTERNAL_ID = 64

MakeOrder = Callable[[Mapping[str, Any]], NewOrder]
"""Makes of an ``OrderCreate`` the order to place."""

Identity = tuple[str, str] | str
"""What an order is known by: source and external id, or its import key."""


@dataclass(slots=True)
class Judgement:
    """What becomes of some orders of a file: the orders to make, and the outcome of every row."""

    new: list[ImportedOrder] = field(default_factory=list)
    rows: list[BatchRow] = field(default_factory=list)
    first_rows: dict[str, int] = field(default_factory=dict)
    """By order, its first row."""

    def add(self, made: ImportedOrder, first_row: int, rows: Sequence[BatchRow]) -> None:
        """Take up an order to make."""
        self.new.append(made)
        self.first_rows[made.order.id] = first_row
        self.rows += rows

    def count(self, outcome: RowOutcome) -> int:
        return sum(row.outcome is outcome for row in self.rows)


def judge(unit: Unit, batch: Batch, read: Sequence[SheetOrder], make_order: MakeOrder) -> Judgement:
    """Look which of the orders are new; rows that hold no order have failed already."""
    identities = {order.rows: _identity(batch, order) for order in read if order.content}
    wanted = (
        [each for each in identities.values() if isinstance(each, tuple)],
        [each for each in identities.values() if isinstance(each, str)],
    )
    known = bulk_rows.find_existing(unit.connection, *wanted)
    freed = bulk_rows.find_freed(unit.connection, *wanted)
    if batch.run == DRY:  # nothing is made, so that what the file says twice shows in its rows only
        known = row_outcomes.find_in_dry_run(unit.connection, batch, identities.values()) | known
    judgement = Judgement()
    for order in read:
        if order.content is None:
            judgement.rows += _passed_over(order)
            continue
        identity = identities[order.rows]
        digest = content_hash(order.content)
        existing = known.get(identity)
        if existing is not None and _is_the_same(unit.connection, existing, digest):
            judgement.rows += _rows(order, RowOutcome.DUPLICATE, order_id=existing.order_id)
            continue
        if existing is not None:
            judgement.rows += _conflicting(order, identity, existing)
            continue
        try:
            made = _new_order(batch, make_order(order.content), identity, digest, unit.now)
        except BadRequest as refusal:
            judgement.rows += _unfit(order, refusal)
            continue
        made = _replacing(made, freed.get(identity))
        known[identity] = Existing(made.order.id, digest)
        judgement.add(made, order.rows[0], _created(batch, order, made))
    return judgement


def _created(batch: Batch, order: SheetOrder, made: ImportedOrder) -> list[BatchRow]:
    if batch.run == DRY:
        rows = _rows(order, RowOutcome.CREATED)
        first = replace(rows[0], content_hash=made.content_hash, source=made.order.source)
        return [first, *rows[1:]]
    rows = _rows(order, RowOutcome.CREATED, order_id=made.order.id)
    if order.stated_total is not None:
        rows[0] = replace(rows[0], stated_total=order.stated_total)
    return rows


def _identity(batch: Batch, order: SheetOrder) -> Identity:
    assert order.content is not None
    source = order.content.get("source", batch.source)
    if order.external_id is not None:
        return source, order.external_id
    text = "\n".join((source, batch.file_sha256, str(order.rows[0])))
    return hashlib.sha256(text.encode()).hexdigest()


def _new_order(
    batch: Batch,
    new: NewOrder,
    identity: Identity,
    digest: str,
    now: datetime,
) -> ImportedOrder:
    return ImportedOrder(
        place(new, new_id=new_id, now=now, batch_id=batch.id),
        new.payment_token,
        identity if isinstance(identity, str) else None,
        digest,
    )


def _replacing(made: ImportedOrder, undone: Existing | None) -> ImportedOrder:
    if undone is None:
        return made
    return replace(made, order=replace(made.order, replaces=undone.order_id))


def _is_the_same(connection: Connection, existing: Existing, digest: str) -> bool:
    """Whether what is here was ordered just so; what no file made is compared as it stands."""
    if existing.content_hash is not None or existing.order_id is None:
        return existing.content_hash == digest
    order = order_rows.get_order(connection, existing.order_id)
    return digest == content_hash(asdict(order))


def _unfit(order: SheetOrder, refusal: BadRequest) -> list[BatchRow]:
    """The rows of an order that is well-formed, and cannot be placed."""
    return _rows(order, RowOutcome.FAILED, code=refusal.code, detail=refusal.detail)


def _conflicting(order: SheetOrder, identity: Identity, existing: Existing) -> list[BatchRow]:
    source = identity[0] if isinstance(identity, tuple) else ""
    return _rows(
        order,
        RowOutcome.FAILED,
        order_id=existing.order_id,
        code="external_id_conflict",
        pointer="external_id",
        detail=f"The source {source} already has an order {order.external_id}"
        " with different content.",
        suggestion="Use another external_id, or change the existing order.",
    )


def _rows(order: SheetOrder, outcome: RowOutcome, **details: Any) -> list[BatchRow]:
    return [
        BatchRow(
            row=row,
            outcome=outcome,
            changes=_changes(order, row),
            external_id=order.external_id,
            amount=amount,
            **details,
        )
        for row, amount in zip(order.rows, order.amounts, strict=True)
    ]


def _passed_over(order: SheetOrder) -> list[BatchRow]:
    """The rows of what is no order to make: skipped on purpose, or wrong."""
    if order.skipped is None:
        return _failed(order)
    skipped = order.skipped
    return _rows(order, RowOutcome.SKIPPED, code=skipped.code, detail=skipped.detail)


def _failed(order: SheetOrder) -> list[BatchRow]:
    """The rows of an order that cannot be made, each with the first thing that is wrong with it."""
    first = {fault.row: fault for fault in reversed(order.faults)}
    return [
        BatchRow(
            row=row,
            outcome=RowOutcome.FAILED,
            code=first[row].code,
            pointer=first[row].pointer,
            detail=first[row].detail,
            suggestion=first[row].suggestion,
            changes=_changes(order, row),
            external_id=_kept(order.external_id),
            amount=amount,
        )
        for row, amount in zip(order.rows, order.amounts, strict=True)
    ]


def _kept(external_id: str | None) -> str | None:
    """An external id that cannot be one is told in the row's detail alone."""
    if external_id is None or len(external_id) > _LONGEST_EXTERNAL_ID:
        return None
    is_text = not any("\ud800" <= each <= "\udfff" or each == "\x00" for each in external_id)
    return external_id if is_text else None


def _changes(order: SheetOrder, row: int) -> tuple[CellChange, ...]:
    changes = order.changes.get(row)
    if not changes:
        return ()
    return tuple([CellChange(each.column, each.before, each.after) for each in changes])


def row_counts(judgement: Judgement) -> dict[str, int]:
    """What the rows of a judgement add to the counts of their batch."""
    counts = {f"rows_{outcome}": judgement.count(outcome) for outcome in RowOutcome}
    return {**counts, "rows_processed": sum(counts.values())}


def order_counts(judgement: Judgement) -> dict[str, int]:
    """What the orders to make add to them."""
    return counts_of(each.order for each in judgement.new)
