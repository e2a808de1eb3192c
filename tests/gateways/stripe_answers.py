"""Stripe as it is documented, for what localstripe cannot do: ``python stripe_answers.py PORT``.

Payments that need action or decide late, refunds in every state, disputes, idempotency keys,
search, and errors. What a payment method does is in its name. ``POST /test/...`` plays the
customer, the shop's settings at Stripe, and a bad day.
"""

import asyncio
import itertools
import re
import sys
import time
from typing import Any

from aiohttp import web
from aiohttp.web import Request, Response, json_response

Thing = dict[str, Any]
_intents: dict[str, Thing] = {}
_refunds: dict[str, Thing] = {}
_customers: dict[str, Thing] = {}
_pages: dict[str, Thing] = {}
_kept: dict[str, tuple[Any, int, Thing]] = {}
"""What was answered to each idempotency key, and to which request."""
_scripted: list[Thing] = []
"""Bad answers, each to the next ``times`` calls of a ``path``."""
_FIRST_SETTINGS: Thing = {"indexed": True, "refund": "succeeded"}
_settings: Thing = {}
_numbers = itertools.count(1)

STORES = {
    "familymart": {"confirmation_number": "400008", "payment_code": "116191"},
    "lawson": {"confirmation_number": "400008", "payment_code": "10116191"},
    "ministop": {"confirmation_number": "400008", "payment_code": "22116191"},
    "seicomart": {"confirmation_number": "400008", "payment_code": "33116191"},
}
ZENGIN = {
    "account_holder_name": "ストライプジャパン（カ",
    "account_number": "1234567",
    "account_type": "futsu",
    "bank_code": "0009",
    "bank_name": "三井住友銀行",
    "branch_code": "950",
    "branch_name": "東京第一支店",
}


class Refusal(Exception):
    """An answer that is an error, as Stripe lays it out."""

    def __init__(self, status: int, **error: Any) -> None:
        self.status, self.error = status, {"type": "invalid_request_error", **error}
        if status == 402:
            self.error["type"] = "card_error"


def _id(prefix: str) -> str:
    return f"{prefix}_{next(_numbers):014}"


def _nested(pairs: Any) -> Thing:
    """Form fields such as ``metadata[order_id]`` as the objects that they mean."""
    found: Thing = {}
    for name, value in pairs:
        first, *rest = [part for part in re.split(r"[\[\]]+", name) if part]
        place = found
        for part, following in itertools.pairwise([first, *rest]):
            place = place.setdefault(part, {})
            assert following
        place[[first, *rest][-1]] = value
    return found


def _next_action(intent: Thing, params: Thing) -> Thing | None:
    method = params.get("payment_method", "")
    if params.get("payment_method_data", {}).get("type") == "customer_balance":
        return _transfer(intent, params)
    if method.startswith("pm_konbini"):
        expires = int(time.time()) + 3 * 86_400
        details = {
            "expires_at": expires,
            "hosted_voucher_url": f"https://payments.stripe.com/konbini/voucher/{intent['id']}",
            "stores": STORES,
        }
        return {"type": "konbini_display_details", "konbini_display_details": details}
    if method.startswith("pm_3ds"):
        if params.get("off_session") == "true" or "return_url" not in params:
            raise _declined(intent, "authentication_required", "authentication_required")
        url = f"https://hooks.stripe.com/redirect/authenticate/{intent['id']}"
        to = {"return_url": params["return_url"], "url": url}
        return {"type": "redirect_to_url", "redirect_to_url": to}
    return None


def _transfer(intent: Thing, params: Thing) -> Thing:
    if "customer" not in params:
        words = "You must provide a customer to use customer_balance."
        raise Refusal(400, code="parameter_missing", param="customer", message=words)
    if params["customer"] not in _customers:
        words = f"No such customer: '{params['customer']}'"
        raise Refusal(400, code="resource_missing", param="customer", message=words)
    address = {"type": "zengin", "supported_networks": ["zengin"], "zengin": ZENGIN}
    return {
        "type": "display_bank_transfer_instructions",
        "display_bank_transfer_instructions": {
            "amount_remaining": intent["amount"],
            "currency": "jpy",
            "financial_addresses": [address],
            "hosted_instructions_url": f"https://payments.stripe.com/bank/{intent['id']}",
            "reference": f"VPA{intent['id'][-4:]}",
            "type": "jp_bank_transfer",
        },
    }


def _declined(intent: Thing, code: str, decline: str | None) -> Refusal:
    words = "Your card was declined."
    error = {"code": code, "decline_code": decline, "message": words, "type": "card_error"}
    intent |= {"status": "requires_payment_method", "last_payment_error": error}
    return Refusal(402, code=code, decline_code=decline, message=words, payment_intent=intent)


