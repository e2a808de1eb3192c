import {
  type DataTag,
  type QueryKey,
  type UseQueryOptions,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { Page } from "@/api/types";
import { hold, type News, NO_NEWS } from "@/components/data-table/news";

const OFTEN_MS = 10_000;

/** A page of a list as it is shown, and what has come since. */
export interface ListPage<Row> {
  data: Page<Row> | undefined;
  news: News;
  error: Error | null;
  /** Whether what is shown is another page, about to be replaced. */
  isPlaceholderData: boolean;
  /** Shows the list as it is now. */
  refetch: () => void;
}

type Options<Raw, Row, Key extends QueryKey> = UseQueryOptions<Raw, Error, Page<Row>, Key> & {
  queryKey: DataTag<Key, Raw, Error>;
};

/**
 * A page of a list that stays true and holds still: every few seconds, and whenever a person comes
 * back to it, it is asked for behind the scenes. Rows that are shown take over what has changed in
 * them; rows that have come or gone are counted, and wait until they are asked for. What a person
 * does here moves rows at once, as every command has its lists asked for anew.
 */
export function useListPage<Raw, Row extends { id: string }, Key extends QueryKey>(
  options: Options<Raw, Row, Key>,
): ListPage<Row> {
  const { refetchInterval, placeholderData, ...asked } = options;
  const page = useQuery<Raw, Error, Page<Row>, Key>({
    ...asked,
    ...(placeholderData !== undefined && { placeholderData }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const isShown = page.data !== undefined && !page.isPlaceholderData;
  const newsKey: QueryKey = ["news", ...options.queryKey];
  useSeed(options.queryKey, newsKey, isShown ? page.dataUpdatedAt : 0);
  const latest = useQuery<Raw, Error, Page<Row>, QueryKey>({
    ...(asked as unknown as UseQueryOptions<Raw, Error, Page<Row>, QueryKey>),
    queryKey: newsKey,
    enabled: isShown,
    staleTime: OFTEN_MS / 2,
    // Where work is under way the list knows how often to look; else it is looked at all the same.
    refetchInterval: (query) =>
      (typeof refetchInterval === "function"
        ? refetchInterval(query as unknown as Parameters<typeof refetchInterval>[0])
        : refetchInterval) || OFTEN_MS,
  });
  const fresh = latest.dataUpdatedAt >= page.dataUpdatedAt ? latest.data : undefined;
  const held = useMemo(
    () => (isShown && page.data !== undefined ? hold(page.data, fresh) : null),
    [isShown, page.data, fresh],
  );
  return {
    data: held?.page ?? page.data,
    news: held?.news ?? NO_NEWS,
    error: page.error ?? latest.error,
    isPlaceholderData: page.isPlaceholderData,
    refetch: () => void page.refetch(),
  };
}

/** Has the news begin with what is shown, which needs no second question. */
function useSeed(shownKey: QueryKey, newsKey: QueryKey, updatedAt: number): void {
  const cache = useQueryClient();
  const [shownText, newsText] = [JSON.stringify(shownKey), JSON.stringify(newsKey)];
  useEffect(() => {
    if (updatedAt === 0) return;
    const shown: unknown = cache.getQueryData(JSON.parse(shownText) as QueryKey);
    cache.setQueryData(JSON.parse(newsText) as QueryKey, shown, { updatedAt });
  }, [cache, shownText, newsText, updatedAt]);
}
