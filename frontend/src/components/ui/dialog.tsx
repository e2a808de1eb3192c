import { X } from "lucide-react";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/lib/class-names";
import { useText } from "@/lib/i18n";

/** Where somebody types or chooses; what has none begins at its first button. */
const FIELDS =
  "input:enabled:not([type=checkbox], [type=radio], [type=file]), select:enabled, textarea:enabled";

interface DialogProps {
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  width?: "sm" | "md" | "lg" | "side";
  isTitleHidden?: boolean;
  /** Stays where it begins when what it holds grows. */
  isAtTop?: boolean;
  canClose?: boolean;
}

/** The browser's own modal dialog: it traps focus, gives it back, and closes on Escape. */
export function Dialog({ isOpen, ...props }: DialogProps & { isOpen: boolean }) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

/** A component of its own, so that the dialog can be closed, which gives focus back, before it goes. */
function OpenDialog(props: DialogProps) {
  const { onClose, width = "sm", canClose = true } = props;
  const element = useRef<HTMLDialogElement>(null);
  const t = useText();
  const id = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog === null) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>(FIELDS)?.focus();
    return () => dialog.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes; for keys there is Escape
    <dialog
      ref={element}
      aria-labelledby={`${id}-title`}
      aria-describedby={props.description === undefined ? undefined : `${id}-description`}
      onCancel={(event) => {
        event.preventDefault();
        if (canClose) onClose();
      }}
      // Pressed twice, Escape is not to be refused: Chromium closes the dialog all the same.
      onClose={() => {
        const dialog = element.current;
        if (dialog === null || dialog.open) return;
        if (canClose) onClose();
        else dialog.showModal();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget && canClose) onClose();
      }}
      className={classNames(
        "animate-appear overflow-hidden border-line bg-surface text-ink shadow-2xl",
        width === "side"
          ? "m-0 ml-auto h-dvh max-h-none w-full max-w-xl border-l"
          : props.isAtTop
            ? "mx-auto mt-[12dvh] mb-auto max-h-[calc(88dvh-1rem)] w-[calc(100%-2rem)] rounded-2xl border"
            : "m-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] rounded-2xl border",
        width === "sm" && "max-w-md",
        width === "md" && "max-w-xl",
        width === "lg" && "max-w-3xl",
      )}
    >
      <div
        className={classNames(
          "flex flex-col",
          width === "side" ? "h-dvh" : "max-h-[calc(100dvh-2rem)]",
        )}
      >
        <header
          className={classNames(
            "flex items-start justify-between gap-4 px-5 pt-5",
            props.isTitleHidden && "sr-only",
          )}
        >
          <div className="min-w-0">
            <h2 id={`${id}-title`} className="text-base font-semibold">
              {props.title}
            </h2>
            {props.description !== undefined && (
              <p id={`${id}-description`} className="mt-1 text-muted">
                {props.description}
              </p>
            )}
          </div>
          {canClose && (
            <Button
              look="ghost"
              size="smallIcon"
              aria-label={t("action.close")}
              onClick={onClose}
              className="-mt-1 -mr-1.5"
            >
              <X aria-hidden="true" />
            </Button>
          )}
        </header>
        {props.children}
      </div>
    </dialog>
  );
}

/** What scrolls, between the heading and the buttons. */
export function DialogBody(props: { children: ReactNode; className?: string }) {
  return (
    <div className={classNames("min-h-0 overflow-y-auto px-5 py-4", props.className)}>
      {props.children}
    </div>
  );
}

export function DialogActions(props: { children: ReactNode }) {
  return (
    <footer className="flex flex-wrap justify-end gap-2 border-t border-line bg-canvas px-5 py-3">
      {props.children}
    </footer>
  );
}
