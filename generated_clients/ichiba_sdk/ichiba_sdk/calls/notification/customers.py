"""Erase what is kept about a customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.operation import Call, Operation, Options, given
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...notification_client.models.erasure_part import ErasurePart

_ERASE_CUSTOMER = Operation(
    "erase_customer",
    "notification",
    "POST",
    "/api/v1/customers/erase",
    takes_key=True,
)


class CustomersCalls:
    """Erase what is kept about a customer."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def erase(
        self,
        *,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        order_ids: Sequence[UUID | str] | Unset = UNSET,
        dry_run: bool | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ErasurePart:
        """Erase the messages to a customer.

        The order service calls this when a customer is erased. Of the messages to this address and
        this number and of those about these orders, it erases recipient, subject and text, the
        files in the Maildir and the SMS folder, and what providers have reported in words. A
        suppression stays in force: of its recipient a hash is kept. While a message waits to be
        sent, nothing is erased, and `in_the_way` names its order. A call erases at most 200
        messages; repeat it with a new key until it `is_complete`. Erasing again erases nothing
        more.

        Args:
            email: An e-mail address, or a telephone number in E.164 format.
            phone: The telephone number, however it is written.
            order_ids:
            dry_run: Whether to only say what would be erased.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.erasure_part import ErasurePart

        call = Call(
            _ERASE_CUSTOMER,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "email": email,
                    "phone": phone,
                    "order_ids": order_ids,
                    "dry_run": dry_run,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                200: ErasurePart.from_dict,
            },
        )


class AsyncCustomersCalls:
    """Erase what is kept about a customer."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def erase(
        self,
        *,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        order_ids: Sequence[UUID | str] | Unset = UNSET,
        dry_run: bool | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ErasurePart:
        """Erase the messages to a customer.

        The order service calls this when a customer is erased. Of the messages to this address and
        this number and of those about these orders, it erases recipient, subject and text, the
        files in the Maildir and the SMS folder, and what providers have reported in words. A
        suppression stays in force: of its recipient a hash is kept. While a message waits to be
        sent, nothing is erased, and `in_the_way` names its order. A call erases at most 200
        messages; repeat it with a new key until it `is_complete`. Erasing again erases nothing
        more.

        Args:
            email: An e-mail address, or a telephone number in E.164 format.
            phone: The telephone number, however it is written.
            order_ids:
            dry_run: Whether to only say what would be erased.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.erasure_part import ErasurePart

        call = Call(
            _ERASE_CUSTOMER,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "email": email,
                    "phone": phone,
                    "order_ids": order_ids,
                    "dry_run": dry_run,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                200: ErasurePart.from_dict,
            },
        )
