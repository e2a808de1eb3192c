import { queryOptions } from "@tanstack/react-query";
import { bodyOf, orderApi } from "@/api/client";
import type { Csv, SheetEncoding } from "@/api/types";
import { type OrderSearch, orderQuery } from "@/features/orders/search";
import type { Locale } from "@/lib/language/i18n";

/** The CSV file of all orders that match, made by the service. */
export function exportOrders(search: OrderSearch, encoding: SheetEncoding): Promise<Csv> {
  const query = { ...orderQuery(search), encoding };
  return bodyOf(orderApi.GET("/api/v1/orders/export", { params: { query }, parseAs: "stream" }));
}

const MOST_PROFILES = 200;

/** What can be written for carriers and marketplaces, called as in `locale`. */
export function exportProfiles(locale: Locale) {
  return queryOptions({
    queryKey: ["export-profiles", locale],
    queryFn: async ({ signal }) => {
      const params = { query: { limit: MOST_PROFILES } };
      return (await bodyOf(orderApi.GET("/api/v1/export-profiles", { params, signal }))).items;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What carriers and marketplaces take: their own columns, in their own encoding. */
export function exportFor(
  profile: string,
  search: OrderSearch,
  isReplacing: boolean,
): Promise<Csv> {
  const query = {
    ...orderQuery(search),
    profile,
    ...(isReplacing && { unwritable: "replace" as const }),
  };
  return bodyOf(orderApi.GET("/api/v1/orders/export", { params: { query }, parseAs: "stream" }));
}

/** The CSV lines of one order, with the heading. */
export async function exportOrder(orderId: string): Promise<Blob> {
  return new Response(await exportOrders({ q: orderId }, "utf-8-sig")).blob();
}
