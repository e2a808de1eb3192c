import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import type { OwingService } from "@/api/services";
import { DELIVERY_KINDS, isAboutBatch } from "@/lib/words/delivery-kinds";

const OWING: readonly OwingService[] = ["order", "payment"];

function kindsIn(service: OwingService): string[] {
  const spec = parse(readFileSync(`../openapi/${service}.yaml`, "utf8")) as {
    components: { schemas: { DeliveryKind: { description: string } } };
  };
  return [...spec.components.schemas.DeliveryKind.description.matchAll(/`(\w+)`/g)].map(
    ([, kind]) => kind ?? "",
  );
}

it("has words for every kind that a spec names, and for no other", () => {
  expect(OWING.flatMap(kindsIn).sort()).toEqual(Object.keys(DELIVERY_KINDS).sort());
});

it("tells what is about an import from what is about an order", () => {
  expect(Object.keys(DELIVERY_KINDS).filter((kind) => isAboutBatch({ kind }))).toEqual([
    "batch_payments",
    "batch_refunds",
    "batch_notices",
    "batch_notices_stop",
  ]);
});
