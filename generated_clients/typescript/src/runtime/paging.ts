/** Lists that come in pages, as one iterator; a page is asked for only when it is needed. */

import { RepeatedCursor } from "./errors.js";

/** One page of a list; the last one has no `next_cursor`. */
export interface Page<T> {
  items: readonly T[];
  next_cursor?: string | null;
}

/** The items of all pages, one by one. */
export class Pages<T> implements AsyncIterableIterator<T> {
  /**
   * Of the page that the last item came from; `iter…({ cursor })` resumes with that page.
   * Undefined on the first page.
   */
  cursor: string | undefined;
  readonly #fetch: (cursor: string | undefined) => Promise<Page<T>>;
  readonly #seen = new Set<string>();
  #next: string | undefined;
  #items: Iterator<T> = [][Symbol.iterator]();
  #hasEnded = false;
  /** Calls of `next` that overlap wait for each other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    fetch: (cursor: string | undefined) => Promise<Page<T>>,
    cursor: string | undefined,
  ) {
    this.#fetch = fetch;
    this.#next = cursor;
  }

  next(): Promise<IteratorResult<T, undefined>> {
    const turn = this.#turn.then(() => this.#following());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.#hasEnded = true;
    this.#items = [][Symbol.iterator]();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #following(): Promise<IteratorResult<T, undefined>> {
    for (;;) {
      const item = this.#items.next();
      if (item.done !== true) return item;
      if (this.#hasEnded) return { done: true, value: undefined };
      this.#turned(await this.#fetch(this.#next), this.#next);
    }
  }

  #turned(page: Page<T>, asked: string | undefined): void {
    this.cursor = asked;
    this.#items = page.items[Symbol.iterator]();
    this.#next = page.next_cursor ?? undefined;
    this.#hasEnded = this.#next === undefined;
    if (this.#next === undefined) return;
    if (this.#seen.has(this.#next) || this.#next === asked) {
      throw new RepeatedCursor("the list leads back to a page that was read", this.#next);
    }
    this.#seen.add(this.#next);
  }
}
