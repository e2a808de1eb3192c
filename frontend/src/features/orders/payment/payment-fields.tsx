import { useId } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { Field, Input, Select } from "@/components/ui/field";
import { METHODS, PAYMENT_METHODS } from "@/features/orders/payment-methods";
import { useText } from "@/lib/language/i18n";

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

export function MethodField(props: Props & { methods: readonly string[]; hint?: string }) {
  const { error, register, methods, hint } = props;
  const t = useText();
  return (
    <Field label={t("order.payment_method")} error={error} hint={hint}>
      {(control) => (
        <Select {...control} {...register}>
          {PAYMENT_METHODS.filter((method) => methods.includes(method)).map((method) => (
            <option key={method} value={method}>
              {t(METHODS[method])}
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
