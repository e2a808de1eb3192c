"""A profile of a shop of its own, and a file that it reads."""

from typing import Any

import httpx
import yaml

from tests.service.order.batch_requests import BATCHES
from tests.service.order.conftest import Shop

PROFILES = "/api/v1/import-profiles"
TEA: dict[str, Any] = yaml.safe_load("""
name: tea-shop
title: Tea shop, export of orders
source: tea
known_by: [Order, Pieces, Postage]
order:
  external_id: Order
  customer_name: {join: [Last name, First name]}
  payment_method: Paid by
  total: Sum
items: {product_name: Item, quantity: Pieces, price: Price}
prices: each_with_tax
adjustments: [{kind: shipping, amount: Postage}]
states:
  - {when: {State: cancelled}, is: cancelled}
  - {when: {State: paid}, is: paid}
""")
MAPPING = {name: part for name, part in TEA.items() if name not in ("name", "title", "known_by")}
FILE = """Order,State,Paid by,Last name,First name,Item,Pieces,Price,Postage,Sum
T-1,paid,PayPay,水沢,紗季,湯呑,2,1800,600,4800
T-1,paid,PayPay,水沢,紗季,煎茶,1,600,600,4800
T-2,cancelled,PayPay,能登,ソノ,急須,1,4800,0,4800
T-3,paid,PayPay,大庭,陸,急須,1,4800,0,4801
"""


async def put(shop: Shop, document: dict[str, Any], **headers: str) -> httpx.Response:
    return await shop.api.put(f"{PROFILES}/{document['name']}", json=document, headers=headers)


async def upload(shop: Shop, content: str = FILE, **fields: str) -> httpx.Response:
    return await shop.api.post(BATCHES, files={"file": ("tea.csv", content.encode())}, data=fields)
