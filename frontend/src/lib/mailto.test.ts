import { expect, it } from "vitest";
import { mailtoOf } from "@/lib/mailto";

it("an address is the recipient of the new mail, and nothing else of it", () => {
  expect(mailtoOf("hanako.sato@example.jp")).toBe("mailto:hanako.sato@example.jp");
  const url = new URL(mailtoOf("a?bcc=b%40evil.example&subject=x@example.jp"));
  expect(url.search).toBe("");
  expect(decodeURIComponent(url.pathname)).toBe("a?bcc=b%40evil.example&subject=x@example.jp");
});
