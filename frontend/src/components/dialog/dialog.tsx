import { useBlocker } from "@tanstack/react-router";
import { X } from "lucide-react";
import {
  createContext,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  use,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useUnsaved } from "@/components/dialog/unsaved";
import { Button } from "@/components/ui/button";
import { classNames } from "@/lib/class-names";
import { useText } from "@/lib/language/i18n";

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
  /** What is typed in it is a search: nothing is lost with it. */
  isSearch?: boolean;
}

const Closing = createContext<() => void>(() => undefined);

/**
 * The browser's own modal dialog: it traps focus, gives it back, and closes on Escape. Where
 * something was typed that is not saved, it asks before it closes, and before the page is left.
 */
export function Dialog({ isOpen, ...props }: DialogProps & { isOpen: boolean }) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

/** Closes the dialog that it is in without doing what that was opened for. */
export function CancelButton(props: { isDisabled?: boolean; children?: ReactNode }) {
  const t = useText();
  return (
    <Button disabled={props.isDisabled} onClick={use(Closing)}>
      {props.children ?? t("action.back")}
    </Button>
  );
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
  const { question, hasToAsk, ask } = useQuestion(element, { ...props, canClose });
  const close = () => {
    if (!canClose) return;
    if (hasToAsk()) ask();
    else onClose();
  };
  const backdrop = useBackdrop(close);
  return (
    <dialog
      ref={element}
      aria-labelledby={`${id}-title`}
      aria-describedby={props.description === undefined ? undefined : `${id}-description`}
      // React hands on what a dialog inside this one tells of itself.
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        close();
      }}
      // Pressed twice, Escape is not to be refused: Chromium closes the dialog all the same.
      onClose={(event) => {
        const dialog = element.current;
        if (event.target !== event.currentTarget || dialog === null || dialog.open) return;
        if (!canClose || hasToAsk()) dialog.showModal();
        close();
      }}
      {...backdrop}
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
              onClick={close}
              className="-mt-1 -mr-1.5"
            >
              <X aria-hidden="true" />
            </Button>
          )}
        </header>
        <Closing value={close}>{props.children}</Closing>
      </div>
      {question}
    </dialog>
  );
}

/** A press beside the dialog closes it where it began there too: a selection often ends outside. */
function useBackdrop(close: () => void) {
  const isBeside = useRef(false);
  return {
    onPointerDown: (event: PointerEvent) => {
      isBeside.current = event.target === event.currentTarget;
    },
    onPointerUp: (event: PointerEvent) => {
      isBeside.current &&= event.target === event.currentTarget;
    },
    onClick: (event: MouseEvent) => {
      if (isBeside.current && event.target === event.currentTarget) close();
      isBeside.current = false;
    },
  };
}

/** Whether it has to be asked before the dialog closes or the page is left, and the question. */
function useQuestion(
  element: RefObject<HTMLDialogElement | null>,
  props: DialogProps & { canClose: boolean },
) {
  // Asked anew, it is shown anew: the dialog that it is about may have come to lie above it.
  const [asked, setAsked] = useState({ isOpen: false, times: 0 });
  const isUnsaved = useUnsaved(element);
  const hasToAsk = () => props.isSearch !== true && props.canClose && isUnsaved();
  const blocker = useBlocker({
    // Filters that change in the address leave the page, and the dialog, where they are.
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && hasToAsk(),
    enableBeforeUnload: hasToAsk,
    withResolver: true,
  });
  const isLeaving = blocker.status === "blocked";
  const keep = () => {
    setAsked(({ times }) => ({ isOpen: false, times }));
    blocker.reset?.();
  };
  const discard = () => {
    if (isLeaving) blocker.proceed?.();
    else props.onClose();
  };
  return {
    hasToAsk,
    ask: () => setAsked(({ times }) => ({ isOpen: true, times: times + 1 })),
    question: (asked.isOpen || isLeaving) && (
      <DiscardQuestion key={asked.times} onKeep={keep} onDiscard={discard} />
    ),
  };
}

function DiscardQuestion(props: { onKeep: () => void; onDiscard: () => void }) {
  const t = useText();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <OpenDialog onClose={props.onKeep} title={t("discard.title")}>
      <DialogBody>
        <p>{t("discard.description")}</p>
      </DialogBody>
      <DialogActions>
        <Button onClick={props.onDiscard}>{t("discard.discard")}</Button>
        <Button ref={keep} look="primary" onClick={props.onKeep}>
          {t("discard.keep")}
        </Button>
      </DialogActions>
    </OpenDialog>
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
