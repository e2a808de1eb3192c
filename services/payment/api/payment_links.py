"""Links on which customers pay: made for them, shown to them, and followed to the end."""

from functools import partial

from services.chassis.base.sentences import LANGUAGES, Language, Text, language_of
from services.chassis.peers.peer import PeerUnavailable
from services.chassis.web.exchange import Reply, Request
from services.payment.api.payloads import pay_page
from services.payment.api.payloads.payment_links import created_link
from services.payment.context import PaymentService
from services.payment.domain import texts
from services.payment.domain.pay_links import Standing
from services.payment.domain.refusals import OrderClosed, PaymentAlreadyExists
from services.payment.domain.states_gen import PaymentStatus
from services.payment.links import making, paying
from services.payment.links.paying import Followed

_STANDINGS = {
    Standing.UNDER_WAY: (texts.PAGE_UNDER_WAY, 200, 409),
    Standing.PAID: (texts.PAGE_PAID, 200, 409),
    Standing.CLOSED: (texts.PAGE_CLOSED, 410, 410),
}
"""What a page says, and with which status it is shown and refuses to take money."""
_RETRY_AFTER = "30"


async def create_payment_link(request: Request) -> Reply:
    """Make a link for paying."""
    service: PaymentService = request.state
    describe = partial(created_link, service.links)
    link = await making.create_payment_link(
        service,
        request.path["payment_id"],
        request.principal.subject,
        request.idempotency(describe),
    )
    return Reply.described(describe(link))


async def show_payment_page(request: Request) -> Reply:
    """The page of a link."""
    service: PaymentService = request.state
    try:
        followed = await paying.look_closely(service, request.path["link"])
    except _NOTHING_TO_SHOW as error:
        return _refusal(request, error)
    shop, language = service.links.shop, _language(request, followed)
    if followed.standing is Standing.PAYABLE:
        tokens = () if service.gateway.has_checkout else service.gateway.page_tokens
        return pay_page.paying_page(shop, language, followed, tokens)
    text, status, _ = _STANDINGS[followed.standing]
    return pay_page.order_page(shop, language, followed, text, status)


async def pay_by_link(request: Request) -> Reply:
    """Begin to pay, or go on."""
    try:
        followed = await paying.follow(request.state, request.path["link"])
        return await _pay(request, followed)
    except _NOTHING_TO_SHOW as error:
        return _refusal(request, error)


async def _pay(request: Request, followed: Followed) -> Reply:
    if followed.standing in (Standing.PAID, Standing.CLOSED):
        return _standing(request, followed, followed.standing)
    means = request.query.get("means")
    idempotency = request.idempotency(lambda _: (200, {}, None))  # it comes without a key
    try:
        answer = await paying.pay(request.state, followed, means, idempotency)
    except PaymentAlreadyExists:
        return _standing(request, followed, Standing.UNDER_WAY)
    except OrderClosed:
        return _standing(request, followed, Standing.CLOSED)
    except paying.NoMeans:
        return _again(request, followed, texts.PAGE_NO_MEANS, 409)
    return _answered(request, followed, answer)


def _answered(request: Request, followed: Followed, answer: str | PaymentStatus) -> Reply:
    links = request.state.links
    if answer is PaymentStatus.FAILED:
        return _again(request, followed, texts.PAGE_DECLINED, 402)
    if answer in (PaymentStatus.PENDING, PaymentStatus.UNKNOWN):
        language = _language(request, followed)
        return pay_page.order_page(links.shop, language, followed, texts.PAGE_UNDER_WAY)
    is_made = isinstance(answer, PaymentStatus)
    location = links.url_of(followed.link.id) if is_made else answer
    headers = {"Location": location, "Referrer-Policy": "no-referrer"}
    return Reply(raw=b"", status=303, headers=headers, media_type="text/html")


_NOTHING_TO_SHOW = (
    paying.LinkNotKnown,
    paying.LinkExpired,
    paying.NothingToPay,
    paying.Undecided,
    PeerUnavailable,
)


def _refusal(request: Request, error: Exception) -> Reply:
    """A page about no order: whoever sees it need not have the right to know of any."""
    shop, language = request.state.links.shop, _preferred(request) or request.language
    if isinstance(error, paying.LinkNotKnown):
        return pay_page.notice_page(shop, language, texts.PAGE_UNKNOWN, 404)
    if isinstance(error, paying.LinkExpired):
        return pay_page.notice_page(shop, language, texts.PAGE_EXPIRED, 410)
    if isinstance(error, paying.NothingToPay):
        return pay_page.notice_page(shop, language, texts.PAGE_CLOSED, 410)
    later = {"Retry-After": _RETRY_AFTER}
    return pay_page.notice_page(shop, language, texts.PAGE_LATER, 503, later)


def _standing(request: Request, followed: Followed, standing: Standing) -> Reply:
    text, _, status = _STANDINGS[standing]
    shop, language = request.state.links.shop, _language(request, followed)
    return pay_page.order_page(shop, language, followed, text, status)


def _again(request: Request, followed: Followed, problem: Text, status: int) -> Reply:
    service: PaymentService = request.state
    shop, language = service.links.shop, _language(request, followed)
    tokens = service.gateway.page_tokens
    return pay_page.paying_page(shop, language, followed, tokens, problem, status)


def _language(request: Request, followed: Followed) -> Language:
    """What the reader prefers; else the order's."""
    of_order = next((each for each in LANGUAGES if each == followed.order.locale), LANGUAGES[0])
    return _preferred(request) or of_order


def _preferred(request: Request) -> Language | None:
    """What the reader's browser asks for; None where that is neither of ours."""
    wanted = request.headers.get("Accept-Language", "")
    named = [part.strip().lower()[:2] for part in wanted.split(",")]
    return language_of(wanted) if any(each in LANGUAGES for each in named) else None
