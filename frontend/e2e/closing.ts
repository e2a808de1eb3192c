import path from "node:path";
import type { FullConfig, Reporter, Suite, TestCase } from "@playwright/test/reporter";

/** The last lines of a run: what came of it, and where its screenshots and traces lie. */
export default class Closing implements Reporter {
  private tests: TestCase[] = [];
  private folder = "";

  onBegin(config: FullConfig, suite: Suite): void {
    this.tests = suite.allTests();
    this.folder = config.projects[0]?.outputDir ?? "";
  }

  onEnd(): void {
    const failed = this.count("unexpected") + this.count("flaky");
    const folder = path.relative(process.cwd(), this.folder);
    console.log(`\nScreenshots, and a trace of each failure: ${path.join("frontend", folder)}/`);
    console.log(
      `${this.count("expected")} passed, ${failed} failed, ${this.count("skipped")} skipped`,
    );
  }

  private count(outcome: ReturnType<TestCase["outcome"]>): number {
    return this.tests.filter((test) => test.outcome() === outcome).length;
  }
}