def _make_intent(params: Thing) -> Thing:
    method = params.get("payment_method")
    if method is not None and not method.startswith("pm_"):
        words = f"No such PaymentMethod: '{method}'"
        raise Refusal(400, code="resource_missing", param="payment_method", message=words)
    intent: Thing = {
        "id": _id("pi"),
        "object": "payment_intent",
        "amount": int(params["amount"]),
        "currency": params["currency"],
        "created": int(time.time()),
        "customer": params.get("customer"),
        "metadata": params.get("metadata", {}),
        "last_payment_error": None,
        "latest_charge": _id("ch"),
        "next_action": None,
        "status": "succeeded",
    }
    _intents[intent["id"]] = intent
    if method and method.startswith("pm_declined"):
        raise _declined(intent, "card_declined", "insufficient_funds")
    if method and method.startswith("pm_processing"):
        intent["status"] = "processing"
    if (action := _next_action(intent, params)) is not None:
        intent |= {"status": "requires_action", "next_action": action, "latest_charge": None}
    return intent


def _make_refund(params: Thing) -> Thing:
    intent = _get(_intents, params["payment_intent"])
    of_intent = [each for each in _refunds.values() if each["payment_intent"] == intent["id"]]
    gone = sum(e["amount"] for e in of_intent if e["status"] not in ("failed", "canceled"))
    amount = int(params.get("amount", intent["amount"] - gone))
    if amount > intent["amount"] - gone:
        words = f"Refund amount (¥{amount}) is greater than unrefunded amount on charge"
        raise Refusal(400, code="charge_already_refunded", message=words)
    refund: Thing = {
        "id": _id("re"),
        "object": "refund",
        "amount": amount,
        "charge": intent["latest_charge"],
        "created": int(time.time()),
        "currency": "jpy",
        "failure_reason": None,
        "metadata": params.get("metadata", {}),
        "payment_intent": intent["id"],
        "status": _settings["refund"],
    }
    _refunds[refund["id"]] = refund
    return refund


def _make_customer(params: Thing) -> Thing:
    customer = {"id": _id("cus"), "object": "customer", **params}
    _customers[customer["id"]] = customer
    return customer


def _make_page(params: Thing) -> Thing:
    """A page of Stripe Checkout; it has no payment intent until a customer has tried to pay."""
    item = params["line_items"]["0"]
    identity = _id("cs_test")
    page: Thing = {
        "id": identity,
        "object": "checkout.session",
        "amount_total": int(item["price_data"]["unit_amount"]) * int(item["quantity"]),
        "currency": item["price_data"]["currency"],
        "created": int(time.time()),
        "expires_at": int(params["expires_at"]),
        "metadata": params.get("metadata", {}),
        "payment_intent": None,
        "payment_status": "unpaid",
        "status": "open",
        "url": f"https://checkout.stripe.com/c/pay/{identity}",
        "asked": params,
    }
    _pages[identity] = page
    return page


def _visit(page: Thing, card: str) -> Thing:
    """A customer enters ``card`` on the page; answers the intent that comes of it."""
    asked = page["asked"]["payment_intent_data"]["metadata"]
    params = {"amount": page["amount_total"], "currency": "jpy", "metadata": asked}
    if page["payment_intent"] is None:
        page["payment_intent"] = _make_intent(params)["id"]
    intent = _intents[page["payment_intent"]]
    if card.startswith("pm_declined"):
        _declined(intent, "card_declined", "insufficient_funds")
    else:
        intent |= {"status": "succeeded", "last_payment_error": None}
        page |= {"status": "complete", "payment_status": "paid", "url": None}
    return intent


def _cancelled(path: str) -> Thing:
    """A payment intent or a page that nobody is to pay any more."""
    _, _, kind, *_rest, identity, act = path.split("/")
    is_page = act == "expire"
    thing = _get(_pages if is_page else _intents, identity)
    if thing["status"] in ("succeeded", "canceled", "complete", "expired"):
        raise Refusal(400, code="payment_intent_unexpected_state", message=f"It is {kind}.")
    thing |= {"status": "expired" if is_page else "canceled", "url": None, "next_action": None}
    return thing


MAKERS = {
    "/v1/checkout/sessions": _make_page,
    "/v1/payment_intents": _make_intent,
    "/v1/refunds": _make_refund,
    "/v1/customers": _make_customer,
}


def _get(things: dict[str, Thing], identity: str) -> Thing:
    if identity not in things:
        words = f"No such object: '{identity}'"
        raise Refusal(404, code="resource_missing", param="id", message=words)
    return things[identity]


def _listed(things: Any, query: Thing) -> Thing:
    """A page, the newest first."""
    bounds = {name: int(value) for name, value in query.get("created", {}).items()}
    found = [
        each
        for each in reversed(list(things))
        if bounds.get("gte", 0) <= each["created"] < bounds.get("lt", 2**40)
        and each["created"] <= bounds.get("lte", 2**40)
        and query.get("payment_intent") in (None, each.get("payment_intent"))
    ]
    ids = [each["id"] for each in found]
    if (last := query.get("starting_after")) is not None:
        if last not in ids:
            raise Refusal(404, code="resource_missing", message=f"No such object: '{last}'")
        found = found[ids.index(last) + 1 :]
    limit = int(query.get("limit", 10))
    page: list[Thing] = found[:limit]
    if "data.payment_intent" in str(query.get("expand")):
        page = [{**each, "payment_intent": _intents[each["payment_intent"]]} for each in page]
    return {"object": "list", "data": page, "has_more": len(found) > limit, "url": "/v1/any"}


