"""An import does less at once while requests wait for the database."""

import pytest

from tests.service.order.batch_requests import sheet
from tests.service.order.conftest import Shop
from tests.service.order.importing import imported


@pytest.mark.parametrize("is_waited_for", [False, True], ids=["quiet", "waited for"])
async def test_chunks_are_smaller_while_requests_wait(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, backend: str, is_waited_for: bool
) -> None:
    small = {"sqlite": [25, 25, 25, 25, 20], "postgresql": [50, 50, 20]}[backend]
    chunks = small if is_waited_for else [small[0], 120 - small[0]]
    kind = type(shop.service.database)
    monkeypatch.setattr(kind, "is_waited_for", lambda _: is_waited_for)
    batch = await imported(shop, sheet(120))
    assert (batch["status"], batch["orders_paid"]) == ("COMPLETED", 120)
    assert [len(chunk) for chunk in shop.bulk_payments.asked] == chunks
