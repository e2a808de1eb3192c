"""Health and metrics of each service as uptime checkers and load balancers ask for them."""

import httpx
import pytest

from services.chassis.base.settings import SERVICES
from services.chassis.storage.failures import DatabaseUnavailable
from services.chassis.storage.readiness_probe import Probe
from tests.service.conftest import OpenApi

PATHS = {"/health/live": "application/json", "/health/ready": "application/json"}
PATHS |= {"/metrics": "text/plain; charset=utf-8"}


def head_as_get(head: httpx.Response, got: httpx.Response) -> None:
    """Both say the same, one of them without a body (times and counters change its length)."""
    left_out = {"x-request-id", "content-length"}
    told = [
        {name: value for name, value in reply.headers.items() if name not in left_out}
        for reply in (head, got)
    ]
    assert told[0] == told[1]
    assert head.headers.keys() == got.headers.keys()
    assert (head.status_code, head.content) == (got.status_code, b"")


@pytest.mark.parametrize("service", SERVICES)
async def test_head_is_answered_like_get(open_api: OpenApi, service: str) -> None:
    async with open_api(service) as api:
        del api.headers["Authorization"]
        for path, media_type in PATHS.items():
            got = await api.get(path)
            assert (got.status_code, got.headers["content-type"]) == (200, media_type)
            head_as_get(await api.head(path), got)
            refused = await api.post(path)
            assert (refused.status_code, refused.headers["allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("service", SERVICES)
async def test_head_says_that_a_service_is_not_ready(
    open_api: OpenApi, service: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_probe: Probe) -> None:
        raise DatabaseUnavailable

    async with open_api(service) as api:
        monkeypatch.setattr(Probe, "run", fail)
        got = await api.get("/health/ready")
        assert (got.status_code, got.headers["retry-after"]) == (503, "1")
        head_as_get(await api.head("/health/ready"), got)
        assert (await api.head("/health/live")).status_code == 200
