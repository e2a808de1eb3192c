import { describe, expect, it } from "vitest";
import type { Setting, Settings } from "@/api/types";
import { inGroups, keptThings } from "@/features/settings/groups";

function setting(name: string, value: string | null = "1"): Setting {
  return { name, value, default: "1", source: "default", is_secret: false, is_set: true };
}

function answer(...settings: Setting[]): Settings {
  return {
    settings,
    shop_name: "Shop",
    retention: [{ kind: "keys", what: "Keys.", setting: "ICHIBA_KEEP", keeps_days: 30 }],
  };
}

const namesOf = (groups: ReturnType<typeof inGroups>) =>
  groups.map(({ service, settings }) => [service, settings.map(({ name }) => name)]);

describe("inGroups", () => {
  it("names once what all services have read alike", () => {
    const groups = inGroups({
      order: answer(setting("HOST"), setting("FILES")),
      payment: answer(setting("HOST")),
      notification: answer(setting("HOST"), setting("MAIL")),
    });
    expect(namesOf(groups)).toEqual([
      [null, ["HOST"]],
      ["order", ["FILES"]],
      ["notification", ["MAIL"]],
    ]);
  });

  it("shows what one service has read differently with each of them", () => {
    const groups = inGroups({
      order: answer(setting("HOST", "2")),
      payment: answer(setting("HOST")),
      notification: answer(setting("HOST")),
    });
    expect(namesOf(groups)).toEqual([
      ["order", ["HOST"]],
      ["payment", ["HOST"]],
      ["notification", ["HOST"]],
    ]);
  });

  it("calls nothing shared while a service has not answered", () => {
    expect(namesOf(inGroups({ payment: answer(setting("HOST")) }))).toEqual([
      ["payment", ["HOST"]],
    ]);
  });
});

describe("keptThings", () => {
  const rows = (...[answers]: Parameters<typeof keptThings>) =>
    keptThings(answers).map(({ services, source }) => [services, source]);

  it("names once what several services keep alike", () => {
    expect(rows({ order: answer(), payment: answer() })).toEqual([
      [["order", "payment"], "default"],
    ]);
  });

  it("tells services apart whose times come from elsewhere", () => {
    const set: Setting = { ...setting("ICHIBA_KEEP", "30"), source: "environment" };
    expect(rows({ order: answer(), payment: answer(set) })).toEqual([
      [["order"], "default"],
      [["payment"], "environment"],
    ]);
  });
});
