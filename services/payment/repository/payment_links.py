"""Links on which customers pay, as rows."""

from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from services.payment.domain.pay_links import PaymentLink
from services.payment.tables import payment_links

_INSERT = insert(payment_links)
_ONE = select(payment_links).where(payment_links.c.id == bindparam("b_id"))


def insert_link(connection: Connection, link: PaymentLink) -> None:
    """Keep a link."""
    values: dict[str, Any] = {field.name: getattr(link, field.name) for field in fields(link)}
    connection.execute(_INSERT, values)


def find_link(connection: Connection, link_id: str) -> PaymentLink | None:
    """The link of that id."""
    row = connection.execute(_ONE, {"b_id": link_id}).one_or_none()
    if row is None:
        return None
    return PaymentLink(**{field.name: getattr(row, field.name) for field in fields(PaymentLink)})
