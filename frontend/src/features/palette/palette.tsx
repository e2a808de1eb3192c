import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import {
  ArrowRight,
  FileUp,
  Languages,
  type LucideIcon,
  Plus,
  ShoppingBag,
  SunMoon,
} from "lucide-react";
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import type { OrderSummary } from "@/api/types";
import { NAVIGATION } from "@/components/layout/navigation";
import { OrderStatusBadge } from "@/components/status";
import { orderNumber } from "@/components/ui/code";
import { Dialog } from "@/components/ui/dialog";
import { kindOfId, ordersMatching } from "@/features/palette/queries";
import { classNames } from "@/lib/class-names";
import { useFormat } from "@/lib/format";
import { type Translate, useLanguage } from "@/lib/i18n";
import { isUuid } from "@/lib/search-params";
import { chooseTheme } from "@/lib/theme";

interface Entry {
  id: string;
  group: string;
  icon: LucideIcon;
  label: string;
  aside?: React.ReactNode;
  run: () => void;
}

/** One box for everything: pages, actions, orders and their customers; an id goes straight there. */
export function Palette(props: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("palette.title")}
      isTitleHidden
      isAtTop
      width="md"
    >
      <PaletteBox onClose={props.onClose} />
    </Dialog>
  );
}

function PaletteBox({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState("");
  const [index, setIndex] = useState(0);
  const id = useId();
  const entries = useEntries(typed.trim(), onClose);
  const current = Math.min(index, Math.max(entries.length - 1, 0));
  const move = (by: number) => {
    const next = (current + by + entries.length) % Math.max(entries.length, 1);
    setIndex(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
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

function useEntries(typed: string, onClose: () => void): Entry[] {
  const { t, locale, change } = useLanguage();
  const navigate = useNavigate();
  const format = useFormat();
  const deferred = useDeferredValue(typed);
  const cache = useQueryClient();
  const found = useQuery(ordersMatching(deferred));
  const id = isUuid(typed) ? typed.toLowerCase() : null;
  const known = useQuery({ ...kindOfId(id ?? ""), enabled: id !== null });
  const doing = (run: () => void) => () => {
    onClose();
    run();
  };
  const openOrder = (orderId: string) =>
    doing(() => void navigate({ to: "/orders/$orderId", params: { orderId } }));
  if (id !== null) {
    const isBatch = known.data === "batch";
    const open = async () => {
      const kind = await cache.fetchQuery(kindOfId(id)).catch(() => "order" as const);
      if (kind === "batch") await navigate({ to: "/batches/$batchId", params: { batchId: id } });
      else await navigate({ to: "/orders/$orderId", params: { orderId: id } });
    };
    const group = t(isBatch ? "nav.batches" : "palette.orders");
    const label = t(isBatch ? "import.open" : "palette.open_order", { id });
    return [{ id: "id", group, icon: ArrowRight, label, run: doing(() => void open()) }];
  }
  const orders = typed.length < 2 ? [] : (found.data?.items ?? []);
  const other = locale === "en" ? "ja" : "en";
  const isDark = document.documentElement.dataset.theme === "dark";
  const fixed: Entry[] = [
    {
      id: "new",
      group: t("palette.actions"),
      icon: Plus,
      label: t("new_order.title"),
      run: doing(() => void navigate({ to: "/orders/new" })),
    },
    {
      id: "import",
      group: t("palette.actions"),
      icon: FileUp,
      label: t("import.title"),
      run: doing(() => void navigate({ to: "/batches/new" })),
    },
    ...NAVIGATION.map(({ to, text, icon }) => ({
      id: to,
      group: t("palette.pages"),
      icon,
      label: t(text),
      run: doing(() => void navigate({ to })),
    })),
    {
      id: "theme",
      group: t("palette.settings"),
      icon: SunMoon,
      label: t(isDark ? "palette.light" : "palette.dark"),
      run: doing(() => chooseTheme(isDark ? "light" : "dark")),
    },
    {
      id: "language",
      group: t("palette.settings"),
      icon: Languages,
      label: t("palette.language", { language: t(`language.${other}`) }),
      run: doing(() => change(other)),
    },
  ];
  const matching = fixed.filter((entry) => entry.label.toLowerCase().includes(typed.toLowerCase()));
  return [...orders.map((order) => orderEntry(order, t, format.yen, openOrder)), ...matching];
}

function orderEntry(
  order: OrderSummary,
  t: Translate,
  yen: (amount: number) => string,
  open: (id: string) => () => void,
): Entry {
  return {
    id: order.id,
    group: t("palette.orders"),
    icon: ShoppingBag,
    label: `${order.customer_name} · ${orderNumber(order)}`,
    aside: (
      <>
        <span className="hidden text-muted tabular sm:inline">{yen(order.total_amount)}</span>
        <OrderStatusBadge status={order.status} />
      </>
    ),
    run: open(order.id),
  };
}
