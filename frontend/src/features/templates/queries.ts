import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, notificationApi, versionedOf } from "@/api/client";
import type { MessageLocale, TemplateCode, TemplateUpdate } from "@/api/types";

export function allTemplates() {
  return queryOptions({
    queryKey: ["templates", "list"],
    queryFn: ({ signal }) =>
      bodyOf(
        notificationApi.GET("/api/v1/templates", { params: { query: { limit: 200 } }, signal }),
      ),
  });
}

export function templateBy(code: TemplateCode, locale: MessageLocale) {
  return queryOptions({
    queryKey: ["templates", code, locale],
    queryFn: ({ signal }) =>
      versionedOf(
        notificationApi.GET("/api/v1/templates/{code}/{locale}", {
          params: { path: { code, locale } },
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The saved version with its sample values, or `draft`, of which nothing is stored. */
export function templatePreview(
  code: TemplateCode,
  locale: MessageLocale,
  version: number,
  draft: TemplateUpdate | null,
) {
  return queryOptions({
    queryKey: ["templates", code, locale, "preview", version, draft],
    queryFn: ({ signal }) =>
      bodyOf(
        notificationApi.POST("/api/v1/templates/{code}/{locale}/preview", {
          params: { path: { code, locale } },
          body: draft === null ? {} : { draft },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    gcTime: 10_000, // each pause in typing leaves one behind
  });
}

export function usePutTemplate(code: TemplateCode, locale: MessageLocale) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ body, etag }: { body: TemplateUpdate; etag: string }) =>
      versionedOf(
        notificationApi.PUT("/api/v1/templates/{code}/{locale}", {
          params: { path: { code, locale }, header: { "If-Match": etag } },
          body,
        }),
      ),
    onSuccess: (saved) => {
      cache.setQueryData(templateBy(code, locale).queryKey, saved);
      return cache.invalidateQueries({ queryKey: ["templates", "list"] });
    },
  });
}
