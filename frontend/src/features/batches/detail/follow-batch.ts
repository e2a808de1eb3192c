import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Connection } from "@/api/event-stream";
import { useSession } from "@/api/session/session";
import type { Batch } from "@/api/types";
import { isUnderWay } from "@/features/batches/progress";
import { batchById, followBatch } from "@/features/batches/queries";

const ASKED_MS = 5_000;

/** Keeps what is known of a batch up to date while it is under way; says whether that works. */
export function useFollowedBatch(batch: Batch): Connection {
  const cache = useQueryClient();
  const { token } = useSession();
  const [connection, setConnection] = useState<Connection>("live");
  const { id } = batch;
  const isFollowed = isUnderWay(batch.status) && token !== null;
  // Where events do not get through, questions may.
  useQuery({
    ...batchById(id),
    enabled: isFollowed && connection === "lost",
    refetchInterval: ASKED_MS,
  });
  useEffect(() => {
    if (!isFollowed) return;
    const stop = new AbortController();
    const { queryKey } = batchById(id);
    const ended = () => {
      // Nothing is left to tell, or it may not be told: the page asks, and shows the answer.
      if (!stop.signal.aborted) void cache.invalidateQueries({ queryKey, exact: true });
    };
    const known = cache.getQueryData(queryKey);
    followBatch(id, {
      signal: stop.signal,
      onConnection: (next) => {
        if (!stop.signal.aborted) setConnection(next);
      },
      onEvent: ({ data }) => cache.setQueryData(queryKey, JSON.parse(data) as Batch),
      ...(known !== undefined && { lastEventId: String(known.version) }),
    }).then(ended, () => {
      ended();
      if (!stop.signal.aborted) setConnection("lost");
    });
    return () => {
      stop.abort();
      setConnection("live");
    };
  }, [cache, id, isFollowed]);
  return connection;
}