def _searched(query: Thing) -> Thing:
    key = re.fullmatch(r"metadata\['ichiba_key'\]:'([0-9a-f-]+)'", query["query"])
    if key is None:
        raise Refusal(400, message="We were unable to parse your search query.")
    found = [e for e in _intents.values() if e["metadata"].get("ichiba_key") == key[1]]
    shown = found if _settings["indexed"] else []
    return {"object": "search_result", "data": shown, "has_more": False, "url": "/v1/any"}


def _looked_up(path: str, query: Thing) -> Thing:
    """What a GET answers."""
    if path == "/v1/account":
        return {"id": "acct_1", "object": "account", "country": "JP", "email": "pay@example.jp"}
    settings = {"/v1/webhook_endpoints": "endpoints", "/v1/events": "undelivered"}
    if path in settings:
        return _listed(_settings[settings[path]], query)
    if path == "/v1/payment_intents/search":
        return _searched(query)
    if path.startswith("/v1/checkout/sessions/"):
        page = _get(_pages, path.rpartition("/")[2])
        return {**page, "payment_intent": _intents.get(page["payment_intent"])}
    things = {"payment_intents": _intents, "refunds": _refunds, "customers": _customers}
    _, _, kind, *rest = path.split("/")
    if rest:
        return _get(things[kind], rest[0])
    return _listed(things[kind].values(), query)


def _script_of(path: str) -> Thing | None:
    for script in _scripted:
        if path.startswith(script["path"]) and script["times"] > 0:
            script["times"] -= 1
            return script
    return None


def _answer(request: Request, params: Thing) -> tuple[int, Thing]:
    """The answer to a call, as Stripe keeps it for its idempotency key."""
    try:
        if request.method == "GET":
            return 200, _looked_up(request.path, params)
        if request.path.endswith(("/cancel", "/expire")):
            return 200, _cancelled(request.path)
        return 200, MAKERS[request.path](params)
    except Refusal as refusal:
        return refusal.status, {"error": refusal.error}


async def _call(request: Request) -> Response:
    params = _nested(
        (await request.post()).items() if request.method == "POST" else request.query.items()
    )
    key = request.headers.get("Idempotency-Key") if request.method == "POST" else None
    if key in _kept:
        asked, status, body = _kept[str(key)]
        if asked != params:
            words = "Keys for idempotent requests can only be used with the same parameters."
            error = {"type": "idempotency_error", "message": words}
            return json_response({"error": error}, status=400)
        return json_response(body, status=status, headers={"idempotent-replayed": "true"})
    script = _script_of(request.path)
    if script is not None and not script.get("acts"):
        _cut_off(request, script)
        return json_response({"error": script.get("error", {})}, status=script["status"])
    status, body = _answer(request, params)
    if script is not None and "status" in script:  # it acted, and failed to say so
        status, body = script["status"], {"error": script.get("error", {})}
    if key is not None and status != 429:
        _kept[key] = params, status, body
    _cut_off(request, script)
    return json_response(body, status=status)


def _cut_off(request: Request, script: Thing | None) -> None:
    if script is not None and script.get("cut"):
        assert request.transport is not None
        request.transport.abort()


def _begin() -> None:
    """Be as a server is that has just started."""
    for things in (_intents, _refunds, _customers, _pages, _kept, _scripted, _settings):
        things.clear()
    _settings.update(_FIRST_SETTINGS, endpoints=[], undelivered=[])


async def _begin_anew(_request: Request) -> Response:
    _begin()
    return json_response({})


async def _control(request: Request) -> Response:
    """``script`` a bad answer, ``set`` a setting, ``change`` an object, ``calls`` to be counted."""
    body = await request.json() if request.can_read_body else {}
    what = request.match_info["what"]
    if what == "script":
        _scripted.append({"times": 1, "path": "/v1/", **body})
    elif what == "set":
        _settings.update(body)
    elif what == "forget":
        _kept.clear()
    elif what == "change":
        things = _intents | _refunds | _pages
        things[body.pop("id")].update(body)
    elif what == "customer":
        _customers[body["id"]] = body
    elif what == "visit":
        return json_response(_visit(_pages[body["id"]], body["card"]))
    elif what in ("intents", "customers", "pages"):
        things = {"intents": _intents, "customers": _customers, "pages": _pages}[what]
        return json_response(list(things.values()))
    return json_response({})


def make_app() -> web.Application:
    """The server."""
    _begin()
    app = web.Application()
    app.router.add_post("/test/begin", _begin_anew)
    app.router.add_route("*", "/test/{what}", _control)
    app.router.add_route("*", "/v1/{rest:.*}", _call)
    return app


if __name__ == "__main__":
    web.run_app(
        make_app(),
        host="127.0.0.1",
        port=int(sys.argv[1]),
        print=None,
        loop=asyncio.new_event_loop(),
    )
