"""What is searched of orders has an index, and sums are kept; triggers write down what changes."""

import sqlalchemy as sa
from alembic import op

from services.chassis.storage.columns import UtcDateTime
from services.chassis.storage.drivers.sqlite_definitions import redefine
from services.chassis.storage.large_indexes import create_index_later
from services.order import triggers

revision = "0024"
down_revision = "0023"

_SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_END_OF_NUMBER = {
    "sqlite": "substr(coalesce(external_id, id), -10)",
    "postgresql": '"right"(coalesce(external_id, id), 10)',
}
_END_OF_ID = {"sqlite": "substr(order_id, -10)", "postgresql": '"right"(order_id, 10)'}
_KINDS = (
    "payment_not_applied",
    "payment_failure_not_applied",
    "payment_refund_not_applied",
    "order_without_payment",
    "order_paid_without_capture",
    "order_amount_differs",
    "cancelled_order_not_refunded",
    "payment_without_order",
    "payment_undecided",
    "payment_overdue",
    "payment_disputed",
    "payment_not_at_gateway",
    "gateway_amount_differs",
    "refund_not_recorded",
    "refund_not_at_gateway",
    "failed_payment_captured",
    "unknown_charge",
    "duplicate_charge",
)
_NEW_KIND = "sums_differ"
_IS_FREED = sa.text("number_freed_at IS NOT NULL")


def upgrade() -> None:
    connection = op.get_bind()
    dialect = connection.dialect.name
    op.create_table(
        "search_arrivals",
        sa.Column("order_id", sa.String(36), nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("order_id"),
    )
    op.create_table(
        "search_texts",
        sa.Column("number", _SERIAL, nullable=False),
        sa.Column("order_id", sa.String(36), nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("uq_search_texts_order_id", "search_texts", ["order_id"], unique=True)
    op.create_index("ix_search_texts_end_of_id", "search_texts", [sa.text(_END_OF_ID[dialect])])
    _create_sums()
    _allow(_KINDS, (*_KINDS, _NEW_KIND))
    create_index_later(
        "ix_orders_freed_end_of_number",
        "orders",
        [sa.text(_END_OF_NUMBER[dialect])],
        sqlite_where=_IS_FREED,
        postgresql_where=_IS_FREED,
    )
    if dialect == "sqlite":
        _execute(triggers.SQLITE)
        if _has_full_text_search(connection):
            _execute(triggers.SQLITE_INDEX)
    else:
        _execute(triggers.POSTGRESQL_FUNCTIONS)
        grams = [sa.text("search_grams(text)")]
        op.create_index("ix_search_texts_grams", "search_texts", grams, postgresql_using="gin")
        _execute(triggers.POSTGRESQL)


def _allow(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    """Let differences have the kinds ``after`` in place of ``before``."""
    old, new = (f"kind IN ({', '.join(map(repr, kinds))})" for kinds in (before, after))
    connection, name = op.get_bind(), "ck_differences_kind"
    if connection.dialect.name == "sqlite":
        redefine(connection, "differences", (f"CHECK ({old})", f"CHECK ({new})"))
    else:
        op.drop_constraint(name, "differences", type_="check")
        op.create_check_constraint(name, "differences", new)


def _create_sums() -> None:
    op.create_table(
        "order_sums",
        sa.Column("quarter", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("status", sa.String(20), nullable=False),
        *_amounts(),
        sa.PrimaryKeyConstraint("quarter", "status"),
    )
    op.create_table(
        "order_sum_changes",
        sa.Column("id", _SERIAL, nullable=False),
        sa.Column("quarter", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        *_amounts(),
        sa.PrimaryKeyConstraint("id"),
    )


def _amounts() -> list[sa.Column[int]]:
    names = "orders", "amount", "refunded"
    return [sa.Column(name, sa.BigInteger(), nullable=False) for name in names]


def _has_full_text_search(connection: sa.Connection) -> bool:
    """Whether this SQLite has FTS5; without it all texts are looked through, as before."""
    options = connection.exec_driver_sql("PRAGMA compile_options").scalars()
    return "ENABLE_FTS5" in set(options)


def _execute(statements: tuple[str, ...]) -> None:
    for statement in statements:
        op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    connection = op.get_bind()
    op.execute("DELETE FROM differences WHERE kind = 'sums_differ'")
    _allow((*_KINDS, _NEW_KIND), _KINDS)
    if connection.dialect.name == "sqlite":
        for name in ("orders_deleted", "orders_renamed", "orders_moved"):
            op.execute(f"DROP TRIGGER {name}")
        op.execute("DROP TRIGGER IF EXISTS search_texts_deleted")
        op.execute("DROP TABLE IF EXISTS search_grams")
        op.execute("DROP TABLE IF EXISTS search_index")
    else:
        for name in ("search_of_orders", "sums_of_orders"):
            op.execute(f"DROP TRIGGER {name} ON orders")
            op.execute(f"DROP TRIGGER {name}_changed ON orders")
            op.execute(f"DROP FUNCTION keep_{name}()")
    op.drop_index("ix_orders_freed_end_of_number", "orders", if_exists=True)
    for table in ("order_sum_changes", "order_sums", "search_texts", "search_arrivals"):
        op.drop_table(table)
    if connection.dialect.name == "postgresql":
        op.execute("DROP FUNCTION search_grams(text)")
