import { useQuery } from "@tanstack/react-query";
import {
  Ban,
  CircleCheck,
  CreditCard,
  Ellipsis,
  type LucideIcon,
  Pencil,
  Truck,
} from "lucide-react";
import { Suspense, useState } from "react";
import { MACHINES } from "@/api/generated/machines.gen";
import type { Order, OrderStatus } from "@/api/types";
import { Confirm } from "@/components/dialog/confirm";
import { Button } from "@/components/ui/button";
import { deferred } from "@/components/ui/deferred";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { Notice } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import {
  type Asked,
  type Asking,
  useChangedMeanwhile,
} from "@/features/orders/editing/changed-meanwhile";
import { useConflict } from "@/features/orders/editing/conflict";
import { useOrderActions } from "@/features/orders/queries/actions";
import { orderPayment } from "@/features/orders/queries/order";
import { useFormat } from "@/lib/language/format";
import { type TextKey, useText, withTexts } from "@/lib/language/i18n";
import { mayBePaidTwice } from "@/lib/words/disputes";

const DespiteDispute = deferred(
  async () => (await withTexts("payments", import("@/components/payment/dispute"))).DespiteDispute,
);
const EditDialog = deferred(
  async () => (await import("@/features/orders/editing/edit-dialog")).EditDialog,
);
const PayDialog = deferred(
  async () => (await import("@/features/orders/payment/pay-dialog")).PayDialog,
);
const ShipDialog = deferred(
  async () => (await import("@/features/orders/parcels/ship-dialog")).ShipDialog,
);

type Action = Exclude<Asked, "edit">;

// What an operator does to bring an order there; null where only the services do.
const ACTIONS: Record<OrderStatus, Action | null> = {
  PENDING: null,
  PAYMENT_PROCESSING: "pay",
  PAYMENT_FAILED: null,
  ACCEPTED: null,
  PAID: null,
  SHIPPED: "ship",
  DELIVERED: "deliver",
  CANCELLED: "cancel",
  REFUNDED: null,
};

const EDITABLE: readonly OrderStatus[] = MACHINES.OrderStatus.editable;

const LOOKS: Record<Action, { icon: LucideIcon; text: TextKey }> = {
  pay: { icon: CreditCard, text: "action.retry_payment" },
  ship: { icon: Truck, text: "action.ship" },
  deliver: { icon: CircleCheck, text: "action.deliver" },
  cancel: { icon: Ban, text: "action.cancel_order" },
};

/** Exactly what `allowed_transitions` says: the next step as a button, cancelling last in the menu. */
export function OrderActions({ order, etag }: { order: Order; etag: string }) {
  const t = useText();
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  const setAsked = (what: Asked) => setAsking({ what, at: Date.now() });
  const asked = asking?.what ?? null;
  const allowed = order.allowed_transitions.flatMap((status) => ACTIONS[status] ?? []);
  const main = allowed.filter((action) => action !== "cancel");
  const canCancel = allowed.includes("cancel");
  const isEditable = EDITABLE.includes(order.status);
  const isPossible = asked === "edit" ? isEditable : asked === null || allowed.includes(asked);
  useChangedMeanwhile({ asking, order, isPossible, onAnswered: close });
  return (
    <>
      {main.map((action) => (
        <ActionButton key={action} action={action} onClick={() => setAsked(action)} />
      ))}
      {(canCancel || isEditable) && (
        <Menu
          trigger={
            <Button
              size="icon"
              aria-label={t("order.more_actions")}
              title={t("order.more_actions")}
            >
              <Ellipsis aria-hidden="true" />
            </Button>
          }
        >
          {isEditable && (
            <MenuItem onSelect={() => setAsked("edit")}>
              <Pencil aria-hidden="true" />
              {t("action.edit_order")}
            </MenuItem>
          )}
          {isEditable && canCancel && <MenuSeparator />}
          {canCancel && (
            <MenuItem isDanger onSelect={() => setAsked("cancel")}>
              <Ban aria-hidden="true" />
              {t("action.cancel_order")}
            </MenuItem>
          )}
        </Menu>
      )}
      <Suspense>
        {asked === "pay" && <PayDialog order={order} etag={etag} onClose={close} />}
        {asked === "ship" && <ShipDialog order={order} etag={etag} onClose={close} />}
        {asked === "edit" && <EditDialog order={order} etag={etag} onClose={close} />}
      </Suspense>
      {asked === "deliver" && <Deliver order={order} etag={etag} onClose={close} />}
      {asked === "cancel" && <Cancel order={order} etag={etag} onClose={close} />}
    </>
  );
}

