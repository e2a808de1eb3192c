/** `before` with all of `ids`, or without them; what stands on other pages stays as it is. */
export function ticked(
  before: ReadonlySet<string>,
  ids: readonly string[],
  isTicked: boolean,
): ReadonlySet<string> {
  const next = new Set(before);
  for (const id of ids) {
    if (isTicked) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** The ids from `from` to `to` in either direction; `to` alone where `from` is not among them. */
export function between(
  ids: readonly string[],
  from: string | null,
  to: string,
): readonly string[] {
  const [start, end] = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)];
  if (start === -1 || end === -1) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}
