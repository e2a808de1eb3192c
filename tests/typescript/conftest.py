"""The packed TypeScript SDK, installed where a program of its user's would have it."""

import json
import os
import shutil
import subprocess
import tarfile
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from services.chassis.identity.tokens import SigningKey
from tests.faults.processes.sharing import pytest_configure
from tests.journey.conftest import system
from tests.journey.system import System

# One for each test process, whose tests run one after the other: none feels another's killing.
__all__ = ["pytest_configure", "system"]

SDK = Path(__file__).parents[2] / "generated_clients" / "typescript"
_STRICT = {
    "target": "ES2022",
    "module": "NodeNext",
    "strict": True,
    "exactOptionalPropertyTypes": True,
    "noUncheckedIndexedAccess": True,
    "lib": ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    "types": ["node"],
    "typeRoots": [str(SDK / "node_modules" / "@types")],
}


@dataclass(frozen=True, slots=True)
class Project:
    """A folder that has `@ichiba/sdk` in its node_modules, and nothing else."""

    folder: Path

    def compile(self, name: str, source: str) -> Path:
        """The program in JavaScript; it has to pass `tsc --strict`."""
        (self.folder / f"{name}.ts").write_text(source, encoding="utf-8")
        options = {"compilerOptions": _STRICT, "files": [f"{name}.ts"]}
        (self.folder / "tsconfig.json").write_text(json.dumps(options), encoding="utf-8")
        tsc = SDK / "node_modules" / "typescript" / "bin" / "tsc"
        done = subprocess.run(
            [node(), str(tsc), "-p", str(self.folder)], capture_output=True, check=False, text=True
        )
        assert done.returncode == 0, done.stdout
        return self.folder / f"{name}.js"

    def start(self, program: Path, environment: dict[str, str]) -> subprocess.Popen[str]:
        """The program, which has begun."""
        return subprocess.Popen(
            [node(), str(program)],
            cwd=self.folder,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )


def node() -> str:
    """Where Node.js is."""
    found = shutil.which("node")
    assert found is not None, "there is no Node.js on the path: run `tox run -e typescript`"
    return found


def environment_of(system: System, *scopes: str) -> dict[str, str]:
    """Where the services are, and a token for them."""
    key = SigningKey.load_or_create(system.data_dir)
    return {
        **{
            f"ICHIBA_{name.upper()}_URL": f"http://127.0.0.1:{p}"
            for name, p in system.ports.items()
        },
        "ICHIBA_TOKEN": key.mint("typescript", list(scopes), timedelta(minutes=10)),
    }


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (packed,) = (SDK / "build").glob("ichiba-sdk-*.tgz")
    with tarfile.open(packed) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    installed = tmp_path / "node_modules" / "@ichiba" / "sdk"
    installed.parent.mkdir(parents=True)
    (tmp_path / "unpacked" / "package").rename(installed)
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return Project(tmp_path)
