import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { asProblem } from "@/api/problem";
import { issuerHost } from "@/api/session/issuer";
import { looksLikeToken, signIn, useSession } from "@/api/session/session";
import { Dialog, DialogBody } from "@/components/dialog/dialog";
import { LanguageMenu, ThemeMenu } from "@/components/layout/account-menu";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Notice, ProblemNotice } from "@/components/ui/states";
import { WithCode } from "@/components/values/code";
import { IssuerSignIn } from "@/features/sign-in/issuer-sign-in";
import { checkToken } from "@/features/sign-in/queries";
import { textIn } from "@/lib/forms/form-data";
import { useText } from "@/lib/language/i18n";

/** The whole page, for who is not signed in. */
export function SignInPage({ hasExpired }: { hasExpired: boolean }) {
  const t = useText();
  const { isLinkUsed } = useSession();
  const title = t("page.title", { page: t("sign_in.title") });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex justify-end p-3">
        <LanguageMenu />
        <ThemeMenu />
      </header>
      <main className="flex flex-1 items-start justify-center px-4 pt-[8vh] pb-12">
        <div className="w-full max-w-sm">
          <div className="mb-6 text-center">
            <img src="/icon.svg" alt="" width="48" height="48" className="mx-auto mb-4" />
            <h1 className="text-xl font-semibold tracking-tight">{t("sign_in.heading")}</h1>
            <p className="mt-1 text-muted">
              <WithCode>
                {t(issuerHost() === null ? "sign_in.description" : "sign_in.description_issuer")}
              </WithCode>
            </p>
          </div>
          <div className="rounded-2xl border border-line bg-surface p-5 shadow-xs">
            {hasExpired && (
              <div className="mb-4">
                <Notice tone="warning" title={t("sign_in.expired")}>
                  <p>{t("sign_in.expired_hint")}</p>
                </Notice>
              </div>
            )}
            {isLinkUsed && (
              <div className="mb-4">
                <Notice tone="warning" title={t("sign_in.link_used")}>
                  <p>
                    <WithCode>{t("sign_in.link_used_hint")}</WithCode>
                  </p>
                </Notice>
              </div>
            )}
            <IssuerSignIn />
            <SignInForm />
          </div>
        </div>
      </main>
    </div>
  );
}

/** Over the page that was open when the token ran out, so that nothing typed there is lost. */
export function SignInDialog({ isOpen }: { isOpen: boolean }) {
  const t = useText();
  return (
    <Dialog
      isOpen={isOpen}
      canClose={false}
      onClose={() => undefined}
      title={t("sign_in.expired")}
      description={t("sign_in.expired_keep")}
    >
      <DialogBody>
        <IssuerSignIn isLeaving />
        <SignInForm />
      </DialogBody>
    </Dialog>
  );
}

function SignInForm() {
  const t = useText();
  const cache = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [refusal, setRefusal] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = textIn(event.currentTarget, "token");
    setError(null);
    setRefusal(undefined);
    if (!looksLikeToken(given)) {
      setRefusal(t(given === "" ? "sign_in.token_missing" : "sign_in.token_malformed"));
      return;
    }
    setBusy(true);
    try {
      await checkToken(given);
    } catch (problem) {
      const status = asProblem(problem)?.status;
      if (status === 401) setRefusal(t("sign_in.token_refused"));
      else if (status !== 403) setError(problem);
      if (status !== 403) return;
    } finally {
      setBusy(false);
    }
    signIn(given);
    await cache.invalidateQueries();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-4">
      <Field
        label={t("sign_in.token")}
        hint={<WithCode>{t("sign_in.token_hint")}</WithCode>}
        error={refusal}
      >
        {(control) => (
          <Input
            {...control}
            name="token"
            type="password"
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
          />
        )}
      </Field>
      {error !== null && <ProblemNotice error={error} />}
      <Button
        type="submit"
        look={issuerHost() === null ? "primary" : "secondary"}
        isBusy={isBusy}
        className="w-full"
      >
        {t("action.sign_in")}
      </Button>
    </form>
  );
}
