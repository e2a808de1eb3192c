"""Who asked for what the gateway has on its books; what was given back beside our payments."""

from collections.abc import Collection

from sqlalchemy import Connection, bindparam, select

from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.units import Unit
from services.payment.tables import gateway_refunds, payments, refunds

_ASKED = [
    select(table.c.id, table.c.requested_by).where(
        table.c.id.in_(bindparam("b_ids", expanding=True)), table.c.requested_by.is_not(None)
    )
    for table in (payments, refunds, gateway_refunds)
]


def note_asked(unit: Unit, key: str, gateway: str, reference: str, amount: int) -> None:
    """Keep who has a capture given back that no payment stands for; whoever asks first, asked."""
    unit.connection.execute(
        insert_ignoring_conflicts(unit.connection, gateway_refunds),
        {
            "id": key,
            "gateway": gateway,
            "gateway_reference": reference,
            "amount": amount,
            "requested_by": unit.cause.actor,
            "created_at": unit.now,
        },
    )


def who_asked(connection: Connection, own_ids: Collection[str]) -> dict[str, str]:
    """For whom the gateway was asked, by the key it was given; where that is known."""
    found: dict[str, str] = {}
    for statement in _ASKED:
        for row in connection.execute(statement, {"b_ids": list(own_ids)}):
            found[row.id] = row.requested_by
    return found
