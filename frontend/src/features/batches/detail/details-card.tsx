import { Link } from "@tanstack/react-router";
import type { Batch } from "@/api/types";
import { Card, Fact, Facts } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Id } from "@/components/values/code";
import { Time } from "@/components/values/time";
import { ENCODINGS } from "@/features/batches/sheet/encodings";
import { useText } from "@/lib/language/i18n";

/** Where the batch comes from, and what was chosen for it. */
export function DetailsCard({ batch }: { batch: Batch }) {
  const t = useText();
  return (
    <Card title={t("batch.details")}>
      <Facts className="sm:grid-cols-2 lg:grid-cols-1">
        {!batch.dry_run && batch.orders_created > 0 && (
          <Fact name={t("batch.orders")}>
            <Link
              to="/orders"
              search={{ batch_id: batch.id }}
              className="text-link hover:underline"
            >
              {t("batch.orders_link", { count: batch.orders_created })}
            </Link>
          </Fact>
        )}
        {batch.source !== null && <Fact name={t("batch.source")}>{batch.source}</Fact>}
        {typeof batch.profile === "string" && (
          <Fact name={t("batch.profile")}>
            {batch.profile === "mapping" ? t("batch.profile_mapping") : batch.profile}
          </Fact>
        )}
        {typeof batch.sheet === "string" && (
          <Fact name={t("recognition.sheet")}>{batch.sheet}</Fact>
        )}
        <Fact name={t("batch.mode")}>
          {t(batch.dry_run ? "batch.mode_dry_run" : "batch.mode_real")}
        </Fact>
        <Fact name={t("batch.error_policy")}>{t(`batch_policy.${batch.error_policy}`)}</Fact>
        <Fact name={t("batch.notify")}>{t(`batch_notify.${batch.notify}`)}</Fact>
        <Fact name={t("batch.encoding")}>
          <EncodingName name={batch.detected_encoding ?? batch.encoding} />
          {batch.encoding === "auto" && batch.detected_encoding !== null && (
            <span className="text-muted"> · {t("batch.encoding_found")}</span>
          )}
        </Fact>
        {batch.ignored_columns.length > 0 && (
          <Fact name={t("batch.ignored_columns")}>
            {batch.ignored_columns.join(t("list.separator"))}
          </Fact>
        )}
        <Fact name={t("batch.sha256")}>
          <span className="inline-flex items-center gap-1">
            <code className="font-mono text-[0.8125rem]" title={batch.file_sha256}>
              {`${batch.file_sha256.slice(0, 12)}…`}
            </code>
            <CopyButton text={batch.file_sha256} label={t("batch.copy_sha256")} />
          </span>
        </Fact>
        <Fact name={t("batch.id")}>
          <Id id={batch.id} />
        </Fact>
        <Fact name={t("batch.created_by")}>{batch.created_by}</Fact>
        {batch.started_at !== null && (
          <Fact name={t("batch.started_at")}>
            <Time at={batch.started_at} />
          </Fact>
        )}
        {batch.finished_at !== null && (
          <Fact name={t("batch.finished_at")}>
            <Time at={batch.finished_at} />
          </Fact>
        )}
      </Facts>
    </Card>
  );
}

function EncodingName({ name }: { name: string }) {
  const t = useText();
  const known = ENCODINGS.find((each) => each === name);
  return known === undefined ? name : t(`import.encoding.${known}`);
}
