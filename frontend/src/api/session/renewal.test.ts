import { expect, test, vi } from "vitest";

test("a token is renewed before it runs out, whatever the issuer says of its life", async () => {
  vi.stubGlobal("document", { querySelector: () => null });
  const { renewalPause } = await import("@/api/session/renewal");
  expect(renewalPause(600)).toBe(480_000);
  // Neither at once and without a pause, nor later than a timer can be set to.
  expect(renewalPause(0)).toBe(1_000);
  expect(renewalPause(90 * 24 * 3600)).toBe(2_147_483_647);
});
