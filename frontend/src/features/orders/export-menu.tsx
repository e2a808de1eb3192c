import { useState } from "react";
import { asProblem } from "@/api/problem";
import { SheetMenu } from "@/components/sheet-menu";
import { Confirm } from "@/components/ui/confirm";
import { MenuItem, MenuLabel } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toasts";
import { exportFor, exportOrders } from "@/features/orders/queries";
import { isFiltered, type OrderSearch } from "@/features/orders/search";
import { save } from "@/lib/download";
import { localDay } from "@/lib/format";
import { useText } from "@/lib/i18n";

// As docs/import-profiles.md lists them.
const CARRIERS = ["yamato-b2", "sagawa-e-hiden-2", "sagawa-e-hiden-3", "yu-pri-r"] as const;
const MALLS = ["rakuten", "yahoo-shopping", "amazon", "ec-cube"] as const;
type ExportProfile = (typeof CARRIERS)[number] | (typeof MALLS)[number];

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
      const name = `${profile}-${localDay(new Date())}.${profile === "amazon" ? "txt" : "csv"}`;
      await save(name, await exportFor(profile, search, isReplacing));
      toast.done(t("export.done"));
    } catch (error) {
      const problem = asProblem(error);
      if (problem?.code !== "not_writable") return toast.failed(error);
      const faults = problem.faults.map(({ detail }) => detail);
      setRefusal({ profile, detail: problem.detail, faults });
    }
  };
  const items = (profiles: readonly ExportProfile[]) =>
    profiles.map((profile) => (
      <MenuItem key={profile} onSelect={() => void run(profile, false)}>
        {t(`export.profile.${profile}`)}
      </MenuItem>
    ));
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
        <MenuLabel>{t("export.for_carriers")}</MenuLabel>
        {items(CARRIERS)}
        <MenuLabel>{t("export.for_malls")}</MenuLabel>
        {items(MALLS)}
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
