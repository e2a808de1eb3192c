/** Gives up one try: when nothing was heard for too long, or when the caller says so. */
export class Watch {
  private readonly cut = new AbortController();
  /** Whether whoever reads the answer ends it, and not whoever asked for it. */
  isKept = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly leave = (): void => this.cut.abort(this.wish?.reason);

  /** @param silence milliseconds; `beforeAnswer` more are given before the first word. */
  constructor(
    private readonly silence: number,
    beforeAnswer: number,
    private readonly wish: AbortSignal | undefined,
  ) {
    if (wish?.aborted) this.leave();
    else wish?.addEventListener("abort", this.leave, { once: true });
    this.wait(silence + beforeAnswer);
  }

  get signal(): AbortSignal {
    return this.cut.signal;
  }

  /** Something came. */
  heard(): void {
    this.wait(this.silence);
  }

  /** Nothing is asked for meanwhile: a slow disk here is no silence there. */
  rest(): void {
    clearTimeout(this.timer);
  }

  /** It is over. */
  stop(): void {
    clearTimeout(this.timer);
    this.wish?.removeEventListener("abort", this.leave);
  }

  private wait(ms: number): void {
    clearTimeout(this.timer);
    // Longer ones overflow into none at all.
    if (ms >= 2 ** 31) return;
    const told = () => new DOMException(`nothing came for ${ms} ms`, "TimeoutError");
    this.timer = setTimeout(() => this.cut.abort(told()), ms);
  }
}

/** The pieces of an answer, as they come; `watch` is told of each. */
export async function* piecesOf(
  response: Response,
  watch: Watch,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (response.body === null) return;
  const reader = response.body.getReader();
  try {
    for (;;) {
      watch.heard();
      const { done, value } = await reader.read();
      watch.rest();
      if (done) return;
      yield value;
    }
  } finally {
    watch.rest();
    void reader.cancel().catch(() => undefined);
  }
}

/** An answer, whole. */
export async function bytesOf(
  response: Response,
  watch: Watch,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of piecesOf(response, watch)) {
    pieces.push(piece);
    size += piece.length;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
