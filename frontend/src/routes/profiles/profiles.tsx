import { createLazyRoute } from "@tanstack/react-router";
import { ProfileList } from "@/features/profiles/profile-list";

export const Route = createLazyRoute("/profiles")({ component: ProfileList });
