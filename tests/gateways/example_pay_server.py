"""Example Pay itself: ``python example_pay_server.py PORT``. It forgets everything when it ends."""

import sys
from datetime import UTC, datetime
from itertools import count
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

_CARDS = {"card_good": "done", "card_bad": "failed"}
_movements: dict[str, dict[str, Any]] = {}
_numbers = count(1)


def _refused(status: int, code: str, message: str) -> JSONResponse:
    return JSONResponse({"code": code, "message": message}, status)


def _noted(key: str, kind: str, status: str, **what: Any) -> dict[str, Any]:
    reference = f"xp_{next(_numbers)}"
    movement = {
        "id": key,
        "kind": kind,
        "status": status,
        "reference": reference,
        "charge": reference,
        "at": datetime.now(UTC).isoformat(),
        "code": None if status == "done" else "card_declined",
        "message": None if status == "done" else "The card was declined.",
        **what,
    }
    return _movements.setdefault(key, movement)


def _refunds_of(reference: str) -> list[dict[str, Any]]:
    every = _movements.values()
    return [each for each in every if each["kind"] == "refund" and each["charge"] == reference]


def _find_charge(reference: str) -> dict[str, Any] | None:
    every = _movements.values()
    found = [each for each in every if each["kind"] == "charge" and each["reference"] == reference]
    return found[0] if found else None


async def _charge(request: Request) -> JSONResponse:
    asked = await request.json()
    if asked["id"] in _movements:
        return JSONResponse(_movements[asked["id"]])
    if asked["card"] not in _CARDS:
        return _refused(400, "unknown_card", "There is no such card.")
    about = {"order": asked["order"], "yen": asked["yen"]}
    return JSONResponse(_noted(asked["id"], "charge", _CARDS[asked["card"]], **about))


async def _refund(request: Request) -> JSONResponse:
    asked, reference = await request.json(), request.path_params["reference"]
    if asked["id"] in _movements:
        return JSONResponse(_movements[asked["id"]])
    charge = _find_charge(reference)
    if charge is None:
        return _refused(404, "not_found", "There is no such charge.")
    if sum(each["yen"] for each in _refunds_of(reference)) + asked["yen"] > charge["yen"]:
        return _refused(400, "too_much", "That is more than is left of the charge.")
    about = {"order": charge["order"], "yen": asked["yen"], "charge": reference}
    return JSONResponse(_noted(asked["id"], "refund", "done", **about))


async def _movement(request: Request) -> JSONResponse:
    found = _movements.get(request.path_params["key"])
    if found is None:
        return _refused(404, "not_found", "There is no such movement.")
    return JSONResponse(found)


async def _list(request: Request) -> JSONResponse:
    query = request.query_params
    start, end = float(query.get("from", 0)), float(query.get("to", "inf"))
    after, limit = int(query["after"]), int(query["limit"])
    every = list(_movements.values())
    fits = [m for m in every if start <= datetime.fromisoformat(m["at"]).timestamp() < end]
    rest = after + limit
    following = str(rest) if rest < len(fits) else None
    return JSONResponse({"items": fits[after:rest], "next": following})


async def _show(request: Request) -> JSONResponse:
    reference = request.path_params["reference"]
    charge = _find_charge(reference)
    if charge is None:
        return _refused(404, "not_found", "There is no such charge.")
    return JSONResponse({"charge": charge, "refunds": _refunds_of(reference)})


app = Starlette(
    routes=[
        Route("/charges", _charge, methods=["POST"]),
        Route("/charges/{reference}", _show),
        Route("/charges/{reference}/refunds", _refund, methods=["POST"]),
        Route("/movements", _list),
        Route("/movements/{key}", _movement),
    ]
)

if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="error")
