"""Writes `@ichiba/sdk`, the TypeScript SDK: `ichiba_sdk`'s shape, Redocly's types.

Redocly's `generate-client` (the version that lints the specs) describes every schema and parameter.
What the calls are named, take and answer is what `sdk.tags_of` says for the Python SDK.
"""

import json
import re
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import jinja2

from sdk_shape import Argument, Method, Tag
from state_machines import SpecRefused

REDOCLY = "@redocly/cli@2.77.0"
_OF_OPERATIONS = re.compile(r"export type (\w+?_\w+?)(Query|Body|Headers|Result) = ")
_NOT_TAKEN = ("ResponseHeaders", "Variables")
_STRINGS = re.compile(r'"[^"\\]*"(?: \| "[^"\\]*")+')
_RAW_NAME = re.compile(r"\b([A-Z][a-z0-9]*(?:_[a-z0-9]+)+)(?=(?:Query|Body|Headers|Result)\b)")


# -------------------------------------------------------------------------------------------- types


def types_of(specs: Path, services: tuple[str, ...], env: dict[str, str]) -> dict[str, str]:
    """A module of types for each service.

    Raises:
        SpecRefused: Redocly's generator fails.
    """
    with ThreadPoolExecutor() as pool:
        made = pool.map(lambda name: _types(specs / f"{name}.yaml", env), services)
        return dict(zip(services, made, strict=True))


def _types(spec: Path, env: dict[str, str]) -> str:
    npx = shutil.which("npx", path=env["PATH"])
    if npx is None:
        raise SpecRefused("the TypeScript SDK needs Node.js: there is no npx on the path")
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch, "client.ts")
        options = ("--output-mode", "split", "--runtime", "module", "--args-style", "grouped")
        done = subprocess.run(
            [npx, "--yes", REDOCLY, "generate-client", str(spec), "-o", str(made), *options],
            cwd=scratch,
            check=False,
            capture_output=True,
            encoding="utf-8",
            env={**env, "REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"},
        )
        if done.returncode != 0 or not made.is_file():
            raise SpecRefused(f"{spec.name}:\n{done.stdout}{done.stderr}")
        schemas = made.with_name("client.schemas.ts").read_text(encoding="utf-8")
        return _module(spec.name, schemas, made.read_text(encoding="utf-8"))


def _module(spec: str, schemas: str, client: str) -> str:
    """The schemas, and what operations take and answer; of the rest of the client nothing."""
    heading = f"// Made from openapi/{spec} by `tox run -e generate`; never edited.\n"
    # Redocly's own heading, and the description of the whole service.
    described = schemas[schemas.index("*/") + 2 :]
    text = "\n".join([heading, _opened(described).strip(), "", *_operation_types(client)])
    return _RAW_NAME.sub(lambda found: pascal(found[1]), text) + "\n"


def _operation_types(client: str) -> list[str]:
    """The declarations of queries, bodies, headers and answers; each ends with a semicolon."""
    found: list[str] = []
    is_inside = False
    for line in client.splitlines():
        name = line.partition(" = ")[0]
        if _OF_OPERATIONS.match(line) and not name.endswith(_NOT_TAKEN):
            is_inside = True
        if is_inside:
            found.append(line)
        if line == "};" or (line.startswith("export") and line.endswith(";")):
            is_inside = False
    return found


def _opened(schemas: str) -> str:
    """The schemas, whose enums have values that are not known yet."""
    lines = schemas.splitlines()
    return "\n".join(line if line.lstrip().startswith("*") else _open(line) for line in lines)


def _open(line: str) -> str:
    return _STRINGS.sub(lambda found: f"{found[0]} | (string & {{}})", line)


# -------------------------------------------------------------------------------------------- calls


def pascal(name: str) -> str:
    """``list_orders`` or ``List_orders`` as ``ListOrders``."""
    return "".join(part[:1].upper() + part[1:] for part in name.split("_"))


def camel(name: str) -> str:
    """``set_status`` as ``setStatus``."""
    made = pascal(name)
    return made[:1].lower() + made[1:]


def header_name(argument: Argument) -> str:
    """``If-Match`` as the parameter ``if_match``."""
    return argument.name.lower().replace("-", "_")


def params_of(method: Method) -> str | None:
    """The type of a method's parameters; None if it takes none."""
    name = pascal(method.id)
    parts = [f"T.{name}Query"] if method.query else []
    if method.body and not method.whole_body:
        parts.append(f"T.{name}Body")
    named = [
        f'{header_name(each)}{"" if each.is_required else "?"}: T.{name}Headers["{each.name}"]'
        for each in method.header
    ]
    if named:
        parts.append(f"{{ {'; '.join(named)} }}")
    return " & ".join(parts) or None


def needs_params(method: Method) -> bool:
    """Whether a call has to have parameters."""
    body = [] if method.whole_body else method.body
    return any(each.is_required for each in (*method.query, *method.header, *body))


def answer_of(method: Method) -> str:
    """The type of what a method answers."""
    if method.kind == "model":
        return f"T.{pascal(method.id)}Result"
    return "string" if method.kind == "text" else "void"


def operation_of(method: Method, service: str) -> str:
    """The method's operation, as the runtime reads it."""
    said: dict[str, Any] = {
        "id": method.id,
        "service": service,
        "method": method.verb,
        "path": _wire_path(method),
    }
    if method.query:
        said["query"] = [each.name for each in method.query]
    if method.header:
        said["headers"] = {header_name(each): each.name for each in method.header}
    if method.body and not method.whole_body:
        said["body"] = "required" if method.body_is_required else "optional"
    said |= {"takesKey": True} if method.takes_key else {}
    said |= {"isRepeatable": True} if method.is_repeatable else {}
    said |= {} if method.takes_token else {"isPublic": True}
    return json.dumps(said, indent=2)


def _wire_path(method: Method) -> str:
    path = method.path
    for each in method.path_arguments:
        path = path.replace(f"{{{each.python}}}", f"{{{camel(each.python)}}}")
    return path


def described(text: str, indent: str = "") -> str:
    """A description as a comment has it."""
    return text.replace("*/", "* /").replace("\n", f"\n{indent} * ")


def sources(environment: jinja2.Environment, facts: dict[str, Any]) -> dict[Path, str]:
    """The SDK's own generated files, by path, but for the types."""
    environment.filters |= {
        "pascal": pascal,
        "camel": camel,
        "comment": described,
        "header_name": header_name,
    }
    environment.globals |= {
        "params_of": params_of,
        "needs_params": needs_params,
        "answer_of": answer_of,
        "operation_of": operation_of,
    }
    made = {
        Path("src", "client.ts"): "client.ts.jinja",
        Path("src", "index.ts"): "index.ts.jinja",
        Path("README.md"): "README.md.jinja",
    }
    found = {path: environment.get_template(name).render(facts) for path, name in made.items()}
    calls = environment.get_template("calls.ts.jinja")
    tags: list[tuple[str, Tag]] = [
        (service, tag) for service, each in facts["services"].items() for tag in each
    ]
    for service, tag in tags:
        path = Path("src", "calls", service, f"{tag.name.replace('_', '-')}.ts")
        found[path] = calls.render(tag=tag, service=service)
    return found


def with_version(manifest: Path, version: str) -> str:
    """A package.json or package-lock.json that has the version of the specs."""
    told: dict[str, Any] = json.loads(manifest.read_text(encoding="utf-8"))
    told["version"] = version
    if "packages" in told:
        told["packages"][""]["version"] = version
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"
