"""Import profiles: how the files of other systems are read."""

from services.chassis.web.exchange import Reply, Request, etag
from services.order.api.payloads import import_profiles as payloads
from services.order.api.payloads.orders import cause_of
from services.order.domain.imports.import_profiles import StoredProfile
from services.order.import_profiles import detecting, keeping


async def list_import_profiles(request: Request) -> Reply:
    query = request.query
    page = await keeping.list_import_profiles(
        request.state,
        query["limit"],
        query.get("cursor"),
        built_in=query.get("built_in"),
        kind=query.get("kind"),
    )
    return Reply(payloads.page_document(page))


async def detect_import_profile(request: Request) -> Reply:
    assert request.upload is not None
    found = await detecting.detect_import_profile(request.state, request.upload, request.query)
    return Reply.written(payloads.detection_document(found, request.language), request.language)


async def get_import_profile(request: Request) -> Reply:
    return _profile_reply(await keeping.get_import_profile(request.state, request.path["name"]))


async def put_import_profile(request: Request) -> Reply:
    profile = await keeping.put_import_profile(
        request.state,
        request.path["name"],
        request.body,
        request.require_version,
        cause_of(request),
        must_exist="If-Match" in request.headers,
    )
    return _profile_reply(profile)


async def delete_import_profile(request: Request) -> Reply:
    await keeping.delete_import_profile(
        request.state, request.path["name"], request.require_version, cause_of(request)
    )
    return Reply(status=204)


def _profile_reply(profile: StoredProfile) -> Reply:
    document = payloads.profile_document(profile)
    return Reply(document, headers={"ETag": etag(profile.version)})
