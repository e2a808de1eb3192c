"""Erase what the three services keep about a customer, and see what was erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.operation import Call, Operation, Options, given
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ..._runtime.paging import LaterPages, Pages
    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...order_client.models.erasure import Erasure
    from ...order_client.models.erasure_list import ErasureList
    from ...order_client.models.erasure_preview import ErasurePreview

_ERASE_CUSTOMER = Operation(
    "erase_customer",
    "order",
    "POST",
    "/api/v1/customers/erase",
    takes_key=True,
)
_PREVIEW_ERASURE = Operation(
    "preview_erasure",
    "order",
    "POST",
    "/api/v1/customers/erase/preview",
    is_repeatable=True,
)
_LIST_ERASURES = Operation(
    "list_erasures",
    "order",
    "GET",
    "/api/v1/erasures",
)
_GET_ERASURE = Operation(
    "get_erasure",
    "order",
    "GET",
    "/api/v1/erasures/{erasure_id}",
)


class CustomersCalls:
    """Erase what the three services keep about a customer, and see what was erased."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def erase(
        self,
        *,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Erasure:
        """Erase a customer.

        Erases what all three services keep about a customer: the name, address, e-mail address and
        telephone number in the orders, their timelines, messages and files. It concerns every order
        that has this e-mail address, regardless of case, or this telephone number, however it is
        written, and that exists now; orders that come later are left alone, and another erasure
        takes them. Answers at once; `get_erasure` reports the progress. What was sold and paid
        stays: an erased order has `erased_at`, and still counts in every sum. Nothing is erased
        while something is unfinished: an order that is not paid or not shipped, a payment or refund
        without an outcome, an open dispute, a message or call that is still owed, or an import that
        is still running. The answer is then 409 `customer_not_finished`, which names the first of
        them; `preview_erasure` lists them. To erase a customer again erases only what has come
        since. The erasure does not hold what it erased: `customer_key` tells whether two are of the
        same customer. Without `email` and `phone`, the answer is 400 `customer_not_named`.

        Args:
            email:
            phone: All orders with this telephone number, also if they write it with other
                hyphens or, for a number that begins with 0, with +81.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...order_client.models.erasure import Erasure

        call = Call(
            _ERASE_CUSTOMER,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "email": email,
                    "phone": phone,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                202: Erasure.from_dict,
            },
        )

    def preview_erasure(
        self,
        *,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ErasurePreview:
        """Preview the erasure of a customer.

        Says what `erase_customer` would erase and what is in its way, and changes nothing. It is a
        POST so that the customer does not stand in a URL. Without `email` and `phone`, the answer
        is 400 `customer_not_named`. If the payment service or the notification service does not
        answer, the answer is 503.

        Args:
            email:
            phone: All orders with this telephone number, also if they write it with other
                hyphens or, for a number that begins with 0, with +81.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...order_client.models.erasure_preview import ErasurePreview

        call = Call(
            _PREVIEW_ERASURE,
            Options(timeout, retries, headers),
            json=given(
                {
                    "email": email,
                    "phone": phone,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                200: ErasurePreview.from_dict,
            },
        )

    def list_erasures(
        self,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ErasureList:
        """List erasures.

        Returns the erasures of customers, newest first.

        Args:
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...order_client.models.erasure_list import ErasureList

        call = Call(
            _LIST_ERASURES,
            Options(timeout, retries, headers),
            query={
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: ErasureList.from_dict,
            },
        )

    def iter_erasures(
        self,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[Erasure]:
        """Each of them, from all pages of `list_erasures`; a page is asked for when it is needed.

        Takes what `list_erasures` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> ErasureList:
            return self.list_erasures(limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor)

        return Pages(fetch, cursor)

    def get_erasure(
        self,
        erasure_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Erasure:
        """Get an erasure.

        Returns how far the erasure is, and how much was erased where. An `error` on one that is
        IN_PROGRESS says what it is waiting for at the moment; it continues automatically.

        Args:
            erasure_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...order_client.models.erasure import Erasure

        call = Call(
            _GET_ERASURE,
            Options(timeout, retries, headers),
            path={
                "erasure_id": erasure_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: Erasure.from_dict,
            },
        )


class AsyncCustomersCalls:
    """Erase what the three services keep about a customer, and see what was erased."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def erase(
        self,
        *,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Erasure:
        """Erase a customer.

        Erases what all three services keep about a customer: the name, address, e-mail address and
        telephone number in the orders, their timelines, messages and files. It concerns every order
        that has this e-mail address, regardless of case, or this telephone number, however it is
        written, and that exists now; orders that come later are left alone, and another erasure
        takes them. Answers at once; `get_erasure` reports the progress. What was sold and paid
        stays: an erased order has `erased_at`, and still counts in every sum. Nothing is erased
        while something is unfinished: an order that is not paid or not shipped, a payment or refund
        without an outcome, an open dispute, a message or call that is still owed, or an import that
        is still running. The answer is then 409 `customer_not_finished`, which names the first of
        them; `preview_erasure` lists them. To erase a customer again erases only what has come
        since. The erasure does not hold what it erased: `customer_key` tells whether two are of the
        same customer. Without `email` and `phone`, the answer is 400 `customer_not_named`.

        Args:
            email:
            phone: All orders with this telephone number, also if they write it with other
                hyphens or, for a number that begins with 0, with +81.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...order_client.models.erasure import Erasure

        call = Call(
            _ERASE_CUSTOMER,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "email": email,
                    "phone": phone,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                202: Erasure.from_dict,
            },
        )

    async def preview_erasure(
        self,
        *,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ErasurePreview:
        """Preview the erasure of a customer.

        Says what `erase_customer` would erase and what is in its way, and changes nothing. It is a
        POST so that the customer does not stand in a URL. Without `email` and `phone`, the answer
        is 400 `customer_not_named`. If the payment service or the notification service does not
        answer, the answer is 503.

        Args:
            email:
            phone: All orders with this telephone number, also if they write it with other
                hyphens or, for a number that begins with 0, with +81.

        Raises:
            BadRequest, ContentTooLarge: as the service says.
        """

        from ...order_client.models.erasure_preview import ErasurePreview

        call = Call(
            _PREVIEW_ERASURE,
            Options(timeout, retries, headers),
            json=given(
                {
                    "email": email,
                    "phone": phone,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                200: ErasurePreview.from_dict,
            },
        )

    async def list_erasures(
        self,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ErasureList:
        """List erasures.

        Returns the erasures of customers, newest first.

        Args:
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...order_client.models.erasure_list import ErasureList

        call = Call(
            _LIST_ERASURES,
            Options(timeout, retries, headers),
            query={
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: ErasureList.from_dict,
            },
        )

    def iter_erasures(
        self,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[Erasure]:
        """Each of them, from all pages of `list_erasures`; a page is asked for when it is needed.

        Takes what `list_erasures` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> ErasureList:
            return await self.list_erasures(
                limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor
            )

        return LaterPages(fetch, cursor)

    async def get_erasure(
        self,
        erasure_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Erasure:
        """Get an erasure.

        Returns how far the erasure is, and how much was erased where. An `error` on one that is
        IN_PROGRESS says what it is waiting for at the moment; it continues automatically.

        Args:
            erasure_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...order_client.models.erasure import Erasure

        call = Call(
            _GET_ERASURE,
            Options(timeout, retries, headers),
            path={
                "erasure_id": erasure_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: Erasure.from_dict,
            },
        )
