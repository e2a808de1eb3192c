import { type ReactNode, useState } from "react";
import { CancelButton, Dialog, DialogActions, DialogBody } from "@/components/dialog/dialog";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/states";

/** Asks before something is done, saying what that will do; stays open until it is, or has failed. */
export function Confirm(props: {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  action: string;
  isDanger?: boolean;
  /** False until it is known what it will do. */
  isReady?: boolean;
  /** Why it failed, in better words than those of the problem. */
  explain?: (error: unknown) => ReactNode;
  /** False once it cannot be done any more. */
  isPossible?: boolean;
  onConfirm: () => Promise<unknown>;
}) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const close = () => {
    setError(null);
    props.onClose();
  };
  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      await props.onConfirm();
      close();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog isOpen={props.isOpen} onClose={close} canClose={!isBusy} title={props.title}>
      <DialogBody className="space-y-3">
        {props.children}
        {error !== null && (props.explain?.(error) ?? <ProblemNotice error={error} />)}
      </DialogBody>
      <DialogActions>
        <CancelButton isDisabled={isBusy} />
        {(isBusy || props.isPossible !== false) && (
          <Button
            look={props.isDanger ? "danger" : "primary"}
            isBusy={isBusy}
            disabled={props.isReady === false}
            onClick={() => void confirm()}
          >
            {props.action}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
