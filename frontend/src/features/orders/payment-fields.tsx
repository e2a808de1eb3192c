import { useId } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import type { PaymentMethod } from "@/api/types";
import { Field, Input, Select } from "@/components/ui/field";
import { useText } from "@/lib/i18n";

/** What goes through the gateway, and so can be asked for once more. */
export const GATEWAY_METHODS: readonly PaymentMethod[] = ["card", "konbini", "bank_transfer"];
/** What an operator's order can be paid by; what was paid elsewhere comes from there. */
export const ORDER_METHODS: readonly PaymentMethod[] = [
  ...GATEWAY_METHODS,
  "cash_on_delivery",
  "invoice",
];

// What the built-in simulator knows; another gateway has tokens of its own.
const SIMULATOR_TOKENS = [
  "tok_ok",
  "tok_declined",
  "tok_insufficient_funds",
  "tok_pending",
  "tok_timeout",
  "tok_error",
];

interface Props {
  error: string | undefined;
  register: UseFormRegisterReturn;
}

export function MethodField({
  error,
  register,
  methods,
}: Props & { methods: readonly PaymentMethod[] }) {
  const t = useText();
  return (
    <Field label={t("order.payment_method")} error={error}>
      {(control) => (
        <Select {...control} {...register}>
          {methods.map((method) => (
            <option key={method} value={method}>
              {t(`payment_method.${method}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

export function TokenField({ error, register }: Props) {
  const t = useText();
  const list = useId();
  return (
    <Field
      label={t("order.payment_token")}
      isOptional={t("field.optional")}
      hint={t("order.payment_token_hint")}
      error={error}
    >
      {(control) => (
        <>
          <Input
            {...control}
            {...register}
            list={list}
            autoComplete="off"
            spellCheck={false}
            placeholder="tok_ok"
            className="font-mono"
          />
          <datalist id={list}>
            {SIMULATOR_TOKENS.map((token) => (
              <option key={token} value={token} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
