"""Tokens that no library would write."""

import base64
import hashlib
import hmac
import json
from typing import Any


def base64url(raw: bytes) -> str:
    """Base64 as JWTs write it."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def part(content: Any) -> str:
    """A header or a payload."""
    return base64url(json.dumps(content).encode())


def unsigned(claims: Any) -> str:
    """A token of ``alg`` ``none``."""
    return f"{part({'alg': 'none'})}.{part(claims)}."


def signed_with_secret(header: dict[str, Any], claims: Any, secret: bytes) -> str:
    """An HS256 token; ``secret`` may be somebody's public key."""
    signing_input = f"{part({'alg': 'HS256'} | header)}.{part(claims)}"
    signature = hmac.new(secret, signing_input.encode(), hashlib.sha256).digest()
    return f"{signing_input}.{base64url(signature)}"
