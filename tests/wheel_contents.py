"""Run by `tests/wheels.py` outside the checkout: an installed Ichiba holds all that it reads.

Its argument is whether the wheel was made ``with`` or ``without`` a built dashboard.
"""

import importlib.metadata
import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import services
from services.console.dashboard.built import find_built

SERVICES = ("order", "payment", "notification")


def missing(site: Path) -> list[str]:
    """What an installed `services` package lacks, as paths and module names."""
    specs = [site / "services" / "openapi" / f"{service}.yaml" for service in SERVICES]
    profiles = site / "services" / "order" / "sheets" / "profiles"
    specs += [profiles / name for name in ("profile.schema.json", "words.yaml", "shopify.yaml")]
    clients = [f"ichiba_sdk.{service}_client.api" for service in SERVICES]
    return [str(path) for path in specs if not path.is_file()] + [
        name for name in clients if importlib.util.find_spec(name) is None
    ]


def missing_of_dashboard(site: Path) -> list[str]:
    """What its page asks for at first and the wheel lacks."""
    app = site / "services" / "console" / "dashboard" / "app"
    if find_built() != app:
        return [str(app / "index.html")]
    page = (app / "index.html").read_text(encoding="utf-8")
    files = re.findall(r'(?:src|href)="/([^"]+)"', page)
    assert any(file.endswith(".js") for file in files)
    return [file for file in files if not (app / file).is_file()]


def shared() -> list[str]:
    """Files that two of our distributions own; removing either would break the other."""
    ours, sdk = (
        {str(each) for each in importlib.metadata.files(name) or ()}
        for name in ("ichiba", "ichiba-sdk")
    )
    assert any(name.startswith("ichiba_sdk/_runtime/") for name in sdk)
    return sorted(ours & sdk)


def refusal() -> str:
    """What `ichiba serve --only dashboard` says where it refuses."""
    command = [str(Path(sys.executable).with_name("ichiba")), "serve", "--only", "dashboard"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    return f"{done.returncode} {done.stderr}"


def main(what: str) -> str | None:
    site = Path(services.__file__).parents[1]
    if Path(__file__).parents[1] == site:
        return "this is the checkout, not an installed wheel"
    lacking = missing(site) + (missing_of_dashboard(site) if what == "with" else [])
    if lacking:
        return f"the wheel lacks {', '.join(lacking)}"
    if twice := shared():
        return f"ichiba and ichiba-sdk both own {', '.join(twice)}"
    if what == "without":
        if (found := find_built()) is not None:
            return f"there is a dashboard in {found}"
        if not (said := refusal()).startswith("2 ichiba: this installation has no dashboard;"):
            return f"asked for a dashboard that is not there, it says {said}"
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
