import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ArrowRight, ShoppingBag } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import type { OrderSummary } from "@/api/types";
import { Dialog } from "@/components/dialog/dialog";
import { orderNumber } from "@/components/values/code";
import { OrderStatusBadge } from "@/components/values/status";
import { type Entry, useCommands } from "@/features/palette/commands";
import { kindOfId, ordersMatching } from "@/features/palette/queries";
import { useSettled } from "@/lib/browser/input-method";
import { isUuid } from "@/lib/browser/search-params";
import { classNames } from "@/lib/class-names";
import { useFormat } from "@/lib/language/format";
import { useLanguage } from "@/lib/language/i18n";

const TYPING_PAUSE_MS = 150;

interface PaletteProps {
  onClose: () => void;
  /** Shows all keys. */
  onHelp: () => void;
}

/** One box for everything: pages, actions, orders and their customers; an id goes straight there. */
export function Palette(props: PaletteProps & { isOpen: boolean }) {
  const { t } = useLanguage();
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("palette.title")}
      isTitleHidden
      isSearch
      isAtTop
      width="md"
    >
      <PaletteBox onClose={props.onClose} onHelp={props.onHelp} />
    </Dialog>
  );
}

function PaletteBox(props: PaletteProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState("");
  const [index, setIndex] = useState(0);
  const id = useId();
  const entries = useEntries(typed.trim(), props);
  const current = Math.min(index, Math.max(entries.length - 1, 0));
  const move = (by: number) => {
    const next = (current + by + entries.length) % Math.max(entries.length, 1);
    setIndex(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter") entries[current]?.run();
    else return;
    event.preventDefault();
  };
  return (
    <div className="flex min-h-0 flex-col">
      <input
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={entries.length > 0 ? `${id}-${current}` : undefined}
        aria-label={t("palette.title")}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={t("palette.placeholder")}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setIndex(0);
        }}
        onKeyDown={onKeyDown}
        className="h-13 w-full border-b border-line bg-surface px-5 text-base outline-none placeholder:text-muted"
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t("palette.title")}
        className="max-h-[60dvh] min-h-24 overflow-y-auto p-2"
      >
        {entries.map((entry, position) => (
          <Option
            key={entry.id}
            id={`${id}-${position}`}
            entry={entry}
            isCurrent={position === current}
            hasHeading={entry.group !== entries[position - 1]?.group}
            onPoint={() => setIndex(position)}
          />
        ))}
        {entries.length === 0 && (
          <div
            role="option"
            tabIndex={-1}
            aria-selected="false"
            aria-disabled="true"
            className="p-6 text-center text-muted"
          >
            {t("palette.nothing", { typed })}
          </div>
        )}
      </div>
    </div>
  );
}

function Option(props: {
  id: string;
  entry: Entry;
  isCurrent: boolean;
  hasHeading: boolean;
  onPoint: () => void;
}) {
  const { entry } = props;
  const Icon = entry.icon;
  return (
    <>
      {props.hasHeading && (
        <p role="presentation" className="px-3 pt-2 pb-1 text-xs font-medium text-muted">
          {entry.group}
        </p>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the box, which points at the option */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box */}
      <div
        id={props.id}
        role="option"
        aria-selected={props.isCurrent}
        onClick={entry.run}
        onPointerMove={props.onPoint}
        className={classNames(
          "flex min-h-10 cursor-pointer items-center gap-3 rounded-lg px-3 py-1.5",
          props.isCurrent && "bg-accent-soft",
        )}
      >
        <Icon aria-hidden="true" className="size-4 shrink-0 text-muted" />
        <span className="min-w-0 flex-1 truncate">{entry.label}</span>
        {entry.aside}
      </div>
    </>
  );
}

function useEntries(typed: string, props: PaletteProps): Entry[] {
  const doing = (entry: Entry): Entry => ({
    ...entry,
    run: () => {
      props.onClose();
      entry.run();
    },
  });
  const known = useKnown(isUuid(typed) ? typed.toLowerCase() : null);
  const orders = useOrders(typed);
  const commands = useCommands(typed, props.onHelp);
  const entries = known === null ? [...orders, ...commands] : [known];
  return entries.map(doing);
}

/** Where an id leads that was typed or pasted whole. */
function useKnown(id: string | null): Entry | null {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const known = useQuery({ ...kindOfId(id ?? ""), enabled: id !== null });
  if (id === null) return null;
  const isBatch = known.data === "batch";
  const open = async () => {
    const kind = await cache.fetchQuery(kindOfId(id)).catch(() => "order" as const);
    if (kind === "batch") await navigate({ to: "/batches/$batchId", params: { batchId: id } });
    else await navigate({ to: "/orders/$orderId", params: { orderId: id } });
  };
  const group = t(isBatch ? "nav.batches" : "palette.orders");
  const label = t(isBatch ? "import.open" : "palette.open_order", { id });
  return { id: "id", group, icon: ArrowRight, label, run: () => void open() };
}

/** The first orders that match, and the way to all of them where there are more. */
function useOrders(typed: string): Entry[] {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const format = useFormat();
  const searched = useSettled(typed, TYPING_PAUSE_MS);
  const found = useQuery(ordersMatching(searched));
  if (typed.length < 2 || found.data === undefined) return [];
  const { items, total, next_cursor } = found.data;
  const open = (orderId: string) => void navigate({ to: "/orders/$orderId", params: { orderId } });
  const shown = items.map((order) => orderEntry(order, format.yen, open));
  const entries = shown.map((entry) => ({ ...entry, group: t("palette.orders") }));
  if (next_cursor === null) return entries;
  const all: Entry = {
    id: "all",
    group: t("palette.orders"),
    icon: ArrowRight,
    label: t("palette.all_orders", { total: format.total(total) }),
    run: () => void navigate({ to: "/orders", search: { q: searched } }),
  };
  return [...entries, all];
}

function orderEntry(
  order: OrderSummary,
  yen: (amount: number) => string,
  open: (id: string) => void,
): Omit<Entry, "group"> {
  return {
    id: order.id,
    icon: ShoppingBag,
    label: [order.customer_name, orderNumber(order)].filter((part) => part !== null).join(" · "),
    aside: (
      <>
        <span className="hidden text-muted tabular sm:inline">{yen(order.total_amount)}</span>
        <OrderStatusBadge status={order.status} />
      </>
    ),
    run: () => open(order.id),
  };
}
