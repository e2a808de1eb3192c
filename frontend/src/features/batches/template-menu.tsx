import { FileDown } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLabel } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toasts";
import { batchTemplate, TEMPLATE_ENCODINGS } from "@/features/batches/listing";
import { download } from "@/lib/download";
import { LOCALES, type Locale, useText } from "@/lib/i18n";

/** A file with all headings and an example, to fill in. */
export function TemplateMenu() {
  const t = useText();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const run = async (locale: Locale, encoding: (typeof TEMPLATE_ENCODINGS)[number]) => {
    setBusy(true);
    try {
      download("template.csv", await batchTemplate(locale, encoding));
      toast.done(t("export.done"));
    } catch (error) {
      toast.failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu
      trigger={
        <Button isBusy={isBusy}>
          {!isBusy && <FileDown aria-hidden="true" />}
          {t("import.template")}
        </Button>
      }
    >
      {LOCALES.map((locale) => (
        <div key={locale}>
          <MenuLabel>{t(`import.template_headings.${locale}`)}</MenuLabel>
          {TEMPLATE_ENCODINGS.map((encoding) => (
            <MenuItem key={encoding} onSelect={() => void run(locale, encoding)}>
              {t(`export.encoding.${encoding}`)}
            </MenuItem>
          ))}
        </div>
      ))}
    </Menu>
  );
}
