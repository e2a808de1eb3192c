import {
  Ban,
  CreditCard,
  FileText,
  FileUp,
  HeartPulse,
  LayoutDashboard,
  type LucideIcon,
  Mail,
  Scale,
  ShoppingBag,
} from "lucide-react";
import type { TextKey } from "@/lib/i18n";

/** The pages of the menu, and the key after `G` that goes there. */
export const NAVIGATION = [
  { to: "/", text: "nav.overview", icon: LayoutDashboard, key: "d" },
  { to: "/orders", text: "nav.orders", icon: ShoppingBag, key: "o" },
  { to: "/batches", text: "nav.batches", icon: FileUp, key: "b" },
  { to: "/payments", text: "nav.payments", icon: CreditCard, key: "p" },
  { to: "/reconciliations", text: "nav.reconciliations", icon: Scale, key: "r" },
  { to: "/notifications", text: "nav.notifications", icon: Mail, key: "n" },
  { to: "/templates", text: "nav.templates", icon: FileText, key: "t" },
  { to: "/suppressions", text: "nav.suppressions", icon: Ban, key: "s" },
  { to: "/health", text: "nav.health", icon: HeartPulse, key: "h" },
] as const satisfies readonly { to: string; text: TextKey; icon: LucideIcon; key: string }[];
