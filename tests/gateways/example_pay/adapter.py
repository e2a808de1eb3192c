"""Example Pay over HTTP: a small adapter, with all that the protocol asks for."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import httpx

from services.chassis.base.problems import InvalidCursor
from services.payment.domain import texts
from services.payment.domain.gateway_entries import (
    EntryKind,
    EntryPage,
    EntryPeriod,
    EntryStatus,
    GatewayCharge,
    GatewayEntry,
)
from services.payment.domain.gateway_events import GatewayEvent
from services.payment.domain.outcomes import Outcome
from services.payment.gateways.protocol import GatewayUnavailable

_OUR_OWN_TROUBLE = frozenset({401, 403, 429})
_Thing = Mapping[str, Any]


class ExamplePayGateway:
    """Each call goes out once, with our id as the gateway's; what is lost is asked after."""

    name = "example_pay"

    def __init__(self, key: str, url: str) -> None:
        headers = {"Authorization": f"Bearer {key}"}
        self._http = httpx.AsyncClient(base_url=url, headers=headers, timeout=10)

    async def capture(
        self, key: str, order_id: str, amount: int, method: str, token: str
    ) -> Outcome:
        asked = {"id": key, "order": order_id, "yen": amount, "method": method, "card": token}
        return await self._move("POST", "/charges", asked)

    def default_token(self, method: str) -> str | None:
        return None

    async def refund(self, key: str, reference: str | None, amount: int) -> Outcome:
        return await self._move("POST", f"/charges/{reference}/refunds", {"id": key, "yen": amount})

    async def find_capture(self, key: str, reference: str | None) -> Outcome | None:
        return await self._find(f"/movements/{key}")

    async def find_refund(self, key: str, reference: str | None) -> Outcome | None:
        return await self._find(f"/movements/{key}")

    async def list_entries(self, period: EntryPeriod, limit: int, cursor: str | None) -> EntryPage:
        if cursor is not None and not cursor.isdecimal():
            raise InvalidCursor
        asked: dict[str, float] = {"limit": limit, "after": int(cursor or 0)}
        bounds = {"from": period.start, "to": period.end}
        asked |= {name: at.timestamp() for name, at in bounds.items() if at is not None}
        page = await self._look("/movements", asked)
        assert page is not None
        return EntryPage([_entry(each) for each in page["items"]], page["next"])

    async def find_charge(self, reference: str) -> GatewayCharge | None:
        found = await self._look(f"/charges/{reference}", {})
        if found is None:
            return None
        return GatewayCharge(_entry(found["charge"]), [_entry(each) for each in found["refunds"]])

    async def hear(self, event: GatewayEvent) -> None:
        """It knows what it has told."""

    async def close(self) -> None:
        await self._http.aclose()

    async def _find(self, path: str) -> Outcome | None:
        outcome = await self._move("GET", path)
        return None if outcome.code == "not_found" else outcome

    async def _move(self, method: str, path: str, asked: _Thing | None = None) -> Outcome:
        """Where money may move nothing is raised: what is not understood decides nothing."""
        try:
            reply = await self._http.request(method, path, json=asked)
            told = reply.json()
            if reply.status_code in _OUR_OWN_TROUBLE:
                return Outcome.deferred(told["code"], told["message"])
            if reply.is_client_error:
                return Outcome.failed(told["code"], told["message"])
            if reply.is_success and told["status"] == "done":
                return Outcome.completed(told["reference"])
            if reply.is_success and told["status"] == "failed":
                return Outcome.failed(told["code"], told["message"], told["reference"])
        except (httpx.HTTPError, ValueError, LookupError, TypeError) as error:
            return Outcome.lost("no_answer", repr(error))
        return Outcome.lost("no_answer", f"status {reply.status_code}")

    async def _look(self, path: str, asked: Mapping[str, Any]) -> _Thing | None:
        try:
            reply = await self._http.get(path, params=dict(asked))
            found: _Thing = reply.json()
        except (httpx.HTTPError, ValueError) as error:
            raise _unusable(repr(error)) from error
        if reply.status_code == httpx.codes.NOT_FOUND:
            return None
        if not reply.is_success:
            raise _unusable(f"status {reply.status_code}")
        return found


def _unusable(error: str) -> GatewayUnavailable:
    return GatewayUnavailable(texts.GATEWAY_SAID(words=error))


def _entry(told: _Thing) -> GatewayEntry:
    return GatewayEntry(
        EntryKind.REFUND if told["kind"] == "refund" else EntryKind.CAPTURE,
        told["reference"],
        told["charge"],
        told["id"],
        told["order"],
        told["yen"],
        EntryStatus.COMPLETED if told["status"] == "done" else EntryStatus.FAILED,
        datetime.fromisoformat(told["at"]),
    )