function ActionButton(props: { action: Action; onClick: () => void }) {
  const t = useText();
  const { icon: Icon, text } = LOOKS[props.action];
  return (
    <Button look="primary" onClick={props.onClick}>
      <Icon aria-hidden="true" />
      {t(text)}
    </Button>
  );
}

interface DialogProps {
  order: Order;
  etag: string;
  onClose: () => void;
}

/** Whether the state machine lets it become `status`. */
const canBecome = (order: Order, status: OrderStatus) => order.allowed_transitions.includes(status);

function Deliver({ order, etag, onClose }: DialogProps) {
  const t = useText();
  const toast = useToast();
  const { setStatus } = useOrderActions(order.id, etag);
  const conflict = useConflict(order, canBecome(order, "DELIVERED"));
  return (
    <Confirm
      isOpen
      isPossible={conflict.isPossible}
      explain={conflict.explain}
      onClose={onClose}
      title={t("deliver.title")}
      action={t("action.deliver")}
      onConfirm={async () => {
        await setStatus.mutateAsync({ status: "DELIVERED" });
        toast.done(t("deliver.done"));
      }}
    >
      <p>{t("deliver.description", { name: order.customer_name ?? t("customer.erased") })}</p>
    </Confirm>
  );
}

function Cancel({ order, etag, onClose }: DialogProps) {
  const t = useText();
  const format = useFormat();
  const toast = useToast();
  const { cancel } = useOrderActions(order.id, etag);
  const conflict = useConflict(order, canBecome(order, "CANCELLED"));
  // The payment knows of refunds under way too; it is on the page already, unless its service is away.
  const payment = useQuery(orderPayment(order.id, order.version)).data;
  const disputed = mayBePaidTwice(payment) ? payment?.dispute : null;
  const isDisputed = disputed != null && order.status === "PAID";
  const [isDespite, setDespite] = useState(false);
  const left = payment?.refundable_amount ?? order.total_amount - order.refunded_amount;
  return (
    <Confirm
      isOpen
      isPossible={conflict.isPossible}
      explain={conflict.explain}
      onClose={onClose}
      title={t("cancel.title")}
      action={t("action.cancel_order")}
      isDanger
      isReady={!isDisputed || isDespite}
      onConfirm={async () => {
        await cancel.mutateAsync(isDespite);
        toast.done(t("cancel.done"));
      }}
    >
      <Notice tone="warning">
        <ul className="list-disc space-y-0.5 pl-4">
          {order.status === "PAID" && <li>{t("cancel.refund", { amount: format.yen(left) })}</li>}
          {order.status === "PAYMENT_PROCESSING" && (
            <li>{t("cancel.refund_later", { amount: format.yen(order.total_amount) })}</li>
          )}
          <li>
            {order.customer_email === null
              ? t("order.no_email")
              : t("cancel.message", { email: order.customer_email })}
          </li>
          <li>{t("bulk.cannot_be_undone")}</li>
        </ul>
      </Notice>
      {isDisputed && (
        <Suspense>
          <DespiteDispute dispute={disputed} isChosen={isDespite} onChoose={setDespite} />
        </Suspense>
      )}
    </Confirm>
  );
}
