"""Templates as rows: each change is a new version, and none is ever overwritten."""

from collections.abc import Collection
from typing import Any

import orjson
from sqlalchemy import Connection, Row, Select, and_, bindparam, func, select

from services.chassis.base.problems import PreconditionFailed
from services.chassis.storage.columns import insert_ignoring_conflicts
from services.chassis.storage.pages import Page, SortOrder, fetch_page
from services.notification.domain import texts
from services.notification.domain.templates import Template, TemplateNotFound, TemplateSource
from services.notification.tables import templates

_this = and_(templates.c.code == bindparam("b_code"), templates.c.locale == bindparam("b_locale"))
_newest = select(templates).where(_this).order_by(templates.c.version.desc()).limit(1)
_version = select(func.max(templates.c.version)).where(_this)


def get_newest(connection: Connection, code: str, locale: str) -> Template:
    """The version that messages are rendered from now.

    Raises:
        TemplateNotFound: there is none.
    """
    row = connection.execute(_newest, {"b_code": code, "b_locale": locale}).one_or_none()
    if row is None:
        raise TemplateNotFound(code, locale)
    return template_of(row)


def find_version(connection: Connection, code: str, locale: str) -> int | None:
    """The newest version's number."""
    parameters = {"b_code": code, "b_locale": locale}
    version: int | None = connection.execute(_version, parameters).scalar_one()
    return version


def newest_versions(
    connection: Connection, wanted: Collection[tuple[str, str]]
) -> dict[tuple[str, str], int]:
    """The newest version's number of each code and locale."""
    found = {}
    for code, locale in wanted:
        version = find_version(connection, code, locale)
        if version is not None:
            found[code, locale] = version
    return found


def add_version(connection: Connection, template: Template) -> None:
    """Store ``template``, whose version must be the next.

    Raises:
        PreconditionFailed: somebody else has stored that version meanwhile.
    """
    stored = connection.execute(
        insert_ignoring_conflicts(connection, templates),
        {
            "code": template.code,
            "locale": template.locale,
            "version": template.version,
            "subject": template.source.subject,
            "text": template.source.text,
            "html": template.source.html,
            "sms": template.source.sms,
            "variables": orjson.dumps(template.variables).decode(),
            "sample_context": orjson.dumps(template.sample_context).decode(),
            "updated_at": template.updated_at,
            "actor": template.actor,
        },
    )
    if stored.rowcount == 0:
        raise PreconditionFailed(texts.TEMPLATE_CHANGED())


def fetch_newest(connection: Connection, limit: int, cursor: str | None) -> Page:
    """A page of the newest versions, by code and then by locale."""
    order = SortOrder("templates", templates.c.code, templates.c.locale, descending=False)
    return fetch_page(connection, _all_newest(), order, limit=limit, cursor=cursor)


def _all_newest() -> Select[Any]:
    other = templates.alias()
    newest = (
        select(func.max(other.c.version))
        .where(other.c.code == templates.c.code, other.c.locale == templates.c.locale)
        .scalar_subquery()
    )
    return select(templates).where(templates.c.version == newest)


def template_of(row: Row[Any]) -> Template:
    """A row as a value."""
    return Template(
        code=row.code,
        locale=row.locale,
        version=row.version,
        source=TemplateSource(row.subject, row.text, row.html, row.sms),
        variables=tuple(orjson.loads(row.variables)),
        sample_context=orjson.loads(row.sample_context),
        updated_at=row.updated_at,
        actor=row.actor,
    )
