import { describe, expect, it } from "vitest";
import { ApiProblem } from "@/api/problem";
import { translator } from "@/lib/language/i18n";
import { problemText } from "@/lib/words/problem-text";
import english from "@/locales/en.json";
import japanese from "@/locales/ja.json";

const en = translator(english, "en");
const ja = translator(japanese, "ja");

function problem(status: number, code: string, detail: string, wait: number | null = null) {
  return new ApiProblem("payment", status, code, detail, "id", [], wait);
}

describe("what a problem says", () => {
  it("is what the service says, in the language that it was asked for in", () => {
    const detail = "返金できる残額は 5,000 円です（指定された金額: 5,001 円）。";
    const code = "refund_exceeds_balance";
    expect(problemText(problem(409, code, detail), ja)).toEqual({
      title: detail,
      detail: null,
      code,
    });
  });

  it("says when to try again after too many requests", () => {
    const refused = problem(429, "rate_limited", "You have used up …", 2);
    expect(problemText(refused, en).title).toBe(
      "Too many requests; wait a moment. Try again in 2 seconds.",
    );
    expect(problemText(refused, ja).title).toBe(
      "リクエストが多すぎます。少しお待ちください。2秒後にもう一度お試しください。",
    );
  });

  it("has the time to wait behind it", () => {
    const { title } = problemText(problem(409, "conflict", "Still under way.", 2), en);
    expect(title).toBe("Still under way. Try again in 2 seconds.");
  });

  it.each([
    [401, "unauthorized", "You are signed out"],
    [403, "insufficient_scope", "Your token does not allow this"],
    [422, "validation_failed", "Something here is not valid"],
    [503, "database_unavailable", "The payment service cannot use its database right now"],
    [500, "internal_error", "The payment service failed"],
  ])("stands below what it means, where it is not for everybody: %s", (status, code, title) => {
    const detail = "/amount: the value is empty";
    expect(problemText(problem(status, code, detail), en)).toEqual({ title, detail, code });
  });

  it("is left out where somebody else was faster", () => {
    const told = problemText(problem(412, "precondition_failed", 'It is at "3".'), en);
    expect(told.title).toBe(english["problem.changed_meanwhile"]);
    expect(told.detail).toBeNull();
  });
});
