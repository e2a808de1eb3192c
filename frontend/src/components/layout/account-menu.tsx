import { CircleHelp, CircleUser, Languages, LogOut, SunMoon } from "lucide-react";
import { signOutEverywhere } from "@/api/session/issuer";
import { subjectOf, useSession } from "@/api/session/session";
import { Button } from "@/components/ui/button";
import {
  Menu,
  MenuCheck,
  MenuChoice,
  MenuItem,
  MenuLabel,
  MenuSeparator,
} from "@/components/ui/menu";
import { chooseLetterKeys, useLetterKeys } from "@/lib/browser/shortcuts";
import { chooseTheme, THEMES, useTheme } from "@/lib/browser/theme";
import { LOCALES, useLanguage } from "@/lib/language/i18n";

export function LanguageMenu() {
  const { t, locale, change } = useLanguage();
  return (
    <Menu
      trigger={
        <Button
          look="ghost"
          size="icon"
          aria-label={t("layout.language")}
          title={t("layout.language")}
        >
          <Languages aria-hidden="true" />
        </Button>
      }
    >
      <MenuChoice
        value={locale}
        onChange={change}
        options={LOCALES.map((value) => ({
          value,
          label: <span lang={value}>{t(`language.${value}`)}</span>,
        }))}
      />
    </Menu>
  );
}

export function ThemeMenu() {
  const { t } = useLanguage();
  const theme = useTheme();
  return (
    <Menu
      trigger={
        <Button look="ghost" size="icon" aria-label={t("layout.theme")} title={t("layout.theme")}>
          <SunMoon aria-hidden="true" />
        </Button>
      }
    >
      <MenuChoice
        value={theme}
        onChange={chooseTheme}
        options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
      />
    </Menu>
  );
}

/** Language, theme, help, and who is signed in. */
export function AccountMenu({ onHelp }: { onHelp: () => void }) {
  const { t } = useLanguage();
  const { token } = useSession();
  const hasLetterKeys = useLetterKeys();
  const subject = token === null ? null : subjectOf(token);
  return (
    <>
      <LanguageMenu />
      <ThemeMenu />
      <Menu
        trigger={
          <Button
            look="ghost"
            size="icon"
            aria-label={t("layout.account")}
            title={t("layout.account")}
          >
            <CircleUser aria-hidden="true" />
          </Button>
        }
      >
        {subject !== null && (
          <>
            <MenuLabel>{t("layout.signed_in_as", { subject })}</MenuLabel>
            <MenuSeparator />
          </>
        )}
        <MenuItem onSelect={onHelp}>
          <CircleHelp aria-hidden="true" />
          {t("shortcuts.title")}
        </MenuItem>
        <MenuCheck isChecked={hasLetterKeys} onChange={chooseLetterKeys}>
          {t("shortcuts.letter_keys")}
        </MenuCheck>
        <MenuSeparator />
        <MenuItem onSelect={() => void signOutEverywhere()}>
          <LogOut aria-hidden="true" />
          {t("action.sign_out")}
        </MenuItem>
      </Menu>
    </>
  );
}
