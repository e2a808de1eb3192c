"""The templates, as people work on them."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from services.chassis.identity.principal import Cause
from services.chassis.storage.pages import Page
from services.chassis.storage.units import Unit
from services.notification.context import NotificationService
from services.notification.domain.actions import ActionType
from services.notification.domain.contexts import check_context
from services.notification.domain.reasons import with_reason
from services.notification.domain.templates import Rendered, Template, TemplateSource
from services.notification.rendering.compiled import (
    CompiledTemplate,
    compile_template,
    find_sms,
    refuse_costly,
    render_draft,
    render_email,
)
from services.notification.repository import templates as rows
from services.notification.repository.actions import add_action


@dataclass(frozen=True, slots=True)
class Preview:
    """What a customer would get, from which context and version."""

    rendered: Rendered
    sms: str | None
    context: Mapping[str, Any]
    version: int


async def get_template(service: NotificationService, code: str, locale: str) -> Template:
    """The newest version.

    Raises:
        TemplateNotFound: there is none.
    """
    return await service.database.read(lambda c: rows.get_newest(c, code, locale))


async def list_templates(service: NotificationService, limit: int, cursor: str | None) -> Page:
    """A page of the newest versions, by code and then by locale."""
    return await service.database.read(lambda c: rows.fetch_newest(c, limit, cursor))


async def put_template(
    service: NotificationService,
    code: str,
    locale: str,
    source: TemplateSource,
    require_version: Callable[[int], None],
    actor: str,
) -> Template:
    """Store ``source`` as the next version; where it has no short text, that stays as it is.

    Raises:
        TemplateSyntaxFault: a part does not parse.
        TemplateForbidden: a part reaches for what is withheld, or costs too much.
        PreconditionFailed: ``require_version`` refuses the version that is there.
    """
    present = await get_template(service, code, locale)
    if source.sms is None:
        source = replace(source, sms=present.source.sms)
    # In a thread: this may take as long as a whole rendering is allowed to.
    compiled, sample = await asyncio.to_thread(_try_out, source, present.sample_context)

    def work(unit: Unit) -> Template:
        newest = rows.get_newest(unit.connection, code, locale)
        require_version(newest.version)
        template = Template(
            code=code,
            locale=locale,
            version=newest.version + 1,
            source=source,
            variables=compiled.variables,
            sample_context=sample,
            updated_at=unit.now,
            actor=actor,
        )
        rows.add_version(unit.connection, template)
        add_action(unit, ActionType.TEMPLATE_CHANGED, f"{code}/{locale}")
        return template

    template = await service.write(work, Cause(actor))
    service.shelf.keep(template, compiled)
    return template


def _try_out(
    source: TemplateSource, sample: Mapping[str, Any]
) -> tuple[CompiledTemplate, Mapping[str, Any]]:
    """``source`` ready to render, and a context to try it; new variables stand for themselves."""
    compiled = compile_template(source)
    sample = {**{name: name for name in (*compiled.variables, *compiled.in_sms)}, **sample}
    refuse_costly(compiled, sample)
    return compiled, sample


async def preview_template(
    service: NotificationService,
    code: str,
    locale: str,
    context: Mapping[str, Any] | None,
    draft: TemplateSource | None = None,
) -> Preview:
    """Render ``draft``, else the newest version, with ``context``, else with the sample.

    Nothing is stored or sent; of a draft, ``version`` is the version that it would replace.

    Raises:
        MissingVariable: the context lacks something; it is named.
        InvalidContext: the context holds something that the template cannot use.
        TemplateSyntaxFault, TemplateForbidden: the draft could not be stored either.
    """
    if context is not None:
        check_context(context)
    template = await get_template(service, code, locale)
    used = template.sample_context if context is None else context
    told = {**with_reason(used, locale), **service.shop}
    if draft is not None:
        rendered, sms = await asyncio.to_thread(_render_draft, draft, template.source.sms, told)
        return Preview(rendered, sms, used, template.version)
    known, compiled = await service.shelf.take(code, locale)
    if known != template.version:
        _, compiled = service.shelf.keep(template, compile_template(template.source))
    rendered, sms = await asyncio.to_thread(_render_both, compiled, told)
    return Preview(rendered, sms, used, template.version)


def _render_both(
    compiled: CompiledTemplate, told: Mapping[str, Any]
) -> tuple[Rendered, str | None]:
    return render_email(compiled, told), find_sms(compiled, told)


def _render_draft(
    draft: TemplateSource, stored_sms: str | None, told: Mapping[str, Any]
) -> tuple[Rendered, str | None]:
    """``draft``; where it has no short text, the stored one stays."""
    rendered, sms = render_draft(draft, told)
    if draft.sms is None:
        sms = find_sms(compile_template(replace(draft, sms=stored_sms)), told)
    return rendered, sms
