import { useQuery } from "@tanstack/react-query";
import { asProblem } from "@/api/problem";
import { BackLink } from "@/components/layout/back-link";
import { NotFoundPage } from "@/components/layout/error-page";
import { PageHeader } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Loading, ProblemNotice } from "@/components/ui/states";
import { ProfileEditor } from "@/features/profiles/profile-editor";
import { profileBy } from "@/features/profiles/queries";
import { useText } from "@/lib/language/i18n";

/** One profile: to look at and copy, and to change where it is a shop's own. */
export function ProfilePage({ name }: { name: string }) {
  const t = useText();
  const profile = useQuery(profileBy(name));
  const status = asProblem(profile.error)?.status;
  if (profile.data === undefined && (status === 404 || status === 422)) return <NotFoundPage />;
  if (profile.data !== undefined) {
    return (
      <ProfileEditor
        key={name}
        profile={profile.data.body}
        etag={profile.data.etag}
        onReload={async () => (await profile.refetch()).data?.etag ?? profile.data.etag}
      />
    );
  }
  return (
    <>
      <PageHeader title={name} back={<BackLink to="/profiles">{t("profiles.title")}</BackLink>} />
      {profile.error === null ? (
        <Card>
          <Loading lines={8} />
        </Card>
      ) : (
        <ProblemNotice error={profile.error} onRetry={() => void profile.refetch()} />
      )}
    </>
  );
}
