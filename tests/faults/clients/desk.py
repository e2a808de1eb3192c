"""What a good client does with batches: repeats what got no answer, notes what it was told."""

from typing import Any

import httpx

from tests.faults.clients.files import AskedFile
from tests.faults.clients.shop import Shop


class Desk:
    """Sends files in and acts on their batches."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop

    async def upload(self, file: AskedFile, request_id: str | None = None) -> bool:
        """Send the file in, with its source as the idempotency key."""
        form = {"source": file.source, "notify": file.notify}
        reply = await self._shop.send(
            "order",
            "POST",
            "/batches",
            request_id,
            key=f"file-{file.source}",
            data=form,
            files={"file": ("orders.csv", file.content, "text/csv")},
        )
        if reply is None:
            return False
        if reply.status_code != httpx.codes.ACCEPTED:
            file.contradictions.append(f"it is refused: {reply.text[:200]}")
            return True
        file.batch_ids.add(reply.json()["id"])
        if len(file.batch_ids) > 1:
            file.contradictions.append(f"one key, several batches: {sorted(file.batch_ids)}")
        return True

    async def act(self, file: AskedFile, action: str, request_id: str | None = None) -> bool:
        """Pause, resume, cancel or undo; a refusal may be an unanswered attempt's success."""
        path = f"/batches/{file.batch_id}/{action}"
        return await self._shop.send("order", "POST", path, request_id) is not None

    async def certify(self, file: AskedFile) -> bool:
        """Ask for the batch's certificate."""
        path = f"/batches/{file.batch_id}/certificate"
        reply = await self._shop.send("order", "GET", path, None)
        if reply is None or not reply.is_success:
            return False
        certificate: dict[str, Any] = reply.json()
        file.certificate = certificate
        return True
