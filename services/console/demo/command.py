"""`ichiba demo`: fills the running services with believable orders, through the API."""

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta

import httpx
import typer
from rich.console import Console
from rich.progress import track

from ichiba_sdk import Conflict, Ichiba
from ichiba_sdk.order_client.models.order import Order
from services.chassis.base.settings import PREFIX, Settings
from services.chassis.identity.tokens import SigningKey
from services.console.answers import answering
from services.console.demo.orders import PlannedOrder, planned_orders
from services.console.health import ask_health
from services.console.refusals import NotRunning, ServiceAway

_RETRIES = 1_000  # their pauses end after two minutes


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
    with httpx.Client(trust_env=False) as http:
        client = _client(settings, http)
        try:
            for planned in _with_progress(planned_orders(count, seed), count):
                with answering():
                    order = _place(client, planned)
                outcomes[order.status if order else "already there"] += 1
        except ServiceAway as error:
            placed = outcomes.total()
            raise NotRunning(f"the order service failed after {placed} orders: {error}") from error
    _summarize(outcomes)


def _client(settings: Settings, http: httpx.Client) -> Ichiba:
    key = SigningKey.load_or_create(settings.data_dir)
    return Ichiba(
        key.mint("demo", ("orders:read", "orders:write"), timedelta(hours=12)),
        order_url=settings.order_url,
        retries=_RETRIES,
        http_client=http,
    )


def _with_progress(planned: Iterable[PlannedOrder], count: int) -> Iterable[PlannedOrder]:
    return track(
        planned, description="Orders", total=count, console=Console(stderr=True), transient=True
    )


def _place(client: Ichiba, planned: PlannedOrder) -> Order | None:
    """Place one order and let happen to it what is planned; None where it is there already."""
    try:
        order = client.orders.create(**planned.order.to_dict())
    except Conflict:
        return None
    if planned.fate == "cancel" and "CANCELLED" in order.allowed_transitions:
        order = client.orders.cancel(order.id)
    if planned.fate in {"ship", "deliver"} and "SHIPPED" in order.allowed_transitions:
        order = _advance(client, order, planned)
    return order


def _advance(client: Ichiba, order: Order, planned: PlannedOrder) -> Order:
    order = client.orders.set_status(
        order.id,
        status="SHIPPED",
        tracking_number=planned.tracking_number,
        carrier=planned.carrier,
    )
    if planned.fate == "deliver":
        order = client.orders.set_status(order.id, status="DELIVERED")
    return order


def _summarize(outcomes: Counter[str]) -> None:
    there = outcomes.pop("already there", 0)
    typer.echo(f"{outcomes.total()} orders placed, {there} already existed.")
    for status, number in sorted(outcomes.items()):
        typer.echo(f"  {status:<19} {number:>5}")
