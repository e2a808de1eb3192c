/** One server-sent event, as far as we read it. */
export interface ServerEvent {
  readonly type: string;
  readonly data: string;
}

/** Longer than any event of a service. */
const LONGEST_LINE = 4 * 1024 * 1024;

/** The events in a stream, as they come (WHATWG HTML, 9.2.6); what is broken off is none. */
export async function* eventsIn(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<ServerEvent, void, undefined> {
  let type = "";
  let data: string[] = [];
  for await (const line of linesIn(pieces)) {
    if (line === "") {
      if (data.length > 0) yield { type: type || "message", data: data.join("\n") };
      type = "";
      data = [];
      continue;
    }
    const [, name, value] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (name === "event") type = value ?? "";
    if (name === "data") data.push(value ?? "");
  }
}

async function* linesIn(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of pieces) {
    rest += decoder.decode(piece, { stream: true });
    // A CR at the end may be half of a CRLF.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    if (rest.length > LONGEST_LINE) throw new RangeError("an event that does not end");
    yield* lines;
  }
}
