"""What was written when reconciliation read the books of one gateway is there, and goes on."""

from sqlalchemy import text

from services.chassis.storage import migrations
from tests.service.migrations.databases import MakeAt, engine_of, move_to

_OLD_RECONCILIATION = (
    'INSERT INTO reconciliations (id, "trigger", period_from, period_to, status, stage, position,'
    " orders, payments, gateway_entries, differences, applied, version, created_at, updated_at)"
    " VALUES (:id, 'nightly', :at, :until, :status, :stage, 'cursor', 1, 1, 2, 0, 0, 7, :at, :at)"
)
_OLD_ENTRY = (
    "INSERT INTO reconciliation_entries (reconciliation_id, subject, source, identity, content)"
    " VALUES (:id, 'o', :source, 'r', '{}')"
)
_OLD_DIFFERENCE = (
    "INSERT INTO differences (id, reconciliation_id, kind, about, payment_id, gateway_reference,"
    " sides, since, remedy, remedy_effect, created_at) VALUES (:about, 'done', 'unknown_charge',"
    " :about, :payment_id, 'r', :sides, :at, 'refund_charge', 'Refunds it.', :at)"
)


def test_a_difference_knows_the_gateway_of_its_payment_and_of_nothing_else(
    migrated: MakeAt,
) -> None:
    """There and back again; what was just reading the books reads them from their beginning."""
    url = migrated("order", "0022")
    at, until = "2026-11-20T09:30:00.000000Z", "2026-11-21T09:30:00.000000Z"
    states = {"done": ("COMPLETED", "gateway"), "reading": ("RUNNING", "gateway")}
    states["comparing"] = ("RUNNING", "compare")
    with engine_of(url).begin() as connection:
        for name, (status, stage) in states.items():
            values = {"id": name, "status": status, "stage": stage, "at": at, "until": until}
            connection.execute(text(_OLD_RECONCILIATION), values)
            for source in ("payments", "gateway"):
                connection.execute(text(_OLD_ENTRY), {"id": name, "source": source})
        for about, payment in (("p", '{"gateway":"stripe"}'), ("r", "null")):
            sides = f'{{"order":null,"payment":{payment},"charge":null}}'
            of_payment = {"payment_id": None if payment == "null" else about, "sides": sides}
            connection.execute(text(_OLD_DIFFERENCE), {"about": about, "at": at, **of_payment})
    for _ in range(2):
        migrations.upgrade("order", url)
        with engine_of(url).connect() as connection:
            found = connection.execute(text("SELECT * FROM differences ORDER BY about")).all()
            read = connection.execute(text("SELECT * FROM reconciliations ORDER BY id")).all()
            said = connection.execute(text("SELECT * FROM reconciliation_entries")).all()
        kept = [(row.about, row.gateway, row.gateway_reference, row.remedy) for row in found]
        assert kept == [("p", "stripe", "r", "refund_charge"), ("r", None, "r", "refund_charge")]
        assert [(row.id, row.stage, row.position, row.gateway_entries) for row in read][1:] == [
            ("done", "gateway", "cursor", 2),
            ("reading", "gateway", None, 0),
        ]
        of_payments = [row.reconciliation_id for row in said if row.source == "payments"]
        assert sorted(of_payments) == ["comparing", "done", "reading"]
        assert "reading" not in [row.reconciliation_id for row in said if row.source == "gateway"]
        assert "done" in [row.reconciliation_id for row in said if row.source == "gateway"]
        if read[0].stage == "compare":  # before it went back to the version that reads one gateway
            assert (read[0].position, read[0].gateway_entries, read[0].version) == ("cursor", 2, 7)
        move_to("order", url, "0022")


def test_what_was_given_back_of_captures_without_a_payment_is_kept(migrated: MakeAt) -> None:
    url = migrated("payment", "0015")
    insert = (
        "INSERT INTO gateway_refunds (id, gateway_reference, amount, requested_by, created_at)"
        " VALUES ('k', 'r', 100, 'mika.tanaka', '2026-11-20T09:30:00.000000Z')"
    )
    with engine_of(url).begin() as connection:
        connection.execute(text(insert))
    for _ in range(2):
        migrations.upgrade("payment", url)
        with engine_of(url).connect() as connection:
            [row] = connection.execute(text("SELECT * FROM gateway_refunds")).all()
        assert (row.id, row.gateway, row.gateway_reference, row.amount) == ("k", None, "r", 100)
        move_to("payment", url, "0015")
