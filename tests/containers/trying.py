"""What is tried in containers, and what came of it: a line each."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

import httpx

from services.chassis.base.settings import SERVICES
from services.console.serving.parts import PARTS
from tests.containers.engine import Engine, until

ORIGINS: Final = {
    "order": "http://127.0.0.1:8000",
    "payment": "http://127.0.0.1:8001",
    "notification": "http://127.0.0.1:8002",
}
DASHBOARD: Final = "http://127.0.0.1:5173"
READY_SECONDS: Final = 600.0
ORDER: Final = {
    "customer_name": "佐藤 花子",
    "customer_email": "hanako.sato@example.jp",
    "note": "tried",
    "items": [{"product_name": "有田焼 湯呑", "quantity": 2, "unit_price": 1800}],
}
_CHROMIUMS: Final = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)


@dataclass(frozen=True, slots=True)
class Tried:
    """One thing that was tried, and what was found."""

    what: str
    found: str
    seconds: float
    is_right: bool = True


def ready() -> bool:
    """Whether all services say so."""
    return all(_answers(f"{origin}/health/ready") for origin in ORIGINS.values())


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=5, trust_env=False).status_code == httpx.codes.OK
    except httpx.TransportError:
        return False


@contextmanager
def started(engine: Engine) -> Iterator[float]:
    """The project from nothing, until it is ready; the seconds that took. All is removed again."""
    engine.compose("down", "--volumes")
    try:
        engine.compose("up", "--detach")
        try:
            seconds = until("not all services are ready", READY_SECONDS, ready)
        except TimeoutError as error:
            logs = "\n".join(f"{name}:\n{engine.logs(name)[-3_000:]}" for name in SERVICES)
            raise TimeoutError(f"{error}\n{logs}") from error
        yield seconds
    finally:
        engine.compose("down", "--volumes")


def client(bearer: str) -> httpx.Client:
    """A client of the order service, with a token."""
    return httpx.Client(
        base_url=f"{ORIGINS['order']}/api/v1",
        headers={"Authorization": f"Bearer {bearer}"},
        timeout=60,
        trust_env=False,
    )


def token(engine: Engine, number: int = 1) -> str:
    """A token, as the person who started the containers gets one; of an administrator."""
    return engine.inside("order", "ichiba", "token", "--ttl", "12h", number=number).split()[-1]


def size(engine: Engine) -> Tried:
    """How large the image is with all its layers, of which Python and Debian are the first."""
    whole, base = (
        int(engine.run("image", "inspect", "--format", "{{.Size}}", image)) / 1e6
        for image in ("ichiba", "docker.io/library/python:3.13-slim")
    )
    return Tried("image", f"{whole:.0f} MB, of which {base:.0f} MB are its base", 0)


def is_locked_down(engine: Engine) -> Tried:
    """No container is root's, may do more than it needs, or can write to its image.

    The mail catcher's image is root's; it is for trying out, and gets no capabilities either.
    """
    wrong, counted = [], 0
    for name, composed in engine.composed().items():
        for number, _ in enumerate(engine.containers(name), 1):
            counted += 1
            needs = bool(composed.get("cap_add"))
            wrong += [f"{name} {number} {what}" for what in _too_much(engine, name, number, needs)]
    words = f"{counted} containers: user 10001 or the image's, no capabilities, read-only roots"
    return Tried("locked down", "; ".join(wrong) or words, 0, not wrong)


def _too_much(engine: Engine, name: str, number: int, needs: bool) -> Iterator[str]:
    """What a container may do and should not; ``needs`` is whether it starts with capabilities."""
    status = engine.inside(name, "cat", "/proc/1/status", number=number)
    lines = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
    users = set(lines["Uid"].split())
    if ("0" in users and name != "mail") or (name in PARTS and users != {"10001"}):
        yield f"runs as {lines['Uid']}"
    held = ("CapEff", "CapPrm", "CapAmb") if needs else ("CapEff", "CapPrm", "CapBnd", "CapAmb")
    if any(int(lines[each], 16) for each in held):
        yield "has capabilities"
    if lines["NoNewPrivs"].strip() != "1":
        yield "may gain privileges"
    mounts = engine.inside(name, "cat", "/proc/1/mounts", number=number).splitlines()
    (root,) = [line.split()[3] for line in mounts if line.split()[1] == "/"]
    if "ro" not in root.split(","):
        yield "can write to its image"


def are_healthy(engine: Engine) -> Tried:
    """The health check of each image holds while its part runs."""
    wrong = [
        f"{part} {number}"
        for part in PARTS
        for number, container in enumerate(engine.containers(part), 1)
        if not _is_healthy(engine, container)
    ]
    words = f"{', '.join(wrong)} fails" if wrong else "all hold"
    return Tried("health checks", words, 0, not wrong)


def _is_healthy(engine: Engine, container: str) -> bool:
    """Runs the check where the engine has a command for it; Docker runs it by itself."""
    try:
        engine.run("healthcheck", "run", container)
    except RuntimeError as error:
        if "healthcheck" not in str(error) or "docker" not in str(error):
            return False
        status = engine.run("inspect", "-f", "{{.State.Health.Status}}", container)
        return status.strip() == "healthy"
    return True


def order_is_paid_and_mailed(engine: Engine) -> Tried:
    """An order is PAID, and the mail server has taken its confirmation."""
    with client(token(engine)) as shop:
        order = shop.post("/orders", json=ORDER).raise_for_status().json()
        messages: list[dict[str, Any]] = []

        def is_sent() -> bool:
            url = f"{ORIGINS['notification']}/api/v1/notifications/order/{order['id']}"
            messages[:] = shop.get(url).raise_for_status().json()["items"]
            return [each["status"] for each in messages] == ["SENT"]

        seconds = until("the order is not mailed", 60, is_sent)
    words = f"{order['status']}, ¥{order['total_amount']:,}, message {messages[0]['status']}"
    return Tried("an order", words, seconds, order["status"] == "PAID")


def dashboard_shows(engine: Engine) -> Tried:
    """The link in the log signs in, and the page shows what was ordered."""
    link = next(
        word for word in engine.logs("dashboard").split() if word.startswith("http") and "#" in word
    )
    link = link.replace(link.split("/")[2], DASHBOARD.split("/")[2])
    page = subprocess.run(
        [
            _chromium(),
            *("--no-sandbox", "--headless", "--disable-gpu", "--lang=en"),
            *("--virtual-time-budget=20000", "--timeout=60000", "--dump-dom", link),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    ).stdout
    is_shown = "3,600" in page
    return Tried("the dashboard", "shows ¥3,600" if is_shown else page[-500:], 0, is_shown)


def _chromium() -> str:
    for name in (os.environ.get("ICHIBA_CHROMIUM", ""), *_CHROMIUMS):
        if name and (found := shutil.which(name)) is not None:
            return found
    raise FileNotFoundError("no Chromium: install one, or set ICHIBA_CHROMIUM to one")


Step = Callable[[Engine], Tried]
STEPS: Final[tuple[Step, ...]] = (
    size,
    is_locked_down,
    are_healthy,
    order_is_paid_and_mailed,
    dashboard_shows,
)
