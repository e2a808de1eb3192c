import { describe, expect, it } from "vitest";
import { readText, textOf } from "@/features/profiles/yaml-text";

const TEXT = `name: tea-shop
title: 007
order:
  external_id: Order
  customer_name: {join: [Last, First], with: " "}
states:
  - {when: {State: no}, is: paid}
`;

describe("the text of a profile", () => {
  it("has texts only, as the service reads it", async () => {
    expect(await readText(TEXT)).toMatchObject({
      document: {
        title: "007",
        order: { customer_name: { join: ["Last", "First"], with: " " } },
        states: [{ when: { State: "no" }, is: "paid" }],
      },
    });
    expect(await readText('{"name": "a", "known_by": ["B"]}')).toMatchObject({
      document: { name: "a", known_by: ["B"] },
    });
  });

  it("tells the line of a place in it, or of what it is in", async () => {
    const read = await readText(TEXT);
    if (!("lineOf" in read)) throw new Error("not read");
    expect(read.lineOf("/order/external_id")).toBe(4);
    expect(read.lineOf("/order/customer_name/join/1")).toBe(5);
    expect(read.lineOf("/states/0/when/State")).toBe(7);
    expect(read.lineOf("/order/total")).toBe(4);
    expect(read.lineOf("/nothing")).toBeNull();
  });

  it("says what is wrong with it", async () => {
    const read = await readText("order: {external_id");
    expect("faults" in read && read.faults[0]?.detail).toMatch(/line 1/);
  });

  it("survives being written and read", async () => {
    const read = await readText(TEXT);
    if (!("document" in read)) throw new Error("not read");
    expect(await readText(await textOf(read.document))).toMatchObject({ document: read.document });
  });
});
