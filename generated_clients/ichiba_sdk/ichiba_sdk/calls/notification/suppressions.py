"""Recipients who receive nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.operation import Call, Operation, Options, given
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._runtime.paging import LaterPages, Pages
    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...notification_client.models.suppression import Suppression
    from ...notification_client.models.suppression_list import SuppressionList
    from ...notification_client.models.suppression_reason import SuppressionReason

_LIST_SUPPRESSIONS = Operation(
    "list_suppressions",
    "notification",
    "GET",
    "/api/v1/suppressions",
)
_ADD_SUPPRESSION = Operation(
    "add_suppression",
    "notification",
    "POST",
    "/api/v1/suppressions",
    takes_key=True,
)
_REMOVE_SUPPRESSION = Operation(
    "remove_suppression",
    "notification",
    "DELETE",
    "/api/v1/suppressions",
)


class SuppressionsCalls:
    """Recipients who receive nothing."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list(
        self,
        *,
        recipient: str | Unset = UNSET,
        q: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> SuppressionList:
        """List suppressions.

        Returns the recipients who receive nothing, latest first. A cursor that was not issued by
        this list with these filters is refused with 400 `invalid_cursor`.

        Args:
            recipient: An e-mail address, or a telephone number in E.164 format.
            q: Only recipients that contain this text, regardless of case.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...notification_client.models.suppression_list import SuppressionList

        call = Call(
            _LIST_SUPPRESSIONS,
            Options(timeout, retries, headers),
            query={
                "recipient": recipient,
                "q": q,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return self._sender.send(
            call,
            {
                200: SuppressionList.from_dict,
            },
        )

    def iter(
        self,
        *,
        recipient: str | Unset = UNSET,
        q: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Pages[Suppression]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import Pages

        def fetch(cursor: str | Unset) -> SuppressionList:
            return self.list(
                recipient=recipient, q=q, limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor
            )

        return Pages(fetch, cursor)

    def add(
        self,
        *,
        recipient: str,
        reason: SuppressionReason | Unset = UNSET,
        note: str | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Suppression:
        """Suppress a recipient.

        From now on nothing is sent to this address or number; messages queued for it become
        SUPPRESSED. If it is already on the list, the answer is 409 `already_suppressed`. Hard
        bounces and complaints are added to the list automatically.

        Args:
            recipient: An e-mail address that the service accepts (`NewEmail`), or a telephone
                number in E.164 format.
            reason: Why nothing is sent to a recipient.
            note: A note for colleagues. It may contain newlines.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.suppression import Suppression

        call = Call(
            _ADD_SUPPRESSION,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "recipient": recipient,
                    "reason": reason,
                    "note": note,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                201: Suppression.from_dict,
            },
        )

    def remove(
        self,
        *,
        recipient: str,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Remove a recipient from the suppression list.

        Removes the recipient from the list. Messages that were suppressed stay so until they are
        retried. If the recipient is not on the list, the answer is 404 `suppression_not_found`.

        Args:
            recipient: An e-mail address, or a telephone number in E.164 format.

        Raises:
            NotFound: as the service says.
        """

        call = Call(
            _REMOVE_SUPPRESSION,
            Options(timeout, retries, headers),
            query={
                "recipient": recipient,
            },
        )

        self._sender.send_nothing(call)


class AsyncSuppressionsCalls:
    """Recipients who receive nothing."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def list(
        self,
        *,
        recipient: str | Unset = UNSET,
        q: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> SuppressionList:
        """List suppressions.

        Returns the recipients who receive nothing, latest first. A cursor that was not issued by
        this list with these filters is refused with 400 `invalid_cursor`.

        Args:
            recipient: An e-mail address, or a telephone number in E.164 format.
            q: Only recipients that contain this text, regardless of case.
            limit: The maximum number of items in a page.
            cursor: The `next_cursor` of the previous page. Leave it out for the first page.

        Raises:
            BadRequest: as the service says.
        """

        from ...notification_client.models.suppression_list import SuppressionList

        call = Call(
            _LIST_SUPPRESSIONS,
            Options(timeout, retries, headers),
            query={
                "recipient": recipient,
                "q": q,
                "limit": limit,
                "cursor": cursor,
            },
        )

        return await self._sender.send(
            call,
            {
                200: SuppressionList.from_dict,
            },
        )

    def iter(
        self,
        *,
        recipient: str | Unset = UNSET,
        q: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> LaterPages[Suppression]:
        """Each of them, from all pages of `list`; a page is asked for when it is needed.

        Takes what `list` takes. The `cursor` of what is returned says where to resume.
        """
        from ..._runtime.paging import LaterPages

        async def fetch(cursor: str | Unset) -> SuppressionList:
            return await self.list(
                recipient=recipient, q=q, limit=limit, timeout=timeout, retries=retries, headers=headers, cursor=cursor
            )

        return LaterPages(fetch, cursor)

    async def add(
        self,
        *,
        recipient: str,
        reason: SuppressionReason | Unset = UNSET,
        note: str | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Suppression:
        """Suppress a recipient.

        From now on nothing is sent to this address or number; messages queued for it become
        SUPPRESSED. If it is already on the list, the answer is 409 `already_suppressed`. Hard
        bounces and complaints are added to the list automatically.

        Args:
            recipient: An e-mail address that the service accepts (`NewEmail`), or a telephone
                number in E.164 format.
            reason: Why nothing is sent to a recipient.
            note: A note for colleagues. It may contain newlines.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.suppression import Suppression

        call = Call(
            _ADD_SUPPRESSION,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "recipient": recipient,
                    "reason": reason,
                    "note": note,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                201: Suppression.from_dict,
            },
        )

    async def remove(
        self,
        *,
        recipient: str,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Remove a recipient from the suppression list.

        Removes the recipient from the list. Messages that were suppressed stay so until they are
        retried. If the recipient is not on the list, the answer is 404 `suppression_not_found`.

        Args:
            recipient: An e-mail address, or a telephone number in E.164 format.

        Raises:
            NotFound: as the service says.
        """

        call = Call(
            _REMOVE_SUPPRESSION,
            Options(timeout, retries, headers),
            query={
                "recipient": recipient,
            },
        )

        await self._sender.send_nothing(call)
