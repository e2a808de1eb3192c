"""Run by `tox run -e wheel` outside the checkout: an installed Ichiba holds all that it reads."""

import importlib.util
import sys
from pathlib import Path

import services

SERVICES = ("order", "payment", "notification")


def missing(site: Path) -> list[str]:
    """What an installed `services` package lacks, as paths and module names."""
    specs = [site / "services" / "openapi" / f"{service}.yaml" for service in SERVICES]
    clients = [f"{service}_client.api" for service in SERVICES]
    return [str(path) for path in specs if not path.is_file()] + [
        name for name in clients if importlib.util.find_spec(name) is None
    ]


def main() -> str | None:
    site = Path(services.__file__).parents[1]
    if Path(__file__).parents[1] == site:
        return "this is the checkout, not an installed wheel"
    lacking = missing(site)
    return f"the wheel lacks {', '.join(lacking)}" if lacking else None


if __name__ == "__main__":
    sys.exit(main())
