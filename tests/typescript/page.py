"""A page with a program in it, shown by a real Chromium."""

import json
import os
import queue
import signal
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.typescript.conftest import SDK, node

_FRONTEND = SDK.parents[1] / "frontend"
_FIND = "import('./scripts/chromium.mjs').then((it) => console.log(it.findChromium(), ...it.FLAGS))"
_BUNDLE = """
import { build } from "esbuild";
const [from, into] = process.argv.slice(1);
await build({
  entryPoints: [from], outfile: into, bundle: true, format: "esm", platform: "browser",
  absWorkingDir: (await import("node:path")).dirname(from),
});
"""
"""Through esbuild's module: what its command is, npm decides when it installs (script, program)."""
_HTML = b'<!doctype html><meta charset="utf-8"><script type="module" src="/program.js"></script>'


@dataclass(frozen=True, slots=True)
class PageServer:
    """What the page is made of, and what its program tells by ``POST /told``."""

    port: int
    files: dict[str, bytes] = field(default_factory=dict)
    told: "queue.Queue[Any]" = field(default_factory=queue.Queue)


@contextmanager
def serving_a_page(program: Path, files: Mapping[str, bytes]) -> Iterator[PageServer]:
    """A page on a port of its own, with ``program`` and whatever else it asks for."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = page.files.get(self.path)
            self.send_response(404 if content is None else 200)
            kind = "text/javascript" if self.path.endswith(".js") else "text/html"
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(content or b"")

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(204)
            self.end_headers()
            page.told.put(json.loads(body))

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
            """Keep each request out of the tests' output."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    page = PageServer(server.server_port)
    page.files.update({"/": _HTML, "/program.js": program.read_bytes(), **files})
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield page
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def shown(url: str, page: PageServer, profile: Path, patience: float) -> Any:
    """What the page at ``url`` tells within ``patience`` seconds; `queue.Empty` if it is silent."""
    find = [node(), "-e", _FIND]
    found = subprocess.run(find, cwd=_FRONTEND, capture_output=True, check=True, text=True)
    chromium, *flags = found.stdout.split()
    options = ["--headless", "--remote-debugging-port=0", f"--user-data-dir={profile}"]
    with (profile.with_suffix(".log")).open("wb") as log:
        # With a group of its own: what a system calls chromium may be a script that starts it.
        browser = subprocess.Popen(
            [chromium, *flags, *options, url], stdout=log, stderr=log, start_new_session=True
        )
    try:
        return page.told.get(timeout=patience)
    finally:
        os.killpg(browser.pid, signal.SIGTERM)
        browser.wait(timeout=20)


def bundled(source: Path) -> Path:
    """The program and all that it imports, as one module for browsers."""
    into = source.with_suffix(".bundle.js")
    done = subprocess.run(
        [node(), "--input-type=module", "-e", _BUNDLE, str(source), str(into)],
        cwd=SDK,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return into
