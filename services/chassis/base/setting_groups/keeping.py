"""For how many days each service keeps what it deletes by itself.

``services.chassis.keeping`` says what that is; a service's own ``keeping`` has its table.
"""

from typing import Annotated

from pydantic import Field
from pydantic_settings import BaseSettings

LONGEST_DAYS = 36_500
"""A hundred years: whoever sets this keeps everything."""
PROMISED_DAYS = 30
"""The specs promise that idempotency keys are kept for so long."""

Days = Annotated[int, Field(ge=1, le=LONGEST_DAYS)]
PromisedDays = Annotated[int, Field(ge=PROMISED_DAYS, le=LONGEST_DAYS)]

_DAYS = f"a number of days, 1 to {LONGEST_DAYS}"


class KeepingSettings(BaseSettings):
    """What `ICHIBA_KEEP_…` says; whole days."""

    keep_actions: Days = Field(1_095, description=_DAYS)
    keep_delivery_events: Days = Field(90, description=_DAYS)
    keep_dry_runs: Days = Field(30, description=_DAYS)
    keep_gateway_events: Days = Field(90, description=_DAYS)
    keep_idempotency_keys: PromisedDays = Field(
        PROMISED_DAYS, description=f"a number of days, {PROMISED_DAYS} to {LONGEST_DAYS}"
    )
    keep_import_rows: Days = Field(30, description=_DAYS)
    keep_job_records: Days = Field(30, description=_DAYS)
    keep_local_messages: Days = Field(30, description=_DAYS)
    keep_messages: Days = Field(180, description=_DAYS)
    keep_owed_work: Days = Field(30, description=_DAYS)
    keep_payment_attempts: Days = Field(365, description=_DAYS)
    keep_payment_events: Days = Field(90, description=_DAYS)
    keep_payment_links: Days = Field(90, description=_DAYS)
    keep_reconciliation_entries: Days = Field(30, description=_DAYS)
    keep_sending_attempts: Days = Field(90, description=_DAYS)
