"""How a customer is reached with what cannot wait for an e-mail address."""

import re
import unicodedata
from enum import StrEnum
from typing import Final

from services.chassis.base.problems import Conflict
from services.order.domain import texts
from services.order.domain.orders.orders import Order

_NO_DIGIT: Final = re.compile(r"\D")
_E164: Final = re.compile(r"\+[1-9][0-9]{6,14}")


class Channel(StrEnum):
    """As the notification service calls them."""

    EMAIL = "EMAIL"
    SMS = "SMS"


class CustomerNotReachable(Conflict):
    """The order has no address that a message could go to."""

    code = "customer_not_reachable"

    def __init__(self) -> None:
        super().__init__(texts.CUSTOMER_NOT_REACHABLE())


def channel_of(order: Order) -> Channel | None:
    """By what its customer is reached: an e-mail goes before an SMS; None: by nothing."""
    if order.customer_email is not None:
        return Channel.EMAIL
    return None if sms_number(order.customer_phone) is None else Channel.SMS


def digits_of(phone: str) -> str:
    """The digits of a telephone number."""
    return _NO_DIGIT.sub("", unicodedata.normalize("NFKC", phone))


def sms_number(phone: str | None) -> str | None:
    """A telephone number in E.164 format; one that names no country is Japanese. None: it is none.

    What was dialled before a national number (the ``(0)`` of ``+81 (0)90…``) is left out.
    """
    if phone is None:
        return None
    digits = digits_of(phone)
    if digits.startswith("0"):
        digits = "81" + digits[1:]
    elif digits.startswith("810"):
        digits = "81" + digits[3:]
    number = "+" + digits
    return number if _E164.fullmatch(number) else None
