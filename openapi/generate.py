"""Makes everything that follows from the specs; nothing it writes is ever edited by hand.

    python openapi/generate.py            write it
    python openapi/generate.py --check    exit 1 and name the files that are stale

From `openapi/<service>.yaml` come

- `generated_clients/<service>_client/`: an installable client, by openapi-python-client;
- `services/<service>/domain/states_gen.py`: statuses, events and transitions of every schema that
  carries `x-state-machine`;
- `docs/state-machines.md`: the same machines, drawn.
"""

import argparse
import filecmp
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import yaml

from state_machines import COMMAND, SpecRefused, diagrams, machines_in, states_module

ROOT = Path(__file__).resolve().parent.parent
SPECS = ROOT / "openapi"
SERVICES = ("order", "payment", "notification")
IGNORED_PARTS = {"__pycache__", ".ruff_cache", ".mypy_cache", "dist", "build"}


# ------------------------------------------------------------------------------------------ clients


def write_client(service: str, into: Path) -> None:
    """Run openapi-python-client over one spec; a warning of its is an error here.

    Raises:
        SpecRefused: the generator would leave something out.
    """
    options = yaml.safe_load((SPECS / "clients.yaml").read_text(encoding="utf-8"))
    options["project_name_override"] = f"ichiba-{service}-client"
    options["package_name_override"] = f"{service}_client"
    with tempfile.TemporaryDirectory() as scratch:
        config, spec = Path(scratch, "config.json"), Path(scratch, "spec.json")
        config.write_text(json.dumps(options), encoding="utf-8")
        spec.write_text(json.dumps(described(service)), encoding="utf-8")
        done = subprocess.run(
            [
                *(sys.executable, "-m", "openapi_python_client", "generate"),
                *("--path", str(spec), "--config", str(config)),
                *("--meta", "uv", "--output-path", str(into), "--overwrite", "--fail-on-warning"),
                *("--custom-template-path", str(SPECS / "templates")),
            ],
            check=False,
            capture_output=True,
            text=True,
            env=with_own_tools(),
        )
    if done.returncode != 0:
        raise SpecRefused(f"{service}.yaml:\n{done.stdout}{done.stderr}")


def described(service: str) -> dict[str, Any]:
    """A spec whose parameters are described where the generator looks: in their schemas."""
    spec: dict[str, Any] = yaml.safe_load((SPECS / f"{service}.yaml").read_text(encoding="utf-8"))
    operations = [each for path in spec["paths"].values() for each in path.values()]
    listed = [each.get("parameters", ()) for each in operations if isinstance(each, dict)]
    listed += [path.get("parameters", ()) for path in spec["paths"].values()]
    for parameter in [*spec["components"].get("parameters", {}).values(), *chain(*listed)]:
        if "description" in parameter:
            schema = parameter["schema"]
            whole = {"allOf": [schema]} if "$ref" in schema else schema
            parameter["schema"] = {"description": parameter["description"], **whole}
    return spec


# --------------------------------------------------------------------------------------- everything


def generate(into: Path) -> list[Path]:
    """Write everything under `into`, a repository root; the paths returned are relative to it."""
    machines = {service: machines_in(SPECS / f"{service}.yaml") for service in SERVICES}
    written = []
    for service in SERVICES:
        client = Path("generated_clients", f"{service}_client")
        shutil.rmtree(into / client, ignore_errors=True)
        (into / client).parent.mkdir(parents=True, exist_ok=True)
        write_client(service, into / client)
        states = Path("services", service, "domain", "states_gen.py")
        write(into / states, formatted(states_module(service, machines[service])))
        written += [client, states]
    drawn = Path("docs", "state-machines.md")
    write(into / drawn, diagrams(machines))
    return [*written, drawn]


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def formatted(source: str) -> str:
    done = subprocess.run(
        ["ruff", "format", "--config", str(ROOT / "pyproject.toml"), "-"],
        check=True,
        capture_output=True,
        encoding="utf-8",
        input=source,
        env=with_own_tools(),
    )
    return done.stdout


def with_own_tools() -> dict[str, str]:
    """The environment, with the programs installed beside this interpreter found first."""
    beside = str(Path(sys.executable).parent)
    path = os.pathsep.join([beside, os.environ.get("PATH", "")])
    return {**os.environ, "PATH": path, "RUFF_NO_CACHE": "true"}


def stale_files() -> list[Path]:
    """Every path whose committed content is not what the specs give now."""
    with tempfile.TemporaryDirectory() as fresh:
        written = generate(Path(fresh))
        paths = {p for top in written for base in (ROOT, Path(fresh)) for p in files_in(base, top)}
        return sorted(p for p in paths if not same(ROOT / p, Path(fresh, p)))


def files_in(base: Path, top: Path) -> Iterator[Path]:
    found = [base / top] if (base / top).is_file() else (base / top).rglob("*")
    for path in found:
        if path.is_file() and not IGNORED_PARTS & set(path.relative_to(base).parts):
            yield path.relative_to(base)


def same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if stale")
    try:
        if parser.parse_args().check:
            return report(stale_files())
        for path in generate(ROOT):
            print("wrote", path)
    except SpecRefused as refused:
        print(refused, file=sys.stderr)
        return 1
    return 0


def report(stale: list[Path]) -> int:
    if not stale:
        print("Everything generated is what the specs say.")
        return 0
    print("Stale, against openapi/*.yaml:", *(f"  {p}" for p in stale), sep="\n")
    print(f"Run `{COMMAND}` and commit what it writes.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
