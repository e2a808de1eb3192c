"""Files of orders, and sending them in."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import httpx

from tests.service.order.conftest import Shop

BATCHES = "/api/v1/batches"
HEADING = "external_id,customer_name,customer_email,product_name,quantity,unit_price"
ROW = "A-{n},佐藤 花子,hanako.sato@example.jp,有田焼 湯呑,2,1800"


def sheet(rows: int = 2, encoding: str = "utf-8") -> bytes:
    """A file of ``rows`` orders, of 3,600 yen each."""
    lines = [HEADING, *(ROW.format(n=n) for n in range(1, rows + 1))]
    return ("\r\n".join(lines) + "\r\n").encode(encoding)


Part = tuple[str, str | bytes, str | None]
"""Name, content, and what the file is called."""


def form(parts: Iterable[Part], boundary: str = "b0undary") -> tuple[dict[str, str], bytes]:
    """Headers and body of a form with these parts in this order, as a browser writes them."""
    body = b""
    for name, content, filename in parts:
        disposition = f'form-data; name="{name}"'
        if filename is not None:
            disposition += f'; filename="{filename}"'
        raw = content.encode() if isinstance(content, str) else content
        head = f"--{boundary}\r\nContent-Disposition: {disposition}\r\n\r\n"
        body += head.encode() + raw + b"\r\n"
    headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
    return headers, body + f"--{boundary}--\r\n".encode()


async def send_form(shop: Shop, *parts: Part, **headers: str) -> httpx.Response:
    """Send a form with these parts."""
    own, body = form(parts)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return await shop.api.post(BATCHES, content=body, headers={**own, **named})


async def send_csv(shop: Shop, content: Any, **query: Any) -> httpx.Response:
    """Send a file as the body."""
    headers = {"Content-Type": "text/csv"}
    return await shop.api.post(BATCHES, content=content, headers=headers, params=query)


async def made(shop: Shop, content: bytes | None = None, **query: Any) -> dict[str, Any]:
    """The batch of a file, which must be taken."""
    reply = await send_csv(shop, sheet() if content is None else content, **query)
    assert reply.status_code == 202, reply.text
    batch: dict[str, Any] = reply.json()
    return batch


def kept_files(shop: Shop) -> list[Path]:
    """Everything that is in the folder of files."""
    return sorted(shop.folder.folder.glob("*"))
