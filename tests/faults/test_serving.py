"""`ichiba serve --faults`: the shipped command, with its proxy between real services."""

import asyncio
from pathlib import Path

import httpx
import pytest

from services.chassis.base.ids import new_id
from tests.faults.clients.journal import Asked
from tests.faults.clients.shop import until_answered
from tests.faults.processes.databases import sqlite_urls
from tests.faults.processes.product import Product, running_product


async def _order(product: Product) -> str:
    shop, asked = product.shop(), Asked(new_id(), 4_800)
    await until_answered(lambda: shop.create(asked))
    order = await shop.order(asked)
    await shop.close()
    assert order is not None
    return str(order["status"])


@pytest.mark.slow(14)
def test_it_says_that_faults_are_on_and_spoils_calls_between_services(tmp_path: Path) -> None:
    profile = tmp_path / "deaf.toml"
    profile.write_text("[calls]\nfailed_after = 1\n")
    with running_product(
        tmp_path, sqlite_urls(tmp_path), str(profile), 1, is_warm=False
    ) as product:
        status = asyncio.run(_order(product))
        counts = httpx.get(f"{product.origins['gateway']}/faults").json()

    assert status == "PAYMENT_PROCESSING"  # captured, and the order service has not heard of it
    assert counts["service"] == "payment"
    assert counts["calls"]["failed_after"] == counts["calls"]["all"] >= 1
    log = (tmp_path / "serve.log").read_text(encoding="utf-8")
    assert log.startswith(f"ichiba: FAULTS ARE ON ({profile}:1): calls fail here on purpose\n")
    assert f"  FAULTS ON     {profile}:1\n" in log


@pytest.mark.slow(3)
def test_without_faults_nothing_stands_between_the_services(tmp_path: Path) -> None:
    with running_product(tmp_path, sqlite_urls(tmp_path), None, 1) as product:
        assert asyncio.run(_order(product)) == "PAID"
        assert product.origins["gateway"] == product.origins["payment"]
    assert "FAULTS" not in (tmp_path / "serve.log").read_text(encoding="utf-8")
