import { CircleHelp } from "lucide-react";
import { useState } from "react";
import { Dialog, DialogBody } from "@/components/dialog/dialog";
import { Button } from "@/components/ui/button";
import { COLUMNS } from "@/features/batches/sheet/columns";
import { useText } from "@/lib/language/i18n";

/** What a file of orders may look like. */
export function FileGuide() {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="ghost" onClick={() => setOpen(true)}>
        <CircleHelp aria-hidden="true" />
        {t("import.guide")}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t("import.guide")} width="lg">
        <DialogBody className="space-y-4">
          <ul className="list-disc space-y-1 pl-5">
            <li>{t("import.guide_format")}</li>
            <li>{t("import.guide_rows")}</li>
            <li>{t("import.guide_numbers")}</li>
            <li>{t("import.guide_again")}</li>
          </ul>
          <Columns />
        </DialogBody>
      </Dialog>
    </>
  );
}

function Columns() {
  const t = useText();
  return (
    <table className="w-full border-collapse text-left text-[0.8125rem]">
      <caption className="mb-2 text-left font-medium">{t("import.guide_columns")}</caption>
      <thead className="border-b border-line text-muted">
        <tr>
          <th scope="col" className="py-1.5 pr-3 font-medium">
            {t("import.guide_heading")}
          </th>
          <th scope="col" className="py-1.5 font-medium">
            {t("import.guide_holds")}
          </th>
        </tr>
      </thead>
      <tbody>
        {COLUMNS.map(({ name, japanese, isRequired }) => (
          <tr key={name} className="border-b border-line align-top last:border-0">
            <th scope="row" className="py-1.5 pr-3 font-normal">
              <span lang="ja" className="block font-medium">
                {japanese}
              </span>
              <code className="font-mono text-xs whitespace-nowrap text-muted">{name}</code>
            </th>
            <td className="py-1.5">
              {t(`import.holds.${name}`)}{" "}
              {isRequired && <span className="text-danger">{t("import.guide_required")}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
