import { expect, it } from "vitest";
import { isProof, isSame, proofOf, toBody } from "@/features/erasures/customer";

it("names a customer by what was typed, and leaves out what was not", () => {
  expect(toBody({ email: " ｈａｎａ@example.jp ", phone: "" })).toEqual({
    email: "hana@example.jp",
  });
  expect(toBody({ email: "", phone: "０３ー１２３４ー５６７８" })).toEqual({
    phone: "03-1234-5678",
  });
  expect(toBody({ email: "", phone: "" })).toEqual({});
});

it("knows when another customer is meant", () => {
  expect(isSame({ email: "a@example.jp" }, { email: "a@example.jp" })).toBe(true);
  expect(isSame({ email: "a@example.jp" }, { email: "a@example.jp", phone: "03-1" })).toBe(false);
});

it("takes the address typed again, or the number if there is no address", () => {
  const both = { email: "Hana@example.jp", phone: "03-1234-5678" };
  expect(proofOf(both)).toBe("Hana@example.jp");
  expect(isProof(" hana@EXAMPLE.jp", both)).toBe(true);
  expect(isProof("03-1234-5678", both)).toBe(false);
  expect(isProof("", both)).toBe(false);
  expect(proofOf({ phone: "03-1234-5678" })).toBe("03-1234-5678");
  expect(isProof("０３ 1234 5678", { phone: "03-1234-5678" })).toBe(true);
  expect(isProof("", { phone: "()" })).toBe(false);
});
