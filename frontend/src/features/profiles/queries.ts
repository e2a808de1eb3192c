import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, orderApi, versionedOf } from "@/api/client";
import { detectFile } from "@/api/detection";
import type { ProfileDocument } from "@/lib/profile-document";

const MOST = 200;

/** Every profile: those that come with Ichiba are few, and so are a shop's own. */
export function allProfiles() {
  return queryOptions({
    queryKey: ["import-profiles", "all"],
    queryFn: async ({ signal }) => {
      const params = { query: { limit: MOST } };
      return (await bodyOf(orderApi.GET("/api/v1/import-profiles", { params, signal }))).items;
    },
  });
}

export function profileBy(name: string) {
  return queryOptions({
    queryKey: ["import-profiles", "one", name],
    queryFn: ({ signal }) =>
      versionedOf(
        orderApi.GET("/api/v1/import-profiles/{name}", { params: { path: { name } }, signal }),
      ),
    // What is being written stands on the version that was read.
    refetchOnWindowFocus: false,
  });
}

/** What a profile that is not saved makes of a file. */
export function trial(file: File | null, document: ProfileDocument, isWhole: boolean) {
  const mapping = JSON.stringify({ ...document, name: "mapping" });
  return queryOptions({
    queryKey: ["detection", "trial", file?.name, file?.size, file?.lastModified, mapping],
    queryFn: ({ signal }) => {
      if (file === null) throw new Error("there is no file");
      const asked = {
        encoding: "auto",
        profile: "",
        mapping: isWhole ? mapping : "",
        sheet: "",
        kind: "orders" as const,
      };
      return detectFile(file, asked, signal);
    },
    enabled: file !== null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

export function useProfileActions() {
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: ["import-profiles"] });
  return {
    put: useMutation({
      mutationFn: ({ name, body, etag }: { name: string; body: ProfileDocument; etag?: string }) =>
        versionedOf(
          orderApi.PUT("/api/v1/import-profiles/{name}", {
            params: {
              path: { name },
              header: etag === undefined ? {} : { "If-Match": etag },
            },
            body,
          }),
        ),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (name: string) =>
        orderApi.DELETE("/api/v1/import-profiles/{name}", { params: { path: { name } } }),
      onSettled,
    }),
  };
}
