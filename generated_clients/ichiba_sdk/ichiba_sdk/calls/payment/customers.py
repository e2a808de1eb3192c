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
    from ...payment_client.models.erasure_part import ErasurePart

_ERASE_CUSTOMER = Operation(
    "erase_customer",
    "payment",
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
        order_ids: Sequence[UUID | str],
        dry_run: bool | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ErasurePart:
        """Erase what belongs to a customer's orders.

        The order service calls this when a customer is erased. Of the payments of these orders, it
        erases tokens, what gateways and people have written in words, and what the customer was to
        do. Amounts, statuses and references stay, so that the accounts still balance. While a
        payment or refund has no outcome, a refund has failed or a dispute is open, nothing is
        erased, and `in_the_way` names the orders. Erasing again erases nothing more.

        Args:
            order_ids:
            dry_run: Whether to only say what would be erased.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.erasure_part import ErasurePart

        call = Call(
            _ERASE_CUSTOMER,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
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
        order_ids: Sequence[UUID | str],
        dry_run: bool | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> ErasurePart:
        """Erase what belongs to a customer's orders.

        The order service calls this when a customer is erased. Of the payments of these orders, it
        erases tokens, what gateways and people have written in words, and what the customer was to
        do. Amounts, statuses and references stay, so that the accounts still balance. While a
        payment or refund has no outcome, a refund has failed or a dispute is open, nothing is
        erased, and `in_the_way` names the orders. Erasing again erases nothing more.

        Args:
            order_ids:
            dry_run: Whether to only say what would be erased.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...payment_client.models.erasure_part import ErasurePart

        call = Call(
            _ERASE_CUSTOMER,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
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
