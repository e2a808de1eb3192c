"""`@ichiba/sdk` in a real browser: packed and bundled, in a page of an origin that may call."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journey.system import System, running_system
from tests.typescript.conftest import Project, environment_of
from tests.typescript.page import PageServer, bundled, serving_a_page, shown

PROGRAM = Path(__file__).parent / "programs" / "in-a-browser.ts"
_ROWS = 8
_SHEET = "\n".join(
    [
        "external_id,customer_name,customer_email,product_name,quantity,unit_price",
        *(f"page-{n},山本 {n},y{n}@example.jp,急須,1,1000" for n in range(_ROWS)),
        "page-x,山本,y@example.jp,急須,0,1000",
        "",
    ]
)


def _options(system: System) -> bytes:
    own = environment_of(system, "admin")
    urls = {f"{name}Url": own[f"ICHIBA_{name.upper()}_URL"] for name in system.ports}
    return json.dumps({"token": own["ICHIBA_TOKEN"], "retries": 0, **urls}).encode()


@pytest.fixture
def page(project: Project) -> Iterator[PageServer]:
    compiled = project.compile("in-a-browser", PROGRAM.read_text(encoding="utf-8"))
    with serving_a_page(bundled(compiled), {"/orders.csv": _SHEET.encode()}) as serving:
        yield serving


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_page_does_what_a_program_does(
    page: PageServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    allowed, other = f"http://127.0.0.1:{page.port}", f"http://localhost:{page.port}"
    monkeypatch.setenv("ICHIBA_CORS_ORIGINS", allowed)
    data = tmp_path / "data"
    data.mkdir()
    with running_system(data) as system:
        page.files["/options.json"] = _options(system)
        told = shown(allowed, page, tmp_path / "allowed", 120)
        refused = shown(other, page, tmp_path / "other", 60)
        listed = system.order.get("/api/v1/orders", params={"source": "page"}).json()["items"]

    assert "failed" not in told, told
    assert told["status"] == 201
    assert told["location"].endswith(f"/api/v1/orders/{told['order']}")
    assert told["isNamed"] is True
    assert told["note"] == "贈答用"
    assert told["refusal"]["code"] == "precondition_failed"
    assert told["batch"] == "COMPLETED"
    assert told["seen"] > 0
    assert len(told["errors"].splitlines()) == 2
    assert "page-x" in told["errors"]
    assert len(set(told["orders"])) == len(told["orders"]) == _ROWS

    assert refused["failed"] == "NoAnswer"
    assert {each["id"] for each in listed} == {told["order"], *told["orders"]}
