import type { Service, Setting, Settings } from "@/api/types";

const SERVICES = ["order", "payment", "notification"] as const satisfies readonly Service[];

/** What each service has answered; nothing of one that has not. */
export type Answers = Readonly<Partial<Record<Service, Settings>>>;

export interface Group {
  /** null: the settings that all services have read alike. */
  service: Service | null;
  settings: readonly Setting[];
}

/** All settings, those that every service has answered alike once; groups without any are left out. */
export function inGroups(answers: Answers): Group[] {
  const lists = SERVICES.map((service) => answers[service]?.settings);
  const isEverywhere = (setting: Setting) =>
    lists.every((list) => list?.some((other) => isSame(setting, other)));
  const groups = SERVICES.map((service) => ({
    service,
    settings: (answers[service]?.settings ?? []).filter((setting) => !isEverywhere(setting)),
  }));
  const shared = { service: null, settings: (lists[0] ?? []).filter(isEverywhere) };
  return [shared, ...groups].filter(({ settings }) => settings.length > 0);
}

function isSame(one: Setting, other: Setting): boolean {
  return (Object.keys(one) as (keyof Setting)[]).every((name) => one[name] === other[name]);
}

/** One kind of thing that is deleted by itself, and where it is set for how long it is kept. */
export interface Kept {
  id: string;
  services: Service[];
  what: string;
  days: number;
  setting: string;
  source: Setting["source"];
}

/** The retention tables of all services, as one: what several keep alike is one line. */
export function keptThings(answers: Answers): Kept[] {
  const things: Kept[] = [];
  for (const service of SERVICES) {
    const answer = answers[service];
    for (const { kind, what, keeps_days, setting } of answer?.retention ?? []) {
      const source = named(answer, setting)?.source ?? "default";
      const same = things.find(
        (thing) =>
          thing.what === what &&
          thing.days === keeps_days &&
          thing.setting === setting &&
          thing.source === source,
      );
      if (same !== undefined) same.services.push(service);
      else
        things.push({
          id: `${service}.${kind}`,
          services: [service],
          what,
          days: keeps_days,
          setting,
          source,
        });
    }
  }
  return things;
}

/** A setting by its variable. */
export function named(answer: Settings | undefined, name: string): Setting | undefined {
  return answer?.settings.find((setting) => setting.name === name);
}
