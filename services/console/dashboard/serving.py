"""The dashboard's process: ``python -m services.console.dashboard.serving``, for `ichiba serve`."""

import argparse
import contextlib
import signal
import sys
from typing import NoReturn

import uvicorn

from services.chassis.base.settings import SERVICES, Settings, WrongSetting
from services.chassis.identity.tokens import SigningKey
from services.console.dashboard.built import find_built, why_missing
from services.console.dashboard.issuer import Issuer
from services.console.dashboard.links import UsedLinks
from services.console.dashboard.site import build_site
from services.console.processes.lifeline import stop_when, wait_for_end_of_stdin
from services.console.processes.listening import bind
from services.console.refusals import REFUSED, DashboardNotBuilt, Refused


def run(*, has_lifeline: bool) -> int:
    """Serve the built dashboard until SIGINT or SIGTERM and return the exit code.

    Raises:
        WrongSetting, PortTaken, DashboardNotBuilt: trying again would not help.
    """
    settings = Settings.load()
    folder = find_built()
    if folder is None:
        raise DashboardNotBuilt(why_missing())
    settings.make_data_dir()
    origins = {service: settings.public_url(service) for service in SERVICES}
    key = SigningKey.load_or_create(settings.data_dir)
    used = UsedLinks(settings.data_dir / "used-links")
    site = build_site(folder, origins, key, used, Issuer.of(settings))
    bound = bind(settings, "dashboard")
    if has_lifeline:
        stop_when(wait_for_end_of_stdin)
    # uvicorn raises the signal that stopped it once more; having stopped, we end in good order.
    signal.signal(signal.SIGTERM, lambda *_: None)
    config = uvicorn.Config(
        site, access_log=False, log_config=None, server_header=False, proxy_headers=False
    )
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[bound])
    return 0


def main() -> NoReturn:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(description="Serves the dashboard of Ichiba.")
    parser.add_argument("--lifeline", action="store_true", help="stop when standard input ends")
    arguments = parser.parse_args()
    try:
        code = run(has_lifeline=arguments.lifeline)
    except (WrongSetting, Refused) as refusal:
        print(f"ichiba: {refusal}", file=sys.stderr)
        code = REFUSED
    sys.exit(code)


if __name__ == "__main__":
    main()
