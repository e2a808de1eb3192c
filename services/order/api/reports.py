"""Sums over orders, and their export."""

from collections.abc import AsyncIterator

from services.chassis.web.exchange import Reply, Request
from services.order.api.payloads import orders as payloads
from services.order.orders import (
    exporting,
    listing,
    writing,
)


async def get_order_stats(request: Request) -> Reply:
    sums = await listing.get_order_stats(
        request.state, request.query["days"], request.query["time_zone"]
    )
    return Reply(payloads.order_stats(sums))


async def list_export_profiles(request: Request) -> Reply:
    page = writing.list_export_profiles(request.query["limit"], request.query.get("cursor"))
    return Reply.written(payloads.export_profiles(page, request.language), request.language)


async def export_orders(request: Request) -> Reply:
    day = request.state.clock().date().isoformat()
    if (profile := request.query.get("profile")) is not None:
        writer, stream = await writing.write_orders(request.state, request.query)
        kind, ending = ("tab-separated-values", "txt") if writer.is_tabbed else ("csv", "csv")
        return Reply(
            headers={"Content-Disposition": f'attachment; filename="{profile}-{day}.{ending}"'},
            media_type=f"text/{kind}; charset={writer.charset}",
            stream=stream,
        )
    stream = exporting.export_orders(request.state, request.query)
    return _csv_reply(f"orders-{day}.csv", request.query["encoding"], stream=stream)


def _csv_reply(
    filename: str,
    encoding: str,
    raw: bytes | None = None,
    stream: AsyncIterator[bytes] | None = None,
) -> Reply:
    charset = "shift_jis" if encoding == "cp932" else "utf-8"
    return Reply(
        headers={"Content-Disposition": f'attachment; filename="{filename}"'},
        media_type=f"text/csv; charset={charset}",
        raw=raw,
        stream=stream,
    )
