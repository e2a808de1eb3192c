"""See the calls that this service still owes to other services, and retry them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.operation import Call, Operation, Options
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ..._runtime.paging import LaterPages, Pages
    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...payment_client.models.delivery import Delivery
    from ...payment_client.models.delivery_page import DeliveryPage
    from ...payment_client.models.delivery_state import DeliveryState

_LIST_DELIVERIES = Operation(
    "list_deliveries",
    "payment",
    "GET",
    "/api/v1/deliveries",
)
_REPLAY_DELIVERY = Operation(
    "replay_delivery",
    "payment",
    "POST",
    "/api/v1/deliveries/{delivery_id}/replay",
    is_repeatable=True,
)


class DeliveriesCalls:
    """See the calls that this service still owes to other services, and retry them."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list(
        self,
        *,
        state: DeliveryState | Unset = UNSET,
        kind: str | Unset = UNSET,
        subject_id: UUID | str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> DeliveryPage:
        """List the calls owed to other services.

        Returns the calls that this service owes to other services, newest first. Each is recorded
        in the transaction that causes it. A `pending` delivery is retried automatically, first
        within seconds and then at growing intervals, until it is `done`. After three days, or when
        its target refuses it permanently, it is `dead` and waits for an operator.

        Args:
            state: Whether a delivery is still owed (`pending`), was given up (`dead`) or was
                accepted (`done`).
            kind: The kind of call: `order_webhook` sends news of a payment to the order
                service.
            subject_id: A UUID version 7. Ids sort by creation time.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...payment_client.models.delivery_page import DeliveryPage

        call = Call(
            _LIST_DELIVERIES,
            Options(timeout, retries, headers),
            query={
                "state": state,
                "kind": kind,
                "subject_id": subject_id,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: DeliveryPage.from_dict,
            },
        )

    def iter(
        self,
        *,
        state: DeliveryState | Unset = UNSET,
        kind: str | Unset = UNSET,
        subject_id: UUID | str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[Delivery]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> DeliveryPage:
            return self.list(
                state=state,
                kind=kind,
                subject_id=subject_id,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return Pages(fetch, cursor)

    def replay(
        self,
        delivery_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Delivery:
        """Retry a delivery now.

        Makes a `dead` or waiting delivery due at once. It keeps its idempotency key, so it takes
        effect once however often it is replayed. Its outcome is recorded under the name of the
        person who replays it. A delivery that is `done`, or whose attempt is under way, stays as it
        is; the answer is also 200.

        Args:
            delivery_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...payment_client.models.delivery import Delivery

        call = Call(
            _REPLAY_DELIVERY,
            Options(timeout, retries, headers),
            path={
                "delivery_id": delivery_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: Delivery.from_dict,
            },
        )


class AsyncDeliveriesCalls:
    """See the calls that this service still owes to other services, and retry them."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def list(
        self,
        *,
        state: DeliveryState | Unset = UNSET,
        kind: str | Unset = UNSET,
        subject_id: UUID | str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> DeliveryPage:
        """List the calls owed to other services.

        Returns the calls that this service owes to other services, newest first. Each is recorded
        in the transaction that causes it. A `pending` delivery is retried automatically, first
        within seconds and then at growing intervals, until it is `done`. After three days, or when
        its target refuses it permanently, it is `dead` and waits for an operator.

        Args:
            state: Whether a delivery is still owed (`pending`), was given up (`dead`) or was
                accepted (`done`).
            kind: The kind of call: `order_webhook` sends news of a payment to the order
                service.
            subject_id: A UUID version 7. Ids sort by creation time.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...payment_client.models.delivery_page import DeliveryPage

        call = Call(
            _LIST_DELIVERIES,
            Options(timeout, retries, headers),
            query={
                "state": state,
                "kind": kind,
                "subject_id": subject_id,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: DeliveryPage.from_dict,
            },
        )

    def iter(
        self,
        *,
        state: DeliveryState | Unset = UNSET,
        kind: str | Unset = UNSET,
        subject_id: UUID | str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[Delivery]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> DeliveryPage:
            return await self.list(
                state=state,
                kind=kind,
                subject_id=subject_id,
                limit=limit,
                timeout=timeout,
                retries=retries,
                headers=headers,
                cursor=cursor,
            )

        return LaterPages(fetch, cursor)

    async def replay(
        self,
        delivery_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Delivery:
        """Retry a delivery now.

        Makes a `dead` or waiting delivery due at once. It keeps its idempotency key, so it takes
        effect once however often it is replayed. Its outcome is recorded under the name of the
        person who replays it. A delivery that is `done`, or whose attempt is under way, stays as it
        is; the answer is also 200.

        Args:
            delivery_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...payment_client.models.delivery import Delivery

        call = Call(
            _REPLAY_DELIVERY,
            Options(timeout, retries, headers),
            path={
                "delivery_id": delivery_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: Delivery.from_dict,
            },
        )
