import { call, eventually } from "./api";
import { startProduct } from "./product";

/** The product with the orders of `ichiba demo`, and a batch. */
export default async function start(): Promise<() => Promise<void>> {
  const product = await startProduct();
  product.ichiba("demo", "--orders", "120");
  const { id } = await call<{ id: string }>("ORDER", "POST", "/api/v1/batches", {
    orders: Array.from({ length: 50 }, (_, index) => ({
      customer_name: "佐藤 花子",
      customer_email: `hanako${index}@example.jp`,
      external_id: `batch-${index}`,
      items: [{ product_name: "有田焼 湯呑", quantity: 2, unit_price: 1800 }],
    })),
  });
  await eventually(
    () => call<{ status: string }>("ORDER", "GET", `/api/v1/batches/${id}`),
    ({ status }) => status === "COMPLETED",
  );
  return product.stop;
}
