import type { Detection } from "@/api/detection";
import { useText } from "@/lib/language/i18n";

/** The columns of a workbook, which the page itself does not read, with the first values of each. */
export function ColumnsTable(props: {
  columns: Detection["columns"];
  takenAs: ReadonlyMap<string, string>;
}) {
  const t = useText();
  return (
    <section
      aria-label={t("import.columns")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard
      tabIndex={0}
      className="relative max-h-96 overflow-auto -outline-offset-2"
    >
      <table className="w-full border-collapse text-left text-[0.8125rem]">
        <caption className="sr-only">{t("import.columns")}</caption>
        <thead>
          <tr className="border-b border-line bg-canvas">
            <th scope="col" className="px-4 py-2 font-medium sm:px-5">
              {t("import.guide_heading")}
            </th>
            <th scope="col" className="px-3 py-2 font-medium">
              {t("recognition.samples")}
            </th>
            <th scope="col" className="hidden px-3 py-2 font-medium sm:table-cell">
              {t("recognition.used_for")}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.columns.map(({ heading, samples }, index) => (
            // Two columns may have one heading.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={index} className="border-b border-line last:border-0">
              <th scope="row" className="px-4 py-1.5 font-normal sm:px-5">
                {heading}
                <span className="block text-muted sm:hidden">{props.takenAs.get(heading)}</span>
              </th>
              <td className="max-w-60 truncate px-3 py-1.5">{samples.join(t("list.separator"))}</td>
              <td className="hidden px-3 py-1.5 text-muted sm:table-cell">
                {props.takenAs.get(heading)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
