import { useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, orderApi } from "@/api/client";
import type { OrderCreate } from "@/api/types";

export function useCreateOrder() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: OrderCreate; key: string }) =>
      bodyOf(
        orderApi.POST("/api/v1/orders", { params: { header: { "Idempotency-Key": key } }, body }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: ["orders"] }),
  });
}
