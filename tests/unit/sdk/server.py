"""A server with a script: each request gets the next answer, and is kept."""

import json
import socket
import struct
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

_RESET_AT_ONCE = struct.pack("ii", 1, 0)


@dataclass(frozen=True)
class Answer:
    """What a request gets; ``promised`` bytes are announced, and the connection then cut.

    ``silence``: the request is not answered at all. ``is_reset``: its connection is reset.
    """

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    promised: int | None = None
    silence: bool = False
    is_reset: bool = False


@dataclass(frozen=True)
class Request:
    """A request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


RESET = Answer(is_reset=True)
SILENCE = Answer(silence=True)
HTML = Answer(502, b"<html><h1>502 Bad Gateway</h1></html>", {"Content-Type": "text/html"})


def model(content: object, status: int = 200, **headers: str) -> Answer:
    """An answer in JSON."""
    return Answer(
        status, json.dumps(content).encode(), {"Content-Type": "application/json", **headers}
    )


def problem(status: int, code: str, **members: Any) -> Answer:
    """A refusal."""
    retry_after = members.pop("retry_after", None)
    content = {
        "type": "about:blank",
        "title": "Refused",
        "status": status,
        "detail": f"It is {code}.",
        "code": code,
        "request_id": "the-request",
        **members,
    }
    headers = {"Content-Type": "application/problem+json"}
    headers |= {} if retry_after is None else {"Retry-After": retry_after}
    return Answer(status, json.dumps(content).encode(), headers)


def events(*batches: dict[str, Any]) -> Answer:
    """A stream that tells of these and then ends as a stopping service ends it."""
    told = "".join(
        f"event: progress\nid: {each['version']}\ndata: {json.dumps(each)}\n\n" for each in batches
    )
    return Answer(200, f": hello\n\n{told}".encode(), {"Content-Type": "text/event-stream"})


class Server:
    """Where it is, what it answers next, and what it was asked.

    ``answers``: when they are used up, the last one is given again.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.answers: list[Answer] = []
        self.by: Callable[[Request], Answer] | None = None
        self.requests: list[Request] = []
        self.keeps_bodies = True
        self.is_over = Event()

    def next(self, request: Request) -> Answer:
        self.requests.append(request)
        if self.by is not None:
            return self.by(request)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


class _Handler(BaseHTTPRequestHandler):
    """Answers as the script says."""

    protocol_version = "HTTP/1.1"
    script: Server

    def __getattr__(self, name: str) -> Any:
        if name.startswith("do_"):
            return self._answer
        raise AttributeError(name)

    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length) if self.script.keeps_bodies else self._drop(length)
        request = Request(self.command, self.path, dict(self.headers.items()), body)
        answer = self.script.next(request)
        if answer.silence:
            self.script.is_over.wait(20)
        if answer.is_reset or answer.silence:
            self._reset()
        else:
            self._tell(answer)

    def _drop(self, length: int) -> bytes:
        while length > 0:
            length -= len(self.rfile.read(min(length, 65_536)))
        return b""

    def _reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_AT_ONCE)
        self.connection.close()
        self.close_connection = True

    def _tell(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status != HTTPStatus.NO_CONTENT:
            self.send_header("Content-Length", str(answer.promised or len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)
        self.close_connection = self.close_connection or answer.promised is not None

    def log_message(self, *args: object) -> None: ...


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *args: object) -> None: ...


@contextmanager
def serving() -> Iterator[Server]:
    """The server, for as long as it is needed."""

    class Handler(_Handler): ...

    http = _Quiet(("127.0.0.1", 0), Handler)
    Handler.script = server = Server(f"http://127.0.0.1:{http.server_address[1]}")
    thread = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.is_over.set()
        http.shutdown()
        http.server_close()
        thread.join()
