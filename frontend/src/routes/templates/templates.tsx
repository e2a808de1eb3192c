import { createLazyRoute } from "@tanstack/react-router";
import { TemplateList } from "@/features/templates/template-list";

export const Route = createLazyRoute("/templates")({ component: TemplateList });
