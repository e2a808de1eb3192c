"""Run by `tox run -e types`: the samples of the SDK's pages pass mypy and pyright, both strict, and
every type that the SDK offers is one that any checker sees (`pyright --verifytypes`)."""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SDK = ROOT / "generated_clients" / "ichiba_sdk"
PAGES = (ROOT / "docs" / "python-client.md", SDK / "README.md")
_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def main() -> int:
    return max(samples(), completeness())


def samples() -> int:
    """1 if a checker finds a fault in a page's samples."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for page in PAGES:
            code = "".join(_PYTHON.findall(page.read_text(encoding="utf-8")))
            assert "ichiba_sdk" in code, page
            (folder / f"{page.stem.replace('-', '_')}.py").write_text(code, encoding="utf-8")
        config = {"include": ["."], "typeCheckingMode": "strict", "extraPaths": [str(SDK)]}
        (folder / "pyrightconfig.json").write_text(json.dumps(config), encoding="utf-8")
        (folder / "mypy.ini").write_text(
            "[mypy]\nstrict = true\n[mypy-ichiba_sdk.*]\nfollow_imports = silent\n", "utf-8"
        )
        checks = (("mypy", "."), ("pyright", "--pythonpath", sys.executable))
        where = {**os.environ, "MYPYPATH": str(SDK)}
        return max(
            subprocess.run(
                [sys.executable, "-m", *check], cwd=folder, env=where, check=False
            ).returncode
            for check in checks
        )


def completeness() -> int:
    """1 if a type is unknown or has to be inferred; what httpx itself leaves out does not count."""
    beside = str(Path(sys.executable).parent)
    found = {"PATH": os.pathsep.join([beside, os.environ["PATH"]]), "PYTHONPATH": str(SDK)}
    check = ("pyright", "--ignoreexternal", "--outputjson", "--verifytypes", "ichiba_sdk")
    done = subprocess.run(
        [sys.executable, "-m", *check],
        env={**os.environ, **found},
        check=False,
        capture_output=True,
        text=True,
    )
    told = json.loads(done.stdout)["typeCompleteness"]
    counts = told["exportedSymbolCounts"]
    said = [
        f"ichiba_sdk: {told['completenessScore']:.1%} of {sum(counts.values())} names are typed"
    ]
    said += [
        f"{symbol['name']}: {fault['message']}"
        for symbol in told["symbols"]
        for fault in symbol["diagnostics"]
        if fault["severity"] == "error"  # a warning misses a docstring
    ]
    sys.stdout.write("\n  ".join(said) + "\n")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
