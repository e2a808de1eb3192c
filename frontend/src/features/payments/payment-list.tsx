import { Link } from "@tanstack/react-router";
import { CreditCard, SearchX } from "lucide-react";
import { useMemo } from "react";
import type { PaymentSummary } from "@/api/types";
import type { Column } from "@/components/data-table/data-table";
import { ChoiceFilter, type FilterChip, FilterChips } from "@/components/data-table/filters";
import { ListCard } from "@/components/data-table/list-card";
import { useListPage } from "@/components/data-table/list-page";
import { RangeFilter } from "@/components/data-table/range-filter";
import { PageHeader } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import { shortId } from "@/components/values/code";
import { DisputeBadge, PAYMENT_STATUSES, PaymentStatusBadge } from "@/components/values/status";
import { Time } from "@/components/values/time";
import { Yen } from "@/components/values/yen";
import { paymentsPage } from "@/features/payments/queries";
import type { PaymentSearch } from "@/features/payments/search";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";
import { DISPUTE_STATUSES } from "@/lib/words/disputes";
import { paymentFailure } from "@/lib/words/failure-codes";

export function PaymentList(props: {
  search: PaymentSearch;
  onSearch: (search: PaymentSearch, state?: { pagesTurned: number }) => void;
}) {
  const { search, onSearch } = props;
  const t = useText();
  const page = useListPage(paymentsPage(search));
  const columns = usePaymentColumns();
  const change = (part: PaymentSearch) => onSearch({ ...search, cursor: undefined, ...part });
  const clear = () => onSearch({ sort: search.sort });
  const chips = usePaymentChips(search, change);
  return (
    <>
      <PageHeader title={t("payments.title")} description={t("payments.description")} />
      <div className="space-y-3">
        <div className="flex flex-wrap gap-2">
          <ChoiceFilter
            label={t("payment.status")}
            options={PAYMENT_STATUSES.map((value) => ({
              value,
              label: t(`payment_status.${value}`),
            }))}
            value={search.status}
            onChange={(status) => change({ status })}
          />
          <ChoiceFilter
            label={t("dispute.title")}
            options={DISPUTE_STATUSES.map((value) => ({
              value,
              label: t(`dispute_status.${value}`),
            }))}
            value={search.dispute}
            onChange={(dispute) => change({ dispute })}
          />
          <RangeFilter
            label={t("filters.dates_and_amounts")}
            withAmounts
            value={{
              created_from: search.created_from,
              created_to: search.created_to,
              min: search.min_amount,
              max: search.max_amount,
            }}
            onChange={({ min, max, ...days }) =>
              change({ ...days, min_amount: min, max_amount: max })
            }
          />
        </div>
        <FilterChips chips={chips} onClear={clear} />
        <ListCard
          caption={t("payments.title")}
          page={page}
          columns={columns}
          rowName={(payment) => shortId(payment.id)}
          sort={search.sort ?? "-created_at"}
          onSort={(sort) => change({ sort: sort as PaymentSearch["sort"] })}
          empty={
            chips.length > 0 ? (
              <Empty
                icon={SearchX}
                title={t("payments.none_match")}
                action={<Button onClick={clear}>{t("filters.clear")}</Button>}
              />
            ) : (
              <Empty icon={CreditCard} title={t("payments.none")}>
                {t("payments.none_hint")}
              </Empty>
            )
          }
          cursor={search.cursor}
          onTurn={(cursor, state) => onSearch({ ...search, cursor }, state)}
        />
      </div>
    </>
  );
}

function usePaymentColumns(): Column<PaymentSummary>[] {
  const t = useText();
  return useMemo(
    () => [
      {
        id: "payment",
        header: t("payments.column.payment"),
        cell: (payment) => (
          <>
            <Link
              to="/payments/$paymentId"
              params={{ paymentId: payment.id }}
              className="font-mono text-[0.8125rem] font-medium hover:text-link hover:underline"
            >
              {shortId(payment.id)}
            </Link>
            <p className="text-[0.8125rem] text-muted lg:hidden">
              <Time at={payment.created_at} />
            </p>
            {payment.dispute != null && (
              <p>
                <DisputeBadge status={payment.dispute.status} />
              </p>
            )}
            <p className="hidden max-w-72 truncate text-[0.8125rem] text-muted empty:hidden sm:block">
              {paymentFailure(payment.failure_code, payment.failure_message, t)?.title}
            </p>
          </>
        ),
      },
      {
        id: "status",
        header: t("payment.status"),
        cell: (payment) => <PaymentStatusBadge status={payment.status} />,
      },
      {
        id: "amount",
        header: t("payment.amount"),
        isEnd: true,
        sort: { ascending: "amount", descending: "-amount" },
        cell: (payment) => (
          <>
            <Yen amount={payment.amount} />
            {payment.refunded_amount > 0 && (
              <p className="text-[0.8125rem] text-muted">
                −<Yen amount={payment.refunded_amount} />
              </p>
            )}
          </>
        ),
      },
      {
        id: "method",
        header: t("payment.method"),
        from: "md",
        cell: (payment) => t(`payment_method.${payment.method}`),
      },
      {
        id: "order",
        header: t("payments.column.order"),
        from: "md",
        cell: (payment) => (
          <Link
            to="/orders/$orderId"
            params={{ orderId: payment.order_id }}
            className="font-mono text-[0.8125rem] text-link hover:underline"
          >
            {shortId(payment.order_id)}
          </Link>
        ),
      },
      {
        id: "created",
        header: t("payments.column.created"),
        from: "lg",
        sort: { ascending: "created_at", descending: "-created_at" },
        cell: (payment) => <Time at={payment.created_at} />,
      },
    ],
    [t],
  );
}

function usePaymentChips(
  search: PaymentSearch,
  change: (part: PaymentSearch) => void,
): FilterChip[] {
  const t = useText();
  const format = useFormat();
  const chips: FilterChip[] = (search.status ?? []).map((status) => ({
    id: status,
    label: t(`payment_status.${status}`),
    onRemove: () => {
      const left = search.status?.filter((each) => each !== status) ?? [];
      change({ status: left.length === 0 ? undefined : left });
    },
  }));
  for (const status of search.dispute ?? []) {
    chips.push({
      id: status,
      label: t(`dispute_status.${status}`),
      onRemove: () => {
        const left = search.dispute?.filter((each) => each !== status) ?? [];
        change({ dispute: left.length === 0 ? undefined : left });
      },
    });
  }
  const add = (name: keyof PaymentSearch, label: string | false | undefined) => {
    if (typeof label === "string") {
      chips.push({ id: name, label, onRemove: () => change({ [name]: undefined }) });
    }
  };
  const { order_id, batch_id, created_from, created_to, min_amount, max_amount } = search;
  add("order_id", order_id && t("filters.chip.order", { value: shortId(order_id) }));
  add("batch_id", batch_id && t("filters.chip.batch", { value: batch_id.slice(-8) }));
  add(
    "created_from",
    created_from && t("filters.chip.from", { value: format.shortDay(created_from) }),
  );
  add("created_to", created_to && t("filters.chip.to", { value: format.shortDay(created_to) }));
  add(
    "min_amount",
    min_amount !== undefined && t("filters.chip.min", { value: format.yen(min_amount) }),
  );
  add(
    "max_amount",
    max_amount !== undefined && t("filters.chip.max", { value: format.yen(max_amount) }),
  );
  return chips;
}
