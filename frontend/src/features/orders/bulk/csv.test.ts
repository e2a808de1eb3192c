import { expect, it } from "vitest";
import { joinCsv } from "@/features/orders/bulk/csv";

it("joins files under one heading", async () => {
  const files = ["\ufeffid,name\r\n1,a\r\n", "\ufeffid,name\r\n2,b\r\n"].map(
    (text) => new Blob([text]),
  );
  const joined = new Uint8Array(await (await joinCsv(files)).arrayBuffer());
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(joined)).toBe(
    "\ufeffid,name\r\n1,a\r\n2,b\r\n",
  );
});
