import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "@/lib/class-names";

const ITEM =
  "flex w-full items-center gap-2 rounded-md px-2.5 py-1.5 outline-none select-none data-highlighted:bg-sunken data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0";

/** A menu under its button. It is not modal, so that it needs no style sheet of its own in the page. */
export function Menu(props: { trigger: ReactNode; children: ReactNode; align?: "start" | "end" }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{props.trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={props.align ?? "end"}
          sideOffset={6}
          collisionPadding={8}
          className="z-40 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 animate-appear overflow-y-auto rounded-xl border border-line bg-surface p-1 shadow-lg"
        >
          {props.children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export function MenuItem(props: {
  children: ReactNode;
  onSelect: () => void;
  isDanger?: boolean;
  isDisabled?: boolean;
}) {
  return (
    <DropdownMenu.Item
      className={classNames(ITEM, props.isDanger && "text-danger")}
      disabled={props.isDisabled}
      onSelect={(event) => {
        focusTrigger(event.target);
        props.onSelect();
      }}
    >
      {props.children}
    </DropdownMenu.Item>
  );
}

/** A dialog that the item opens gives focus back to the button, for the menu is gone by then. */
function focusTrigger(item: EventTarget | null): void {
  const menu = item instanceof Element ? item.closest("[role=menu]") : null;
  document.getElementById(menu?.getAttribute("aria-labelledby") ?? "")?.focus();
}

export function MenuLabel(props: { children: ReactNode }) {
  return (
    <DropdownMenu.Label className="px-2.5 pt-1.5 pb-1 text-xs font-medium text-muted">
      {props.children}
    </DropdownMenu.Label>
  );
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />;
}

export function MenuCheck(props: {
  children: ReactNode;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
}) {
  return (
    <DropdownMenu.CheckboxItem
      checked={props.isChecked}
      onCheckedChange={props.onChange}
      onSelect={(event) => event.preventDefault()}
      className={ITEM}
    >
      <span
        aria-hidden="true"
        className={classNames(
          "flex size-4 shrink-0 items-center justify-center rounded border text-[0.6875rem] leading-none",
          props.isChecked ? "border-accent bg-accent text-accent-ink" : "border-line-strong",
        )}
      >
        <DropdownMenu.ItemIndicator>✓</DropdownMenu.ItemIndicator>
      </span>
      {props.children}
    </DropdownMenu.CheckboxItem>
  );
}

export function MenuChoice<Value extends string>(props: {
  value: Value;
  options: readonly { value: Value; label: ReactNode }[];
  onChange: (value: Value) => void;
}) {
  return (
    <DropdownMenu.RadioGroup
      value={props.value}
      onValueChange={(value) => props.onChange(value as Value)}
    >
      {props.options.map((option) => (
        <DropdownMenu.RadioItem key={option.value} value={option.value} className={ITEM}>
          {option.label}
          <DropdownMenu.ItemIndicator className="ml-auto text-link">✓</DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
