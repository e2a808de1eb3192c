"""JSON of templates."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from services.chassis.web.projection import Projection
from services.notification.domain.sms import size_of
from services.notification.domain.templates import Template, TemplateSource
from services.notification.rendering.compiled import optional_names
from services.notification.templating import Preview

_TEMPLATE = Projection(
    "notification",
    "Template",
    Template,
    given=("subject", "text", "html", "sms", "variables", "optional_variables"),
)


def template_source_of(body: Mapping[str, Any]) -> TemplateSource:
    """A ``TemplateUpdate``."""
    return TemplateSource(body["subject"], body["text"], body["html"], body.get("sms"))


def template_document(template: Template) -> dict[str, Any]:
    """A ``Template``."""
    source = template.source
    return _TEMPLATE(
        template,
        subject=source.subject,
        text=source.text,
        html=source.html,
        sms=source.sms,
        variables=list(template.variables),
        optional_variables=optional_names(source),
    )


def preview_document(preview: Preview) -> dict[str, Any]:
    """A ``TemplatePreview``."""
    return {
        "subject": preview.rendered.subject,
        "text": preview.rendered.text,
        "html": preview.rendered.html,
        "sms": None if preview.sms is None else _sms_preview(preview.sms),
        "context": preview.context,
        "template_version": preview.version,
    }


def _sms_preview(text: str) -> dict[str, Any]:
    return {"text": text, **asdict(size_of(text))}
