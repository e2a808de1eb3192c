"""Erasing the messages to a customer: what was sent and when stays, to whom and what does not.

A call erases some of them. Their files are deleted first, and not in a transaction: it can be done
again. Then the rows are erased in one unit, whose reply is kept.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from services.chassis.base.problems import DETAIL_LIMIT, ServiceUnavailable
from services.chassis.erasing import MOST_TO_NAME, scrub
from services.chassis.idempotency import Idempotency, Replay
from services.chassis.identity.principal import Cause
from services.chassis.storage.units import Unit
from services.chassis.telemetry.logs import log
from services.notification.context import NotificationService
from services.notification.domain import texts
from services.notification.domain.actions import ActionType
from services.notification.domain.erasing import ErasedMessages, ToErase, hidden_key
from services.notification.domain.notifications import Channel
from services.notification.repository import erasing as rows
from services.notification.repository.actions import add_action
from services.notification.repository.suppressions import hold_recipients

_AT_ONCE = MOST_TO_NAME


class FolderUnavailable(ServiceUnavailable):
    """The folder of messages does not let them be deleted; nothing was erased."""

    code = "folder_unavailable"

    def __init__(self, error: OSError) -> None:
        log().error("messages_not_deleted", error=str(error)[:DETAIL_LIMIT])
        super().__init__(texts.FOLDER_UNAVAILABLE(), retry_after=5)


async def look_at(service: NotificationService, customer: ToErase) -> ErasedMessages:
    """What ``erase_messages`` would erase, and what is in the way."""

    def work(connection: Connection) -> ErasedMessages:
        waiting = rows.orders_of_waiting(connection, customer, _AT_ONCE)
        found = rows.count_messages(connection, customer)
        return ErasedMessages(found == 0, found, {}, {}, waiting)

    return await service.database.read(work)


async def erase_messages(
    service: NotificationService, customer: ToErase, idempotency: Idempotency, actor: str
) -> ErasedMessages:
    """Erase some of the messages to the customer, unless one waits to be sent.

    Raises:
        FolderUnavailable: their files cannot be deleted.
        DatabaseInUse: erased, but not gone from the file yet; ask again, with the same key.
        Replay: some were erased before, under the same idempotency key.
    """
    known = await service.database.read(lambda c: rows.next_messages(c, customer, _AT_ONCE))
    waiting = await service.database.read(lambda c: rows.orders_of_waiting(c, customer, _AT_ONCE))
    deleted = {} if waiting else await _delete_files(service, known)
    ids = {row.id for row in known}
    keys = sorted({*customer.keys, *(row.recipient_key for row in known)})

    def work(unit: Unit) -> ErasedMessages:
        idempotency.claim(unit, _named(customer))
        result = _erase(unit, service, customer, ids, keys, deleted)
        idempotency.complete(unit.connection, result)
        return result

    try:
        result = await service.write(work, Cause(actor))
    except Replay:  # which may have been cut off after its reply was kept
        await scrub(service.database)
        raise
    if result.is_complete:
        await scrub(service.database)
    return result


async def _delete_files(service: NotificationService, known: Sequence[Row[Any]]) -> dict[str, int]:
    try:
        return await service.files.delete({row.id: row.resends for row in known})
    except OSError as error:
        raise FolderUnavailable(error) from error


def _named(customer: ToErase) -> str:
    """What the key of the request is kept with: nothing that is erased."""
    return customer.order_ids[0] if customer.order_ids else "customer"


def _erase(
    unit: Unit,
    service: NotificationService,
    customer: ToErase,
    ids: set[str],
    keys: Sequence[str],
    deleted: dict[str, int],
) -> ErasedMessages:
    waiting = rows.orders_of_waiting(unit.connection, customer, _AT_ONCE)
    if waiting:
        return ErasedMessages(False, 0, {}, {}, waiting)
    hold_recipients(unit.connection, keys)
    theirs = rows.next_messages(unit.connection, customer, _AT_ONCE, locked=True)
    found = [row for row in theirs if row.id in ids]  # the files of others are there still
    rows.hold_events(unit.connection, [row.id for row in found], keys)
    left = _left(unit.connection, service, found)
    erased = Counter(rows.erase_messages(unit, found))
    hide = service.pseudonyms.of
    erased.update(rows.erase_recipients(unit, keys, hide))
    if erased:
        subject = hidden_key(keys[0], hide) if keys else _named(customer)
        add_action(unit, ActionType.CUSTOMER_ERASED, subject)
    erased.update({place: count for place, count in deleted.items() if count})
    is_complete = rows.count_messages(unit.connection, customer) == 0
    return ErasedMessages(is_complete, len(found), erased, left, [])


def _left(
    connection: Connection, service: NotificationService, found: Sequence[Row[Any]]
) -> dict[str, int]:
    """How many messages providers have, by provider."""
    sent = [row for row in found if row.sent_at is not None]
    ours = rows.kept_by_us(connection, [row.id for row in sent])
    away = [row for row in sent if row.id not in ours]
    return dict(Counter(service.senders[Channel(row.channel)].name for row in away))
