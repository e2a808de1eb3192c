import { type ReactNode, useId } from "react";
import { FaultLines, type ProfileContext } from "@/components/profile-form/column-picker";
import { MemberField } from "@/components/profile-form/member-field";
import { AdjustmentRules, StateRules } from "@/components/profile-form/rules-fields";
import { Field, Select } from "@/components/ui/field";
import { useText } from "@/lib/language/i18n";
import {
  at,
  DATES,
  faultsAt,
  faultsElsewhere,
  MEMBERS,
  type Member,
  PRICES,
  type ProfileDocument,
  pathOf,
  pointerTo,
  REQUIRED,
  type Value,
  withAt,
} from "@/lib/profile-document";

interface Props extends ProfileContext {
  document: ProfileDocument;
  onChange: (document: ProfileDocument) => void;
}

const RECIPIENT = MEMBERS.filter((member) => member.startsWith("recipient."));
const USUAL: readonly Member[] = [
  "total",
  "ordered_at",
  "payment_method",
  "customer_email",
  "customer_phone",
  "items.sku",
  "items.tax_rate",
  "note",
];
const RARE = MEMBERS.filter((member) => ![...REQUIRED, ...RECIPIENT, ...USUAL].includes(member));

/** The usual parts of a profile: which column is what, and what becomes of an order. */
export function ProfileForm(props: Props) {
  const { document, onChange, columns, faults } = props;
  const t = useText();
  const lists = { columns, faults };
  return (
    <div className="space-y-6">
      <div role="status" className="empty:hidden">
        <FaultLines faults={faultsElsewhere(faults)} />
      </div>
      <Section title={t("profile.needed_members")}>
        <Members {...props} members={REQUIRED} />
        <Prices document={document} onChange={onChange} />
      </Section>
      <Section title={t("profile.states")} hint={t("profile.states_hint")}>
        {document.states === undefined && (
          <p className="text-[0.8125rem] text-danger">{t("profile.needed_rule")}</p>
        )}
        <StateRules
          {...lists}
          items={document.states ?? []}
          onChange={(states) => onChange(withAt(document, ["states"], states))}
        />
      </Section>
      <Section title={t("profile.adjustments")} hint={t("profile.adjustments_hint")}>
        <AdjustmentRules
          {...lists}
          items={document.adjustments ?? []}
          onChange={(adjustments) => onChange(withAt(document, ["adjustments"], adjustments))}
        />
      </Section>
      <Section title={t("profile.usual_members")}>
        <Members {...props} members={USUAL} />
        <Dates document={document} onChange={onChange} />
      </Section>
      <Section title={t("recipient.title")}>
        <Members {...props} members={RECIPIENT} />
      </Section>
      <details>
        <summary className="cursor-pointer font-medium">{t("profile.rare_members")}</summary>
        <div className="mt-3 space-y-3">
          <Members {...props} members={RARE} />
        </div>
      </details>
    </div>
  );
}

function Section(props: { title: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="space-y-3">
      <div>
        <h3 id={id} className="font-medium">
          {props.title}
        </h3>
        {props.hint !== undefined && <p className="text-[0.8125rem] text-muted">{props.hint}</p>}
      </div>
      {props.children}
    </section>
  );
}

function Members({
  document,
  onChange,
  columns,
  faults,
  members,
}: Props & {
  members: readonly Member[];
}) {
  const t = useText();
  return members.map((member) => (
    <MemberField
      key={member}
      name={t(`member.${member}`)}
      value={at(document, pathOf(member)) as Value | undefined}
      isRequired={REQUIRED.includes(member)}
      columns={columns}
      faults={faultsAt(faults, pointerTo(...pathOf(member)))}
      onChange={(value) => onChange(withAt(document, pathOf(member), value))}
    />
  ));
}

interface PartProps {
  document: ProfileDocument;
  onChange: (document: ProfileDocument) => void;
}

const isPrice = (word: string): word is (typeof PRICES)[number] =>
  PRICES.some((each) => each === word);

function Prices({ document, onChange }: PartProps) {
  const t = useText();
  const { prices = [...PRICES] } = document;
  const written = typeof prices === "string" ? prices : prices.join(" ");
  const any = PRICES.join(" ");
  const isKnown = written === any || PRICES.some((each) => each === written);
  return (
    <Field label={t("profile.prices")} hint={t("profile.prices_hint")}>
      {(control) => (
        <Select
          {...control}
          value={written}
          onChange={({ target }) => {
            const chosen = target.value.split(" ");
            onChange(withAt(document, ["prices"], chosen.length === 1 ? chosen[0] : chosen));
          }}
        >
          <option value={any}>{t("profile.prices.any")}</option>
          {PRICES.map((each) => (
            <option key={each} value={each}>
              {t(`profile.prices.${each}`)}
            </option>
          ))}
          {!isKnown && (
            <option value={written}>
              {written
                .split(" ")
                .map((each) => (isPrice(each) ? t(`profile.prices.${each}`) : each))
                .join(t("profile.prices.or"))}
            </option>
          )}
        </Select>
      )}
    </Field>
  );
}

function Dates({ document, onChange }: PartProps) {
  const t = useText();
  return (
    <Field label={t("profile.dates")}>
      {(control) => (
        <Select
          {...control}
          value={document.dates ?? ""}
          onChange={({ target }) =>
            onChange(withAt(document, ["dates"], target.value || undefined))
          }
        >
          <option value="">{t("profile.dates.plain")}</option>
          {DATES.map((each) => (
            <option key={each} value={each}>
              {t(`profile.dates.${each}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
