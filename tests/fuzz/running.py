"""The three services as real processes on free ports, with their data in a folder of their own."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path
from typing import Any

import httpx

from services.chassis.base.ids import new_id, utc_now
from services.chassis.base.settings import SERVICES, Service
from services.chassis.identity.tokens import SigningKey
from services.chassis.storage.opening import open_database
from services.console.health import ask_health
from services.payment.gateways.simulator.gateway import SimulatedGateway
from tests.fuzz.bodies import FULL_CONTEXT
from tests.fuzz.prepared import (
    can_be_applied,
    keep_links,
    keep_open_refunds,
    keep_remedies,
    keep_unpaid_orders,
)
from tests.ports import free_ports
from tests.service.notification.feedback.provider_proofs import Sendgrid

STRIPE_SECRET = "whsec_of_the_fuzzers_own_endpoint"
SENDGRID = Sendgrid(7)  # the same in every process of the suite
ROOT = Path(__file__).parents[2]
_START_SECONDS = 180.0
_STOP_SECONDS = 15.0
_STRAY_CHARGES = 10
_PAUSED_BATCHES = 4
_COMPLETED_BATCHES = 6
_COMPLETION_SECONDS = 120.0
_SUPPRESSED_MESSAGES = 8
_PAYMENT_LINKS = 8
_UNPAID_ORDERS = 8
_OPEN_REFUNDS = 8
_HEADING = "external_id,customer_name,customer_email,product_name,quantity,unit_price\n"

Origins = dict[Service, str]

PROVIDERS = {
    "ICHIBA_POSTMARK_WEBHOOK_SECRET": "fuzzer:of the fuzzer alone",
    "ICHIBA_RESEND_WEBHOOK_SECRET": "whsec_ZnV6emVyLWZ1enplci1mdXp6ZXItZnV6emVy",
    "ICHIBA_SENDGRID_WEBHOOK_KEY": SENDGRID.verification_key,
}
"""How e-mail providers prove who they are to the services that are fuzzed."""


@contextmanager
def running_services(data_dir: Path) -> Iterator[Origins]:
    """Starts the services, waits until all are ready, and answers where each listens."""
    ports = dict(zip(SERVICES, free_ports(len(SERVICES)), strict=True))
    environment = environment_for(data_dir) | {
        "ICHIBA_RESPONSE_VALIDATION": "true",
        "ICHIBA_LOG_LEVEL": "error",
        "ICHIBA_STRIPE_WEBHOOK_SECRET": STRIPE_SECRET,
        **PROVIDERS,
        # What was made in this run is to be compared in this run.
        "ICHIBA_RECONCILIATION_GRACE": "0.5",
        **{f"ICHIBA_{service.upper()}_PORT": str(port) for service, port in ports.items()},
    }
    origins: Origins = {service: f"http://127.0.0.1:{port}" for service, port in ports.items()}
    with ExitStack() as stack:
        processes = {
            service: stack.enter_context(_process(service, environment, log_of(data_dir, service)))
            for service in SERVICES
        }
        for service, process in processes.items():
            _wait_until_ready(service, origins[service], process, log_of(data_dir, service))
        asyncio.run(_charge_behind_our_back(data_dir))
        with _client(data_dir, origins["order"]) as client:
            _pause_batches(client)
            _complete_batches(client)
        with _client(data_dir, origins["notification"]) as client:
            _suppress_messages(client)
        with (
            _client(data_dir, origins["order"]) as orders,
            _client(data_dir, origins["payment"]) as payments,
        ):
            links = [_payment_link(orders, payments) for _ in range(_PAYMENT_LINKS)]
            unpaid = [_unpaid_order(orders)["id"] for _ in range(_UNPAID_ORDERS)]
            refunds = [_open_refund(payments) for _ in range(_OPEN_REFUNDS)]
            remedies = _remedies(orders)
        keep_links(data_dir, links)
        keep_open_refunds(data_dir, refunds)
        keep_remedies(data_dir, remedies)
        keep_unpaid_orders(data_dir, unpaid)
        yield origins


async def _charge_behind_our_back(data_dir: Path) -> None:
    """Captures that no payment stands for, which nobody can make through the services."""
    ledger = open_database(f"sqlite:///{data_dir / 'gateway_simulator.db'}")
    gateway = await SimulatedGateway.open(ledger)
    for _ in range(_STRAY_CHARGES):
        await gateway.capture(new_id(), new_id(), 5000, "card", "tok_ok")
    await gateway.close()


def _client(data_dir: Path, origin: str) -> httpx.Client:
    key = SigningKey.load_or_create(data_dir)
    headers = {"Authorization": f"Bearer {key.mint('fuzzer', ['admin'], timedelta(hours=1))}"}
    return httpx.Client(base_url=f"{origin}/api/v1", headers=headers)


def _pause_batches(client: httpx.Client) -> None:
    """Batches that wait to be resumed; the fuzzer's own are mostly done before it could pause."""
    paused = 0
    while paused < _PAUSED_BATCHES:
        paused += client.post(f"{_new_batch(client)}/pause").status_code == HTTPStatus.ACCEPTED


