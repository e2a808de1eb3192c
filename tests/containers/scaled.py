"""``compose.scale.yaml``: two containers of each service, of which one is lost during an import."""

import json
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from httpx_sse import connect_sse

from ichiba_sdk import Ichiba
from services.chassis.base.ids import new_id
from services.chassis.base.settings import SERVICES, Service
from services.console.serving.parts import PARTS
from services.order.domain.imports.batches import WORKING
from tests.containers.cutting import Cut
from tests.containers.engine import Engine
from tests.containers.trying import ORIGINS, Tried, client, token
from tests.faults.clients.files import AskedFile
from tests.faults.clients.journal import Asked

FILES: Final = ("compose.scale.yaml",)
EVIDENCE: Final = (*FILES, "tests/containers/evidence.scale.yaml")
STORAGE: Final = {"AWS_ACCESS_KEY_ID": "tried", "AWS_SECRET_ACCESS_KEY": "tried-in-containers"}
_STAND_INS: Final = {
    "docker.io/library/haproxy:3.0": "haproxy",
    "docker.io/chrislusf/seaweedfs:4.48": "seaweedfs",
}
LOSSES: Final = (
    "nothing",
    *(f"one {name} lost" for name in SERVICES),
    "order / PostgreSQL",
    "one payment cut off",
    "PostgreSQL restarted",
    "storage killed",
    "balancer killed",
)
"""What is lost during an import; ``a / b`` is the network between two containers alone."""
_BOTH: Final = 2
_AWAY_SECONDS: Final = 20.0
_ORDERS: Final = 10
_SOON_SECONDS: Final = 10.0
"""For an order while a container is away: the balancer finds that out within some seconds."""


def make_stand_ins(engine: Engine) -> None:
    """Images with the same programs, for an engine that reaches no image registry."""
    folder = Path("tests/containers/stand_ins")
    for image, name in _STAND_INS.items():
        engine.run("build", "-t", image, "-f", str(folder / f"{name}.Dockerfile"), str(folder))


def make_keys(engine: Engine, folder: Path) -> Path:
    """The keys that are handed to the services as secrets, made as compose.scale.yaml says."""
    made = folder / "keys"
    made.mkdir()
    command = "ichiba keys && chown -R ichiba /data/keys"
    engine.run("run", "--rm", "-u", "0", "-v", f"{made}:/data/keys", "ichiba", "sh", "-c", command)
    return made


def are_two(engine: Engine) -> Tried:
    """Each part has two containers, and what one has signed is let in by the other."""
    counted = {part: len(engine.containers(part)) for part in PARTS}
    wrong = [f"{count} of {part}" for part, count in counted.items() if count != _BOTH]
    for number in range(1, _BOTH + 1):
        with client(token(engine, number)) as shop:
            replies = {shop.get("/orders").status_code for _ in range(2 * _BOTH)}
        wrong += [f"a token of order {number}: {replies}"] if replies != {200} else []
    return Tried("two of each", "; ".join(wrong) or "let in each other's tokens", 0, not wrong)


class Losing:
    """The cuts: a container of a service is killed, and is away until the import has ended."""

    def __init__(self, bearer: str, orders: list[Asked], tell: Callable[[Tried], object]) -> None:
        self._bearer = bearer
        self._orders = orders
        """Where what is ordered beside the imports is noted."""
        self._tell = tell

    @property
    def cuts(self) -> Mapping[str, Cut]:
        """By the name of what is lost."""
        cuts: list[Cut] = [
            self._listen,
            *(partial(self._lose, name) for name in SERVICES),
            lambda engine, file: engine.cut_between("order", "postgres", _AWAY_SECONDS),
            lambda engine, file: engine.cut_off("payment", _AWAY_SECONDS),
            lambda engine, file: engine.restart("postgres"),
            lambda engine, file: engine.kill("storage"),
            lambda engine, file: engine.kill("balancer"),
        ]
        return dict(zip(LOSSES, cuts, strict=True))

    def _listen(self, engine: Engine, file: AskedFile) -> None:
        """Hear the import's progress through the balancer to its end, in one stream."""
        asked, heard = time.monotonic(), list[tuple[float, str]]()
        path = f"/batches/{file.batch_id}/progress"
        with client(self._bearer) as shop, connect_sse(shop, "GET", path) as source:
            heard.extend(
                (time.monotonic() - asked, json.loads(event.data)["status"])
                for event in source.iter_sse()
            )
        (first, status), (last, end) = heard[0], heard[-1]
        words = f"{len(heard)}, the first after {first:.1f} s ({status}), the last ({end})"
        is_right = status in WORKING and end == "COMPLETED" and first < last / 2
        self._tell(Tried("events", words, last, is_right))

    def _lose(self, service: Service, engine: Engine, file: AskedFile) -> None:
        engine.stop_at_once(service)
        with Ichiba(self._bearer, order_url=ORIGINS["order"], retries=0) as shop:
            slowest = max(self._order(shop) for _ in range(_ORDERS))
        with Ichiba(self._bearer, order_url=ORIGINS["order"]) as shop:
            followed = [str(batch.status) for batch in shop.batches.follow(file.batch_id)]
        engine.start(service)
        words = f"{_ORDERS} orders, each in {slowest:.1f} s at most; {len(followed)} events"
        is_right = slowest < _SOON_SECONDS and followed[-1] == "COMPLETED"
        self._tell(Tried(f"one {service} away", words, 0, is_right))

    def _order(self, shop: Ichiba) -> float:
        """Place an order, which has to be taken at the first try; the seconds that it took."""
        asked = Asked(f"beside-{new_id()[-8:]}", 1_000)
        begun = time.monotonic()
        order = shop.orders.create(
            customer_name="佐藤 花子",
            customer_email="hanako.sato@example.jp",
            note=asked.note,
            items=[{"product_name": "煎茶 100g", "quantity": 1, "unit_price": asked.total}],
        )
        asked.order_ids.add(str(order.id))
        self._orders.append(asked)
        return time.monotonic() - begun
