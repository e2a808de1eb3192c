import type { FilterChip } from "@/components/data-table/filters";
import type { OrderSearch } from "@/features/orders/search";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

/** The filters in force, in words. */
export function useOrderChips(
  search: OrderSearch,
  change: (part: OrderSearch) => void,
): FilterChip[] {
  const t = useText();
  const format = useFormat();
  const chip = (name: keyof OrderSearch, label: string): FilterChip => ({
    id: name,
    label,
    onRemove: () => change({ [name]: undefined }),
  });
  /** One for each of those that are chosen. */
  const chips = <Name extends "status" | "payment_method">(
    name: Name,
    labelOf: (value: NonNullable<OrderSearch[Name]>[number]) => string,
  ): FilterChip[] => {
    const chosen = (search[name] ?? []) as NonNullable<OrderSearch[Name]>[number][];
    return chosen.map((value) => ({
      id: value,
      label: labelOf(value),
      onRemove: () => {
        const left = chosen.filter((each) => each !== value);
        change({ [name]: left.length === 0 ? undefined : left });
      },
    }));
  };
  /** One where something is chosen. */
  const maybe = <Name extends keyof OrderSearch>(
    name: Name,
    labelOf: (value: NonNullable<OrderSearch[Name]>) => string,
  ): FilterChip[] => {
    const value = search[name];
    return value === undefined ? [] : [chip(name, labelOf(value as NonNullable<typeof value>))];
  };
  return [
    ...chips("status", (status) => t(`order_status.${status}`)),
    ...chips("payment_method", (method) => t(`payment_method.${method}`)),
    ...maybe("q", (value) => t("filters.chip.q", { value })),
    ...maybe("customer_email", (value) => t("filters.chip.email", { value })),
    ...maybe("batch_id", (id) => t("filters.chip.batch", { value: id.slice(-8) })),
    ...maybe("source", (value) => t("filters.chip.source", { value })),
    ...maybe("ordered_from", (day) =>
      t("filters.chip.ordered_from", { value: format.shortDay(day) }),
    ),
    ...maybe("ordered_to", (day) => t("filters.chip.ordered_to", { value: format.shortDay(day) })),
    ...maybe("created_from", (day) =>
      t("filters.chip.created_from", { value: format.shortDay(day) }),
    ),
    ...maybe("created_to", (day) => t("filters.chip.created_to", { value: format.shortDay(day) })),
    ...maybe("min_total", (yen) => t("filters.chip.min", { value: format.yen(yen) })),
    ...maybe("max_total", (yen) => t("filters.chip.max", { value: format.yen(yen) })),
  ];
}
