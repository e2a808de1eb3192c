"""Builds the dashboard where what is in ``dist/`` is not of these sources; Node 20.19 or later.

``--packages`` only installs what it is built and checked with, where that is not there already.
npm is whatever the path has: tox brings its own.
"""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

HERE = Path(__file__).parent
_STAMP = HERE / "dist" / ".sources"
_INSTALLED = HERE / "node_modules" / ".package-lock.sha256"
_INPUTS = ("package-lock.json", "package.json", "index.html", "vite.config.ts", "src", "public")


def main(arguments: Sequence[str]) -> int:
    """Install what is needed and build, as far as something has changed; return the exit code."""
    if arguments not in ([], ["--packages"]):
        print("usage: build.py [--packages]", file=sys.stderr)
        return 2
    wants_build = not arguments
    sources = _digest(_files())
    if wants_build and _read(_STAMP) == sources:
        return 0
    npm = shutil.which("npm")
    if npm is None:
        print("the dashboard cannot be built: there is no npm on the path", file=sys.stderr)
        return 1
    if (code := _install(npm)) != 0 or not wants_build:
        return code
    if (code := _run(npm, "run", "build")) != 0:
        return code
    _STAMP.write_text(sources, encoding="ascii")
    return 0


def _install(npm: str) -> int:
    lock = _digest(iter([HERE / "package-lock.json"]))
    if _read(_INSTALLED) == lock:
        return 0
    if (code := _run(npm, "ci", "--no-audit", "--no-fund")) != 0:
        return code
    _INSTALLED.write_text(lock, encoding="ascii")
    return 0


def _files() -> Iterator[Path]:
    for name in _INPUTS:
        path = HERE / name
        yield from sorted(each for each in path.rglob("*") if each.is_file()) or [path]


def _digest(files: Iterator[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.relative_to(HERE).as_posix()}\0".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _read(file: Path) -> str | None:
    return file.read_text(encoding="ascii") if file.is_file() else None


def _run(*command: str) -> int:
    return subprocess.run(command, cwd=HERE, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
