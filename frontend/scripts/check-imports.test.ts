import { expect, it } from "vitest";
import { complaintsOf, importedBy } from "./check-imports.mjs";

const importing = (...pairs: [string, string][]) => pairs.map(([from, to]) => ({ from, to }));

it("is content with imports that point downward", () => {
  const imports = importing(
    ["src/features/orders/list/page", "src/features/orders/queries"],
    ["src/features/orders/detail/page", "src/features/orders/queries"],
    ["src/features/orders/queries", "src/lib/i18n"],
  );
  expect(complaintsOf([], imports)).toEqual([]);
});

it("finds a circle of folders whose modules make none", () => {
  const imports = importing(
    ["src/main", "src/lib/a/one"],
    ["src/lib/a/one", "src/lib/b/one"],
    ["src/lib/b/two", "src/lib/c"],
    ["src/lib/c", "src/lib/a/two"],
  );
  expect(complaintsOf([], imports)).toEqual([
    "src/lib has a circle: src/lib/a/one imports src/lib/b/one; src/lib/b/two imports src/lib/c; " +
      "src/lib/c imports src/lib/a/two",
  ]);
});

it("finds a folder below that imports one above, and says only what is of the circle", () => {
  const imports = importing(
    ["src/features/orders/page", "src/components/button"],
    ["src/components/button", "src/lib/text"],
    ["src/lib/text", "src/components/label"],
  );
  expect(complaintsOf([], imports)).toEqual([
    "src has a circle: src/components/button imports src/lib/text; src/lib/text imports src/components/label",
  ]);
});

it("keeps features apart", () => {
  const imports = importing(["src/features/orders/page", "src/features/payments/page"]);
  expect(complaintsOf([], imports)).toEqual([
    "a feature imports another: src/features/orders/page imports src/features/payments/page",
  ]);
});

it("counts the modules of a folder, with their tests once", () => {
  const modules = Array.from({ length: 15 }, (_, index) => `src/lib/m${index}`);
  expect(complaintsOf([...modules, "src/lib/m1.test"], [])).toEqual([]);
  expect(complaintsOf([...modules, "src/lib/other.test"], [])).toEqual([
    "src/lib has 16 modules; at most 15 fit",
  ]);
});

it("reads every way to import a module of ours", () => {
  const text = `
    import { useState } from "react";
    import type { Order } from "@/api/types";
    export { one } from "../one";
    const later = () => import("@/lib/later");
    const text = 'import "@/no/import"';
  `;
  expect(importedBy("src/lib/forms/entry", text)).toEqual([
    "src/api/types",
    "src/lib/one",
    "src/lib/later",
  ]);
});
