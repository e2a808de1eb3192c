// Creates ORDERS orders, several at once, and prints what each became.
import { Ichiba } from "@ichiba/sdk";

const { ORDERS = "0", AT_ONCE = "1" } = process.env;
const client = new Ichiba({ timeout: 3_000 });
const made: Record<string, string> = {};
let number = 0;

async function createSome(): Promise<void> {
  while (number < Number(ORDERS)) {
    const mine = number++;
    const order = await client.orders.create({
      customer_name: "佐藤 花子",
      items: [{ product_name: "有田焼 湯呑", quantity: 1, unit_price: 1800 }],
      source: "bad-line",
      external_id: `line-${mine}`,
      payment_method: mine % 4 ? "invoice" : "card",
    });
    made[String(order.external_id)] = order.id;
  }
}

await Promise.all(Array.from({ length: Number(AT_ONCE) }, createSome));
console.log(JSON.stringify(made));
