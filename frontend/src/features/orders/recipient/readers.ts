import { asciiWord, line, lines, phone } from "@/lib/forms/entry";

const READERS: Partial<Record<string, (typed: string) => string>> = {
  customer_email: asciiWord,
  customer_phone: phone,
  shipping_address: lines,
  note: lines,
  payment_token: asciiWord,
};

/** What is meant by what was typed in the field `name` of an order. */
export function readField(name: string, typed: string): string {
  return (READERS[name] ?? line)(typed);
}
