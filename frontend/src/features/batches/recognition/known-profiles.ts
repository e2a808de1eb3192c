import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, orderApi } from "@/api/client";
import type { BatchKind } from "@/api/types";
import type { ProfileDocument } from "@/lib/profile-document";

const MOST = 200;

/** The profiles of files of one kind, to choose from. */
export function knownProfiles(kind: BatchKind) {
  return queryOptions({
    queryKey: ["import-profiles", "all", kind],
    queryFn: async ({ signal }) => {
      const params = { query: { kind, limit: MOST } };
      return (await bodyOf(orderApi.GET("/api/v1/import-profiles", { params, signal }))).items;
    },
  });
}

export function useSaveProfile(onSaved: (name: string) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: ProfileDocument & { name: string }) =>
      bodyOf(
        orderApi.PUT("/api/v1/import-profiles/{name}", {
          params: { path: { name: body.name } },
          body,
        }),
      ),
    onSuccess: async ({ name }) => {
      await cache.invalidateQueries({ queryKey: ["import-profiles"] });
      onSaved(name);
    },
  });
}
