import { createLazyRoute } from "@tanstack/react-router";
import { ProfilePage } from "@/features/profiles/profile-page";

export const Route = createLazyRoute("/profiles/$name")({ component: Profile });

function Profile() {
  const { name } = Route.useParams();
  return <ProfilePage key={name} name={name} />;
}
