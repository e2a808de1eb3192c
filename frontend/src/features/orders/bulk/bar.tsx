import { Ban, CircleCheck, Download, type LucideIcon, Truck, X } from "lucide-react";
import { Suspense, useState } from "react";
import type { OrderStatus, OrderSummary } from "@/api/types";
import { Button } from "@/components/ui/button";
import { deferred } from "@/components/ui/deferred";
import { fitting } from "@/features/orders/bulk/fitting";
import type { OrderSelection } from "@/features/orders/bulk/selection";
import { MOST_AT_ONCE } from "@/features/orders/queries/list";
import type { OrderSearch } from "@/features/orders/search";
import { type TextKey, useText } from "@/lib/language/i18n";

const dialogs = () => import("@/features/orders/bulk/dialogs");
const BulkCancel = deferred(async () => (await dialogs()).BulkCancel);
const BulkDeliver = deferred(async () => (await dialogs()).BulkDeliver);
const BulkExport = deferred(async () => (await dialogs()).BulkExport);
const BulkShip = deferred(async () => (await import("@/features/orders/bulk/ship")).BulkShip);

type Action = "ship" | "deliver" | "export" | "cancel";

/** What brings an order to a status; offered as far as some of the selected may be brought there. */
const CHANGES: readonly {
  action: Action;
  to: OrderStatus;
  text: TextKey;
  icon: LucideIcon;
  isDanger?: boolean;
}[] = [
  { action: "ship", to: "SHIPPED", text: "bulk.ship", icon: Truck },
  { action: "deliver", to: "DELIVERED", text: "action.deliver", icon: CircleCheck },
  { action: "cancel", to: "CANCELLED", text: "bulk.cancel", icon: Ban, isDanger: true },
];

interface Props {
  selection: OrderSelection;
  search: OrderSearch;
  /** All that match; null where they were not counted. */
  total: number | null | undefined;
  /** Whether all that are shown are selected, and there are more. */
  hasMore: boolean;
}

/** What can be done with the selected orders. */
export function BulkBar({ selection, search, total, hasMore }: Props) {
  const { orders, isAll } = selection;
  const [asked, setAsked] = useState<Action | null>(null);
  // What was selected when the question was asked: the list changes under the dialog.
  const [asking, setAsking] = useState<readonly OrderSummary[]>([]);
  const [matching, setMatching] = useState<OrderSearch | null>(null);
  const ask = (what: Action) => {
    setAsking(orders);
    // Those beyond the most that are gathered match as well; they are not what was selected.
    setMatching(isAll && orders.length < MOST_AT_ONCE ? search : null);
    setAsked(what);
  };
  const close = (left: ReadonlySet<string> | null) => {
    setAsked(null);
    if (left !== null) selection.change(left);
  };
  const dialog = { orders: asking, onClose: close };
  return (
    <>
      {orders.length > 0 && (
        <Bar selection={selection} total={total} hasMore={hasMore} onAsk={ask} />
      )}
      <Suspense>
        {asked === "ship" && <BulkShip {...dialog} />}
        {asked === "deliver" && <BulkDeliver {...dialog} />}
        {asked === "export" && <BulkExport {...dialog} matching={matching} />}
        {asked === "cancel" && <BulkCancel {...dialog} />}
      </Suspense>
    </>
  );
}

function Bar(props: {
  selection: OrderSelection;
  total: number | null | undefined;
  hasMore: boolean;
  onAsk: (action: Action) => void;
}) {
  const { selection, onAsk } = props;
  const { orders } = selection;
  const t = useText();
  return (
    <section
      aria-label={t("bulk.label")}
      className="print:hidden sticky bottom-4 z-20 mx-auto mt-4 flex w-fit max-w-full animate-appear flex-wrap items-center gap-2 rounded-xl border border-line bg-surface p-2 shadow-xl"
    >
      <Count {...props} />
      {CHANGES.filter(({ isDanger }) => !isDanger).map((change) => (
        <ChangeButton key={change.action} {...change} orders={orders} onAsk={onAsk} />
      ))}
      <Button size="sm" onClick={() => onAsk("export")}>
        <Download aria-hidden="true" />
        {t("export.action")}
      </Button>
      {CHANGES.filter(({ isDanger }) => isDanger).map((change) => (
        <ChangeButton key={change.action} {...change} orders={orders} onAsk={onAsk} />
      ))}
      <Button
        look="ghost"
        size="smallIcon"
        aria-label={t("bulk.clear")}
        title={t("bulk.clear")}
        onClick={selection.clear}
      >
        <X aria-hidden="true" />
      </Button>
    </section>
  );
}

/** How many are selected, and the way to all that match. */
function Count(props: {
  selection: OrderSelection;
  total: number | null | undefined;
  hasMore: boolean;
}) {
  const { selection, hasMore } = props;
  const { orders, isAll, gathered } = selection;
  const t = useText();
  const total = props.total ?? null;
  return (
    <>
      <p role="status" className="px-2 font-medium">
        {gathered === null
          ? t("bulk.selected", { count: orders.length })
          : t("bulk.gathering", { count: gathered })}
      </p>
      {gathered === null && !isAll && hasMore && (
        <Button size="sm" look="ghost" className="text-link" onClick={selection.gatherAll}>
          {total === null
            ? t("bulk.select_all")
            : total > MOST_AT_ONCE
              ? t("bulk.select_first", { count: MOST_AT_ONCE, all: total })
              : t("bulk.select_all_of", { count: total })}
        </Button>
      )}
    </>
  );
}

function ChangeButton(props: {
  orders: readonly OrderSummary[];
  action: Action;
  to: OrderStatus;
  text: TextKey;
  icon: LucideIcon;
  isDanger?: boolean;
  onAsk: (action: Action) => void;
}) {
  const { orders, action, icon: Icon } = props;
  const t = useText();
  const { able } = fitting(orders, props.to);
  if (able.length === 0) return null;
  const text = t(props.text);
  return (
    <Button
      size="sm"
      look={props.isDanger ? "quietDanger" : "secondary"}
      onClick={() => props.onAsk(action)}
    >
      <Icon aria-hidden="true" />
      {able.length === orders.length
        ? text
        : t("bulk.fits", { action: text, count: able.length, all: orders.length })}
    </Button>
  );
}
