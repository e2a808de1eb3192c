from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="SnsMessage")


@_attrs_define
class SnsMessage:
    """What Amazon SNS posts. Members that are not listed here are ignored.

    Attributes:
        type_ (str): `Notification`, `SubscriptionConfirmation` or `UnsubscribeConfirmation`.
        message_id (str): The id of the message.
        topic_arn (str): The topic.
        message (str): The report of Amazon SES, as JSON.
        subscribe_url (str | Unset): For a `SubscriptionConfirmation`, what is fetched to confirm it.
    """

    type_: str
    message_id: str
    topic_arn: str
    message: str
    subscribe_url: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        message_id = self.message_id

        topic_arn = self.topic_arn

        message = self.message

        subscribe_url = self.subscribe_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "Type": type_,
                "MessageId": message_id,
                "TopicArn": topic_arn,
                "Message": message,
            }
        )
        if subscribe_url is not UNSET:
            field_dict["SubscribeURL"] = subscribe_url

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = d.pop("Type")

        message_id = d.pop("MessageId")

        topic_arn = d.pop("TopicArn")

        message = d.pop("Message")

        subscribe_url = d.pop("SubscribeURL", UNSET)

        sns_message = cls(
            type_=type_,
            message_id=message_id,
            topic_arn=topic_arn,
            message=message,
            subscribe_url=subscribe_url,
        )

        sns_message.additional_properties = d
        return sns_message

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
