import { queryOptions } from "@tanstack/react-query";
import { bodyOf } from "@/api/client";
import { anyApi } from "@/api/services";
import type { Service } from "@/api/types";
import type { Locale } from "@/lib/language/i18n";

/** What a service is set to, and what it deletes by itself, in the words of `locale`. */
export function settingsOf(service: Service, locale: Locale) {
  return queryOptions({
    queryKey: ["settings", service, locale],
    queryFn: ({ signal }) => bodyOf(anyApi(service).GET("/api/v1/settings", { signal })),
  });
}
