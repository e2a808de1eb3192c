"""`explain_order`: what a support person reads."""

from typing import Any

from services.chassis.base.ids import new_id
from services.order.context import OrderUnit
from tests.service.order.conftest import ORDERS, Shop


async def test_an_order_whose_payment_is_unanswered(shop: Shop) -> None:
    shop.payments.down = True
    order = await shop.place()
    await shop.finish_owed()
    reply = await shop.api.get(f"{ORDERS}/{order['id']}/explanation")
    assert reply.status_code == 200, reply.text
    told = reply.json()
    assert told["status"] == "PAYMENT_PROCESSING"
    (owed,) = told["owed"]
    assert (owed["kind"], owed["state"], owed["attempts"]) == ("payment", "pending", 2)
    assert [attempt["error"] for attempt in told["attempts"]] == [
        "payment: ConnectError: refused"
    ] * 2
    assert "tried 2 times" in told["summary"]
    assert [step["operation_id"] for step in told["next_steps"]] == [
        "replay_delivery",
        "cancel_order",
    ]


async def test_what_was_paid_before_it_was_shipped_is_not_to_be_paid_after_it(shop: Shop) -> None:
    order = await shop.place(payment_method="invoice")
    await shop.finish_owed()
    payment = shop.payments.settle(order["id"], "COMPLETED")
    assert (await shop.tell(order["id"], payment_id=payment.id)).json()["status"] == "PAID"
    await shop.set_status(order["id"], "SHIPPED")
    told = (await shop.api.get(f"{ORDERS}/{order['id']}/explanation")).json()
    assert "The customer pays" not in told["summary"]
    assert "record_payment" not in [step["operation_id"] for step in told["next_steps"]]


async def test_an_order_where_all_went_well(shop: Shop) -> None:
    order = await shop.place()
    told = (await shop.api.get(f"{ORDERS}/{order['id']}/explanation")).json()
    assert told["owed"] == []
    assert [(attempt["kind"], attempt["error"]) for attempt in told["attempts"]] == [
        ("payment", None),
        ("notice", None),
    ]


async def test_a_message_that_was_refused_waits_for_a_person(shop: Shop) -> None:
    shop.notifications.refusal = "The variable `x` is missing."
    order = await shop.place()
    told = (await shop.api.get(f"{ORDERS}/{order['id']}/explanation")).json()
    assert told["next_steps"][0]["operation_id"] == "replay_delivery"
    assert told["next_steps"][0]["delivery_id"] == told["owed"][0]["id"]
    assert "The variable `x` is missing." in told["summary"]


async def test_what_is_owed_is_told_however_much_was_done_since(shop: Shop) -> None:
    shop.notifications.refusal = "The variable `x` is missing."
    order = await shop.place()
    [_, dead] = await shop.owed(order["id"])

    def work_that_is_done(unit: OrderUnit) -> None:
        for _ in range(101):
            unit.settle(unit.owe("notice", "notification", order["id"]))

    await shop.service.write(work_that_is_done)
    told = (await shop.api.get(f"{ORDERS}/{order['id']}/explanation")).json()
    assert [owed["id"] for owed in told["owed"]] == [dead.id]
    assert len(told["attempts"]) == 100


async def test_an_unknown_order_is_404(shop: Shop) -> None:
    reply = await shop.api.get(f"{ORDERS}/{new_id()}/explanation")
    assert (reply.status_code, reply.json()["code"]) == (404, "order_not_found")


async def explained(shop: Shop, order_id: str) -> dict[str, Any]:
    reply = await shop.api.get(f"{ORDERS}/{order_id}/explanation")
    assert reply.status_code == 200, reply.text
    told: dict[str, Any] = reply.json()
    return told


def operations(told: dict[str, Any]) -> list[str | None]:
    return [step["operation_id"] for step in told["next_steps"]]


async def test_what_is_paid_after_shipping(shop: Shop) -> None:
    shop.payments.will_be("PENDING")
    order = await shop.place(payment_method="invoice")
    await shop.finish_owed()
    assert (
        "The customer pays 4,800 yen by invoice." in (await explained(shop, order["id"]))["summary"]
    )
    await shop.set_status(order["id"], "SHIPPED", tracking_number="1234", carrier="ヤマト運輸")
    told = await explained(shop, order["id"])
    assert told["summary"].startswith(
        "The order is on its way to the customer. The customer pays 4,800 yen by invoice. It was "
        "sent as ヤマト運輸 1234."
    )
    assert operations(told) == ["set_order_status", "record_payment"]
    payment_id = (await shop.get(order["id"]))["payment_id"]
    await shop.tell(order["id"], payment_status="COMPLETED", payment_id=payment_id)
    told = await explained(shop, order["id"])
    assert told["summary"].startswith("The order is paid (4,800 yen) and on its way")
    assert operations(told) == ["set_order_status"]


async def test_a_refund_by_hand(shop: Shop) -> None:
    order = await shop.place(
        payment_method="external", paid_elsewhere={"provider": "Rakuten"}, customer_email=None
    )
    assert (await explained(shop, order["id"]))["summary"] == (
        "The order was paid to Rakuten (4,800 yen) and is waiting to be shipped. No messages are "
        "sent, because the order has no e-mail address."
    )
    await shop.cancel(order["id"])
    told = await explained(shop, order["id"])
    assert "A refund of 4,800 yen has to be made by hand" in told["summary"]
    assert operations(told) == ["settle_refund"]
    await shop.tell(order["id"], payment_status="REFUNDED", payment_id=order["payment_id"])
    told = await explained(shop, order["id"])
    assert told["summary"].startswith("The order was cancelled; 4,800 yen were refunded.")
    assert operations(told) == [None]


async def test_an_order_that_costs_nothing(shop: Shop) -> None:
    points = [{"kind": "points", "amount": -4800}]
    order = await shop.place(adjustments=points)
    told = await explained(shop, order["id"])
    assert told["summary"] == "The order costs nothing and is waiting to be shipped."
    assert operations(told) == ["set_order_status", "cancel_order"]


async def test_it_is_told_in_the_readers_language(shop: Shop) -> None:
    shop.payments.down = True
    order = await shop.place()
    await shop.finish_owed()
    url, said = f"{ORDERS}/{order['id']}/explanation", {}
    for language in ("en", "ja"):
        reply = await shop.api.get(url, headers={"Accept-Language": language})
        assert reply.headers["content-language"] == language
        assert reply.headers["vary"] == "Accept-Language"
        said[language] = reply.json()
    assert said["ja"]["summary"].startswith(
        f"{order['total_amount']:,} 円の決済を依頼しました。結果はまだ出ていません。決済は "
    )
    assert (
        "2 回試行しました(最後のエラー: payment: ConnectError: refused)。" in said["ja"]["summary"]
    )
    assert [step["detail"] for step in said["ja"]["next_steps"]] == [
        "対応は不要です。未完了の処理は自動で再試行します。すぐに再試行するには、再実行してください。",
        "注文をキャンセルできます。お客様に通知します。決済済みと分かった場合は、自動で返金します。",
    ]
    others = set(said["en"]) - {"summary", "next_steps"}
    assert {name: said["en"][name] for name in others} == {
        name: said["ja"][name] for name in others
    }
