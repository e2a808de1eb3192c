import {
  Ban,
  CreditCard,
  Eraser,
  FileText,
  FileUp,
  HeartPulse,
  LayoutDashboard,
  type LucideIcon,
  Mail,
  Scale,
  Settings,
  ShoppingBag,
} from "lucide-react";
import { isAllowed, useSession } from "@/api/session/session";
import type { TextKey } from "@/lib/language/i18n";

interface Entry {
  to: string;
  text: TextKey;
  icon: LucideIcon;
  /** The key after `G` that goes there. */
  key: string;
  /** What one has to be allowed; everybody sees the others. */
  scope?: string;
}

/** The pages of the menu. */
const NAVIGATION = [
  { to: "/", text: "nav.overview", icon: LayoutDashboard, key: "d" },
  { to: "/orders", text: "nav.orders", icon: ShoppingBag, key: "o" },
  { to: "/batches", text: "nav.batches", icon: FileUp, key: "b" },
  { to: "/payments", text: "nav.payments", icon: CreditCard, key: "p" },
  { to: "/reconciliations", text: "nav.reconciliations", icon: Scale, key: "r" },
  { to: "/notifications", text: "nav.notifications", icon: Mail, key: "n" },
  { to: "/templates", text: "nav.templates", icon: FileText, key: "t" },
  { to: "/suppressions", text: "nav.suppressions", icon: Ban, key: "s" },
  { to: "/health", text: "nav.health", icon: HeartPulse, key: "h" },
  { to: "/erasures", text: "nav.erasures", icon: Eraser, key: "x", scope: "orders:write" },
  { to: "/settings", text: "nav.settings", icon: Settings, key: "e", scope: "admin" },
] as const satisfies readonly Entry[];

/** Those of them that whoever is signed in may see. */
export function useNavigation(): readonly (typeof NAVIGATION)[number][] {
  const { token } = useSession();
  return NAVIGATION.filter(
    (entry) => !("scope" in entry) || token === null || isAllowed(token, entry.scope),
  );
}
