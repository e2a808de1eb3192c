import { Ban, CircleCheck, Ellipsis, type LucideIcon, Pause, Play, Undo2 } from "lucide-react";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import type { Batch, BatchAction } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toasts";
import { CancelDialog, ConfirmDialog, UndoDialog } from "@/features/batches/detail/batch-dialogs";
import { ordersTouched } from "@/features/batches/progress";
import { useBatchAction } from "@/features/batches/queries";
import { useText } from "@/lib/language/i18n";

// In the order in which they are offered; what takes something back or ends it comes last.
const LOOKS: Record<
  BatchAction,
  { icon: LucideIcon; isMain: boolean; asksFirst: boolean; isDanger: boolean }
> = {
  confirm: { icon: CircleCheck, isMain: true, asksFirst: true, isDanger: false },
  resume: { icon: Play, isMain: true, asksFirst: false, isDanger: false },
  pause: { icon: Pause, isMain: false, asksFirst: false, isDanger: false },
  cancel: { icon: Ban, isMain: false, asksFirst: true, isDanger: true },
  undo: { icon: Undo2, isMain: false, asksFirst: true, isDanger: true },
};
const ORDER = Object.keys(LOOKS) as BatchAction[];

/**
 * Exactly what `allowed_actions` says. `onRefused` is told of what was no longer allowed, once the
 * batch is known as it is now.
 */
export function BatchActions(props: {
  batch: Batch;
  onDone: () => void;
  onRefused: (action: BatchAction) => void;
}) {
  const { batch } = props;
  const t = useText();
  const toast = useToast();
  const act = useBatchAction(batch);
  const [asked, setAsked] = useState<BatchAction | null>(null);
  const run = async (action: BatchAction) => {
    try {
      await act.mutateAsync(action);
    } catch (error) {
      if (asProblem(error)?.code !== "illegal_transition") throw error;
      props.onRefused(action);
      return;
    }
    toast.done(t(`batch.action_done.${action}`));
    props.onDone();
  };
  const choose = (action: BatchAction) =>
    LOOKS[action].asksFirst ? setAsked(action) : void run(action).catch(toast.failed);
  const hasNothing = batch.status === "VALIDATED" && ordersTouched(batch) === 0;
  const allowed = ORDER.filter(
    (action) => batch.allowed_actions.includes(action) && !(action === "confirm" && hasNothing),
  );
  const dialog = { batch, onClose: () => setAsked(null) };
  return (
    <>
      {allowed
        .filter((action) => !LOOKS[action].isDanger)
        .map((action) => (
          <MainAction
            key={action}
            action={action}
            isBusy={act.isPending && act.variables === action}
            onClick={() => choose(action)}
          />
        ))}
      <DangerousActions
        actions={allowed.filter((action) => LOOKS[action].isDanger)}
        onChoose={choose}
      />
      {asked === "confirm" && <ConfirmDialog {...dialog} onConfirm={() => run("confirm")} />}
      {asked === "cancel" && <CancelDialog {...dialog} onConfirm={() => run("cancel")} />}
      {asked === "undo" && <UndoDialog {...dialog} onConfirm={() => run("undo")} />}
    </>
  );
}

function MainAction(props: { action: BatchAction; isBusy: boolean; onClick: () => void }) {
  const t = useText();
  const { icon: Icon, isMain } = LOOKS[props.action];
  return (
    <Button look={isMain ? "primary" : "secondary"} isBusy={props.isBusy} onClick={props.onClick}>
      {!props.isBusy && <Icon aria-hidden="true" />}
      {t(`batch.action.${props.action}`)}
    </Button>
  );
}

function DangerousActions(props: {
  actions: readonly BatchAction[];
  onChoose: (action: BatchAction) => void;
}) {
  const t = useText();
  if (props.actions.length === 0) return null;
  const more = t("batch.more_actions");
  return (
    <Menu
      trigger={
        <Button size="icon" aria-label={more} title={more}>
          <Ellipsis aria-hidden="true" />
        </Button>
      }
    >
      {props.actions.map((action) => {
        const Icon = LOOKS[action].icon;
        return (
          <MenuItem key={action} isDanger onSelect={() => props.onChoose(action)}>
            <Icon aria-hidden="true" />
            {t(`batch.action.${action}`)}
          </MenuItem>
        );
      })}
    </Menu>
  );
}
