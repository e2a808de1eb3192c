"""Sums over payments."""

from services.chassis.web.exchange import Reply, Request
from services.payment.api.payloads import stats as payloads
from services.payment.payments import listing


async def get_payment_stats(request: Request) -> Reply:
    """Sums over recent payments."""
    stats = await listing.get_stats(
        request.state, request.query["days"], request.query["time_zone"]
    )
    return Reply(payloads.stats_document(stats))
