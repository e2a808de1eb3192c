import { useNavigate, useRouterState } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { CustomerToErase, ErasurePreview } from "@/api/types";
import { BackLink } from "@/components/layout/back-link";
import { PageHeader } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, Input } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/states";
import { isSame, type Typed, toBody } from "@/features/erasures/customer";
import { PreviewCard } from "@/features/erasures/preview-card";
import { usePreview } from "@/features/erasures/queries";
import { useEntryNotes } from "@/lib/forms/entry-notes";
import { schemaResolver, showFaults } from "@/lib/forms/form";
import { useText } from "@/lib/language/i18n";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** Whom an erasure is to be looked into for: not in the address, which others see. */
    customer?: CustomerToErase;
  }
}

const NOTHING: Typed = { email: "", phone: "" };
const schema = async () => (await import("@/api/generated/order-schemas.gen")).zCustomerToErase;

/** Who is to be erased, what that would concern, and what is in the way. */
export function NewErasure() {
  const t = useText();
  const navigate = useNavigate();
  const named = useRouterState({ select: ({ location }) => location.state.customer });
  const preview = usePreview();
  const [looked, setLooked] = useState<{ body: CustomerToErase; found: ErasurePreview } | null>(
    null,
  );
  const form = useForm<Typed>({
    resolver: schemaResolver(schema, toBody, t),
    defaultValues: { email: named?.email ?? "", phone: named?.phone ?? "" },
  });
  const [error, setError] = useState<unknown>(null);
  const look = async (body: CustomerToErase) => {
    setError(null);
    try {
      const found = await preview.mutateAsync(body);
      setLooked({ body, found });
    } catch (problem) {
      setLooked(null);
      if (!showFaults(problem, form.setError)) setError(problem);
    }
  };
  const submit = form.handleSubmit((typed) => {
    if (Object.keys(toBody(typed)).length > 0) return look(toBody(typed));
    form.setError("email", { message: t("erasure.nobody") }, { shouldFocus: true });
    return undefined;
  });
  // Somebody who comes from an order is not asked again whom they mean.
  const first = useRef(named);
  useEffect(() => {
    if (first.current !== undefined) void submit();
    first.current = undefined;
  });
  const typed = toBody({ ...NOTHING, ...useWatch({ control: form.control }) });
  return (
    <>
      <PageHeader
        title={t("erasure.new")}
        description={t("erasure.new_description")}
        back={<BackLink to="/erasures">{t("erasures.title")}</BackLink>}
      />
      <div className="max-w-3xl space-y-4 lg:space-y-5">
        <Card title={t("erasure.who")}>
          <form noValidate onSubmit={(event) => void submit(event)} className="space-y-4">
            <Fields form={form} />
            <Button type="submit" isBusy={preview.isPending}>
              <Search aria-hidden="true" />
              {t("erasure.look")}
            </Button>
          </form>
        </Card>
        {error !== null && <ProblemNotice error={error} />}
        {looked !== null && isSame(looked.body, typed) && (
          <PreviewCard
            customer={looked.body}
            preview={looked.found}
            isBusy={preview.isPending}
            onLookAgain={() => look(looked.body)}
            onErased={(erasureId) =>
              // In place of this page, which the customer still stands in.
              void navigate({
                to: "/erasures/$erasureId",
                params: { erasureId },
                replace: true,
                state: {},
              })
            }
          />
        )}
      </div>
    </>
  );
}

function Fields({ form }: { form: ReturnType<typeof useForm<Typed>> }) {
  const t = useText();
  const notes = useEntryNotes();
  const { errors } = form.formState;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label={t("order.customer_email")}
        hint={t("erasure.email_hint")}
        error={errors.email?.message}
      >
        {(control) => (
          <Input
            {...control}
            {...form.register("email")}
            inputMode="email"
            autoComplete="off"
            noteOn={notes.email}
          />
        )}
      </Field>
      <Field
        label={t("order.customer_phone")}
        hint={t("erasure.phone_hint")}
        error={errors.phone?.message}
      >
        {(control) => (
          <Input {...control} {...form.register("phone")} type="tel" autoComplete="off" />
        )}
      </Field>
    </div>
  );
}
