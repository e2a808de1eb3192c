"""The order service's retention table, and what it keeps for ever."""

from typing import Final

from sqlalchemy import exists, select

from services.chassis.keeping.common_kinds import JOB_RECORDS, idempotency_keys, owed_work
from services.chassis.keeping.kinds import AgedRows, Keeping, Kept
from services.order import tables
from services.order.domain.states_gen import ReconciliationStatus
from services.order.keeping import texts

_events, _reconciliations = tables.payment_events.c, tables.reconciliations.c
_is_owed = exists(
    select(tables.deliveries.c.id).where(
        tables.deliveries.c.subject_id == _events.order_id, tables.deliveries.c.state != "done"
    )
)

DRY_RUNS: Final = Kept(
    "dry_runs",
    texts.DRY_RUNS(),
    "keep_dry_runs",
    tables=[tables.batches, tables.batch_events, tables.batch_rows],
)
IMPORT_ROWS: Final = Kept(
    "import_rows", texts.IMPORT_ROWS(), "keep_import_rows", tables=[tables.batch_rows]
)

KEEPING: Final = Keeping(
    kinds=(
        DRY_RUNS,
        IMPORT_ROWS,
        owed_work(tables.deliveries),
        Kept(
            "payment_events",
            texts.PAYMENT_EVENTS(),
            "keep_payment_events",
            rows=[
                AgedRows(
                    tables.payment_events,
                    _events.received_at,
                    "ix_payment_events_received_at",
                    [~_is_owed],
                )
            ],
        ),
        Kept(
            "reconciliation_entries",
            texts.RECONCILIATION_ENTRIES(),
            "keep_reconciliation_entries",
            rows=[
                AgedRows(
                    tables.reconciliation_entries,
                    select(_reconciliations.finished_at)
                    .where(
                        _reconciliations.id == tables.reconciliation_entries.c.reconciliation_id,
                        _reconciliations.status != ReconciliationStatus.RUNNING,
                    )
                    .scalar_subquery(),
                )
            ],
        ),
        idempotency_keys(tables.idempotency_keys),
        JOB_RECORDS,
    ),
    for_ever={
        "orders": "They are the shop's books; personal data goes when a customer is erased.",
        "order_items": "They are part of their orders.",
        "order_adjustments": "They are part of their orders.",
        "order_parcels": "They are part of their orders.",
        "order_events": "An order's history says who did what, which a dispute may turn on years "
        "later. It is as long as the order has steps, and holds no message texts.",
        "search_arrivals": "They are what orders are searched by, and go with their customers.",
        "search_texts": "They are what orders are searched by, and go with their customers.",
        "order_sums": "They are sums of the books, and hold no more than counts and yen.",
        "order_sum_changes": "They are added to the sums within minutes, and deleted then.",
        "batches": "A batch that created orders is their origin, and its sums are its certificate.",
        "batch_events": "Who confirmed, cancelled or undid an import belongs to the import.",
        "reconciliations": "That the books agreed is evidence; there is one row for each night.",
        "differences": "They and their remedies are evidence, too, and rare.",
        "import_profiles": "They are configuration, deleted by whoever made them.",
        "erasures": "They say when whom was erased by whom; once done, they name nobody.",
        "import_profile_events": "They say who changed configuration; one for each change.",
    },
    shown=(
        "order_port",
        "order_url",
        "public_order_url",
        "order_database_url",
        "payment_url",
        "notification_url",
        "max_upload_bytes",
        "files_url",
        "files_endpoint",
        "payment_timeout",
        "notification_timeout",
        "bulk_timeout",
        "reconciliation_grace",
        "keep_dry_runs",
        "keep_import_rows",
        "keep_owed_work",
        "keep_payment_events",
        "keep_reconciliation_entries",
        "keep_idempotency_keys",
        "keep_job_records",
    ),
    folders=("batches",),
)
