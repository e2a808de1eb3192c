import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ROW_CODES } from "@/features/batches/row-codes";

it("there are words for every code of a row that the specification names", () => {
  const specification = readFileSync(
    new URL("../../api/generated/order.gen.ts", import.meta.url),
    "utf8",
  );
  const [, described = ""] =
    /@description (Why a row failed, for programs\..*?)\n\s*\*\s*@example/s.exec(specification) ??
    [];
  const named = described.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? [];
  expect(named.length).toBeGreaterThan(10);
  expect([...named].sort()).toEqual([...ROW_CODES].sort());
});
