import type { Failure } from "@/lib/words/failure-codes";

/** What went wrong in our words, and under it the code, or what the other side said. */
export function FailureText({ failure }: { failure: Failure }) {
  return (
    <>
      <span>{failure.title}</span>
      {failure.detail !== null && (
        <span lang="en" className="block font-mono text-xs wrap-anywhere">
          {failure.detail}
        </span>
      )}
    </>
  );
}
