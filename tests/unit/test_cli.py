"""The command line: what it prints, and the one line that refuses."""

import base64
import json
import os
import re
import socket
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from services.chassis.base.settings import Settings
from services.chassis.identity.tokens import SCOPES
from services.cli import app
from services.console.demo.orders import planned_orders
from services.console.processes.listening import bind
from services.console.refusals import PortTaken, UnknownService, WrongDuration
from services.console.serving.parts import chosen_services
from services.console.token import duration
from tests.ports import free_port

DURATIONS = [
    ("90s", timedelta(seconds=90)),
    ("15m", timedelta(minutes=15)),
    ("1h", timedelta(hours=1)),
    ("30d", timedelta(days=30)),
]


def ichiba(*arguments: str, **environment: str) -> Result:
    """What `ichiba` answers to ``arguments``."""
    return CliRunner().invoke(app, arguments, env=environment)


def assert_refused(result: Result, line: str) -> None:
    """``line`` is the beginning of all that was said, on standard error."""
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(f"ichiba: {line}")
    assert result.stderr.count("\n") == 1


def claims(token: str) -> dict[str, Any]:
    """The claims of a JWT, its signature not looked at."""
    payload = token.strip().split(".")[1]
    decoded: dict[str, Any] = json.loads(base64.urlsafe_b64decode(payload + "=" * 3))
    return decoded


def test_version() -> None:
    assert ichiba("--version").stdout == f"ichiba {version('ichiba')}\n"


@pytest.mark.parametrize(
    "command", ["serve", "token", "keys", "migrate", "demo", "import", "doctor"]
)
def test_each_command_takes_a_data_dir(command: str) -> None:
    result = ichiba(command, "--help")
    assert result.exit_code == 0
    assert "--data-dir" in result.stdout


@pytest.mark.parametrize("command", ["serve", "token", "keys", "migrate", "demo"])
def test_a_wrong_setting_is_one_line(command: str) -> None:
    result = ichiba(command, ICHIBA_ORDER_PORT="80a")
    assert_refused(result, "ICHIBA_ORDER_PORT is '80a'; it must be a port from 1 to 65535")


def test_keys_are_made_once_for_their_owner_alone(tmp_path: Path) -> None:
    result = ichiba("keys", "--data-dir", str(tmp_path))
    folder = tmp_path / "keys"
    assert (result.exit_code, result.stdout) == (0, f"{folder}\n")
    made = {path.name: path.read_text() for path in folder.iterdir()}
    assert sorted(made) == [
        "gateway_webhook_secret",
        "notification_webhook_secret",
        "payment_links",
        "pseudonyms",
        "signing.jwk",
    ]
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert ichiba("keys", "--data-dir", str(tmp_path)).exit_code == 0
    assert {path.name: path.read_text() for path in folder.iterdir()} == made


def test_a_mistyped_variable_is_one_line() -> None:
    result = ichiba("token", ICHIBA_DATADIR="/tmp")
    assert_refused(result, "ICHIBA_DATADIR is not a known setting; did you mean ICHIBA_DATA_DIR?")


def test_several_workers_on_sqlite_are_one_line(tmp_path: Path) -> None:
    for result in (
        ichiba("serve", "--data-dir", str(tmp_path), ICHIBA_WORKERS="2"),
        ichiba("serve", "--data-dir", str(tmp_path), "--workers", "2"),
    ):
        assert_refused(
            result, "ICHIBA_WORKERS is 2; with SQLite it must be 1; for more, set ICHIBA_"
        )


def test_an_unknown_fault_profile_is_one_line(tmp_path: Path) -> None:
    result = ichiba("serve", "--faults", "choas", "--data-dir", str(tmp_path / "new"))
    assert_refused(
        result, "ICHIBA_FAULTS is 'choas' (there is no such profile); it must be slow, lossy,"
    )
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("command", ["serve", "migrate", "doctor"])
def test_an_unknown_service_is_one_line(command: str) -> None:
    result = ichiba(command, "--only", "order,shop")
    assert_refused(result, "--only: shop is unknown; choose from order, payment, notification")


def test_services_are_chosen_in_their_usual_order() -> None:
    assert chosen_services(None) == ("order", "payment", "notification")
    assert chosen_services("payment, order,") == ("order", "payment")
    with pytest.raises(UnknownService, match=r"^--only: no name was given; choose from order, "):
        chosen_services(" ,")


