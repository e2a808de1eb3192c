"""A peer at the other end of the wire that answers what a test wants, and an order to ask about."""

from datetime import UTC, datetime
from typing import Any

import httpx
import orjson

from services.chassis.base.ids import new_id
from services.chassis.peers.peer import Peer
from services.order.api.payloads.orders import new_order
from services.order.domain.orders.orders import Order
from services.order.domain.orders.placing import place
from services.order.peers.notifications import NotificationCalls
from services.order.peers.payments import PaymentCalls

URL = "http://peer.test"
NOW = "2026-11-20T09:30:00Z"


class Wire:
    """Answers requests in turn and keeps what was asked."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self.requests: list[httpx.Request] = []
        self._answers = list(answers)
        http = httpx.AsyncClient(transport=httpx.MockTransport(self._answer), base_url=URL)
        self.peer = Peer("peer", http, 5.0)
        self.payments = PaymentCalls.over(self.peer, URL)
        self.notifications = NotificationCalls.over(self.peer, URL)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def body(self) -> Any:
        return orjson.loads(self.requests[-1].content)


def placed(**changes: Any) -> Order:
    body = {
        "customer_name": "佐藤 花子",
        "customer_email": "hanako.sato@example.jp",
        "external_id": "WEB-1",
        "shipping_address": "大阪",
        "items": [{"product_name": "湯呑", "quantity": 2, "unit_price": 1800}],
        **changes,
    }
    return place(new_order(body), new_id=new_id, now=datetime(2026, 11, 20, tzinfo=UTC))


ORDER = placed()


def problem(status: int, code: str, detail: str = "No.") -> httpx.Response:
    document: dict[str, Any] = {
        "type": "about:blank",
        "title": "Refused",
        "status": status,
        "detail": detail,
        "code": code,
        "request_id": "r",
    }
    return httpx.Response(status, json=document)
