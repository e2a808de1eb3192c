import { beforeEach, describe, expect, it, vi } from "vitest";
import { signIn, signOut } from "@/api/session/session";
import {
  draftKey,
  forgetNewOrder,
  keepNewOrder,
  nothingIn,
  startDraft,
} from "@/features/orders/new/draft";

// The page tells in its head where the services are.
vi.hoisted(() => Object.assign(globalThis, { document: { querySelector: () => null } }));

/** What a browser keeps for one tab, or for all of them. */
class Kept {
  [key: string]: unknown;
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}

const tokenOf = (sub: string) => `e30.${btoa(JSON.stringify({ sub })).replace(/=+$/, "")}.x`;
const begun = () => ({ ...nothingIn("ja"), customer_name: "佐藤 花子", payment_token: "tok_1" });

describe("an order that is half written", () => {
  beforeEach(() => {
    vi.stubGlobal("sessionStorage", new Kept());
    vi.stubGlobal("localStorage", new Kept());
    signIn(tokenOf("a"));
  });

  it("is there again, but for what pays for it", () => {
    const { id, isBegun } = startDraft("ja");
    expect(isBegun).toBe(false);
    keepNewOrder({ id, values: begun() });
    expect(JSON.stringify(sessionStorage)).not.toContain("tok_1");
    expect(startDraft("en")).toEqual({
      id,
      isBegun: true,
      values: { ...begun(), payment_token: "" },
    });
  });

  it("is none where nothing is typed", () => {
    const { id } = startDraft("ja");
    keepNewOrder({ id, values: begun() });
    keepNewOrder({ id, values: nothingIn("ja") });
    expect(startDraft("ja").isBegun).toBe(false);
    keepNewOrder({ id, values: begun() });
    forgetNewOrder();
    expect(startDraft("ja").isBegun).toBe(false);
  });

  it("is for nobody else, and gone when its writer signs out", () => {
    keepNewOrder({ id: "1", values: begun() });
    signIn(tokenOf("b"));
    expect(startDraft("ja").isBegun).toBe(false);
    signIn(tokenOf("a"));
    expect(startDraft("ja").isBegun).toBe(false);
    keepNewOrder({ id: "2", values: begun() });
    signOut();
    expect(Object.keys(sessionStorage).filter((key) => key.includes("draft"))).toEqual([]);
  });

  it("is read as far as it can be, whoever kept it", () => {
    sessionStorage.setItem("ichiba.draft.new_order", "no JSON");
    expect(startDraft("ja").isBegun).toBe(false);
    const kept = { subject: "a", values: { id: "1", values: { items: [{ sku: "X" }] } } };
    sessionStorage.setItem("ichiba.draft.new_order", JSON.stringify(kept));
    expect(startDraft("ja").values.items).toEqual([
      { product_name: "", sku: "X", quantity: "1", unit_price: "", tax_rate: "10" },
    ]);
  });

  it("has one key for one body, and another for another", () => {
    expect(draftKey("1", { a: 1 })).toBe(draftKey("1", { a: 1 }));
    expect(draftKey("1", { a: 1 })).not.toBe(draftKey("1", { a: 2 }));
    expect(draftKey("1", { a: 1 })).not.toBe(draftKey("2", { a: 1 }));
    expect(draftKey("1", { name: "佐藤" })).toMatch(/^1-[0-9a-f]{16}$/);
  });
});