def test_token_is_an_administrators_by_default(tmp_path: Path) -> None:
    result = ichiba("token", "--data-dir", str(tmp_path))
    assert re.fullmatch(r"[\w-]+\.[\w-]+\.[\w-]+\n", result.stdout)
    told = claims(result.stdout)
    assert (told["scope"], told["sub"]) == ("admin", "operator")
    assert told["exp"] - told["iat"] == 3_600


def test_token_holds_what_was_asked_for(tmp_path: Path) -> None:
    result = ichiba(
        *("token", "--scope", "orders:read", "--scope", "payments:read"),
        *("--ttl", "15m", "--subject", "till-4"),
        ICHIBA_DATA_DIR=str(tmp_path),
    )
    told = claims(result.stdout)
    assert (told["scope"], told["sub"]) == ("orders:read payments:read", "till-4")
    assert told["exp"] - told["iat"] == 900
    assert (tmp_path / "keys" / "signing.jwk").exists()


def test_an_unknown_scope_is_one_line_and_makes_nothing(tmp_path: Path) -> None:
    result = ichiba("token", "--scope", "orders:eat", "--data-dir", str(tmp_path / "new"))
    assert_refused(result, f"--scope: orders:eat is unknown; choose from {', '.join(SCOPES)}")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(("text", "length"), DURATIONS)
def test_durations(text: str, length: timedelta) -> None:
    assert duration(text) == length


@pytest.mark.parametrize("text", ["", "1", "0s", "-1h", "1.5h", "1w", "1h30m", "٣h", "9999999d"])
def test_what_is_no_duration(text: str) -> None:
    with pytest.raises(
        WrongDuration, match=r"^--ttl: .* is not a duration; write it as 90s, 15m, "
    ):
        duration(text)


def taken_port() -> tuple[socket.socket, int]:
    """A port that somebody else listens on."""
    listener = socket.create_server(("127.0.0.1", 0))
    return listener, listener.getsockname()[1]


def test_a_taken_port_is_one_line_before_anything_starts(tmp_path: Path) -> None:
    listener, port = taken_port()
    with listener:
        result = ichiba(
            *("serve", "--only", "payment", "--data-dir", str(tmp_path)),
            ICHIBA_PAYMENT_PORT=str(port),
        )
    assert_refused(result, f"the payment service cannot listen on 127.0.0.1 port {port} (Address ")
    assert result.stderr.endswith("set ICHIBA_PAYMENT_PORT or ICHIBA_HOST to one that is free\n")


def test_two_services_on_one_port_are_one_line(tmp_path: Path) -> None:
    result = ichiba("serve", "--data-dir", str(tmp_path), ICHIBA_PAYMENT_PORT="8000")
    assert_refused(result, "ICHIBA_ORDER_PORT and ICHIBA_PAYMENT_PORT are both 8000; give each ")


def test_a_child_refuses_in_one_line_too(tmp_path: Path) -> None:
    listener, port = taken_port()
    with listener:
        child = subprocess.run(
            [sys.executable, "-m", "services.console.serving.service", "order"],
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join(sys.path),
                "ICHIBA_DATA_DIR": str(tmp_path),
                "ICHIBA_ORDER_PORT": str(port),
            },
            capture_output=True,
            text=True,
            check=False,
        )
    assert child.returncode == 2
    assert child.stderr.startswith(
        f"ichiba: the order service cannot listen on 127.0.0.1 port {port}"
    )
    assert child.stderr.count("\n") == 1


def test_every_address_takes_ipv4_and_ipv6() -> None:
    try:
        bound = bind(Settings.load(host="::", order_port=free_port()), "order")
    except PortTaken:
        pytest.skip("this machine has no IPv6")
    with bound:
        bound.listen()
        port = bound.getsockname()[1]
        socket.create_connection(("127.0.0.1", port), timeout=5).close()
        socket.create_connection(("::1", port), timeout=5).close()


def test_demo_says_when_nothing_runs(tmp_path: Path) -> None:
    result = ichiba(
        "demo", "--data-dir", str(tmp_path), ICHIBA_ORDER_URL=f"http://127.0.0.1:{free_port()}"
    )
    assert_refused(result, "the order service does not answer at http://127.0.0.1:")


