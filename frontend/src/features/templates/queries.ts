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

/** The saved template, rendered with its sample values. */
export function templatePreview(code: TemplateCode, locale: MessageLocale, version: number) {
  return queryOptions({
    queryKey: ["templates", code, locale, "preview", version],
    queryFn: ({ signal }) =>
      bodyOf(
        notificationApi.POST("/api/v1/templates/{code}/{locale}/preview", {
          params: { path: { code, locale } },
          body: {},
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
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
