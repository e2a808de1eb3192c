import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { bodyOf, notificationApi, orderApi } from "@/api/client";
import { type Following, follow } from "@/api/event-stream";
import { asProblem } from "@/api/problem";
import type {
  Batch,
  BatchAction,
  BatchRow,
  BatchStatus,
  Csv,
  NotificationBatchAction,
  Page,
  SheetEncoding,
} from "@/api/types";
import { askAgainAfter, isAtWork, isUnderWay, newest } from "@/features/batches/progress";
import type { RowFilters } from "@/features/batches/shown-rows";

const SOON_MS = 2_000;
const OFTEN_MS = 3_000;
/** A batch at rest is woken by a person, who may be somebody else. */
const CALMLY_MS = 10_000;

/** The batch, never older than what is known of it: events and replies may pass each other. */
export function batchById(batchId: string) {
  return queryOptions({
    queryKey: ["batches", batchId],
    queryFn: ({ signal }) =>
      bodyOf(
        orderApi.GET("/api/v1/batches/{batch_id}", {
          params: { path: { batch_id: batchId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) =>
      state.data !== undefined &&
      (askAgainAfter(state.data, Date.now()) || (!isUnderWay(state.data.status) && CALMLY_MS)),
    structuralSharing: (known, given) => newest(known as Batch | undefined, given as Batch),
  });
}

/** Tells of the batch as it goes on; ends when it rests. */
export function followBatch(batchId: string, following: Omit<Following, "open">): Promise<void> {
  return follow({
    ...following,
    open: (lastEventId, signal) =>
      orderApi.GET("/api/v1/batches/{batch_id}/progress", {
        params: {
          path: { batch_id: batchId },
          header: lastEventId === undefined ? {} : { "Last-Event-ID": lastEventId },
        },
        parseAs: "stream",
        cache: "no-store",
        signal,
      }),
  });
}

/** A row, named by its number. */
export type Row = BatchRow & { id: string };

/** A page of the rows; asked for again while they come, and when the batch has another status. */
export function batchRows(batchId: string, status: BatchStatus, filters: RowFilters) {
  const query = { limit: 50, ...filters };
  return queryOptions({
    queryKey: ["batches", batchId, "rows", status, query],
    queryFn: ({ signal }) =>
      bodyOf(
        orderApi.GET("/api/v1/batches/{batch_id}/rows", {
          params: { path: { batch_id: batchId }, query },
          signal,
        }),
      ),
    select: named,
    placeholderData: keepPreviousData,
    refetchInterval: isAtWork(status) && OFTEN_MS,
  });
}

function named(page: Page<BatchRow>): Page<Row> {
  return { ...page, items: page.items.map((row) => ({ ...row, id: String(row.row) })) };
}

/** The rows that failed, as a file to mend. */
export function batchErrors(batchId: string, encoding: SheetEncoding): Promise<Csv> {
  return bodyOf(
    orderApi.GET("/api/v1/batches/{batch_id}/errors.csv", {
      params: { path: { batch_id: batchId }, query: { encoding } },
      parseAs: "stream",
    }),
  );
}

/** Who did what with the batch; asked for anew with each change of it. */
export function batchEvents(batchId: string, version: number) {
  return infiniteQueryOptions({
    queryKey: ["batches", batchId, "events", version],
    placeholderData: keepPreviousData,
    queryFn: ({ signal, pageParam }) =>
      bodyOf(
        orderApi.GET("/api/v1/batches/{batch_id}/events", {
          params: {
            path: { batch_id: batchId },
            query: { limit: 50, ...(pageParam !== null && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** What undoing would do now. */
export function undoPreview(batchId: string) {
  return queryOptions({
    // Apart from the batch: asked for anew by the undoing itself, it would be refused.
    queryKey: ["undo-preview", batchId],
    queryFn: async ({ signal }) => {
      const reply = await orderApi.POST("/api/v1/batches/{batch_id}/undo", {
        params: { path: { batch_id: batchId } },
        body: { dry_run: true },
        signal,
      });
      // 202 would be the undoing itself, which `dry_run` rules out.
      if (reply.data === undefined || "id" in reply.data) throw new Error("no preview was given");
      return reply.data;
    },
    staleTime: 0,
    gcTime: 0,
  });
}

export function batchCertificate(batchId: string, status: BatchStatus) {
  return queryOptions({
    queryKey: ["batches", batchId, "certificate", status],
    queryFn: ({ signal }) =>
      bodyOf(
        orderApi.GET("/api/v1/batches/{batch_id}/certificate", {
          params: { path: { batch_id: batchId } },
          signal,
        }),
      ),
  });
}

/** The messages of the batch, which have its id; null while there are none. */
export function batchMessages(batch: Batch) {
  const batchId = batch.id;
  return queryOptions({
    queryKey: ["notifications", "batch", batchId],
    queryFn: async ({ signal }) => {
      try {
        return await bodyOf(
          notificationApi.GET("/api/v1/notifications/batch/{batch_id}", {
            params: { path: { batch_id: batchId } },
            signal,
          }),
        );
      } catch (error) {
        if (asProblem(error)?.status === 404) return null;
        throw error;
      }
    },
    refetchInterval: ({ state }) => {
      // What is queued and held does not move by itself.
      const moving = state.data?.status === "PAUSED" ? ["SENDING"] : ["QUEUED", "SENDING"];
      const waiting = state.data?.counts.some(
        (each) => moving.includes(each.status) && each.count > 0,
      );
      if (isAtWork(batch.status) || waiting === true) return SOON_MS;
      // A short import has ended before the first of its messages is there.
      return batch.notify !== "NONE" && askAgainAfter(batch, Date.now());
    },
  });
}

function act(batchId: string, action: BatchAction, fileSha256: string) {
  const params = { path: { batch_id: batchId } };
  switch (action) {
    case "confirm":
      return orderApi.POST("/api/v1/batches/{batch_id}/confirm", {
        params,
        body: { file_sha256: fileSha256 },
      });
    case "pause":
      return orderApi.POST("/api/v1/batches/{batch_id}/pause", { params });
    case "resume":
      return orderApi.POST("/api/v1/batches/{batch_id}/resume", { params });
    case "cancel":
      return orderApi.POST("/api/v1/batches/{batch_id}/cancel", { params });
    case "undo":
      return orderApi.POST("/api/v1/batches/{batch_id}/undo", { params });
  }
}

/** Does something with a batch, then asks for everything shown of it anew. */
export function useBatchAction(batch: Batch) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (action: BatchAction) => {
      await act(batch.id, action, batch.file_sha256);
    },
    onSettled: () =>
      Promise.all(
        ["batches", "orders", "payments", "notifications"].map((name) =>
          cache.invalidateQueries({ queryKey: [name] }),
        ),
      ),
  });
}

const MESSAGE_PATHS = {
  pause: "/api/v1/notifications/batch/{batch_id}/pause",
  resume: "/api/v1/notifications/batch/{batch_id}/resume",
  cancel: "/api/v1/notifications/batch/{batch_id}/cancel",
} as const satisfies Record<NotificationBatchAction, string>;

export function useMessagesAction(batchId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (action: NotificationBatchAction) =>
      notificationApi.POST(MESSAGE_PATHS[action], { params: { path: { batch_id: batchId } } }),
    onSettled: () => cache.invalidateQueries({ queryKey: ["notifications"] }),
  });
}
