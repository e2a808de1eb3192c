import { expect, it } from "vitest";
import { shortcutOf } from "@/lib/browser/shortcuts";

const key = (name: string, held: Partial<KeyboardEvent> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

it("reads sequences and the command key", () => {
  expect(shortcutOf(key("o"), "g")).toBe("g o");
  expect(shortcutOf(key("?"), null)).toBe("?");
  expect(shortcutOf(key("K", { metaKey: true }), "g")).toBe("mod+k");
  expect(shortcutOf(key("k", { ctrlKey: true }), null)).toBe("mod+k");
  expect(shortcutOf(key("o", { altKey: true }), "g")).toBe("");
});
