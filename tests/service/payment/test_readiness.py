"""What `/health/ready` says of calls that are owed."""

from datetime import timedelta

from services.chassis.jobs.untried import Untried, look_at_owed
from services.payment.jobs import resolving
from tests.plain_engine import PlainEngine
from tests.service.payment.conftest import PAYMENTS, Till, new_payment


def watch(till: Till) -> None:
    """Have the engine know its jobs, and do nothing by itself."""
    engine = till.service.engine
    assert isinstance(engine, PlainEngine)
    engine.know([till.service.webhooks.runner.job(), resolving(till.service)])


async def owed(till: Till) -> tuple[Untried | None, str]:
    oldest, status, _ = await look_at_owed([till.service.engine.find_untried], till.clock())
    return oldest, status


async def test_a_webhook_that_nobody_tries_is_told_after_a_minute(till: Till) -> None:
    watch(till)
    assert await owed(till) == (None, "ok")
    till.orders.is_down = True
    reply = await till.api.post(PAYMENTS, json=new_payment(token="tok_timeout"))
    assert reply.status_code in (201, 202), reply.text
    await till.resolve(seconds=150)  # what it finds is owed to the order
    till.clock.advance(seconds=30)
    oldest, status = await owed(till)
    assert oldest is not None
    assert (oldest.target, status) == ("order", "ok")
    till.clock.advance(seconds=60)
    oldest, status = await owed(till)
    assert oldest is not None
    assert till.clock() - oldest.since >= timedelta(seconds=60)
    assert status == "degraded"


async def test_an_inquiry_that_nobody_makes_is_told_after_a_minute(till: Till) -> None:
    watch(till)
    reply = await till.api.post(PAYMENTS, json=new_payment(token="tok_timeout"))
    assert reply.status_code in (201, 202), reply.text
    await till.settle()
    till.clock.advance(seconds=150)
    oldest, status = await owed(till)
    assert oldest is not None
    assert (oldest.target, oldest.kind, status) == ("gateway", "inquiry", "degraded")
