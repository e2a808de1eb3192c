import { describe, expect, it } from "vitest";
import type { Batch } from "@/api/types";
import { errorsFileName, etaText, messagesText, phaseText } from "@/features/batches/words";
import { formatter } from "@/lib/language/format";
import { translator } from "@/lib/language/i18n";
import english from "@/locales/en.json";
import japanese from "@/locales/ja.json";

const RUNNING = {
  id: "019a2b3b-0001-7002-8003-000400050006",
  filename: "orders.csv",
  status: "RUNNING",
  dry_run: false,
  notify: "EACH",
  rows_total: 3000,
  rows_processed: 1000,
  eta_seconds: 125,
} as Batch;
const batch = (changes: Partial<Batch>): Batch => ({ ...RUNNING, ...changes });
const en = translator(english, "en");
const ja = translator(japanese, "ja");

describe("words", () => {
  it("say how long it takes in both languages", () => {
    expect(etaText(RUNNING, en, formatter("en"))).toBe("About 2 minutes left");
    expect(etaText(RUNNING, ja, formatter("ja"))).toBe("残り約2 分");
    expect(etaText(batch({ eta_seconds: 2 }), en, formatter("en"))).toBe("A few seconds left");
    expect(etaText(batch({ rows_processed: 3000 }), en, formatter("en"))).toBe("Almost done");
    expect(etaText(batch({ eta_seconds: null }), en, formatter("en"))).toBe(
      "Time left not known yet",
    );
    expect(etaText(batch({ status: "PAUSED" }), en, formatter("en"))).toBeNull();
  });

  it("say what is done when the last row has been read", () => {
    expect(phaseText(RUNNING, en)).toBe("Orders are being created and paid.");
    expect(phaseText(batch({ rows_processed: 3000 }), en)).toMatch(/last payments/);
  });

  it("say what customers are told", () => {
    expect(messagesText(RUNNING, 1, en)).toBe("1 message goes out.");
    expect(messagesText(batch({ notify: "DIGEST" }), 9, en)).toMatch(/^Each customer/);
    expect(messagesText(batch({ notify: "NONE" }), 9, en)).toBe("No message is sent.");
  });

  it("name the file of failed rows after the file", () => {
    expect(errorsFileName(RUNNING)).toBe("orders.errors.csv");
    expect(errorsFileName(batch({ filename: "受注 11.20.csv" }))).toBe("受注 11.20.errors.csv");
    expect(errorsFileName(batch({ filename: null }))).toBe(`${RUNNING.id}.errors.csv`);
  });
});