def test_demo_orders_are_the_same_for_the_same_seed() -> None:
    first, again, other = (
        [planned.order.to_dict() for planned in planned_orders(count, seed)]
        for count, seed in ((40, 1), (60, 1), (40, 2))
    )
    assert first == again[:40]
    assert [order["external_id"] for order in other[:2]] == ["demo-2-1", "demo-2-2"]
    assert [order["customer_name"] for order in first] != [o["customer_name"] for o in other]


def test_demo_orders_are_believable() -> None:
    planned = list(planned_orders(400, 7))
    tokens = Counter(each.order.payment_token for each in planned)
    assert set(tokens) == {"tok_ok", "tok_declined", "tok_insufficient_funds", "tok_pending"}
    assert {each.fate for each in planned} == {"leave", "ship", "deliver", "cancel"}
    assert {each.order.locale for each in planned} == {"ja", "en"}
    for each in planned:
        total = sum(item.quantity * item.unit_price for item in each.order.items)
        assert 100 <= total <= 1_000_000
        assert str(each.order.customer_email).endswith(("@example.com", "@example.jp"))


@pytest.fixture
def answering_service() -> Iterator[str]:
    """The origin of a server that is ready but for one thing, and whose clock is far off."""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            checks = [{"name": "payment", "status": "degraded", "detail": "breaker open"}]
            self.send_response_only(200)
            self.send_header("Date", formatdate(0, usegmt=True))
            self.end_headers()
            self.wfile.write(json.dumps({"status": "ready", "checks": checks}).encode())

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_doctor_tells_each_finding_and_how_to_mend_it(
    tmp_path: Path, answering_service: str
) -> None:
    ichiba("token", "--data-dir", str(tmp_path))
    key = tmp_path / "keys" / "signing.jwk"
    key.chmod(0o644)
    (tmp_path / "payment_service.db").write_text("this is no database, and long enough to say so")
    result = ichiba(
        *("doctor", "--only", "order,payment", "--data-dir", str(tmp_path)),
        ICHIBA_ORDER_URL=answering_service,
        ICHIBA_PAYMENT_URL=f"http://127.0.0.1:{free_port()}",
        ICHIBA_SMTP_URL=f"smtp://mailer:hunter2@127.0.0.1:{free_port()}",
        ICHIBA_OIDC_ISSUER=answering_service,
    )
    lines = result.stdout.splitlines()
    assert result.exit_code == 1
    assert "hunter2" not in result.output
    starts = (
        "ok   settings: ",
        f"ok   data directory: {tmp_path} is writable",
        "",
        f"FAIL signing key: mode 0644: {key}; chmod 600 {key}",
        (
            f"warn order database: {tmp_path}/order_service.db does not exist; "
            "`ichiba serve` creates it"
        ),
        "FAIL payment database: is damaged: file is not a database; stop the service, ",
        "warn order service: is ready, but payment degraded (breaker open); ",
        "FAIL payment service: does not answer at http://127.0.0.1:",
        "FAIL mail: 127.0.0.1:",
        "warn mail sender: the sender's address is a guess, ",
        f"FAIL sign-in: {answering_service} is not an OpenID Connect issuer: ",
        "FAIL clock: the order service's clock differs from this machine's by ",
    )
    for line, start in zip(lines, starts, strict=True):
        assert line.startswith(start)


def test_doctor_tells_a_wrong_setting_as_a_finding() -> None:
    result = ichiba("doctor", ICHIBA_GATEWAY="paypal")
    assert result.exit_code == 1
    assert (
        result.stdout
        == "FAIL settings: ICHIBA_GATEWAY is 'paypal' (no gateway of that name is installed); "
        "it must be simulator, stripe or the name of another installed gateway\n"
    )


def test_migrate_says_in_one_line_what_does_not_answer(tmp_path: Path) -> None:
    (tmp_path / "order.db").write_text("this is no database, and long enough to say so")
    result = ichiba(
        *("migrate", "--only", "order", "--data-dir", str(tmp_path)),
        ICHIBA_ORDER_DATABASE_URL=f"sqlite:///{tmp_path}/order.db",
    )
    assert_refused(
        result, f"the order database ({tmp_path}/order.db) is damaged (file is not a database): "
    )
