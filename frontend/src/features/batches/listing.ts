import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { bodyOf, orderApi } from "@/api/client";
import type { Csv, MessageLocale, SheetEncoding } from "@/api/types";
import { isAtWork } from "@/features/batches/progress";
import type { BatchListSearch } from "@/features/batches/search";

const PAGE_SIZE = 50;
const SOON_MS = 2_000;

export function batchesPage({ status, kind, cursor }: BatchListSearch) {
  const query = {
    limit: PAGE_SIZE,
    ...(status !== undefined && { status }),
    ...(kind !== undefined && { kind }),
    ...(cursor !== undefined && { cursor }),
  };
  return queryOptions({
    queryKey: ["batches", "list", query],
    queryFn: ({ signal }) => bodyOf(orderApi.GET("/api/v1/batches", { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      (state.data?.items.some((batch) => isAtWork(batch.status)) ?? false) && SOON_MS,
  });
}

/** A file with all headings and an example, to fill in. */
export function batchTemplate(locale: MessageLocale, encoding: SheetEncoding): Promise<Csv> {
  return bodyOf(
    orderApi.GET("/api/v1/batches/template.csv", {
      params: { query: { locale, encoding } },
      parseAs: "stream",
    }),
  );
}
