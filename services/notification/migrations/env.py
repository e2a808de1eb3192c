"""Alembic's way into the notification service's tables."""

from services.chassis.storage.migrations import run_environment
from services.notification.tables import metadata

run_environment(metadata)
