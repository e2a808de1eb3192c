import { LogIn } from "lucide-react";
import { useEffect, useState } from "react";
import { finishSignIn, hasCallback, issuerHost, signInAtIssuer } from "@/api/session/issuer";
import { type SignInFailure, useSession } from "@/api/session/session";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/states";
import { WithCode } from "@/components/values/code";
import { isTaken } from "@/features/sign-in/queries";
import { useText } from "@/lib/language/i18n";

/** Signing in at the configured issuer, and how the last try ended; nothing where there is none. */
export function IssuerSignIn({ isLeaving = false }: { isLeaving?: boolean }) {
  const t = useText();
  const { failure } = useSession();
  const [doing, setDoing] = useState<"nothing" | "leaving" | "finishing">(
    hasCallback() ? "finishing" : "nothing",
  );
  useEffect(() => {
    if (hasCallback()) void finishSignIn(isTaken).finally(() => setDoing("nothing"));
  }, []);
  useEffect(() => {
    // Whoever comes back by the browser's own button finds the page as it was left: busy.
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && setDoing("nothing");
    addEventListener("pageshow", comeBack);
    return () => removeEventListener("pageshow", comeBack);
  }, []);
  const host = issuerHost();
  if (host === null) return null;
  const begin = () => {
    setDoing("leaving");
    signInAtIssuer().catch(() => setDoing("nothing"));
  };
  return (
    <div className="mb-4 space-y-4">
      {failure !== null && <Failure failure={failure} host={host} />}
      <Button
        look="primary"
        isBusy={doing !== "nothing"}
        onClick={begin}
        className="h-auto min-h-9 w-full py-1.5"
      >
        <LogIn aria-hidden="true" />
        <span className="min-w-0 wrap-anywhere whitespace-normal">
          {t("sign_in.issuer", { host })}
        </span>
      </Button>
      <p role="status" className="text-center text-[0.8125rem] text-muted empty:hidden">
        {doing === "finishing" && t("sign_in.finishing")}
      </p>
      {isLeaving && <p className="text-[0.8125rem] text-muted">{t("sign_in.issuer_leaves")}</p>}
      <p className="flex items-center gap-3 text-[0.8125rem] text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("sign_in.or")}
      </p>
    </div>
  );
}

function Failure({ failure, host }: { failure: SignInFailure; host: string }) {
  const t = useText();
  const { kind, detail } = failure;
  return (
    <Notice
      tone={kind === "denied" || kind === "left_open" ? "warning" : "danger"}
      isAlert
      title={t(`sign_in.failure.${kind}`)}
    >
      <p>
        <WithCode>{t(`sign_in.failure_hint.${kind}`, { host })}</WithCode>
      </p>
      {detail !== null && <p className="mt-1 text-xs wrap-anywhere">{detail}</p>}
    </Notice>
  );
}
