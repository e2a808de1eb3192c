import { Link, useNavigate } from "@tanstack/react-router";
import { Menu as MenuIcon, Search } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Dialog } from "@/components/dialog/dialog";
import { AccountMenu } from "@/components/layout/account-menu";
import { useKeptFocus } from "@/components/layout/kept-focus";
import { useNavigation } from "@/components/layout/navigation";
import { OfflineBanner } from "@/components/layout/offline-banner";
import { Button } from "@/components/ui/button";
import { Toasts } from "@/components/ui/toasts";
import { Key } from "@/components/values/code";
import { isApple, useLetterKeys, useShortcut } from "@/lib/browser/shortcuts";
import { classNames } from "@/lib/class-names";
import { useText } from "@/lib/language/i18n";

/** What is around every page: the menu, the search, the account, the keyboard. */
export function AppShell(props: { children: ReactNode; onSearch: () => void; onHelp: () => void }) {
  const t = useText();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const hasLetterKeys = useLetterKeys();
  useKeptFocus();
  useShortcut("mod+k", props.onSearch);
  useShortcut("?", props.onHelp);
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <a
        href="#main"
        className="sr-only z-50 print:hidden rounded-lg bg-accent px-4 py-2 font-medium text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t("layout.skip")}
      </a>
      <aside className="sticky top-0 hidden h-dvh flex-col border-r border-line bg-surface lg:flex print:hidden">
        <Brand />
        <Navigation />
        {hasLetterKeys && (
          <p className="mt-auto flex items-center gap-2 px-5 py-4 text-[0.8125rem] text-muted">
            <Key>?</Key> {t("layout.shortcuts_hint")}
          </p>
        )}
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b border-line bg-surface/95 px-3 backdrop-blur sm:px-6 print:hidden">
          <Button
            look="ghost"
            size="icon"
            aria-label={t("layout.open_menu")}
            onClick={() => setMenuOpen(true)}
            className="lg:hidden"
          >
            <MenuIcon aria-hidden="true" />
          </Button>
          <SearchButton onClick={props.onSearch} />
          <div className="ml-auto flex items-center gap-1">
            <AccountMenu onHelp={props.onHelp} />
          </div>
        </header>
        <OfflineBanner />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-7xl flex-1 px-3 py-5 outline-none sm:px-6 sm:py-7"
        >
          {props.children}
        </main>
      </div>
      <GoKeys />
      <Dialog isOpen={isMenuOpen} onClose={() => setMenuOpen(false)} title={t("brand")}>
        <div className="px-2 pt-2 pb-4">
          <Navigation onGo={() => setMenuOpen(false)} />
        </div>
      </Dialog>
      <Toasts />
    </div>
  );
}

function Brand() {
  const t = useText();
  return (
    <Link to="/" className="flex h-14 items-center gap-2.5 px-5 font-semibold tracking-tight">
      <img src="/icon.svg" alt="" width="26" height="26" />
      <span className="text-base">{t("brand")}</span>
    </Link>
  );
}

function Navigation(props: { onGo?: () => void }) {
  const t = useText();
  return (
    <nav aria-label={t("layout.navigation")} className="px-3 py-2">
      <ul className="space-y-0.5">
        {useNavigation().map(({ to, text, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              {...(props.onGo !== undefined && { onClick: props.onGo })}
              activeOptions={{ exact: to === "/", includeSearch: false }}
              className="flex h-9 items-center gap-3 rounded-lg px-2.5 font-medium"
              activeProps={{ className: "bg-accent-soft text-link" }}
              inactiveProps={{ className: "text-muted hover:bg-sunken hover:text-ink" }}
            >
              <Icon aria-hidden="true" className="size-4.5 shrink-0" />
              {t(text)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SearchButton({ onClick }: { onClick: () => void }) {
  const t = useText();
  return (
    <button
      type="button"
      onClick={onClick}
      className={classNames(
        "flex h-9 min-w-0 flex-1 items-center gap-2 rounded-lg border border-line bg-canvas px-3 text-muted sm:max-w-sm",
        "hover:border-line-strong",
      )}
    >
      <Search aria-hidden="true" className="size-4 shrink-0" />
      <span className="truncate">{t("palette.open")}</span>
      <span className="ml-auto hidden gap-1 sm:flex">
        <Key>{isApple() ? "⌘" : "Ctrl"}</Key>
        <Key>K</Key>
      </span>
    </button>
  );
}

function GoKeys() {
  const navigate = useNavigate();
  useShortcut("c", () => void navigate({ to: "/orders/new" }));
  useShortcut("i", () => void navigate({ to: "/batches/new" }));
  return useNavigation().map(({ to, key }) => <GoKey key={to} to={to} letter={key} />);
}

function GoKey(props: { to: ReturnType<typeof useNavigation>[number]["to"]; letter: string }) {
  const navigate = useNavigate();
  useShortcut(`g ${props.letter}`, () => void navigate({ to: props.to }));
  return null;
}
