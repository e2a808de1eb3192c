import type { Heading, Preview } from "@/features/batches/sheet/preview";
import { classNames } from "@/lib/class-names";
import { type Translate, useText } from "@/lib/language/i18n";

/** The first rows, numbered as a spreadsheet numbers them, under what each column is taken for. */
export function SheetTable(props: {
  preview: Preview;
  takenAs: ReadonlyMap<string, string> | null;
}) {
  const { preview, takenAs } = props;
  const t = useText();
  const { headings, rows } = preview;
  const columns = headings.map((heading, index) => ({
    ...heading,
    index,
    // Rules use columns too; of another system's file nobody can say which are not used.
    isIgnored: takenAs === null && heading.isIgnored,
    use: takenFor(heading, takenAs, t),
  }));
  return (
    <section
      aria-label={t("import.first_rows")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard
      tabIndex={0}
      className="relative overflow-x-auto border-t border-line -outline-offset-2"
    >
      <table className="w-full border-collapse text-left text-[0.8125rem]">
        <caption className="sr-only">{t("import.first_rows")}</caption>
        <thead>
          <tr className="border-b border-line bg-canvas align-top">
            <th
              scope="col"
              className="px-3 py-2 text-right font-medium whitespace-nowrap text-muted"
            >
              {t("import.row")}
            </th>
            {columns.map((column) => (
              <ColumnHeading key={column.index} heading={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, cells }) => (
            <tr key={number} className="border-b border-line last:border-0">
              <th scope="row" className="px-3 py-1.5 text-right font-normal text-muted tabular">
                {number}
              </th>
              {columns.map(({ index, column, isIgnored }) => (
                <td key={index} className={classNames("px-3 py-1.5", isIgnored && "text-muted")}>
                  <span className="block max-w-60 truncate whitespace-pre">
                    {column === "payment_token" ? hidden(cells[index]) : oneLine(cells[index])}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a column is taken for; null for one that nothing takes. */
function takenFor(
  { text, column }: Heading,
  takenAs: ReadonlyMap<string, string> | null,
  t: Translate,
): string | null {
  if (takenAs !== null) return takenAs.get(text.trim()) ?? null;
  return column === null ? null : t(`import.column.${column}`);
}

function ColumnHeading({ heading }: { heading: Heading & { use: string | null } }) {
  const t = useText();
  const { text, use, isIgnored } = heading;
  return (
    <th scope="col" className="px-3 py-2 font-medium whitespace-nowrap">
      <span className="block max-w-60 truncate">{text.trim()}</span>
      <span className="block font-normal text-muted">
        {use !== null && t("import.taken_as", { column: use })}
        {isIgnored && t("import.not_used")}
      </span>
    </th>
  );
}

/** What the gateway knows a card by is shown nowhere. */
function hidden(cell: string | undefined): string {
  return cell === undefined || cell.trim() === "" ? "" : "••••••";
}

function oneLine(cell: string | undefined): string {
  return (cell ?? "").trim().replace(/\r\n?|\n/g, " ⏎ ");
}
