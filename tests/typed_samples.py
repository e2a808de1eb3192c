"""Run by `tox run -e types`: the samples of the SDK's pages pass mypy and pyright, both strict."""

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


if __name__ == "__main__":
    sys.exit(main())
