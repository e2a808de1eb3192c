from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.channel import Channel, check_channel
from ..models.locale import Locale, check_locale
from ..models.notification_status import NotificationStatus, check_notification_status
from ..models.template_code import TemplateCode, check_template_code

if TYPE_CHECKING:
    from ..models.attempt import Attempt


T = TypeVar("T", bound="NotificationSummary")


@_attrs_define
class NotificationSummary:
    """A message without its rendered text and HTML.

    Attributes:
        id (UUID): A UUID version 7. Ids sort by creation time. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        order_id (None | UUID): The order that it is about; null for a digest, which is about several.
        batch_id (None | UUID): A UUID version 7, or null. Example: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071.
        channel (Channel): The channel that a message is sent through.
        template (TemplateCode): The template code, which says what a message is about.
        template_version (int): The version that it was rendered from. Example: 1.
        locale (Locale): The language of a message.
        recipient (None | str): An e-mail address, or a telephone number in E.164 format; null once it was erased.
            Example: hanako.sato@example.jp.
        subject (None | str): The rendered subject; null for an SMS.
        status (NotificationStatus): QUEUED until the dispatcher takes it; SENDING while the dispatcher sends it; SENT
            when the provider has accepted it; DELIVERED or BOUNCED when the provider reports so; BOUNCED also when the mail
            server refuses the recipient for good; FAILED when its attempts are used up, or the message is refused for good;
            SUPPRESSED when its recipient is on the suppression list; CANCELLED when an operator stopped it.
        attempts (list[Attempt]): Every attempt, oldest first.
        version (int): Increases by one with each change. Example: 3.
        created_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
        sent_at (datetime.datetime | None): RFC 3339 in UTC, or null. Example: 2026-11-20T09:30:00.000Z.
        forgotten_at (datetime.datetime | None): When text and address were deleted because the message is old
            (`ICHIBA_KEEP_MESSAGES`); null while it has them. From then on `recipient` is `forgotten@ichiba.invalid`, and
            the message cannot be sent again.
        erased_at (datetime.datetime | None): RFC 3339 in UTC, or null. Example: 2026-11-20T09:30:00.000Z.
        actor (None | str): Who did it: the subject of the token. Null if the service acted on its own, or if the entry
            is older than this field. Example: mika.tanaka.
        updated_at (datetime.datetime): RFC 3339 in UTC. Example: 2026-11-20T09:30:00.000Z.
    """

    id: UUID
    order_id: None | UUID
    batch_id: None | UUID
    channel: Channel
    template: TemplateCode
    template_version: int
    locale: Locale
    recipient: None | str
    subject: None | str
    status: NotificationStatus
    attempts: list[Attempt]
    version: int
    created_at: datetime.datetime
    sent_at: datetime.datetime | None
    forgotten_at: datetime.datetime | None
    erased_at: datetime.datetime | None
    actor: None | str
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        order_id: None | str
        if isinstance(self.order_id, UUID):
            order_id = str(self.order_id)
        else:
            order_id = self.order_id

        batch_id: None | str
        if isinstance(self.batch_id, UUID):
            batch_id = str(self.batch_id)
        else:
            batch_id = self.batch_id

        channel: str = self.channel

        template: str = self.template

        template_version = self.template_version

        locale: str = self.locale

        recipient: None | str
        recipient = self.recipient

        subject: None | str
        subject = self.subject

        status: str = self.status

        attempts = []
        for attempts_item_data in self.attempts:
            attempts_item = attempts_item_data.to_dict()
            attempts.append(attempts_item)

        version = self.version

        created_at = self.created_at.isoformat()

        sent_at: None | str
        if isinstance(self.sent_at, datetime.datetime):
            sent_at = self.sent_at.isoformat()
        else:
            sent_at = self.sent_at

        forgotten_at: None | str
        if isinstance(self.forgotten_at, datetime.datetime):
            forgotten_at = self.forgotten_at.isoformat()
        else:
            forgotten_at = self.forgotten_at

        erased_at: None | str
        if isinstance(self.erased_at, datetime.datetime):
            erased_at = self.erased_at.isoformat()
        else:
            erased_at = self.erased_at

        actor: None | str
        actor = self.actor

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "order_id": order_id,
                "batch_id": batch_id,
                "channel": channel,
                "template": template,
                "template_version": template_version,
                "locale": locale,
                "recipient": recipient,
                "subject": subject,
                "status": status,
                "attempts": attempts,
                "version": version,
                "created_at": created_at,
                "sent_at": sent_at,
                "forgotten_at": forgotten_at,
                "erased_at": erased_at,
                "actor": actor,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attempt import Attempt  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_order_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                order_id_type_0 = UUID(data)

                return order_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        order_id = _parse_order_id(d.pop("order_id"))

        def _parse_batch_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_nullable_id_type_0 = UUID(data)

                return componentsschemas_nullable_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        batch_id = _parse_batch_id(d.pop("batch_id"))

        channel = check_channel(d.pop("channel"))

        template = check_template_code(d.pop("template"))

        template_version = d.pop("template_version")

        locale = check_locale(d.pop("locale"))

        def _parse_recipient(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        recipient = _parse_recipient(d.pop("recipient"))

        def _parse_subject(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        subject = _parse_subject(d.pop("subject"))

        status = check_notification_status(d.pop("status"))

        attempts = []
        _attempts = d.pop("attempts")
        for attempts_item_data in _attempts:
            attempts_item = Attempt.from_dict(attempts_item_data)

            attempts.append(attempts_item)

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_sent_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_nullable_time_type_0 = datetime.datetime.fromisoformat(data)

                return componentsschemas_nullable_time_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        sent_at = _parse_sent_at(d.pop("sent_at"))

        def _parse_forgotten_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_forgotten_at_type_0 = datetime.datetime.fromisoformat(data)

                return componentsschemas_forgotten_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        forgotten_at = _parse_forgotten_at(d.pop("forgotten_at"))

        def _parse_erased_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_nullable_time_type_0 = datetime.datetime.fromisoformat(data)

                return componentsschemas_nullable_time_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        erased_at = _parse_erased_at(d.pop("erased_at"))

        def _parse_actor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        actor = _parse_actor(d.pop("actor"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        notification_summary = cls(
            id=id,
            order_id=order_id,
            batch_id=batch_id,
            channel=channel,
            template=template,
            template_version=template_version,
            locale=locale,
            recipient=recipient,
            subject=subject,
            status=status,
            attempts=attempts,
            version=version,
            created_at=created_at,
            sent_at=sent_at,
            forgotten_at=forgotten_at,
            erased_at=erased_at,
            actor=actor,
            updated_at=updated_at,
        )

        return notification_summary
