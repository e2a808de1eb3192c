"""Run by `tox run -e wheel`: builds, installs and checks wheels with and without the dashboard.

What checks is ``tests/wheel_contents.py``, run by the environment's Python outside the checkout.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
_NO_SOURCES = (".*", "dist", "node_modules", "var", "__pycache__")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        bare = scratch / "checkout"
        shutil.copytree(ROOT, bare, ignore=shutil.ignore_patterns(*_NO_SOURCES))
        for checkout, what in ((bare, "without"), (ROOT, "with")):
            _install(checkout, scratch / what)
            _run(sys.executable, str(Path(__file__).with_name("wheel_contents.py")), what, cwd=name)
            print(f"a wheel {what} the dashboard holds what it should")


def _install(checkout: Path, folder: Path) -> None:
    uv = (sys.executable, "-m", "uv")
    _run(*uv, "build", "--quiet", "--wheel", "--out-dir", str(folder), str(checkout))
    (wheel,) = folder.glob("*.whl")
    anew = [word for name in ("ichiba", "ichiba-sdk") for word in ("--reinstall-package", name)]
    into = ("--python", sys.executable, *anew)
    _run(*uv, "pip", "install", "--quiet", *into, str(wheel))


def _run(*command: str, cwd: str | None = None) -> None:
    if (code := subprocess.run(command, cwd=cwd, check=False).returncode) != 0:
        sys.exit(code)


if __name__ == "__main__":
    main()
