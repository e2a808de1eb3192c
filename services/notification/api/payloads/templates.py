"""JSON of templates."""

from collections.abc import Mapping
from typing import Any

from services.chassis.web.projection import Projection
from services.notification.domain.templates import Template, TemplateSource
from services.notification.rendering.compiled import optional_names
from services.notification.templating import Preview

_TEMPLATE = Projection(
    "notification",
    "Template",
    Template,
    given=("subject", "text", "html", "variables", "optional_variables"),
)


def template_source_of(body: Mapping[str, Any]) -> TemplateSource:
    """A ``TemplateUpdate``."""
    return TemplateSource(body["subject"], body["text"], body["html"])


def template_document(template: Template) -> dict[str, Any]:
    """A ``Template``."""
    source = template.source
    return _TEMPLATE(
        template,
        subject=source.subject,
        text=source.text,
        html=source.html,
        variables=list(template.variables),
        optional_variables=optional_names(source),
    )


def preview_document(preview: Preview) -> dict[str, Any]:
    """A ``TemplatePreview``."""
    return {
        "subject": preview.rendered.subject,
        "text": preview.rendered.text,
        "html": preview.rendered.html,
        "context": preview.context,
        "template_version": preview.version,
    }
