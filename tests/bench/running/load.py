"""A closed loop of order creations: each connection sends its next order when the last is answered.

It speaks HTTP/1.1 over bare sockets, so that it takes as little of the two cores as it can.
"""

import asyncio
import json
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

ORDER = json.dumps(
    {
        "customer_name": "佐藤 花子",
        "customer_email": "hanako.sato@example.jp",
        "shipping_address": "〒100-0001\n東京都千代田区千代田1-1",
        "locale": "ja",
        "items": [
            {
                "product_name": "有田焼 湯呑",
                "sku": "ARITA-YUNOMI",
                "quantity": 2,
                "unit_price": 1800,
            },
            {"product_name": "煎茶 100g", "quantity": 1, "unit_price": 1200},
        ],
    }
).encode()


class Sample(NamedTuple):
    """One order: when it was sent (seconds since 1970), how many seconds its answer took."""

    began: float
    seconds: float
    is_taken: bool
    is_paid: bool


@dataclass(frozen=True, slots=True)
class Load:
    """What a run came to; ``latencies`` in seconds, sorted; a failure is an order not paid."""

    seconds: float
    latencies: tuple[float, ...]
    failures: int

    @classmethod
    def of(cls, samples: Sequence[Sample], seconds: float) -> "Load":
        """The figures of ``samples``, which took ``seconds``."""
        latencies = tuple(sorted(sample.seconds for sample in samples))
        return cls(seconds, latencies, sum(not sample.is_paid for sample in samples))

    @classmethod
    def together(cls, loads: "Sequence[Load]") -> "Load":
        """Several runs as one."""
        latencies = tuple(sorted(each for load in loads for each in load.latencies))
        seconds = sum(load.seconds for load in loads)
        return cls(seconds, latencies, sum(load.failures for load in loads))

    @property
    def rate(self) -> float:
        """Orders a second."""
        return len(self.latencies) / self.seconds

    def percentile(self, share: float) -> float:
        """The latency in milliseconds that ``share`` of the orders did not exceed; NaN: of none."""
        if not self.latencies:
            return math.nan
        index = min(len(self.latencies) - 1, int(share * len(self.latencies)))
        return self.latencies[index] * 1000


async def create_orders(port: int, token: str, connections: int, seconds: float) -> Load:
    """Create orders on ``connections`` connections for ``seconds``."""
    started = time.perf_counter()
    samples = await sample_orders(port, token, connections, seconds)
    return Load.of(samples, time.perf_counter() - started)


async def create_number(port: int, token: str, connections: int, orders: int) -> Load:
    """Create so many ``orders`` on ``connections`` connections."""
    started = time.perf_counter()
    left = iter(range(orders))
    samples = await _sample(port, token, connections, lambda: next(left, None) is not None)
    return Load.of(samples, time.perf_counter() - started)


async def sample_orders(port: int, token: str, connections: int, seconds: float) -> list[Sample]:
    """Create orders as ``create_orders`` does; answers each."""
    end = time.time() + seconds
    return await _sample(port, token, connections, lambda: time.time() < end)


async def _sample(
    port: int, token: str, connections: int, is_wanted: Callable[[], bool]
) -> list[Sample]:
    request = (
        "POST /api/v1/orders HTTP/1.1\r\n"
        f"Host: 127.0.0.1:{port}\r\n"
        f"Authorization: Bearer {token}\r\n"
        "Content-Type: application/json\r\n"
        f"Content-Length: {len(ORDER)}\r\n\r\n"
    ).encode() + ORDER
    samples: list[Sample] = []

    async def one_connection() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while is_wanted():
            began = time.time()
            clock = time.perf_counter()
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            body = await reader.readexactly(_content_length(head))
            is_taken = head.startswith(b"HTTP/1.1 201")
            is_paid = is_taken and b'"PAID"' in body
            samples.append(Sample(began, time.perf_counter() - clock, is_taken, is_paid))
        writer.close()
        await writer.wait_closed()

    await asyncio.gather(*(one_connection() for _ in range(connections)))
    return samples


def _content_length(head: bytes) -> int:
    _, _, rest = head.lower().partition(b"content-length:")
    return int(rest.split(b"\r\n", 1)[0])
