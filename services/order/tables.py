"""The order service's tables."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    func,
)

from services.chassis.database import UtcDateTime
from services.chassis.deliveries import deliveries_table
from services.chassis.idempotency import idempotency_table
from services.order.domain.states_gen import OrderStatus

metadata = MetaData()

_STATUSES = ", ".join(f"'{status}'" for status in OrderStatus)

orders = Table(
    "orders",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("status", String(20), nullable=False),
    Column("customer_name", String(100), nullable=False),
    Column("customer_email", String(254), nullable=False),
    Column("customer_phone", String(32)),
    Column("shipping_address", String(500)),
    Column("note", String(1000)),
    Column("source", String(64), nullable=False),
    Column("external_id", String(64)),
    Column("locale", String(2), nullable=False),
    Column("total_amount", BigInteger, nullable=False),
    Column("payment_method", String(20), nullable=False),
    Column("payment_id", String(36)),
    Column("payment_error", Text),
    Column("tracking_number", String(64)),
    Column("carrier", String(64)),
    Column("batch_id", String(36)),
    Column("version", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    CheckConstraint(f"status IN ({_STATUSES})", name="ck_orders_status"),
    CheckConstraint("total_amount >= 0", name="ck_orders_total_amount"),
    Index("uq_orders_source_external_id", "source", "external_id", unique=True),
    Index("ix_orders_created_at", "created_at", "id"),
    Index("ix_orders_total_amount", "total_amount", "id"),
    Index("ix_orders_status", "status", "created_at", "id"),
    Index("ix_orders_batch_id", "batch_id"),
)
Index("ix_orders_customer_email", func.lower(orders.c.customer_email))

order_items = Table(
    "order_items",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("order_id", String(36), ForeignKey("orders.id", name="fk_order_items_order_id")),
    Column("position", Integer, nullable=False),
    Column("product_name", String(200), nullable=False),
    Column("sku", String(64)),
    Column("quantity", Integer, nullable=False),
    Column("unit_price", Integer, nullable=False),
    CheckConstraint("quantity BETWEEN 1 AND 9999", name="ck_order_items_quantity"),
    CheckConstraint("unit_price BETWEEN 0 AND 1000000", name="ck_order_items_unit_price"),
    Index("ix_order_items_order_id", "order_id"),
)

order_events = Table(
    "order_events",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("order_id", String(36), ForeignKey("orders.id", name="fk_order_events_order_id")),
    Column("at", UtcDateTime, nullable=False),
    Column("type", String(40), nullable=False),
    Column("actor", String(255), nullable=False),
    Column("cause", String(255)),
    Column("from_status", String(20)),
    Column("to_status", String(20)),
    Column("data", Text, nullable=False),
    Index("ix_order_events_order_id", "order_id", "id"),
)

payment_events = Table(
    "payment_events",
    metadata,
    Column("event_id", String(255), primary_key=True),
    Column("order_id", String(36), ForeignKey("orders.id", name="fk_payment_events_order_id")),
    Column("payment_id", String(36), nullable=False),
    Column("payment_status", String(20), nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
)

deliveries = deliveries_table(metadata)
idempotency_keys = idempotency_table(metadata)
