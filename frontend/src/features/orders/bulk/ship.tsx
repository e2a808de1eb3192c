import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from "react";
import { zOrderStatusChange } from "@/api/generated/order-schemas.gen";
import type { OrderStatusChange, OrderSummary } from "@/api/types";
import { Field, Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/states";
import { BulkDialog, type BulkProps, etagOf, withEmail } from "@/features/orders/bulk/dialogs";
import { type Filling, fill } from "@/features/orders/bulk/filling";
import { fitting } from "@/features/orders/bulk/fitting";
import { BulkRows } from "@/features/orders/bulk/rows";
import { useBulkRun } from "@/features/orders/bulk/run";
import { CarrierInput } from "@/features/orders/parcels/carrier-input";
import { setOrderStatus } from "@/features/orders/queries/actions";
import { cellsOf } from "@/lib/forms/cells";
import { issueText } from "@/lib/forms/form";
import { useText } from "@/lib/language/i18n";

const NOTHING: Filling = { numbers: {}, filled: 0, left: [] };

/** Ships many orders, each under its own number: typed, scanned, or pasted as a column. */
export function BulkShip({ orders, onClose }: BulkProps) {
  const t = useText();
  const run = useBulkRun<OrderSummary>();
  const { results, phase, start } = run;
  const [carrier, setCarrier] = useState("");
  const [{ numbers, filled, left }, setFilling] = useState(NOTHING);
  const [isChecked, setChecked] = useState(false);
  const { able, unable } = fitting(orders, "SHIPPED");
  const bodyOf = (order: OrderSummary) => changeOf(carrier, numbers[order.id] ?? "");
  const faultOf = (order: OrderSummary, field: "carrier" | "tracking_number") => {
    if (!isChecked) return undefined;
    const issues = zOrderStatusChange.safeParse(bodyOf(order)).error?.issues ?? [];
    const issue = issues.find(({ path }) => path[0] === field);
    return issue === undefined ? undefined : issueText(issue, t);
  };
  const ship = () => {
    setChecked(true);
    if (able.some((order) => !zOrderStatusChange.safeParse(bodyOf(order)).success)) return;
    void start(able, (order) => setOrderStatus(order.id, bodyOf(order), etagOf(order)));
  };
  const first = able[0];
  const told = withEmail(able).length;
  return (
    <BulkDialog
      title={t("bulk.ship_title", { count: able.length })}
      run={run}
      isDisabled={able.length === 0}
      action={t("bulk.ship_action", { count: able.length })}
      width="lg"
      onStart={ship}
      onClose={onClose}
    >
      {phase === "asking" && first !== undefined && (
        <>
          <p>{told === 0 ? t("bulk.no_messages") : t("bulk.ship_messages", { count: told })}</p>
          <Field
            label={t("ship.carrier")}
            isOptional={t("field.optional")}
            error={faultOf(first, "carrier")}
          >
            {(control) => (
              <CarrierInput
                {...control}
                value={carrier}
                onChange={(event) => setCarrier(event.target.value)}
              />
            )}
          </Field>
          <p className="text-[0.8125rem] text-muted">{t("bulk.paste_hint")}</p>
        </>
      )}
      <div role="status" className="space-y-2 empty:hidden">
        {phase === "asking" && filled > 0 && <p>{t("bulk.filled", { count: filled })}</p>}
        {phase === "asking" && left.length > 0 && (
          <Notice tone="warning" title={t("bulk.not_fitting", { count: left.length })}>
            <p className="break-all">{left.join(t("list.separator"))}</p>
          </Notice>
        )}
      </div>
      <Numbers
        isAsking={phase === "asking"}
        able={able}
        unable={unable}
        results={results}
        numbers={numbers}
        onFill={setFilling}
        faultOf={(order) => faultOf(order, "tracking_number")}
      />
    </BulkDialog>
  );
}

function changeOf(carrier: string, number: string): OrderStatusChange {
  return {
    status: "SHIPPED",
    ...(carrier.trim() !== "" && { carrier: carrier.trim() }),
    ...(number.trim() !== "" && { tracking_number: number.trim() }),
  };
}

/** A number for each order; what a spreadsheet has copied goes into one field after another. */
function Numbers(props: {
  isAsking: boolean;
  able: readonly OrderSummary[];
  unable: readonly OrderSummary[];
  results: Parameters<typeof BulkRows>[0]["results"];
  numbers: Readonly<Record<string, string>>;
  onFill: (filling: Filling) => void;
  faultOf: (order: OrderSummary) => string | undefined;
}) {
  const { able, numbers, onFill } = props;
  const t = useText();
  const fields = useRef(new Map<string, HTMLInputElement>());
  const ids = able.map(({ id }) => id);
  const paste = (event: ClipboardEvent, id: string) => {
    const cells = cellsOf(event.clipboardData.getData("text/plain")).flat();
    if (cells.length < 2) return;
    event.preventDefault();
    onFill(fill(numbers, ids, ids.indexOf(id), cells));
  };
  // A scanner ends each number with Enter.
  const goOn = (event: KeyboardEvent, id: string) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const next = fields.current.get(ids[ids.indexOf(id) + 1] ?? "");
    next?.focus();
    next?.select();
  };
  const control = (order: OrderSummary) => (
    <Field
      label={t("bulk.tracking_for", { name: order.customer_name ?? t("customer.erased") })}
      isLabelHidden
      error={props.faultOf(order)}
    >
      {(described) => (
        <Input
          {...described}
          ref={(element) => {
            if (element === null) fields.current.delete(order.id);
            else fields.current.set(order.id, element);
          }}
          placeholder={t("ship.tracking_number")}
          autoComplete="off"
          value={numbers[order.id] ?? ""}
          onChange={(event) =>
            onFill({ ...NOTHING, numbers: { ...numbers, [order.id]: event.target.value } })
          }
          onPaste={(event) => paste(event, order.id)}
          onKeyDown={(event) => goOn(event, order.id)}
        />
      )}
    </Field>
  );
  const given = (order: OrderSummary) => (
    <span className="break-all tabular">{numbers[order.id]?.trim()}</span>
  );
  return (
    <BulkRows
      able={able}
      unable={props.unable}
      results={props.results}
      control={props.isAsking ? control : given}
    />
  );
}
