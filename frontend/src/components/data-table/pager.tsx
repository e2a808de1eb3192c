import { useCanGoBack, useRouter, useRouterState } from "@tanstack/react-router";
import { ChevronFirst, ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useText } from "@/lib/language/i18n";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** How many pages were turned to get here. */
    pagesTurned?: number;
  }
}

/** How many there are, and the way to the next page; the page is in the address. */
export function Pager(props: {
  shown: number;
  total: number | null | undefined;
  cursor: string | undefined;
  nextCursor: string | null | undefined;
  onTurn: (cursor: string | undefined, state: { pagesTurned: number }) => void;
}) {
  const t = useText();
  const router = useRouter();
  const canGoBack = useCanGoBack();
  const pagesTurned = useRouterState({ select: (state) => state.location.state.pagesTurned ?? 0 });
  const { nextCursor } = props;
  const total =
    typeof props.total === "number"
      ? t("pager.shown_of_total", { shown: props.shown, count: props.total })
      : t("pager.shown_of_many", { shown: props.shown });
  return (
    <nav
      aria-label={t("pager.label")}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line px-4 py-2.5"
    >
      <p className="text-[0.8125rem] text-muted tabular">{total}</p>
      {(props.cursor !== undefined || typeof nextCursor === "string") && (
        <div className="flex gap-2">
          {props.cursor !== undefined && (
            <>
              <Button size="sm" onClick={() => props.onTurn(undefined, { pagesTurned: 0 })}>
                <ChevronFirst aria-hidden="true" />
                {t("pager.first")}
              </Button>
              {pagesTurned > 0 && canGoBack && (
                <Button size="sm" onClick={() => router.history.back()}>
                  <ChevronLeft aria-hidden="true" />
                  {t("pager.previous")}
                </Button>
              )}
            </>
          )}
          <Button
            size="sm"
            disabled={typeof nextCursor !== "string"}
            onClick={() => {
              if (typeof nextCursor === "string")
                props.onTurn(nextCursor, { pagesTurned: pagesTurned + 1 });
            }}
          >
            {t("pager.next")}
            <ChevronRight aria-hidden="true" />
          </Button>
        </div>
      )}
    </nav>
  );
}
