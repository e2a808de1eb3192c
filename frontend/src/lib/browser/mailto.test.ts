import { expect, it } from "vitest";
import { mailtoOf } from "@/lib/browser/mailto";

it("an address is the recipient of the new mail, and nothing else of it", () => {
  expect(mailtoOf("hanako.sato@example.jp")).toBe("mailto:hanako.sato@example.jp");
  const url = new URL(mailtoOf("a?bcc=b%40evil.example&subject=x@example.jp"));
  expect(url.search).toBe("");
  expect(decodeURIComponent(url.pathname)).toBe("a?bcc=b%40evil.example&subject=x@example.jp");
});

it("writes the subject and the lines of a mail", () => {
  const link = mailtoOf("hana@example.jp", {
    subject: "Pay & go",
    body: "One\nhttps://a.example/?b=c",
  });
  expect(link).toBe(
    "mailto:hana@example.jp?subject=Pay%20%26%20go&body=One%0D%0Ahttps%3A%2F%2Fa.example%2F%3Fb%3Dc",
  );
});
