import { useCallback, useId } from "react";
import { ColumnsMenu } from "@/components/data-table/columns-menu";
import { ChoiceFilter } from "@/components/data-table/filters";
import { RangeFilter } from "@/components/data-table/range-filter";
import { SearchBox } from "@/components/data-table/search-box";
import { Field, Input } from "@/components/ui/field";
import { ORDER_STATUSES } from "@/components/values/status";
import { PAYMENT_METHODS } from "@/features/orders/payment-methods";
import { type ColumnId, OPTIONAL_COLUMNS, type OrderSearch } from "@/features/orders/search";
import { textIn } from "@/lib/forms/form-data";
import { useText } from "@/lib/language/i18n";

/** What chooses the orders that are listed, and what is shown of them. */
export function OrderFilters(props: {
  search: OrderSearch;
  shown: readonly ColumnId[];
  /** Where the listed orders come from, to choose from. */
  sources: readonly string[];
  onChange: (part: OrderSearch) => void;
}) {
  const { search, onChange } = props;
  const t = useText();
  const onQuery = useCallback((q: string | undefined) => onChange({ q }), [onChange]);
  return (
    <div className="flex flex-wrap gap-2">
      <SearchBox label={t("orders.search")} value={search.q} onChange={onQuery} />
      <ChoiceFilter
        label={t("orders.status")}
        options={ORDER_STATUSES.map((value) => ({ value, label: t(`order_status.${value}`) }))}
        value={search.status}
        onChange={(status) => onChange({ status })}
      />
      <ChoiceFilter
        label={t("order.payment_method")}
        options={PAYMENT_METHODS.map((value) => ({ value, label: t(`payment_method.${value}`) }))}
        value={search.payment_method}
        onChange={(payment_method) => onChange({ payment_method })}
      />
      <MoreFilters {...props} />
      <ColumnsMenu
        columns={OPTIONAL_COLUMNS.map((id) => ({ id, header: t(`orders.column.${id}`) }))}
        shown={props.shown}
        onChange={(columns) => onChange({ columns, cursor: search.cursor })}
      />
    </div>
  );
}

function MoreFilters(props: {
  search: OrderSearch;
  sources: readonly string[];
  onChange: (part: OrderSearch) => void;
}) {
  const { search, sources, onChange } = props;
  const t = useText();
  const list = useId();
  return (
    <RangeFilter
      label={t("orders.more_filters")}
      withAmounts
      days={[
        { name: "ordered", legend: t("orders.column.ordered") },
        { name: "created", legend: t("orders.column.created") },
      ]}
      value={{
        ordered_from: search.ordered_from,
        ordered_to: search.ordered_to,
        created_from: search.created_from,
        created_to: search.created_to,
        min: search.min_total,
        max: search.max_total,
      }}
      onChange={({ min, max, ...days }, form) =>
        onChange({
          ...days,
          min_total: min,
          max_total: max,
          source: textIn(form, "source") || undefined,
        })
      }
    >
      <Field label={t("order.source")} hint={t("orders.source_hint")}>
        {(control) => (
          <>
            <Input
              {...control}
              name="source"
              list={list}
              autoComplete="off"
              spellCheck={false}
              defaultValue={search.source}
            />
            <datalist id={list}>
              {sources.map((source) => (
                <option key={source} value={source} />
              ))}
            </datalist>
          </>
        )}
      </Field>
    </RangeFilter>
  );
}
