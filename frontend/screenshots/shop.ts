import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { startProduct } from "../e2e/product";

/** The product as a shop has it after a month. */
export default async function start(): Promise<() => Promise<void>> {
  const product = await startProduct();
  product.ichiba("demo", "--orders", "300");
  const spread = fileURLToPath(new URL("spread.py", import.meta.url));
  execFileSync("python", [spread, product.folder], { stdio: "inherit" });
  return product.stop;
}
