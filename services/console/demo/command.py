"""`ichiba demo`: fills the running services with believable orders, through the API."""

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from http import HTTPStatus

import httpx
import typer
from rich.console import Console
from rich.progress import track

from ichiba_sdk.order_client import AuthenticatedClient
from ichiba_sdk.order_client.api.orders import cancel_order, create_order, set_order_status
from ichiba_sdk.order_client.errors import UnexpectedStatus
from ichiba_sdk.order_client.models.order import Order
from ichiba_sdk.order_client.models.order_status_change import OrderStatusChange
from ichiba_sdk.order_client.models.problem import Problem
from ichiba_sdk.order_client.types import Response
from services.chassis.base.settings import PREFIX, Settings
from services.chassis.identity.tokens import SigningKey
from services.console.demo.orders import PlannedOrder, planned_orders
from services.console.health import ask_health
from services.console.refusals import NotRunning, RequestRefused

_TIMEOUT = httpx.Timeout(60)  # above what an order waits for its payment and its message


def run(count: int, seed: int, settings: Settings) -> None:
    """Place the first ``count`` orders of ``seed`` and print how they stand.

    Orders that an earlier run has placed stay as they are.

    Raises:
        NotRunning: the order service does not answer.
        RequestRefused: it refuses an order.
    """
    health = ask_health(settings.order_url)
    if health is None or not health.is_ready:
        how = "does not answer" if health is None else "is not ready"
        raise NotRunning(
            f"the order service {how} at {settings.order_url}; "
            f"start it with `ichiba serve`, or set {PREFIX}ORDER_URL"
        )
    outcomes: Counter[str] = Counter()
    with _client(settings) as client:
        try:
            for planned in _with_progress(planned_orders(count, seed), count):
                order = _place(client, planned)
                outcomes[order.status if order else "already there"] += 1
        except (httpx.HTTPError, UnexpectedStatus) as error:
            placed = outcomes.total()
            raise NotRunning(f"the order service failed after {placed} orders: {error}") from error
    _summarize(outcomes)


def _client(settings: Settings) -> AuthenticatedClient:
    key = SigningKey.load_or_create(settings.data_dir)
    return AuthenticatedClient(
        base_url=settings.order_url,
        token=key.mint("demo", ("orders:read", "orders:write"), timedelta(hours=12)),
        timeout=_TIMEOUT,
        httpx_args={"trust_env": False},
    )


def _with_progress(planned: Iterable[PlannedOrder], count: int) -> Iterable[PlannedOrder]:
    return track(
        planned, description="Orders", total=count, console=Console(stderr=True), transient=True
    )


def _place(client: AuthenticatedClient, planned: PlannedOrder) -> Order | None:
    """Place one order and let happen to it what is planned; None where it is there already."""
    reply = create_order.sync_detailed(client=client, body=planned.order)
    if reply.status_code == HTTPStatus.CONFLICT:
        return None
    order = _order(reply)
    if planned.fate == "cancel" and "CANCELLED" in order.allowed_transitions:
        order = _order(cancel_order.sync_detailed(order.id, client=client))
    if planned.fate in {"ship", "deliver"} and "SHIPPED" in order.allowed_transitions:
        order = _advance(client, order, planned)
    return order


def _advance(client: AuthenticatedClient, order: Order, planned: PlannedOrder) -> Order:
    shipped = OrderStatusChange(
        status="SHIPPED", tracking_number=planned.tracking_number, carrier=planned.carrier
    )
    order = _order(set_order_status.sync_detailed(order.id, client=client, body=shipped))
    if planned.fate == "deliver":
        delivered = OrderStatusChange(status="DELIVERED")
        order = _order(set_order_status.sync_detailed(order.id, client=client, body=delivered))
    return order


def _order(reply: Response[Order | Problem]) -> Order:
    if isinstance(reply.parsed, Order):
        return reply.parsed
    detail = reply.parsed.detail if reply.parsed else "no reason given"
    raise RequestRefused(f"the order service answered {int(reply.status_code)}: {detail}")


def _summarize(outcomes: Counter[str]) -> None:
    there = outcomes.pop("already there", 0)
    typer.echo(f"{outcomes.total()} orders placed, {there} already existed.")
    for status, number in sorted(outcomes.items()):
        typer.echo(f"  {status:<19} {number:>5}")
