"""Makes everything that follows from the specs; nothing it writes is ever edited by hand.

    python openapi/generate.py            write it
    python openapi/generate.py --check    exit 1 and name the files that are stale

From `openapi/<service>.yaml` come

- `generated_clients/ichiba_sdk/`: the Python SDK, and below it a plain client of each service, by
  openapi-python-client; all but `ichiba_sdk/_runtime`, which is written by hand;
- `generated_clients/typescript/`: the TypeScript SDK; all but `src/runtime` and `test`;
- `services/<service>/domain/states_gen.py`: statuses, events and transitions of every schema that
  carries `x-state-machine`;
- `docs/state-machines.md`: the same machines, drawn.
"""

import argparse
import ast
import filecmp
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import yaml

import typescript
from sdk import tags_of, templates
from sdk_shape import Tag
from state_machines import COMMAND, SpecRefused, diagrams, machines_in, states_module

ROOT = Path(__file__).resolve().parent.parent
SPECS = ROOT / "openapi"
SDK = Path("generated_clients", "ichiba_sdk")
TYPESCRIPT = Path("generated_clients", "typescript")
SERVICES = ("order", "payment", "notification")
IGNORED_PARTS = {"__pycache__", ".ruff_cache", ".mypy_cache", "dist", "build"}


# ------------------------------------------------------------------------------------------ clients


def write_client(service: str, into: Path) -> None:
    """Run openapi-python-client over one spec; a warning of its is an error here.

    Raises:
        SpecRefused: the generator would leave something out.
    """
    options = client_options()
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
                *("--meta", "none", "--output-path", str(into), "--overwrite", "--fail-on-warning"),
                *("--custom-template-path", str(SPECS / "templates")),
            ],
            check=False,
            capture_output=True,
            text=True,
            env=with_own_tools(),
        )
    if done.returncode != 0:
        raise SpecRefused(f"{service}.yaml:\n{done.stdout}{done.stderr}")


def client_options() -> dict[str, Any]:
    options: dict[str, Any] = yaml.safe_load((SPECS / "clients.yaml").read_text(encoding="utf-8"))
    return options


def write_sdk(into: Path) -> list[Path]:
    """Write the SDK's own files below ``into``, its project; the paths are relative to it."""
    package = Path("ichiba_sdk")
    facts = shape()
    services: dict[str, list[Tag]] = facts["services"]
    made = templates(SPECS / "templates" / "sdk")
    shutil.rmtree(into / package / "calls", ignore_errors=True)
    write(into / package / "calls" / "__init__.py", '"""The calls, by service and tag."""\n')
    for service, tags in services.items():
        folder = into / package / "calls" / service
        write(folder / "__init__.py", f'"""The calls of the {service} service, by tag."""\n')
        for tag in tags:
            source = made.get_template("calls.py.jinja").render(tag=tag, modules=dict(tag.models))
            write(folder / f"{tag.name}.py", source)
    for template, path in (
        ("init.py.jinja", package / "__init__.py"),
        ("client.py.jinja", package / "client.py"),
        ("README.md.jinja", Path("README.md")),
        ("pyproject.toml.jinja", Path("pyproject.toml")),
    ):
        write(into / path, made.get_template(template).render(facts))
    written = [package / name for name in ("__init__.py", "client.py", "calls")]
    for command in client_options()["post_hooks"]:
        tidied = [*command.split()[:-1], *map(str, written)]
        subprocess.run(tidied, cwd=into, check=True, env=with_own_tools())
    return [*written, Path("README.md"), Path("pyproject.toml")]


@cache
def shape() -> dict[str, Any]:
    """What both SDKs are, as their templates take it."""
    services = {name: tags_of(name, described(name), client_options()) for name in SERVICES}
    owners = {tag.name: (tag, name) for name in SERVICES[::-1] for tag in services[name]}
    return {
        "version": described("order")["info"]["version"],
        "services": services,
        "owners": [owners[name] for name in sorted(owners)],
        "owned": [(tag.name, name) for tag, name in owners.values()],
        "errors": error_classes(),
    }


def write_typescript(into: Path) -> list[Path]:
    """Write what is generated of the TypeScript SDK below ``into``; paths are relative to it."""
    facts = shape()
    made = typescript.sources(templates(SPECS / "templates" / "typescript"), facts)
    for service, types in typescript.types_of(SPECS, SERVICES, with_own_tools()).items():
        made[Path("src", "types", f"{service}.ts")] = types
    for name in ("package.json", "package-lock.json"):
        made[Path(name)] = typescript.with_version(ROOT / TYPESCRIPT / name, facts["version"])
    for folder in (Path("src", "calls"), Path("src", "types")):
        shutil.rmtree(into / folder, ignore_errors=True)
    for path, text in made.items():
        write(into / path, text)
    return [Path("src", "calls"), Path("src", "types"), *made]


def error_classes() -> list[str]:
    """What the SDKs raise, by name."""
    source = (ROOT / SDK / "ichiba_sdk" / "_runtime" / "errors.py").read_text(encoding="utf-8")
    return sorted(each.name for each in ast.parse(source).body if isinstance(each, ast.ClassDef))


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
        client = SDK / "ichiba_sdk" / f"{service}_client"
        shutil.rmtree(into / client, ignore_errors=True)
        (into / client).parent.mkdir(parents=True, exist_ok=True)
        write_client(service, into / client)
        states = Path("services", service, "domain", "states_gen.py")
        write(into / states, formatted(states_module(service, machines[service])))
        written += [client, states]
    written += [SDK / path for path in write_sdk(into / SDK)]
    written += [TYPESCRIPT / path for path in write_typescript(into / TYPESCRIPT)]
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
