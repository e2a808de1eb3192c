"""What every service deletes, or every service that calls others."""

from sqlalchemy import Table, text

from services.chassis.keeping import texts
from services.chassis.keeping.kinds import AgedRows, Kept


def owed_work(deliveries: Table) -> Kept:
    """Calls that were made; a dead one waits for a person, and so it stays."""
    return Kept(
        "owed_work",
        texts.OWED_WORK(),
        "keep_owed_work",
        rows=[
            AgedRows(
                deliveries,
                deliveries.c.updated_at,
                "ix_deliveries_done",
                [text("state = 'done'")],
            )
        ],
    )


def idempotency_keys(table: Table) -> Kept:
    """Keys that nobody repeats any more."""
    return Kept(
        "idempotency_keys",
        texts.IDEMPOTENCY_KEYS(),
        "keep_idempotency_keys",
        rows=[AgedRows(table, table.c.created_at, "ix_idempotency_keys_created_at")],
    )


JOB_RECORDS = Kept("job_records", texts.JOB_RECORDS(), "keep_job_records")
"""The durable engine's own, which it deletes itself."""
