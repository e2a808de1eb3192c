"""Following a batch: by the service's progress stream, and by asking where that is cut off."""

from collections.abc import Iterator

from ichiba_sdk.order_client.models.batch import Batch
from services.console.answers import NO_ANSWER
from services.console.importing.batches import SETTLED, Batches

_ASK_SECONDS = 1.0


def follow(batches: Batches, batch: Batch) -> Iterator[Batch]:
    """The batch as it goes on from ``batch``, until it goes no further by itself.

    Raises:
        ServiceAway: the service was away for too long.
        RequestRefused: the service refuses to tell.
    """
    while batch.status not in SETTLED:
        for seen in _streamed(batches, batch):
            batches.patience.begin_anew()
            batch = seen
            yield batch
        if batch.status in SETTLED:
            return
        try:
            seen = batches.look(batch.id)
        except NO_ANSWER as error:
            batches.patience.pause(error)
            continue
        batches.patience.begin_anew()
        if seen.version != batch.version:
            batch = seen
            yield batch
        batches.patience.wait(_ASK_SECONDS)


def _streamed(batches: Batches, batch: Batch) -> Iterator[Batch]:
    """What the stream tells until it ends, whyever it does."""
    try:
        yield from batches.events(batch)
    except NO_ANSWER:
        return
