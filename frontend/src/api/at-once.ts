import type { QueryClient, QueryKey } from "@tanstack/react-query";

/**
 * Shows what an action leads to before the service has answered, in all that is known under
 * `queryKey`; for what can be taken back and harms nobody. Answers what puts back what was known.
 */
export async function showAtOnce<Data>(
  cache: QueryClient,
  queryKey: QueryKey,
  leadTo: (data: Data) => Data,
): Promise<() => void> {
  await cache.cancelQueries({ queryKey });
  const known = cache.getQueriesData<Data>({ queryKey });
  cache.setQueriesData<Data>({ queryKey }, (data) => (data == null ? data : leadTo(data)));
  return () => {
    for (const [key, data] of known) cache.setQueryData(key, data);
  };
}
