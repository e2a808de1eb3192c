import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { between, ticked } from "@/components/data-table/ticks";
import { useTooWide } from "@/components/data-table/too-wide";
import { Checkbox } from "@/components/ui/field";
import { LoadingWord, Skeleton } from "@/components/ui/states";
import { classNames } from "@/lib/class-names";
import { useText } from "@/lib/language/i18n";

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  isEnd?: boolean;
  /** Whether it says which row this is. */
  isRowHeader?: boolean;
  /** The values of `sort` that this column stands for. */
  sort?: { ascending: string; descending: string };
  /** The width of the page from which on there is room for it. */
  from?: "sm" | "md" | "lg" | "xl";
}

export interface Selection {
  ids: ReadonlySet<string>;
  onChange: (ids: ReadonlySet<string>) => void;
}

const FROM = {
  sm: "hidden sm:table-cell",
  md: "hidden md:table-cell",
  lg: "hidden lg:table-cell",
  xl: "hidden xl:table-cell",
} as const;

/** Under the bar at the top of the page, with a line of its own: a table's does not come along. */
const STICKY =
  "sticky top-14 z-10 bg-canvas shadow-[inset_0_-1px_0_var(--line)] in-[.overflow-x-auto]:static";

interface Props<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  /** undefined while they are on their way for the first time */
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => string;
  rowName: (row: Row) => string;
  selection?: Selection;
  sort?: string;
  onSort?: (sort: string) => void;
  empty: ReactNode;
  /** Whether what is shown is about to be replaced. */
  isStale?: boolean;
}

/** A real table: its rows hold links, and nothing happens by a click on a row alone. */
export function DataTable<Row>(props: Props<Row>) {
  const { rows, columns, selection } = props;
  const t = useText();
  // The row that was ticked last: with Shift, all between it and the next one are.
  const anchor = useRef<string | null>(null);
  const [frame, isTooWide] = useTooWide();
  if (rows?.length === 0) return <>{props.empty}</>;
  const ids = rows?.map(props.rowId) ?? [];
  const isAllSelected = ids.length > 0 && ids.every((id) => selection?.ids.has(id));
  return (
    <section
      ref={frame}
      aria-label={props.caption}
      // What scrolls sideways is reached by keyboard.
      tabIndex={isTooWide ? 0 : undefined}
      className={classNames("relative -outline-offset-2", isTooWide && "overflow-x-auto")}
    >
      <table
        aria-busy={rows === undefined || props.isStale}
        className={classNames(
          "w-full border-collapse text-left transition-opacity",
          props.isStale && "opacity-55",
        )}
      >
        <caption className="sr-only">{props.caption}</caption>
        <thead>
          <tr className="text-[0.8125rem] text-muted">
            {selection !== undefined && (
              <th scope="col" className={classNames("w-10 py-2 pl-4", STICKY)}>
                <Checkbox
                  aria-label={t("table.select_all")}
                  checked={isAllSelected}
                  onChange={() => selection.onChange(ticked(selection.ids, ids, !isAllSelected))}
                  className="block"
                />
              </th>
            )}
            {columns.map((column) => (
              <Heading key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows === undefined ? (
            <SkeletonRows columns={columns} hasSelection={selection !== undefined} />
          ) : (
            rows.map((row) => (
              <Line
                key={props.rowId(row)}
                row={row}
                {...props}
                onTick={(id, isRange) => {
                  if (selection === undefined) return;
                  const range = isRange ? between(ids, anchor.current, id) : [id];
                  anchor.current = id;
                  selection.onChange(ticked(selection.ids, range, !selection.ids.has(id)));
                }}
              />
            ))
          )}
        </tbody>
      </table>
    </section>
  );
}

function Line<Row>({
  row,
  ...props
}: Props<Row> & { row: Row; onTick: (id: string, isRange: boolean) => void }) {
  const { selection } = props;
  const t = useText();
  const id = props.rowId(row);
  const isSelected = selection?.ids.has(id) ?? false;
  return (
    <tr
      className={classNames(
        "border-b border-line last:border-0",
        isSelected ? "bg-accent-soft" : "hover:bg-canvas",
      )}
    >
      {selection !== undefined && (
        <td className="w-10 py-2.5 pl-4 align-middle select-none">
          <Checkbox
            aria-label={t("table.select_row", { name: props.rowName(row) })}
            checked={isSelected}
            onChange={({ nativeEvent }) =>
              props.onTick(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
            className="block"
          />
        </td>
      )}
      {props.columns.map((column) => {
        const Cell = column.isRowHeader ? "th" : "td";
        return (
          <Cell
            key={column.id}
            scope={column.isRowHeader ? "row" : undefined}
            className={classNames(
              "px-2 py-2.5 align-middle font-normal first:pl-4 last:pr-4 sm:px-3",
              column.isEnd && "text-right",
              column.from !== undefined && FROM[column.from],
            )}
          >
            {column.cell(row)}
          </Cell>
        );
      })}
    </tr>
  );
}

function Heading<Row>(props: {
  column: Column<Row>;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
}) {
  const { column, sort, onSort } = props;
  const place = classNames(
    "px-2 py-2 font-medium whitespace-nowrap first:pl-4 last:pr-4 sm:px-3",
    STICKY,
    column.isEnd && "text-right",
    column.from !== undefined && FROM[column.from],
  );
  if (column.sort === undefined || onSort === undefined) {
    return (
      <th scope="col" className={place}>
        {column.header}
      </th>
    );
  }
  const { ascending, descending } = column.sort;
  const direction = sort === ascending ? "ascending" : sort === descending ? "descending" : "none";
  const Icon = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown }[direction];
  return (
    <th scope="col" aria-sort={direction} className={place}>
      <button
        type="button"
        onClick={() => onSort(direction === "descending" ? ascending : descending)}
        className={classNames(
          "-mx-1 inline-flex items-center gap-1 rounded px-1 hover:text-ink",
          direction !== "none" && "text-ink",
        )}
      >
        {column.header}
        <Icon aria-hidden="true" className="size-3.5" />
      </button>
    </th>
  );
}

const SKELETON_LINES = [0, 1, 2, 3, 4, 5, 6, 7];

function SkeletonRows<Row>(props: { columns: readonly Column<Row>[]; hasSelection: boolean }) {
  return SKELETON_LINES.map((line) => (
    <tr key={line} className="border-b border-line last:border-0">
      {props.hasSelection && <td className="w-10" />}
      {props.columns.map((column, index) => (
        <td
          key={column.id}
          className={classNames(
            "px-2 py-3.5 first:pl-4 last:pr-4 sm:px-3",
            column.from !== undefined && FROM[column.from],
          )}
        >
          {line === 0 && index === 0 && <LoadingWord />}
          <Skeleton className={classNames("h-4", column.isEnd ? "ml-auto w-16" : "w-4/5")} />
        </td>
      ))}
    </tr>
  ));
}
