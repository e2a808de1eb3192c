"""Many messages at once, and their progress."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime.operation import Call, Operation, Options, given
from ..._runtime.types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from ..._runtime.sending import Sender
    from ..._runtime.sending_later import LaterSender
    from ..._runtime.types import TimeLimit
    from ...notification_client.models.notification_batch import NotificationBatch
    from ...notification_client.models.notification_batch_message import NotificationBatchMessage

_CREATE_NOTIFICATION_BATCH = Operation(
    "create_notification_batch",
    "notification",
    "POST",
    "/api/v1/notifications/batch",
    takes_key=True,
)
_GET_NOTIFICATION_BATCH = Operation(
    "get_notification_batch",
    "notification",
    "GET",
    "/api/v1/notifications/batch/{batch_id}",
)
_PAUSE_NOTIFICATION_BATCH = Operation(
    "pause_notification_batch",
    "notification",
    "POST",
    "/api/v1/notifications/batch/{batch_id}/pause",
)
_RESUME_NOTIFICATION_BATCH = Operation(
    "resume_notification_batch",
    "notification",
    "POST",
    "/api/v1/notifications/batch/{batch_id}/resume",
)
_CANCEL_NOTIFICATION_BATCH = Operation(
    "cancel_notification_batch",
    "notification",
    "POST",
    "/api/v1/notifications/batch/{batch_id}/cancel",
)


class NotificationBatchesCalls:
    """Many messages at once, and their progress."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def create(
        self,
        *,
        batch_id: UUID | str,
        messages: Sequence[NotificationBatchMessage | Mapping[str, Any]],
        digest: bool | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> NotificationBatch:
        """Send many e-mails.

        Renders all messages and stores them together; the dispatcher sends them afterwards, after
        every message that belongs to no batch. Several requests may add to one batch, each with its
        own `Idempotency-Key`; the first request creates the batch. **All or nothing.** Every
        message is rendered before any is stored. If one cannot be rendered, nothing is stored and
        the answer is 400 `unrenderable_messages`. Its `errors` name the first 100 places, such as
        `/messages/17/context/total_amount`. If the message came with a `row`, its `detail` names
        the row. **Repeats.** Independently of the key, a batch has one message for each order,
        template and recipient: messages that the batch already has are left out, and the rest are
        stored. Two digests are the same if recipient, locale and orders are the same. **Status of
        the messages.** A message starts as SUPPRESSED if its recipient is on the suppression list,
        and as QUEUED otherwise. In a CANCELLED batch it starts as CANCELLED. In a PAUSED batch it
        waits until the batch is resumed. **Order.** Messages without a batch are sent first, then
        those of the batch with the oldest `batch_id` (a UUIDv7 contains its time). Within a batch,
        the messages that were added first are sent first. **Digest.** With `digest: true`, all
        messages of this request to one recipient in one locale become one BATCH_DIGEST message,
        which is about no single order. Every message must then be an ORDER_CONFIRMATION (otherwise
        400 `digest_not_possible`), and its context must have `customer_name` and, in whole yen,
        `total_amount`. The context of the digest has `orders`, which are the contexts of the
        messages as sent (with `order_id`, which also serves as `order_number` if there is none),
        `total_amount`, which is their sum, and the `customer_name` and `currency` of the first
        message. Put all messages to one recipient into one request. This service does not look up
        the orders; the caller is responsible for them. A body may have up to 8 MiB (413 beyond).

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.
            messages:
            digest: Whether to combine the messages to one recipient into one.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.notification_batch import NotificationBatch

        call = Call(
            _CREATE_NOTIFICATION_BATCH,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "batch_id": batch_id,
                    "messages": messages,
                    "digest": digest,
                }
            ),
        )

        return self._sender.send(
            call,
            {
                202: NotificationBatch.from_dict,
            },
        )

    def get(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> NotificationBatch:
        """Get the progress of a batch.

        Returns how many of the batch's messages are in each status, how fast they are sent, and
        when the last one will have been sent. Messages that `send_email` and `send_sms` accepted
        with the same `batch_id` count too, and are paused and cancelled with the others; on their
        own they do not create the batch.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...notification_client.models.notification_batch import NotificationBatch

        call = Call(
            _GET_NOTIFICATION_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return self._sender.send(
            call,
            {
                200: NotificationBatch.from_dict,
            },
        )

    def pause(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> NotificationBatch:
        """Pause a batch.

        Holds the QUEUED messages, and those added later, until the batch is resumed; SENDING
        messages still go out. The messages themselves are not changed, however many there are. Only
        an ACTIVE batch can be paused; otherwise the answer is 409 `illegal_transition`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...notification_client.models.notification_batch import NotificationBatch

        call = Call(
            _PAUSE_NOTIFICATION_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return self._sender.send(
            call,
            {
                202: NotificationBatch.from_dict,
            },
        )

    def resume(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> NotificationBatch:
        """Resume a batch.

        Releases the messages that a paused batch holds. Only a PAUSED batch can be resumed;
        otherwise the answer is 409 `illegal_transition`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...notification_client.models.notification_batch import NotificationBatch

        call = Call(
            _RESUME_NOTIFICATION_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return self._sender.send(
            call,
            {
                202: NotificationBatch.from_dict,
            },
        )

    def cancel(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> NotificationBatch:
        """Cancel the unsent messages of a batch.

        After a batch is cancelled, only messages already SENDING still go out. Its QUEUED messages
        become CANCELLED, some thousands per second; until then they still count as QUEUED. Messages
        added later start as CANCELLED. A single message can still be sent with
        `retry_notification`. Only an ACTIVE or PAUSED batch can be cancelled; otherwise the answer
        is 409 `illegal_transition`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...notification_client.models.notification_batch import NotificationBatch

        call = Call(
            _CANCEL_NOTIFICATION_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return self._sender.send(
            call,
            {
                202: NotificationBatch.from_dict,
            },
        )


class AsyncNotificationBatchesCalls:
    """Many messages at once, and their progress."""

    __slots__ = ("_sender",)

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    async def create(
        self,
        *,
        batch_id: UUID | str,
        messages: Sequence[NotificationBatchMessage | Mapping[str, Any]],
        digest: bool | Unset = UNSET,
        idempotency_key: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> NotificationBatch:
        """Send many e-mails.

        Renders all messages and stores them together; the dispatcher sends them afterwards, after
        every message that belongs to no batch. Several requests may add to one batch, each with its
        own `Idempotency-Key`; the first request creates the batch. **All or nothing.** Every
        message is rendered before any is stored. If one cannot be rendered, nothing is stored and
        the answer is 400 `unrenderable_messages`. Its `errors` name the first 100 places, such as
        `/messages/17/context/total_amount`. If the message came with a `row`, its `detail` names
        the row. **Repeats.** Independently of the key, a batch has one message for each order,
        template and recipient: messages that the batch already has are left out, and the rest are
        stored. Two digests are the same if recipient, locale and orders are the same. **Status of
        the messages.** A message starts as SUPPRESSED if its recipient is on the suppression list,
        and as QUEUED otherwise. In a CANCELLED batch it starts as CANCELLED. In a PAUSED batch it
        waits until the batch is resumed. **Order.** Messages without a batch are sent first, then
        those of the batch with the oldest `batch_id` (a UUIDv7 contains its time). Within a batch,
        the messages that were added first are sent first. **Digest.** With `digest: true`, all
        messages of this request to one recipient in one locale become one BATCH_DIGEST message,
        which is about no single order. Every message must then be an ORDER_CONFIRMATION (otherwise
        400 `digest_not_possible`), and its context must have `customer_name` and, in whole yen,
        `total_amount`. The context of the digest has `orders`, which are the contexts of the
        messages as sent (with `order_id`, which also serves as `order_number` if there is none),
        `total_amount`, which is their sum, and the `customer_name` and `currency` of the first
        message. Put all messages to one recipient into one request. This service does not look up
        the orders; the caller is responsible for them. A body may have up to 8 MiB (413 beyond).

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.
            messages:
            digest: Whether to combine the messages to one recipient into one.

        Raises:
            BadRequest, Conflict, ContentTooLarge: as the service says.
        """

        from ...notification_client.models.notification_batch import NotificationBatch

        call = Call(
            _CREATE_NOTIFICATION_BATCH,
            Options(timeout, retries, headers, idempotency_key),
            json=given(
                {
                    "batch_id": batch_id,
                    "messages": messages,
                    "digest": digest,
                }
            ),
        )

        return await self._sender.send(
            call,
            {
                202: NotificationBatch.from_dict,
            },
        )

    async def get(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> NotificationBatch:
        """Get the progress of a batch.

        Returns how many of the batch's messages are in each status, how fast they are sent, and
        when the last one will have been sent. Messages that `send_email` and `send_sms` accepted
        with the same `batch_id` count too, and are paused and cancelled with the others; on their
        own they do not create the batch.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound: as the service says.
        """

        from ...notification_client.models.notification_batch import NotificationBatch

        call = Call(
            _GET_NOTIFICATION_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return await self._sender.send(
            call,
            {
                200: NotificationBatch.from_dict,
            },
        )

    async def pause(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> NotificationBatch:
        """Pause a batch.

        Holds the QUEUED messages, and those added later, until the batch is resumed; SENDING
        messages still go out. The messages themselves are not changed, however many there are. Only
        an ACTIVE batch can be paused; otherwise the answer is 409 `illegal_transition`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...notification_client.models.notification_batch import NotificationBatch

        call = Call(
            _PAUSE_NOTIFICATION_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return await self._sender.send(
            call,
            {
                202: NotificationBatch.from_dict,
            },
        )

    async def resume(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> NotificationBatch:
        """Resume a batch.

        Releases the messages that a paused batch holds. Only a PAUSED batch can be resumed;
        otherwise the answer is 409 `illegal_transition`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...notification_client.models.notification_batch import NotificationBatch

        call = Call(
            _RESUME_NOTIFICATION_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return await self._sender.send(
            call,
            {
                202: NotificationBatch.from_dict,
            },
        )

    async def cancel(
        self,
        batch_id: UUID | str,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> NotificationBatch:
        """Cancel the unsent messages of a batch.

        After a batch is cancelled, only messages already SENDING still go out. Its QUEUED messages
        become CANCELLED, some thousands per second; until then they still count as QUEUED. Messages
        added later start as CANCELLED. A single message can still be sent with
        `retry_notification`. Only an ACTIVE or PAUSED batch can be cancelled; otherwise the answer
        is 409 `illegal_transition`.

        Args:
            batch_id: A UUID version 7. Ids sort by creation time.

        Raises:
            NotFound, Conflict: as the service says.
        """

        from ...notification_client.models.notification_batch import NotificationBatch

        call = Call(
            _CANCEL_NOTIFICATION_BATCH,
            Options(timeout, retries, headers),
            path={
                "batch_id": batch_id,
            },
        )

        return await self._sender.send(
            call,
            {
                202: NotificationBatch.from_dict,
            },
        )
