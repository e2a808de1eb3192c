import type { FilterChip } from "@/components/data-table/filters";
import type { OrderSearch } from "@/features/orders/search";
import { useFormat } from "@/lib/format";
import { useText } from "@/lib/i18n";

/** The filters in force, in words. */
export function useOrderChips(
  search: OrderSearch,
  change: (part: OrderSearch) => void,
): FilterChip[] {
  const t = useText();
  const format = useFormat();
  const statuses = (search.status ?? []).map((status) => ({
    id: status,
    label: t(`order_status.${status}`),
    onRemove: () => {
      const left = search.status?.filter((each) => each !== status) ?? [];
      change({ status: left.length === 0 ? undefined : left });
    },
  }));
  const chip = (name: keyof OrderSearch, label: string): FilterChip => ({
    id: name,
    label,
    onRemove: () => change({ [name]: undefined }),
  });
  const { q, customer_email, batch_id, created_from, created_to, min_total, max_total } = search;
  return [
    ...statuses,
    ...(q === undefined ? [] : [chip("q", t("filters.chip.q", { value: q }))]),
    ...(customer_email === undefined
      ? []
      : [chip("customer_email", t("filters.chip.email", { value: customer_email }))]),
    ...(batch_id === undefined
      ? []
      : [chip("batch_id", t("filters.chip.batch", { value: batch_id.slice(-8) }))]),
    ...(created_from === undefined
      ? []
      : [chip("created_from", t("filters.chip.from", { value: format.shortDay(created_from) }))]),
    ...(created_to === undefined
      ? []
      : [chip("created_to", t("filters.chip.to", { value: format.shortDay(created_to) }))]),
    ...(min_total === undefined
      ? []
      : [chip("min_total", t("filters.chip.min", { value: format.yen(min_total) }))]),
    ...(max_total === undefined
      ? []
      : [chip("max_total", t("filters.chip.max", { value: format.yen(max_total) }))]),
  ];
}
