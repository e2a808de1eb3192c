"""The made-up orders of `ichiba demo`: the same for the same seed, one by one.

Everything is invented; addresses of mail are of the domains that RFC 2606 and JPRS keep for
examples, telephone numbers of blocks that reach nobody.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ichiba_sdk.order_client.models.locale import Locale
from ichiba_sdk.order_client.models.order_create import OrderCreate
from ichiba_sdk.order_client.models.order_item_create import OrderItemCreate
from ichiba_sdk.order_client.models.payment_method import PaymentMethod

SOURCE = "demo"
Fate = Literal["leave", "ship", "deliver", "cancel"]

# One round of twenty orders: the token that pays, and what becomes of the order then. The first
# six cover every outcome.
_ROUND: tuple[tuple[str, Fate], ...] = (
    ("tok_ok", "deliver"),
    ("tok_ok", "ship"),
    ("tok_ok", "leave"),
    ("tok_declined", "leave"),
    ("tok_ok", "cancel"),
    ("tok_pending", "leave"),
    *(("tok_ok", fate) for fate in ("deliver", "ship", "leave", "deliver", "deliver", "ship")),
    ("tok_insufficient_funds", "leave"),
    *(("tok_ok", fate) for fate in ("deliver", "leave", "ship", "cancel", "deliver", "ship")),
    ("tok_declined", "leave"),
)

_METHODS: tuple[PaymentMethod, ...] = ("card", "card", "card", "konbini", "bank_transfer")

_JAPANESE = (
    ("佐藤 花子", "hanako.sato", "〒100-0001 東京都千代田区千代田1-1"),
    ("鈴木 一郎", "ichiro.suzuki", "〒530-0001 大阪府大阪市北区梅田3-1-1"),
    ("高橋 美咲", "misaki.takahashi", "〒060-0001 北海道札幌市中央区北1条西2"),
    ("田中 健太", "kenta.tanaka", "〒810-0001 福岡県福岡市中央区天神1-8-1"),
    ("伊藤 さくら", "sakura.ito", "〒460-0001 愛知県名古屋市中区三の丸3-1-1"),
    ("渡辺 大輔", "daisuke.watanabe", "〒980-0001 宮城県仙台市青葉区国分町3-7-1"),
    ("山本 結衣", "yui.yamamoto", "〒604-0001 京都府京都市中京区寺町通御池上る"),
    ("中村 翔", "sho.nakamura", "〒730-0001 広島県広島市中区国泰寺町1-6-34"),
    ("小林 直子", "naoko.kobayashi", "〒900-0001 沖縄県那覇市泉崎1-1-1"),
    ("加藤 隆", "takashi.kato", "〒220-0001 神奈川県横浜市西区みなとみらい2-2-1"),
)
_ENGLISH = (
    ("Emma Clarke", "emma.clarke", "12 Harbour Street, Bristol BS1 5TR, United Kingdom"),
    ("Noah Williams", "noah.williams", "480 Alder Avenue, Portland OR 97205, USA"),
    ("Olivia Martin", "olivia.martin", "7 Wattle Road, Carlton VIC 3053, Australia"),
    ("Liam O'Brien", "liam.obrien", "31 Quay Lane, Galway H91 X2, Ireland"),
    ("Ava Fraser", "ava.fraser", "905 Maple Crescent, Halifax NS B3H 1T5, Canada"),
)
_PRODUCTS = (
    ("有田焼 湯呑", "Arita porcelain teacup", "ARITA-YUNOMI", 1_800),
    ("南部鉄器 急須", "Nambu cast-iron teapot", "NAMBU-KYUSU", 12_800),
    ("宇治抹茶 40g", "Uji matcha, 40 g", "UJI-MATCHA-40", 2_160),
    ("今治タオル バスタオル", "Imabari bath towel", "IMABARI-BATH", 3_300),
    ("堺打刃物 三徳包丁", "Sakai santoku knife", "SAKAI-SANTOKU", 24_200),
    ("輪島塗 汁椀", "Wajima lacquer bowl", "WAJIMA-SHIRUWAN", 16_500),
    ("江戸切子 ロックグラス", "Edo Kiriko tumbler", "KIRIKO-ROCK", 19_800),
    ("美濃和紙 レターセット", "Mino washi letter set", "MINO-LETTER", 880),
    ("信州りんごジュース 1L", "Shinshu apple juice, 1 l", "SHINSHU-APPLE-1L", 756),
    ("紀州南高梅 梅干し 500g", "Kishu pickled plums, 500 g", "KISHU-UME-500", 3_240),
    ("手ぬぐい 青海波", "Tenugui cloth, wave pattern", "TENUGUI-SEIGAIHA", 1_320),
    ("曲げわっぱ 弁当箱", "Bent-cedar lunch box", "MAGEWAPPA-BENTO", 9_350),
)
_NOTES = {
    "ja": ("のし紙をお願いします。", "午前中の配達を希望します。", "領収書を同封してください。"),
    "en": ("Please gift-wrap it.", "Leave it with the neighbour.", "Include a receipt, please."),
}
_CARRIERS = {"ja": ("ヤマト運輸", "佐川急便", "日本郵便"), "en": ("Japan Post EMS", "DHL Express")}


@dataclass(frozen=True, slots=True)
class PlannedOrder:
    """An order to place, and what is to become of it once it is paid."""

    order: OrderCreate
    fate: Fate
    carrier: str
    tracking_number: str


def planned_orders(count: int, seed: int) -> Iterator[PlannedOrder]:
    """The first ``count`` orders of ``seed``; a larger ``count`` goes on where a smaller ended."""
    for number in range(1, count + 1):
        yield _planned_order(number, seed)


def _planned_order(number: int, seed: int) -> PlannedOrder:
    chance = random.Random(f"{seed}-{number}")  # noqa: S311 - made-up data, no secret
    token, fate = _ROUND[(number - 1) % len(_ROUND)]
    locale: Locale = "en" if chance.random() < 0.25 else "ja"
    name, mailbox, address = chance.choice(_JAPANESE if locale == "ja" else _ENGLISH)
    order = OrderCreate(
        customer_name=name,
        customer_email=f"{mailbox}@example.{'jp' if locale == 'ja' else 'com'}",
        customer_phone=f"0{chance.choice('369')}-0000-{chance.randrange(10_000):04}",
        shipping_address=address,
        items=_items(chance, locale),
        source=SOURCE,
        external_id=f"demo-{seed}-{number}",
        locale=locale,
        payment_method=chance.choice(_METHODS),
        payment_token=token,
    )
    if chance.random() < 0.2:
        order.note = chance.choice(_NOTES[locale])
    tracking_number = "-".join(f"{chance.randrange(10_000):04}" for _ in range(3))
    return PlannedOrder(order, fate, chance.choice(_CARRIERS[locale]), tracking_number)


def _items(chance: random.Random, locale: Locale) -> list[OrderItemCreate]:
    """One to four different products; together they stay below the 1,000,000 yen of a payment."""
    chosen = chance.sample(_PRODUCTS, k=chance.choice((1, 1, 2, 2, 3, 4)))
    return [
        OrderItemCreate(
            product_name=japanese if locale == "ja" else english,
            sku=sku,
            quantity=chance.choice((1, 1, 1, 2, 2, 3, 5)),
            unit_price=price,
        )
        for japanese, english, sku, price in chosen
    ]
