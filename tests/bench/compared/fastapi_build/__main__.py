"""Runs one of the three services; see the package."""

import sys
from pathlib import Path

import uvicorn

from tests.bench.compared.fastapi_build import notification, order, payment


def main(arguments: list[str]) -> None:
    name, folder, port, *peers = arguments
    data_dir = Path(folder)
    if name == "order":
        app = order.create_app(data_dir, int(peers[0]), int(peers[1]))
    else:
        app = {"payment": payment, "notification": notification}[name].create_app(data_dir)
    uvicorn.run(app, host="127.0.0.1", port=int(port), access_log=False, log_level="warning")


if __name__ == "__main__":
    main(sys.argv[1:])
