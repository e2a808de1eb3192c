"""Let customers pay on a page of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.operation import Call, Operation, Options
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...payment_client.models.payment_link import PaymentLink

_CREATE_PAYMENT_LINK = Operation(
    "create_payment_link",
    "payment",
    "POST",
    "/api/v1/payments/{payment_id}/link",
    takes_key=True,
)
_SHOW_PAYMENT_PAGE = Operation(
    "show_payment_page",
    "payment",
    "GET",
    "/pay/{link}",
    takes_token=False,
)
_PAY_BY_LINK = Operation(
    "pay_by_link",
    "payment",
    "POST",
    "/pay/{link}",
    takes_token=False,
)


class PaymentLinksCalls:
    """Let customers pay on a page of their own."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def create(
        self,
        payment_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentLink:
        """Create a link for paying.

        Creates a URL on which the customer pays for the order of this payment, without a token and
        until `expires_at` (`ICHIBA_PAYMENT_LINK_DAYS`). It opens a page of this service in English
        or Japanese; with Stripe, that page leads on to Stripe Checkout. Paying makes a new payment
        by card, which the order service is told of. The payment of the link may be FAILED, or still
        PENDING or UNKNOWN: then the page says how it stands, and takes the money once that has
        failed. The page takes it once, however many links there are. If the order is paid already,
        if its payment does not go through a gateway, or if the gateway in use has no such page, the
        answer is 409 `payment_not_payable`; if the order is cancelled, 409 `order_closed`. The
        order's language (`locale`) is asked of the order service; while that does not answer, the
        answer is 503 `order_service_unavailable`. Whoever has the URL can pay: it shows the order's
        number and the amount, and nothing else about the customer.

        Args:
            payment_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...payment_client.models.payment_link import PaymentLink

        call = Call(
            _CREATE_PAYMENT_LINK,
            Options(timeout, retries, headers, idempotency_key),
            path={
                "payment_id": payment_id,
            },
        )

        return self._sender.send(
            call,
            {
                201: PaymentLink.from_dict,
            },
        )

    def show_payment_page(
        self,
        link: str,
        *,
        accept_language: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> str:
        """Show the page of a payment link.

        A page for the customer, without scripts: what there is to pay, or how the payment stands.
        All its answers, also most refusals, are HTML for people to read.

        Args:
            link: The end of the `url` of a `PaymentLink`; its signature is the only right that
                the page asks for.
            accept_language: The languages that the reader prefers. If it names neither English
                nor Japanese, the order's language is used.

        Raises:
            NotFound, Gone: as the service says.
        """

        call = Call(
            _SHOW_PAYMENT_PAGE,
            Options(timeout, retries, headers),
            path={
                "link": link,
            },
            headers={
                "Accept-Language": accept_language,
            },
        )

        return self._sender.send_text(call)

    def pay_by_link(
        self,
        link: str,
        *,
        means: str | Unset = UNSET,
        accept_language: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> str:
        """Pay on the page of a payment link.

        What the form of the page sends. It begins a payment, unless one is under way, and leads on
        to the gateway's page or back to this one. The body is not read.

        Args:
            link: The end of the `url` of a `PaymentLink`; its signature is the only right that
                the page asks for.
            means: What to pay with, where the gateway has no page of its own, as the simulator.
            accept_language: The languages that the reader prefers. If it names neither English
                nor Japanese, the order's language is used.

        Raises:
            PaymentRequired, Conflict, NotFound, Gone: as the service says.
        """

        call = Call(
            _PAY_BY_LINK,
            Options(timeout, retries, headers),
            path={
                "link": link,
            },
            query={
                "means": means,
            },
            headers={
                "Accept-Language": accept_language,
            },
        )

        return self._sender.send_text(call)


class AsyncPaymentLinksCalls:
    """Let customers pay on a page of their own."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def create(
        self,
        payment_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> PaymentLink:
        """Create a link for paying.

        Creates a URL on which the customer pays for the order of this payment, without a token and
        until `expires_at` (`ICHIBA_PAYMENT_LINK_DAYS`). It opens a page of this service in English
        or Japanese; with Stripe, that page leads on to Stripe Checkout. Paying makes a new payment
        by card, which the order service is told of. The payment of the link may be FAILED, or still
        PENDING or UNKNOWN: then the page says how it stands, and takes the money once that has
        failed. The page takes it once, however many links there are. If the order is paid already,
        if its payment does not go through a gateway, or if the gateway in use has no such page, the
        answer is 409 `payment_not_payable`; if the order is cancelled, 409 `order_closed`. The
        order's language (`locale`) is asked of the order service; while that does not answer, the
        answer is 503 `order_service_unavailable`. Whoever has the URL can pay: it shows the order's
        number and the amount, and nothing else about the customer.

        Args:
            payment_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...payment_client.models.payment_link import PaymentLink

        call = Call(
            _CREATE_PAYMENT_LINK,
            Options(timeout, retries, headers, idempotency_key),
            path={
                "payment_id": payment_id,
            },
        )

        return await self._sender.send(
            call,
            {
                201: PaymentLink.from_dict,
            },
        )

    async def show_payment_page(
        self,
        link: str,
        *,
        accept_language: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> str:
        """Show the page of a payment link.

        A page for the customer, without scripts: what there is to pay, or how the payment stands.
        All its answers, also most refusals, are HTML for people to read.

        Args:
            link: The end of the `url` of a `PaymentLink`; its signature is the only right that
                the page asks for.
            accept_language: The languages that the reader prefers. If it names neither English
                nor Japanese, the order's language is used.

        Raises:
            NotFound, Gone: as the service says.
        """

        call = Call(
            _SHOW_PAYMENT_PAGE,
            Options(timeout, retries, headers),
            path={
                "link": link,
            },
            headers={
                "Accept-Language": accept_language,
            },
        )

        return await self._sender.send_text(call)

    async def pay_by_link(
        self,
        link: str,
        *,
        means: str | Unset = UNSET,
        accept_language: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> str:
        """Pay on the page of a payment link.

        What the form of the page sends. It begins a payment, unless one is under way, and leads on
        to the gateway's page or back to this one. The body is not read.

        Args:
            link: The end of the `url` of a `PaymentLink`; its signature is the only right that
                the page asks for.
            means: What to pay with, where the gateway has no page of its own, as the simulator.
            accept_language: The languages that the reader prefers. If it names neither English
                nor Japanese, the order's language is used.

        Raises:
            PaymentRequired, Conflict, NotFound, Gone: as the service says.
        """

        call = Call(
            _PAY_BY_LINK,
            Options(timeout, retries, headers),
            path={
                "link": link,
            },
            query={
                "means": means,
            },
            headers={
                "Accept-Language": accept_language,
            },
        )

        return await self._sender.send_text(call)
