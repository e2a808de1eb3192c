import { Link, useNavigate } from "@tanstack/react-router";
import { FileUp, PackageOpen, SearchX } from "lucide-react";
import { ChoiceFilter, FilterChips } from "@/components/data-table/filters";
import { ListCard } from "@/components/data-table/list-card";
import { useListPage } from "@/components/data-table/list-page";
import { PageHeader } from "@/components/layout/page";
import { Button, buttonClasses } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import { BATCH_STATUSES } from "@/components/values/status";
import { useBatchColumns } from "@/features/batches/list/batch-columns";
import { batchesPage } from "@/features/batches/listing";
import { BATCH_KINDS, type BatchListSearch } from "@/features/batches/search";
import { chooseFile } from "@/features/batches/upload/draft";
import { useFileDrop } from "@/features/batches/upload/file-drop";
import { TemplateMenu } from "@/features/batches/upload/template-menu";
import { useText } from "@/lib/language/i18n";

const FIRST = { cursor: undefined };

/** All imports, the newest first. A file that is dropped here is the next one. */
export function BatchList(props: {
  search: BatchListSearch;
  onSearch: (search: BatchListSearch, state?: { pagesTurned: number }) => void;
}) {
  const { search, onSearch } = props;
  const t = useText();
  const page = useListPage(batchesPage(search));
  const isOver = useDropToImport();
  const statuses = search.status ?? [];
  const filter = (status: BatchListSearch["status"]) => onSearch({ ...search, status, ...FIRST });
  const clear = () => onSearch({});
  return (
    <>
      <PageHeader
        title={t("batches.title")}
        description={t("batches.description")}
        actions={
          <>
            <Link to="/profiles" className={buttonClasses({ look: "ghost" })}>
              {t("profiles.title")}
            </Link>
            <TemplateMenu />
            <ParcelsLink />
            <ImportLink />
          </>
        }
      />
      <div className="space-y-3">
        <div className="flex flex-wrap gap-2">
          <ChoiceFilter
            label={t("orders.status")}
            options={BATCH_STATUSES.map((value) => ({ value, label: t(`batch_status.${value}`) }))}
            value={search.status}
            onChange={filter}
          />
          <ChoiceFilter
            isSingle
            label={t("batches.kind")}
            options={BATCH_KINDS.map((value) => ({ value, label: t(`batch_kind.${value}`) }))}
            value={search.kind === undefined ? undefined : [search.kind]}
            onChange={(chosen) => onSearch({ ...search, kind: chosen?.[0], ...FIRST })}
          />
        </div>
        <FilterChips
          chips={[
            ...statuses.map((status) => ({
              id: status,
              label: t(`batch_status.${status}`),
              onRemove: () => {
                const left = statuses.filter((each) => each !== status);
                filter(left.length === 0 ? undefined : left);
              },
            })),
            ...(search.kind === undefined
              ? []
              : [
                  {
                    id: search.kind,
                    label: t(`batch_kind.${search.kind}`),
                    onRemove: () => onSearch({ ...search, kind: undefined, ...FIRST }),
                  },
                ]),
          ]}
          onClear={clear}
        />
        <ListCard
          caption={t("batches.title")}
          page={page}
          columns={useBatchColumns()}
          rowName={(batch) => batch.filename ?? batch.id}
          empty={
            <NoBatches
              isFiltered={statuses.length > 0 || search.kind !== undefined}
              onClear={clear}
            />
          }
          cursor={search.cursor}
          onTurn={(cursor, state) => onSearch({ ...search, cursor }, state)}
        />
      </div>
      {isOver && <DropSign />}
    </>
  );
}

function useDropToImport(): boolean {
  const t = useText();
  const toast = useToast();
  const navigate = useNavigate();
  return useFileDrop(([file, ...others]) => {
    if (file === undefined) return;
    if (others.length > 0) {
      toast.refused(t("import.one_file"));
      return;
    }
    chooseFile(file);
    void navigate({ to: "/batches/new" });
  });
}

/** Over the whole page while a file is held there. */
function DropSign() {
  const t = useText();
  return (
    <div className="pointer-events-none fixed inset-3 z-40 flex items-center justify-center rounded-2xl border-2 border-dashed border-accent bg-accent-soft/90">
      <p className="flex items-center gap-3 text-base font-semibold text-link">
        <FileUp aria-hidden="true" className="size-6" />
        {t("batches.drop")}
      </p>
    </div>
  );
}

function ImportLink() {
  const t = useText();
  return (
    <Link to="/batches/new" className={buttonClasses({ look: "primary" })}>
      <FileUp aria-hidden="true" />
      {t("import.title")}
    </Link>
  );
}

function ParcelsLink() {
  const t = useText();
  return (
    <Link to="/batches/new" search={{ kind: "parcels" }} className={buttonClasses()}>
      <PackageOpen aria-hidden="true" />
      {t("import.parcels_title")}
    </Link>
  );
}

function NoBatches(props: { isFiltered: boolean; onClear: () => void }) {
  const t = useText();
  if (props.isFiltered) {
    return (
      <Empty
        icon={SearchX}
        title={t("batches.none_match")}
        action={<Button onClick={props.onClear}>{t("filters.clear")}</Button>}
      />
    );
  }
  return (
    <Empty
      icon={FileUp}
      title={t("batches.none")}
      action={
        <span className="flex flex-wrap justify-center gap-2">
          <ImportLink />
          <TemplateMenu />
        </span>
      }
    >
      {t("batches.none_hint")}
    </Empty>
  );
}
