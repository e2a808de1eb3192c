"""Alembic's entry: the order service's tables on the connection that was handed over."""

from services.chassis.storage.migrations import run_environment
from services.order.tables import metadata

run_environment(metadata)
