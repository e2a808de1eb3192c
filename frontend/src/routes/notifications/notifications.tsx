import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { NotificationList } from "@/features/notifications/notification-list";
import type { NotificationSearch } from "@/features/notifications/search";

export const Route = createLazyRoute("/notifications")({ component: Notifications });

function Notifications() {
  const search = Route.useSearch();
  const navigate = useNavigate({ from: "/notifications" });
  const onSearch = useCallback(
    (next: NotificationSearch, state?: { pagesTurned: number }) =>
      void navigate({ search: next, state: state ?? {} }),
    [navigate],
  );
  return <NotificationList search={search} onSearch={onSearch} />;
}
