import { createLazyRoute } from "@tanstack/react-router";
import { NotificationPage } from "@/features/notifications/notification-page";

export const Route = createLazyRoute("/notifications/$notificationId")({ component: Notification });

function Notification() {
  const { notificationId } = Route.useParams();
  return <NotificationPage key={notificationId} notificationId={notificationId} />;
}
