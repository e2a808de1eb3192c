"""Templates: read, changed, tried out."""

from services.chassis.web.exchange import Reply, Request, etag
from services.notification import templating
from services.notification.api.payloads import templates as payloads
from services.notification.repository.templates import template_of


async def list_templates(request: Request) -> Reply:
    """A page of templates."""
    query = request.query
    page = await templating.list_templates(request.state, query["limit"], query.get("cursor"))
    return Reply(page.document(lambda row: payloads.template_document(template_of(row))))


async def get_template(request: Request) -> Reply:
    """One template in its newest version."""
    path = request.path
    template = await templating.get_template(request.state, path["code"], path["locale"])
    body = payloads.template_document(template)
    return Reply(body, headers={"ETag": etag(template.version)})


async def put_template(request: Request) -> Reply:
    """Store a new version."""
    template = await templating.put_template(
        request.state,
        request.path["code"],
        request.path["locale"],
        payloads.template_source_of(request.body),
        request.require_version,
        request.principal.subject,
    )
    body = payloads.template_document(template)
    return Reply(body, headers={"ETag": etag(template.version)})


async def preview_template(request: Request) -> Reply:
    """Render a template, or a draft of one, without sending or storing it."""
    path, body = request.path, request.body
    preview = await templating.preview_template(
        request.state,
        path["code"],
        path["locale"],
        body.get("context"),
        payloads.template_source_of(body["draft"]) if "draft" in body else None,
    )
    return Reply(payloads.preview_document(preview))
