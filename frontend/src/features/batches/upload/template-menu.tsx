import { FileDown } from "lucide-react";
import { SheetMenu } from "@/components/data-table/sheet-menu";
import { batchTemplate } from "@/features/batches/listing";
import { LOCALES, useText } from "@/lib/language/i18n";

/** A file with all headings and an example, to fill in. */
export function TemplateMenu() {
  const t = useText();
  return (
    <SheetMenu
      action={t("import.template")}
      icon={FileDown}
      fileName={() => "template.csv"}
      sheets={LOCALES.map((locale) => ({
        label: t(`import.template_headings.${locale}`),
        ask: (encoding) => batchTemplate(locale, encoding),
      }))}
    />
  );
}
