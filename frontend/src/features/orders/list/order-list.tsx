import { Link } from "@tanstack/react-router";
import { FileUp, Plus, SearchX, ShoppingBag } from "lucide-react";
import { useCallback, useEffect } from "react";
import type { OrderSummary, Page } from "@/api/types";
import { FilterChips } from "@/components/data-table/filters";
import { ListCard } from "@/components/data-table/list-card";
import { type ListPage, useListPage } from "@/components/data-table/list-page";
import { SavedViews, viewQuery } from "@/components/data-table/saved-views";
import { PageHeader } from "@/components/layout/page";
import { Button, buttonClasses } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import { BulkBar } from "@/features/orders/bulk/bar";
import { useOrderSelection } from "@/features/orders/bulk/selection";
import { ExportMenu } from "@/features/orders/list/export-menu";
import { useOrderChips } from "@/features/orders/list/order-chips";
import { useOrderColumns } from "@/features/orders/list/order-columns";
import { OrderFilters } from "@/features/orders/list/order-filters";
import { ordersPage } from "@/features/orders/queries/list";
import { DEFAULT_COLUMNS, isFiltered, type OrderSearch } from "@/features/orders/search";
import { noteList } from "@/lib/browser/left-lists";
import { useText } from "@/lib/language/i18n";

type Turn = { pagesTurned: number };

export function OrderList(props: {
  search: OrderSearch;
  onSearch: (change: OrderSearch, state?: Turn) => void;
}) {
  const { search, onSearch } = props;
  const t = useText();
  const page = useListPage(ordersPage(search));
  const selection = useOrderSelection(search, page.isPlaceholderData ? undefined : page.data);
  const { clear: clearSelection } = selection;
  useNoted(page);
  const shown = search.columns ?? DEFAULT_COLUMNS;
  const columns = useOrderColumns(shown);
  const change = useCallback(
    (part: OrderSearch) => {
      clearSelection();
      onSearch({ ...search, cursor: undefined, ...part });
    },
    [search, onSearch, clearSelection],
  );
  const clear = () => change({ ...emptied(search), sort: search.sort, columns: search.columns });
  return (
    <>
      <PageHeader
        title={t("orders.title")}
        actions={
          <>
            <ExportMenu search={search} />
            <Link to="/orders/new" className={buttonClasses({ look: "primary" })}>
              <Plus aria-hidden="true" />
              {t("new_order.title")}
            </Link>
          </>
        }
      />
      <div className="space-y-3">
        <Views search={search} />
        <OrderFilters
          search={search}
          shown={shown}
          sources={[...new Set(page.data?.items.map(({ source }) => source))]}
          onChange={change}
        />
        <FilterChips chips={useOrderChips(search, change)} onClear={clear} />
        <ListCard
          caption={t("orders.title")}
          page={page}
          arrived="orders.arrived"
          columns={columns}
          rowName={(order) => order.customer_name ?? t("customer.erased")}
          selection={{ ids: selection.ids, onChange: selection.change }}
          sort={search.sort ?? "-created_at"}
          onSort={(sort) => change({ sort: sort as OrderSearch["sort"] })}
          empty={<NoOrders isFiltered={isFiltered(search)} onClear={clear} />}
          cursor={search.cursor}
          onTurn={(cursor, state) => onSearch({ ...search, cursor }, state)}
        />
      </div>
      <BulkBar
        selection={selection}
        search={search}
        total={page.data?.total}
        hasMore={hasMore(page.data, search, selection.ids)}
      />
    </>
  );
}

/** Leaves the order of the list to whoever leafs through the orders themselves. */
function useNoted({ data, isPlaceholderData }: ListPage<OrderSummary>): void {
  useEffect(() => {
    if (data === undefined || isPlaceholderData) return;
    noteList("/orders", {
      ids: data.items.map(({ id }) => id),
      nextCursor: data.next_cursor ?? null,
    });
  }, [data, isPlaceholderData]);
}

/** Whether all that are shown are ticked, and more match than are shown. */
function hasMore(
  page: Page<OrderSummary> | undefined,
  search: OrderSearch,
  ids: ReadonlySet<string>,
): boolean {
  if (page === undefined || !page.items.every(({ id }) => ids.has(id))) return false;
  const isWhole = search.cursor === undefined && typeof page.next_cursor !== "string";
  return !isWhole && ids.size < (page.total ?? Number.POSITIVE_INFINITY);
}

function emptied(search: OrderSearch): OrderSearch {
  return Object.fromEntries(Object.keys(search).map((name) => [name, undefined]));
}

function Views({ search }: { search: OrderSearch }) {
  const t = useText();
  const views: [string, OrderSearch][] = [
    [t("views.all"), {}],
    [t("views.to_ship"), { status: ["ACCEPTED", "PAID"], sort: "created_at" }],
    [t("views.payment_failed"), { status: ["PAYMENT_FAILED"] }],
    [t("views.waiting"), { status: ["PENDING", "PAYMENT_PROCESSING"] }],
    [t("views.under_way"), { status: ["SHIPPED"] }],
  ];
  return (
    <SavedViews
      table="orders"
      path="/orders"
      builtIn={views.map(([name, view]) => ({ name, query: viewQuery({ ...view }) }))}
      current={viewQuery({ ...search })}
    />
  );
}

function NoOrders(props: { isFiltered: boolean; onClear: () => void }) {
  const t = useText();
  if (props.isFiltered) {
    return (
      <Empty
        icon={SearchX}
        title={t("orders.none_match")}
        action={<Button onClick={props.onClear}>{t("filters.clear")}</Button>}
      >
        {t("orders.none_match_hint")}
      </Empty>
    );
  }
  return (
    <Empty
      icon={ShoppingBag}
      title={t("orders.none")}
      action={
        <span className="flex flex-wrap justify-center gap-2">
          <Link to="/orders/new" className={buttonClasses({ look: "primary" })}>
            <Plus aria-hidden="true" />
            {t("new_order.title")}
          </Link>
          <Link to="/batches/new" className={buttonClasses()}>
            <FileUp aria-hidden="true" />
            {t("import.title")}
          </Link>
        </span>
      }
    >
      {t("orders.none_hint")}
    </Empty>
  );
}
