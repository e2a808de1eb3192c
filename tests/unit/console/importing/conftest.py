"""An order service that answers what a test has written down for it, over real HTTP."""

import json
import threading
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from ichiba_sdk import Ichiba
from ichiba_sdk.order_client.models.batch import Batch
from services.console.importing.batches import Batches
from tests.contract.specs import spec

EXAMPLE: dict[str, Any] = spec("order")["components"]["examples"]["CompletedBatch"]["value"]


def document(status: str, version: int, **fields: Any) -> dict[str, Any]:
    """A batch as the service tells it."""
    return {**EXAMPLE, "status": status, "version": version, **fields}


def batch(status: str = "RUNNING", version: int = 1, **fields: Any) -> Batch:
    return Batch.from_dict(document(status, version, **fields))


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that came in."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


Answer = Callable[[BaseHTTPRequestHandler], None]


def replies(status: int, content: Any, kind: str = "application/json") -> Answer:
    """Answers with a document, or with bytes as they are."""
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(raw)))
        handler.end_headers()
        handler.wfile.write(raw)

    return answer


def problem(status: int, code: str, **fields: Any) -> Answer:
    about = {"type": "about:blank", "title": "T", "detail": "It is so.", "request_id": "r"}
    return replies(status, {**about, "status": status, "code": code, **fields})


def tells(*documents: dict[str, Any]) -> Answer:
    """The progress stream, which ends (or is cut off: there is no length) after ``documents``."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream")
        handler.end_headers()
        handler.wfile.write(b": still here\n\n")
        for each in documents:
            event = f"event: progress\nid: {each['version']}\ndata: {json.dumps(each)}\n\n"
            handler.wfile.write(event.encode())

    return answer


def is_cut_off(handler: BaseHTTPRequestHandler) -> None:
    """No answer comes: the connection is closed."""


class Endless(deque[Answer]):
    """The same answer for ever."""

    def __init__(self, answer: Answer) -> None:
        super().__init__([answer])

    def popleft(self) -> Answer:
        return self[0]


@dataclass
class OrderService:
    """What is answered next, and what was asked."""

    answers: deque[Answer] = field(default_factory=deque)
    asked: list[Asked] = field(default_factory=list)
    waited: list[float] = field(default_factory=list)
    origin: str = ""
    http: httpx.Client = field(default_factory=lambda: httpx.Client(trust_env=False))

    def will(self, *answers: Answer) -> None:
        self.answers.extend(answers)

    def batches(self) -> Batches:
        """A client of it."""
        client = Ichiba("t", order_url=self.origin, timeout=5, retries=1_000, http_client=self.http)
        return Batches(client)


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[OrderService]:
    """No pause is really waited for."""
    known = OrderService()
    sleeping = SimpleNamespace(sleep=known.waited.append)
    monkeypatch.setattr("httpx_retries.retry.time", sleeping)
    monkeypatch.setattr("ichiba_sdk._runtime.following.time", sleeping)

    class Handler(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            self.raw_requestline = self.rfile.readline(65_537)
            self.close_connection = True
            if not self.raw_requestline or not self.parse_request():
                return
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            known.asked.append(Asked(self.command, self.path, headers, body))
            known.answers.popleft()(self)

        def log_message(self, *_: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        known.origin = f"http://127.0.0.1:{server.server_port}"
        yield known
        server.shutdown()
        thread.join()
    known.http.close()
    assert not known.answers, "not everything was asked for"
