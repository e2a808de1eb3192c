import { describe, expect, it } from "vitest";
import { zOrderCreate, zOrderStatusChange } from "@/api/generated/order-schemas.gen";
import { zRefundCreate } from "@/api/generated/payment-schemas.gen";
import { fieldOf, schemaResolver, withoutEmpty } from "@/lib/forms/form";
import { translator } from "@/lib/language/i18n";
import en from "@/locales/en.json";

const t = translator(en, "en");
const CONTEXT = [undefined, { fields: {}, shouldUseNativeValidation: false }] as const;

async function messages(schema: Parameters<typeof schemaResolver>[0], values: object) {
  const { errors } = await schemaResolver(schema, (given) => given, t)(values, ...CONTEXT);
  return errors;
}

describe("a form checked against the spec's own schema", () => {
  it("says in our words what is wrong, at the field it is wrong with", async () => {
    const errors = await messages(zOrderCreate, {
      customer_email: "nobody",
      items: [{ product_name: "", quantity: 0, unit_price: Number.NaN }],
    });
    expect(errors).toMatchObject({
      customer_name: { message: "This field is required." },
      customer_email: { message: "Enter an e-mail address such as name@example.com." },
      items: [
        {
          product_name: { message: "This field is required." },
          quantity: { message: "At least 1." },
          unit_price: { message: "Enter a whole number." },
        },
      ],
    });
  });

  it("knows the limits of the spec", async () => {
    expect(
      await messages(zRefundCreate, { payment_id: "x", amount: 999_900_000_001 }),
    ).toMatchObject({
      amount: { message: "At most 999,900,000,000." },
    });
    expect(
      await messages(zOrderStatusChange, { status: "SHIPPED", carrier: "\u0007" }),
    ).toMatchObject({
      carrier: { message: "This contains characters that are not allowed." },
    });
    expect(
      await messages(zOrderStatusChange, { status: "SHIPPED", carrier: "ヤマト運輸" }),
    ).toEqual({});
  });

  it("leaves out what was left empty", () => {
    expect(withoutEmpty({ note: "", carrier: "x", count: 0 })).toEqual({ carrier: "x", count: 0 });
  });

  it("finds the field that a pointer names", () => {
    expect(fieldOf("/items/0/quantity")).toBe("items.0.quantity");
    expect(fieldOf("query/limit")).toBeNull();
  });
});
