import { useNavigate } from "@tanstack/react-router";
import {
  CreditCard,
  FileUp,
  Keyboard,
  Languages,
  type LucideIcon,
  PackageOpen,
  Plus,
  SunMoon,
  TableProperties,
  Truck,
} from "lucide-react";
import { useNavigation } from "@/components/layout/navigation";
import { type CommandId, isMeant } from "@/features/palette/matching";
import { chooseLetterKeys, useLetterKeys } from "@/lib/browser/shortcuts";
import { chooseTheme } from "@/lib/browser/theme";
import { useLanguage } from "@/lib/language/i18n";

/** One line of the palette. */
export interface Entry {
  id: string;
  group: string;
  icon: LucideIcon;
  label: string;
  aside?: React.ReactNode;
  run: () => void;
}

type Command = Entry & { id: CommandId };

/** What can be done from everywhere, as far as it is meant by what was typed. */
export function useCommands(typed: string, onHelp: () => void): Entry[] {
  const commands: Command[] = [...useActions(onHelp), ...usePages(), ...useSettings()];
  return commands.filter(({ id, label }) => isMeant(id, label, typed));
}

function useActions(onHelp: () => void): Command[] {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const group = t("palette.actions");
  return [
    {
      id: "new_order",
      group,
      icon: Plus,
      label: t("new_order.title"),
      run: () => void navigate({ to: "/orders/new" }),
    },
    {
      id: "import",
      group,
      icon: FileUp,
      label: t("import.title"),
      run: () => void navigate({ to: "/batches/new" }),
    },
    {
      id: "import_parcels",
      group,
      icon: PackageOpen,
      label: t("import.parcels_title"),
      run: () => void navigate({ to: "/batches/new", search: { kind: "parcels" } }),
    },
    {
      id: "profiles",
      group,
      icon: TableProperties,
      label: t("profiles.title"),
      run: () => void navigate({ to: "/profiles" }),
    },
    {
      id: "to_ship",
      group,
      icon: Truck,
      label: t("palette.to_ship"),
      run: () =>
        void navigate({
          to: "/orders",
          search: { status: ["ACCEPTED", "PAID"], sort: "created_at" },
        }),
    },
    {
      id: "payment_failed",
      group,
      icon: CreditCard,
      label: t("palette.payment_failed"),
      run: () => void navigate({ to: "/orders", search: { status: ["PAYMENT_FAILED"] } }),
    },
    { id: "shortcuts", group, icon: Keyboard, label: t("shortcuts.title"), run: onHelp },
  ];
}

function usePages(): Command[] {
  const { t } = useLanguage();
  const navigate = useNavigate();
  return useNavigation().map(({ to, text, icon }) => ({
    id: to,
    group: t("palette.pages"),
    icon,
    label: t(text),
    run: () => void navigate({ to }),
  }));
}

function useSettings(): Command[] {
  const { t, locale, change } = useLanguage();
  const hasLetterKeys = useLetterKeys();
  const group = t("palette.settings");
  const other = locale === "en" ? "ja" : "en";
  const isDark = document.documentElement.dataset.theme === "dark";
  return [
    {
      id: "theme",
      group,
      icon: SunMoon,
      label: t(isDark ? "palette.light" : "palette.dark"),
      run: () => chooseTheme(isDark ? "light" : "dark"),
    },
    {
      id: "language",
      group,
      icon: Languages,
      label: t("palette.language", { language: t(`language.${other}`) }),
      run: () => change(other),
    },
    {
      id: "letter_keys",
      group,
      icon: Keyboard,
      label: t(hasLetterKeys ? "palette.letter_keys_off" : "palette.letter_keys_on"),
      run: () => chooseLetterKeys(!hasLetterKeys),
    },
  ];
}
