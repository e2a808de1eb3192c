"""What clients ask for, each until it is answered, and what they are told."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import httpx

from tests.faults.clients.journal import Asked
from tests.interleavings.world import World

TOTAL = 3600
_OPEN = frozenset({409, 503})
_IN_FLIGHT = "idempotency_key_in_flight"


@dataclass(slots=True, eq=False)
class Wish:
    """Something asked for; a client repeats it until it is answered."""

    service: str
    ask: Callable[[], Awaitable[bool]]
    """Answers whether an answer came."""
    is_answered: bool = False


@dataclass
class Shoppers:
    """Customers and operators of one world."""

    world: World
    journal: list[Asked] = field(default_factory=list)
    wishes: list[Wish] = field(default_factory=list)
    _keys: "count[int]" = field(default_factory=count)

    def place(self, token: str) -> None:
        """A customer orders for 3,600 yen."""
        asked = Asked(note=f"order {len(self.journal)}", total=TOTAL)
        self.journal.append(asked)
        key = self._key()
        body = {
            "customer_name": "佐藤 花子",
            "customer_email": "hanako.sato@example.jp",
            "items": [{"product_name": "湯呑", "quantity": 2, "unit_price": 1800}],
            "note": asked.note,
            "payment_token": token,
        }

        async def ask() -> bool:
            reply = await self.world.ask("POST", "order", "/orders", body, key)
            if reply.status_code == 201:
                asked.order_ids.add(reply.json()["id"])
            return _is_answer(reply, 201)

        self._wish("order", ask)

    def cancel(self, asked: Asked) -> None:
        """An operator cancels an order."""

        async def ask() -> bool:
            reply = await self.world.ask("DELETE", "order", f"/orders/{asked.order_id}")
            asked.is_cancelled = asked.is_cancelled or reply.status_code == 200
            return _is_answer(reply, 200, 409)

        self._wish("order", ask)

    def pay_again(self, asked: Asked, token: str) -> None:
        """A customer whose payment failed tries once more; ``token`` says what the gateway does."""
        key = self._key()

        async def ask() -> bool:
            path = f"/orders/{asked.order_id}/payment"
            body = {"payment_token": token}
            return _is_answer(await self.world.ask("POST", "order", path, body, key), 200, 409)

        self._wish("order", ask)

    def refund(self, asked: Asked, payment_id: str, amount: int) -> None:
        """An operator gives a part of a payment back."""
        key = self._key()

        async def ask() -> bool:
            body = {"payment_id": payment_id, "amount": amount}
            reply = await self.world.ask("POST", "payment", "/payments/refund", body, key)
            if reply.status_code == 201 and reply.json()["status"] != "FAILED":
                asked.refunds[reply.json()["id"]] = amount
            return _is_answer(reply, 201, 409)

        self._wish("payment", ask)

    def ship(self, asked: Asked) -> None:
        """An operator ships an order."""

        async def ask() -> bool:
            path = f"/orders/{asked.order_id}/status"
            reply = await self.world.ask("PUT", "order", path, {"status": "SHIPPED"})
            asked.is_shipped = asked.is_shipped or reply.status_code == 200
            return _is_answer(reply, 200, 409)

        self._wish("order", ask)

    def repeat_unanswered(self) -> bool:
        """Ask again for what was not answered; answers whether there was anything."""
        unanswered = [wish for wish in self.wishes if not wish.is_answered]
        for wish in unanswered:
            self._begin(wish)
        return bool(unanswered)

    def _wish(self, service: str, ask: Callable[[], Awaitable[bool]]) -> None:
        wish = Wish(service, ask)
        self.wishes.append(wish)
        self._begin(wish)

    def _begin(self, wish: Wish) -> None:
        async def until_answered() -> None:
            wish.is_answered = await wish.ask() or wish.is_answered

        self.world.begin(wish.service, until_answered())

    def _key(self) -> str:
        return f"key-{next(self._keys)}"


def _is_answer(reply: httpx.Response, *final: int) -> bool:
    """Whether ``reply`` is one of the ``final`` answers there may be, not a word to ask again."""
    if reply.status_code not in {*final, *_OPEN}:
        raise AssertionError(f"{reply.request.url}: {reply.status_code} {reply.text}")
    code: Any = reply.json().get("code")
    return reply.status_code in final and code != _IN_FLIGHT
