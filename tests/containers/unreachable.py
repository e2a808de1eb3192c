"""Run in a container's network, as root: another address is out of its reach, or is so no more.

``python -c SOURCE add|remove ADDRESS``. It needs nothing but Python, for images have no ``ip``.
"""

import socket
import struct
import sys
from fcntl import ioctl
from typing import Final

_REQUESTS: Final = {"add": 0x890B, "remove": 0x890C}
"""SIOCADDRT and SIOCDELRT, which take a ``struct rtentry``: see route(8) and <linux/route.h>."""
_UP_HOST_REJECT: Final = 0x0001 | 0x0004 | 0x0200


def _address(ip: str) -> bytes:
    return struct.pack("=HH4s8x", socket.AF_INET, 0, socket.inet_aton(ip))


def main(what: str, ip: str) -> None:
    route = struct.pack(
        "@L16s16s16sHhLPhPLLH",
        0,
        _address(ip),
        _address("0.0.0.0"),
        _address("255.255.255.255"),
        _UP_HOST_REJECT,
        *(0,) * 8,
    )
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        ioctl(any_socket, _REQUESTS[what], route)


if __name__ == "__main__":
    main(*sys.argv[1:])
