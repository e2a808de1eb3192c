import { useQuery } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { asProblem } from "@/api/problem";
import type { ExportProfile } from "@/api/types";
import { SheetMenu } from "@/components/data-table/sheet-menu";
import { Confirm } from "@/components/dialog/confirm";
import { MenuItem, MenuLabel } from "@/components/ui/menu";
import { LoadingWord } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import { exportFor, exportOrders, exportProfiles } from "@/features/orders/queries/exports";
import { isFiltered, type OrderSearch } from "@/features/orders/search";
import { save } from "@/lib/browser/download";
import { localDay } from "@/lib/language/format";
import { useLanguage, useText } from "@/lib/language/i18n";

/** What of the orders has no place in the file that was asked for. */
interface Refusal {
  profile: ExportProfile;
  detail: string;
  faults: readonly string[];
}

/** The file of all orders that match the filters in force, whatever page is shown. */
export function ExportMenu({ search }: { search: OrderSearch }) {
  const t = useText();
  const toast = useToast();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (profile: ExportProfile, isReplacing: boolean) => {
    try {
      const name = `${profile.name}-${localDay(new Date())}.${profile.extension}`;
      await save(name, await exportFor(profile.name, search, isReplacing));
      toast.done(t("export.done"));
    } catch (error) {
      const problem = asProblem(error);
      if (problem?.code !== "not_writable") return toast.failed(error);
      const faults = problem.faults.map(({ detail }) => detail);
      setRefusal({ profile, detail: problem.detail, faults });
    }
  };
  return (
    <>
      <SheetMenu
        action={t("export.action")}
        fileName={() => `orders-${localDay(new Date())}.csv`}
        sheets={[
          {
            label: t(isFiltered(search) ? "export.filtered" : "export.all"),
            ask: (encoding) => exportOrders(search, encoding),
          },
        ]}
      >
        <ProfileItems onChoose={(profile) => void run(profile, false)} />
      </SheetMenu>
      {refusal !== null && (
        <Unwritable
          refusal={refusal}
          onClose={() => setRefusal(null)}
          onReplace={() => run(refusal.profile, true)}
        />
      )}
    </>
  );
}

const LABELS = { to_ship: "export.for_carriers", shipped: "export.for_malls" } as const;

/** What the service can write for others, as soon as it has said so. */
function ProfileItems({ onChoose }: { onChoose: (profile: ExportProfile) => void }) {
  const { t, locale } = useLanguage();
  const found = useQuery(exportProfiles(locale));
  if (found.data === undefined) {
    return (
      <MenuLabel>{found.error === null ? <LoadingWord /> : t("export.profiles_unknown")}</MenuLabel>
    );
  }
  return (["to_ship", "shipped"] as const).map((orders) => (
    <Fragment key={orders}>
      <MenuLabel>{t(LABELS[orders])}</MenuLabel>
      {found.data
        .filter((profile) => profile.orders === orders)
        .map((profile) => (
          <MenuItem key={profile.name} onSelect={() => onChoose(profile)}>
            {profile.title}
          </MenuItem>
        ))}
    </Fragment>
  ));
}

const SHOWN = 10;

/** What cannot be written, and the file with marks in its place. */
function Unwritable(props: {
  refusal: Refusal;
  onClose: () => void;
  onReplace: () => Promise<unknown>;
}) {
  const { faults } = props.refusal;
  const t = useText();
  return (
    <Confirm
      isOpen
      onClose={props.onClose}
      title={t("export.unwritable")}
      action={t("export.replace")}
      onConfirm={props.onReplace}
    >
      <ul className="list-disc space-y-0.5 pl-4">
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      {faults.length > SHOWN && <p>{t("export.more", { count: faults.length - SHOWN })}</p>}
      <p>{t("export.replace_hint")}</p>
    </Confirm>
  );
}
