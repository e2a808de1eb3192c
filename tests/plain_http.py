"""HTTP to servers of the tests' own, which have no certificates."""

import ssl
from typing import Final

TRUST_NOBODY: Final = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""``verify`` of an httpx client, which else reads all that the machine trusts: that takes 20 ms."""