def _complete_batches(client: httpx.Client) -> None:
    """Batches to undo; most of the fuzzer's own are dry runs, or make no order."""
    waiting = {_new_batch(client) for _ in range(_COMPLETED_BATCHES)}
    deadline = time.monotonic() + _COMPLETION_SECONDS
    while waiting and time.monotonic() < deadline:
        waiting = {batch for batch in waiting if not _is_undoable(client, batch)}
        time.sleep(0.1)
    assert not waiting


def _suppress_messages(client: httpx.Client) -> None:
    """Messages to send again; the fuzzer's own recipients are mostly still on the list."""
    for number in range(_SUPPRESSED_MESSAGES):
        recipient = f"suppressed{number}@example.jp"
        client.post("/suppressions", json={"recipient": recipient}).raise_for_status()
        message = {"order_id": new_id(), "template": "ORDER_CONFIRMATION", "recipient": recipient}
        reply = client.post("/notifications/email", json={**message, "context": FULL_CONTEXT})
        assert reply.raise_for_status().json()["status"] == "SUPPRESSED"
        client.delete("/suppressions", params={"recipient": recipient}).raise_for_status()


def _payment_link(orders: httpx.Client, payments: httpx.Client) -> str:
    """The end of a link on which an order can be paid, which nobody can make up."""
    payment_id = _unpaid_order(orders)["payment_id"]
    made = payments.post(f"/payments/{payment_id}/link").raise_for_status()
    url: str = made.json()["url"]
    return url.rpartition("/")[2]


def _open_refund(payments: httpx.Client) -> str:
    """The id of a refund that a person has to make: somebody else took the money."""
    elsewhere = {"method": "external", "paid_elsewhere": {"provider": "Rakuten"}}
    payment = {"order_id": new_id(), "amount": 1800, **elsewhere}
    paid = payments.post("/payments", json=payment).raise_for_status().json()
    asked = payments.post("/payments/refund", json={"payment_id": paid["id"]})
    refund_id: str = asked.raise_for_status().json()["id"]
    return refund_id


def _remedies(orders: httpx.Client) -> dict[str, str]:
    """Remedies to apply: the fuzzer's own comparisons may end when it is past that."""
    now = utc_now()
    times = {"from": now - timedelta(hours=1), "to": now}
    period = {name: at.isoformat().replace("+00:00", "Z") for name, at in times.items()}
    started = orders.post("/reconciliations", json=period).raise_for_status().json()
    path = f"/reconciliations/{started['id']}"
    deadline = time.monotonic() + _COMPLETION_SECONDS
    while orders.get(path).raise_for_status().json()["status"] != "COMPLETED":
        assert time.monotonic() < deadline
        time.sleep(0.1)
    found = orders.get(f"{path}/differences").raise_for_status().json()["items"]
    remedies = {each["id"]: started["id"] for each in found if can_be_applied(each)}
    assert remedies
    return remedies


def _unpaid_order(orders: httpx.Client) -> dict[str, Any]:
    """An order whose payment has failed, of a customer who can be told."""
    order = {
        "customer_name": "佐藤 花子",
        "customer_email": "hanako.sato@example.jp",
        "items": [{"product_name": "湯呑", "quantity": 1, "unit_price": 1800}],
        "payment_token": "tok_declined",
    }
    made: dict[str, Any] = orders.post("/orders", json=order).raise_for_status().json()
    return made


def _new_batch(client: httpx.Client) -> str:
    """The path of a batch of one order."""
    row = f"{new_id()},佐藤 花子,hanako.sato@example.jp,有田焼 湯呑,2,1800\n"
    made = client.post(
        "/batches", content=(_HEADING + row).encode(), headers={"Content-Type": "text/csv"}
    )
    return f"/batches/{made.raise_for_status().json()['id']}"


def _is_undoable(client: httpx.Client, batch: str) -> bool:
    return "undo" in client.get(batch).raise_for_status().json()["allowed_actions"]


def environment_for(data_dir: Path) -> dict[str, str]:
    """This process's environment without its own settings of Ichiba's, on ``data_dir``."""
    inherited = {name: value for name, value in os.environ.items() if not _is_setting(name)}
    return inherited | {"ICHIBA_DATA_DIR": str(data_dir)}


def log_of(data_dir: Path, service: Service) -> Path:
    """Where the standard error of ``service`` goes."""
    return data_dir / f"{service}.log"


def _is_setting(name: str) -> bool:
    return name.upper().startswith("ICHIBA_")


@contextmanager
def _process(
    service: Service, environment: dict[str, str], log: Path
) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-W", "ignore", "-m", "services.console.serving.service", service]
    with (
        log.open("wb") as stderr,
        # Its standard input is the lifeline: it ends with us, however we end.
        subprocess.Popen(
            [*command, "--lifeline"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stderr=stderr,
        ) as process,
    ):
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait_until_ready(
    service: Service, origin: str, process: subprocess.Popen[bytes], log: Path
) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        health = ask_health(origin)
        if health is not None and health.is_ready:
            return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise AssertionError(f"{service} does not get ready:\n{log.read_text(encoding='utf-8')}")
