"""What people ask for: a preview of an erasure, the erasure itself, and how far it is."""

from collections.abc import Sequence
from itertools import chain

from sqlalchemy import Connection

from services.chassis.base.ids import new_id
from services.chassis.erasing import MOST_TO_NAME
from services.chassis.idempotency import Idempotency, Interrupted
from services.chassis.identity.principal import Cause
from services.chassis.peers.peer import PeerRefused, PeerUnavailable
from services.chassis.storage.pages import Page
from services.order.context import ACTOR, OrderService, OrderUnit
from services.order.domain.erasing.erasures import (
    Customer,
    ErasedPart,
    Erasure,
    PeersUnavailable,
    Preview,
    Stage,
)
from services.order.domain.erasing.obstacles import CustomerNotFinished, Obstacle, Reason
from services.order.domain.erasing.traces import Traces
from services.order.domain.states_gen import ERASURE_STATES
from services.order.erasing import files
from services.order.repository import customer_rows, erasure_rows


async def preview_erasure(service: OrderService, customer: Customer) -> Preview:
    """What erasing the customer would concern, and what is in the way.

    Raises:
        PeersUnavailable: one of the other services did not answer.
    """
    return await _look(service, customer, is_to_count=True)


async def _look(service: OrderService, customer: Customer, *, is_to_count: bool) -> Preview:
    """What is known before; without counting, only files that may be in the way are read."""
    until = service.clock()

    def look(connection: Connection) -> tuple[list[str], list[Obstacle], set[str]]:
        ids = customer_rows.ids_of_customer(connection, customer, until)
        portions = _portions(ids)
        obstacles: list[Obstacle] = []
        for portion in portions:
            obstacles += customer_rows.find_obstacles(connection, portion)
        naming = [customer_rows.batches_naming(connection, portion) for portion in portions]
        return ids, obstacles, set().union(*naming)

    ids, obstacles, naming = await service.database.read(look)
    traces = files.traces_of(customer)
    named = await files.find_naming(service, traces, naming, until, is_to_count=is_to_count)
    obstacles += [Obstacle(Reason.BATCH_UNFINISHED, batch_id=each) for each in named.unfinished]
    portions = _portions(ids)
    payments, messages = await _ask_peers(service, customer, portions)
    told = chain.from_iterable(part.obstacles for part in (*payments, *messages))
    return Preview(
        orders=len(ids),
        payments=sum(part.found for part in payments),
        # Those to the customer are in each part: of many parts the largest counts for all of them.
        messages=max(part.found for part in messages),
        files=len(named.batch_ids),
        obstacles=list(dict.fromkeys((*obstacles, *told))),
    )


async def _ask_peers(
    service: OrderService, customer: Customer, portions: Sequence[Sequence[str]]
) -> tuple[list[ErasedPart], list[ErasedPart]]:
    erasures = service.erasures
    try:
        payments = [await erasures.payments(each, None) for each in portions]
        messages = [await erasures.messages(customer, each, None) for each in portions or [[]]]
    except (PeerUnavailable, PeerRefused) as error:
        raise PeersUnavailable(error) from error
    return payments, messages


def _portions(ids: Sequence[str]) -> list[Sequence[str]]:
    return [ids[start : start + MOST_TO_NAME] for start in range(0, len(ids), MOST_TO_NAME)]


async def erase_customer(
    service: OrderService, customer: Customer, cause: Cause, idempotency: Idempotency
) -> Erasure:
    """Begin to erase the customer; ``progressing`` brings it on.

    Raises:
        CustomerNotFinished: something is in the way; nothing was done.
        PeersUnavailable: one of the other services did not answer; nothing was done.
        Replay, IdempotencyKeyReused, IdempotencyKeyInFlight: see ``Idempotency.claim``.
    """
    erasure_id = new_id()
    known = await _look(service, customer, is_to_count=False)

    def work(unit: OrderUnit) -> Erasure:
        made = _erasure(unit, erasure_id, service.pseudonyms.of(customer.name), customer)
        if known.obstacles:
            idempotency.claim(unit, erasure_id)  # a replay goes before it
            raise CustomerNotFinished(known.obstacles)
        idempotency.claim_answered(unit, erasure_id, made)
        erasure_rows.insert_erasure(unit.connection, made)
        return made

    try:
        return await service.write(work, cause)
    except Interrupted as earlier:
        return await get_erasure(service, earlier.resource_id)


def _erasure(unit: OrderUnit, erasure_id: str, key: str, customer: Customer) -> Erasure:
    traces = Traces()
    traces.add(customer.email, customer.phone)
    return Erasure(
        id=erasure_id,
        status=ERASURE_STATES.initial,
        stage=Stage.ORDERS,
        customer_key=key,
        customer=customer,
        traces=traces,
        batch_ids=(),
        position=None,
        error=None,
        orders=0,
        payments=0,
        messages=0,
        files=0,
        erased={},
        left={},
        created_by=unit.cause.actor or ACTOR,
        version=1,
        created_at=unit.now,
        updated_at=unit.now,
        finished_at=None,
    )


async def get_erasure(service: OrderService, erasure_id: str) -> Erasure:
    """How far an erasure is, and what it erased.

    Raises:
        ErasureNotFound: there is none.
    """
    return await service.database.read(lambda c: erasure_rows.get_erasure(c, erasure_id))


async def list_erasures(service: OrderService, limit: int, cursor: str | None) -> Page:
    """A page of erasures, the newest first.

    Raises:
        InvalidCursor: the cursor was not given out for this list.
    """
    return await service.database.read(
        lambda connection: erasure_rows.page_of_erasures(connection, limit, cursor)
    )
