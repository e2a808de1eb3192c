"""Renders all messages of a batch before any is stored, and names each that cannot be."""

from collections.abc import Mapping, Sequence
from typing import Any

from services.chassis.base.problems import FAULT_LIMIT, Fault
from services.notification.domain import texts
from services.notification.domain.drafts import (
    BatchMessage,
    Draft,
    UnrenderableMessages,
    pointer_of,
    with_row,
)
from services.notification.domain.reasons import with_reason
from services.notification.domain.templates import InvalidContext, MissingVariable, Rendered
from services.notification.rendering.compiled import CompiledTemplate, render_email

Templates = Mapping[tuple[str, str], CompiledTemplate]
"""The templates that a batch needs, by code and locale."""


def render_all(
    templates: Templates,
    drafts: Sequence[Draft],
    messages: Sequence[BatchMessage],
    shop: Mapping[str, Any],
) -> list[Rendered]:
    """Every draft as its recipient gets it; this may take long, so do it in a thread.

    ``shop`` is told beside each context.

    Raises:
        UnrenderableMessages: some cannot be rendered; the first hundred faults are told.
    """
    rendered: list[Rendered] = []
    faults: list[Fault] = []
    for draft in drafts:
        try:
            template = templates[draft.template, draft.locale]
            context = with_reason(draft.context, draft.locale)
            rendered.append(render_email(template, {**context, **shop}))
        except MissingVariable as problem:
            faults.extend(_missing(draft, name, messages) for name in problem.names)
        except InvalidContext as problem:
            pointer, place = pointer_of(draft, problem.name or "")
            faults.append(Fault(pointer, with_row(problem.detail, messages[place])))
        if len(faults) >= FAULT_LIMIT:
            break
    if faults:
        raise UnrenderableMessages(faults, len(messages))
    return rendered


def _missing(draft: Draft, name: str, messages: Sequence[BatchMessage]) -> Fault:
    pointer, place = pointer_of(draft, name)
    return Fault(pointer, with_row(texts.IS_MISSING(), messages[place]))
