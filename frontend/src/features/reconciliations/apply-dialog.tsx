import type { Difference } from "@/api/types";
import { Confirm } from "@/components/dialog/confirm";
import { Notice } from "@/components/ui/states";
import { useToast } from "@/components/ui/toasts";
import { Sides } from "@/features/reconciliations/difference-columns";
import { REMEDIES } from "@/features/reconciliations/kinds";
import { useApplyRemedy } from "@/features/reconciliations/queries";
import { useLanguage } from "@/lib/language/i18n";

/** Says what the sides are and what the remedy does, and applies it. */
export function ApplyDialog(props: { difference: Difference; onClose: () => void }) {
  const { difference, onClose } = props;
  const { t, locale } = useLanguage();
  const toast = useToast();
  const apply = useApplyRemedy(difference.reconciliation_id);
  const { movesMoney } = REMEDIES[difference.remedy];
  return (
    <Confirm
      isOpen
      onClose={onClose}
      title={t(`difference_kind.${difference.kind}`)}
      action={t(`remedy.${difference.remedy}`)}
      isDanger={movesMoney}
      onConfirm={async () => {
        await apply.mutateAsync(difference.id);
        toast.done(t("difference.applied_toast"));
      }}
    >
      <Sides difference={difference} />
      <Notice tone={movesMoney ? "warning" : "info"}>
        <p>
          {/* The service tells the effect in English, with the amounts. */}
          {locale === "en" ? difference.remedy_effect : t(`remedy_effect.${difference.remedy}`)}
        </p>
      </Notice>
    </Confirm>
  );
}
