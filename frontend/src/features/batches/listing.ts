import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { bodyOf, orderApi } from "@/api/client";
import type { BatchStatus, MessageLocale } from "@/api/types";
import type { BatchListSearch } from "@/features/batches/search";

const PAGE_SIZE = 50;
const SOON_MS = 2_000;

/** Whether a batch goes on by itself: it will soon be further than it is shown. */
const MOVES: Record<BatchStatus, boolean> = {
  QUEUED: true,
  VALIDATING: true,
  VALIDATED: false,
  RUNNING: true,
  PAUSED: false,
  COMPLETED: false,
  CANCELLED: false,
  FAILED: false,
  UNDOING: true,
  UNDONE: false,
};

export function batchesPage({ status, cursor }: BatchListSearch) {
  const query = {
    limit: PAGE_SIZE,
    ...(status !== undefined && { status }),
    ...(cursor !== undefined && { cursor }),
  };
  return queryOptions({
    queryKey: ["batches", "list", query],
    queryFn: ({ signal }) => bodyOf(orderApi.GET("/api/v1/batches", { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      (state.data?.items.some((batch) => MOVES[batch.status]) ?? false) && SOON_MS,
  });
}

export const TEMPLATE_ENCODINGS = ["utf-8-sig", "cp932"] as const;

/** A file with all headings and an example, to fill in. */
export function batchTemplate(
  locale: MessageLocale,
  encoding: (typeof TEMPLATE_ENCODINGS)[number],
): Promise<Blob> {
  return bodyOf(
    orderApi.GET("/api/v1/batches/template.csv", {
      params: { query: { locale, encoding } },
      parseAs: "blob",
    }),
  );
}
