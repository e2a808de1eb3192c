import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FileUp } from "lucide-react";
import type { ImportProfileSummary } from "@/api/types";
import { BackLink } from "@/components/layout/back-link";
import { PageHeader } from "@/components/layout/page";
import { Badge } from "@/components/ui/badge";
import { buttonClasses } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Loading, ProblemNotice } from "@/components/ui/states";
import { Time } from "@/components/values/time";
import { allProfiles } from "@/features/profiles/queries";
import { useText } from "@/lib/language/i18n";

/** How the files of other systems are read: a shop's own profiles, and those that come with Ichiba. */
export function ProfileList() {
  const t = useText();
  const profiles = useQuery(allProfiles());
  const of = (isBuiltIn: boolean) =>
    (profiles.data ?? []).filter(({ built_in }) => built_in === isBuiltIn);
  return (
    <>
      <PageHeader
        title={t("profiles.title")}
        description={t("profiles.description")}
        back={<BackLink to="/batches">{t("batches.title")}</BackLink>}
        actions={
          <Link to="/batches/new" className={buttonClasses()}>
            <FileUp aria-hidden="true" />
            {t("profiles.from_file")}
          </Link>
        }
      />
      {profiles.error !== null && (
        <ProblemNotice error={profiles.error} onRetry={() => void profiles.refetch()} />
      )}
      {profiles.isPending && (
        <Card>
          <Loading lines={6} />
        </Card>
      )}
      {profiles.data !== undefined && (
        <div className="space-y-4 lg:space-y-5">
          <Card title={t("profiles.own")} isFlush>
            {of(false).length === 0 ? (
              <p className="p-4 text-muted sm:p-5">{t("profiles.none")}</p>
            ) : (
              <Profiles profiles={of(false)} />
            )}
          </Card>
          <Card title={t("profiles.built_in")} isFlush>
            <Profiles profiles={of(true)} />
          </Card>
        </div>
      )}
    </>
  );
}

function Profiles({ profiles }: { profiles: readonly ImportProfileSummary[] }) {
  const t = useText();
  return (
    <ul className="divide-y divide-line">
      {profiles.map((profile) => (
        <li key={profile.name}>
          <Link
            to="/profiles/$name"
            params={{ name: profile.name }}
            className="block px-4 py-3 -outline-offset-2 hover:bg-canvas sm:px-5"
          >
            <span className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
              <span className="font-medium text-link">{profile.title}</span>
              <span className="flex flex-wrap items-center gap-2 text-[0.8125rem] text-muted">
                {profile.kind === "parcels" && <Badge tone="info">{t("batch_kind.parcels")}</Badge>}
                {profile.standing === "experimental" && (
                  <Badge tone="warning">{t("profiles.experimental")}</Badge>
                )}
                {profile.refuses !== null && <Badge tone="neutral">{t("profiles.refuses")}</Badge>}
                {profile.updated_at !== null && <Time at={profile.updated_at} />}
                {profile.updated_by}
              </span>
            </span>
            <span className="mt-0.5 block text-[0.8125rem] text-muted">
              {t("profiles.known_by", { columns: profile.known_by.join(t("list.separator")) })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
