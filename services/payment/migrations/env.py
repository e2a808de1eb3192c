"""Alembic's way in: the tables of the payment service on the connection that was handed over."""

from services.chassis.storage.migrations import run_environment
from services.payment.tables import metadata

run_environment(metadata)
