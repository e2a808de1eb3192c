import type { CustomerToErase } from "@/api/types";
import { asciiWord, phone } from "@/lib/forms/entry";
import { withoutEmpty } from "@/lib/forms/form";

/** What is typed of whom is to be erased. */
export interface Typed {
  email: string;
  phone: string;
}

export function toBody(typed: Typed): CustomerToErase {
  return withoutEmpty({ email: asciiWord(typed.email), phone: phone(typed.phone) });
}

export function isSame(one: CustomerToErase, other: CustomerToErase): boolean {
  return one.email === other.email && one.phone === other.phone;
}

/** What has to be typed once more before anything is erased. */
export function proofOf(customer: CustomerToErase): string {
  return customer.email ?? customer.phone ?? "";
}

/** Whether `typed` is it, however it is written. */
export function isProof(typed: string, customer: CustomerToErase): boolean {
  if (customer.email !== undefined) {
    return asciiWord(typed).toLowerCase() === customer.email.toLowerCase();
  }
  const digits = (text: string) => phone(text).replace(/\D/g, "");
  return digits(typed) !== "" && digits(typed) === digits(customer.phone ?? "");
}
