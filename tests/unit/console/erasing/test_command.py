"""`ichiba customers erase` on the command line: what it shows, asks and waits for."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from services.cli import app
from services.console.erasing import command
from tests.contract.specs import spec
from tests.ports import free_port
from tests.unit.console.importing.conftest import OrderService, is_cut_off, problem, replies

EMAIL = "hanako.sato@example.jp"
READY = replies(200, {"status": "ready"})
OPERATION = spec("order")["paths"]["/api/v1/customers/erase"]["post"]
STARTED: dict[str, Any] = OPERATION["responses"]["202"]["content"]["application/json"]["example"]
FREE = {"can_be_erased": True, "in_the_way": [], "in_the_way_total": 0}
COUNTS = {"orders": 3, "payments": 2, "messages": 5, "files": 1}


def erasure(status: str, **changes: Any) -> dict[str, Any]:
    return {**STARTED, **COUNTS, "status": status, "error": None, "left": [], **changes}


def erase(folder: Path, *arguments: str, origin: str = "", typed: str = "") -> Result:
    said = {"ICHIBA_DATA_DIR": str(folder / "var")}
    if origin:
        said["ICHIBA_ORDER_URL"] = origin
    return CliRunner().invoke(app, ["customers", "erase", *arguments], env=said, input=typed)


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "_ASK_SECONDS", 0.0)


def is_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody sits at the terminal."""

    class Terminal:
        def isatty(self) -> bool:
            return True

    class Sys:
        stdin = Terminal()

    monkeypatch.setattr(command, "sys", Sys)


def test_it_is_shown_begun_and_followed_to_its_end(tmp_path: Path, service: OrderService) -> None:
    service.will(
        READY,
        replies(200, {**COUNTS, **FREE}),
        replies(202, erasure("IN_PROGRESS")),
        replies(200, erasure("IN_PROGRESS", error="It waits for its peers.")),
        replies(200, erasure("COMPLETED", left=[{"place": "gateway", "count": 2}])),
    )
    result = erase(tmp_path, "--email", EMAIL, "--yes", origin=service.origin)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "orders           3",
        "payments         2",
        "messages         5",
        "files            1",
        f"Erasure {STARTED['id']}",
        "It waits: It waits for its peers.",
        "Erased: 3 orders, 2 payments,",
        "        5 messages, 1 files.",
        "Left with others: gateway 2",
    ]
    _, preview, begun, *_ = service.asked
    assert json.loads(preview.body) == json.loads(begun.body) == {"email": EMAIL}
    assert begun.headers["idempotency-key"]


def test_what_is_in_the_way_is_named_and_nothing_is_erased(
    tmp_path: Path, service: OrderService
) -> None:
    obstacle = {"reason": "not_shipped", "order_id": STARTED["id"], "external_id": "WEB-1"}
    stuck = {
        "can_be_erased": False,
        "in_the_way": [{**obstacle, "batch_id": None}],
        "in_the_way_total": 1,
    }
    service.will(READY, replies(200, {**COUNTS, **stuck}))
    result = erase(tmp_path, "--email", EMAIL, "--yes", origin=service.origin)
    assert result.exit_code == 4
    assert "  not_shipped         WEB-1" in result.stdout.splitlines()


@pytest.mark.parametrize("typed", ["", "somebody.else@example.jp\n"])
def test_whoever_does_not_type_the_address_erases_nothing(
    tmp_path: Path, service: OrderService, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    is_watched(monkeypatch)
    service.will(READY, replies(200, {**COUNTS, **FREE}))
    result = erase(tmp_path, "--email", EMAIL, origin=service.origin, typed=typed)
    assert result.exit_code == 4
    assert result.stdout.endswith("Nothing was erased.\n")


def test_whoever_types_it_does(
    tmp_path: Path, service: OrderService, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_watched(monkeypatch)
    service.will(READY, replies(200, {**COUNTS, **FREE}), replies(202, erasure("COMPLETED")))
    typed = f"{EMAIL.upper()}\n"
    assert erase(tmp_path, "--email", EMAIL, origin=service.origin, typed=typed).exit_code == 0


def test_where_nobody_can_be_asked_nothing_is_erased(tmp_path: Path, service: OrderService) -> None:
    service.will(READY, replies(200, {**COUNTS, **FREE}))
    result = erase(tmp_path, "--email", EMAIL, origin=service.origin)
    assert result.exit_code == 4
    assert "--yes erases without asking" in result.stderr


def test_a_lost_answer_is_asked_for_again_with_the_same_key(
    tmp_path: Path, service: OrderService
) -> None:
    service.will(
        READY, replies(200, {**COUNTS, **FREE}), is_cut_off, replies(202, erasure("COMPLETED"))
    )
    result = erase(tmp_path, "--phone", "090-1234-5678", "--yes", origin=service.origin)
    assert result.exit_code == 0
    first, again = service.asked[2:]
    assert first.headers["idempotency-key"] == again.headers["idempotency-key"]
    assert json.loads(again.body) == {"phone": "090-1234-5678"}


def test_a_refusal_is_one_line(tmp_path: Path, service: OrderService) -> None:
    refusal = problem(409, "customer_not_finished")
    service.will(READY, replies(200, {**COUNTS, **FREE}), refusal)
    result = erase(tmp_path, "--email", EMAIL, "--yes", origin=service.origin)
    assert result.exit_code == 2
    assert result.stderr == (
        "ichiba: the order service refused: It is so. [409 customer_not_finished]\n"
    )


def test_without_a_name_nobody_is_asked(tmp_path: Path) -> None:
    result = erase(tmp_path)
    assert result.exit_code == 2
    assert result.stderr == "ichiba: name the customer by --email, --phone or both\n"


def test_without_the_service_it_says_so(tmp_path: Path) -> None:
    result = erase(tmp_path, "--email", EMAIL, origin=f"http://127.0.0.1:{free_port()}")
    assert result.exit_code == 1
    assert "does not answer" in result.stderr
