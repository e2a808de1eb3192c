/** An answer, with what it says beside its body. */

/** What was answered: the data, and the head of the answer. */
export class Answer<T> {
  constructor(
    readonly data: T,
    readonly status: number,
    readonly headers: Headers,
    /** The service's id of the request. */
    readonly requestId: string,
  ) {}

  /**
   * The version of what was answered, for `if_match`. Throws a TypeError where the answer has none:
   * a change without it would overwrite what others have changed since.
   */
  get etag(): string {
    const found = this.headers.get("ETag");
    if (found === null) throw new TypeError("the answer has no ETag");
    return found;
  }
}

/** A call under way: awaited, it is the data; `withResponse()` is the whole answer. */
export class Answered<T> extends Promise<T> {
  readonly #whole: Promise<Answer<T>>;

  constructor(whole: Promise<Answer<T>>) {
    // Never settled itself: a failure that only `withResponse` tells would count as unhandled.
    super(() => undefined);
    this.#whole = whole;
  }

  /** `then` and the like make promises of the usual kind. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  override then<Kept = T, Caught = never>(
    kept?: ((data: T) => Kept | PromiseLike<Kept>) | null,
    caught?: ((reason: unknown) => Caught | PromiseLike<Caught>) | null,
  ): Promise<Kept | Caught> {
    return this.#whole.then(({ data }) => data).then(kept, caught);
  }

  /** The data with the answer's status, headers, `requestId` and `etag`. */
  withResponse(): Promise<Answer<T>> {
    return this.#whole;
  }
}
