import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button, buttonClasses } from "@/components/ui/button";
import { useToast } from "@/components/ui/toasts";
import { ordersPage } from "@/features/orders/queries/list";
import { orderSearch } from "@/features/orders/search";
import { leftList, neighbours, noteList } from "@/lib/browser/left-lists";
import { useText } from "@/lib/language/i18n";

const LIST = "/orders";

/** The orders before and after this one in the list that it was opened from; nothing elsewhere. */
export function OrderNeighbours({ orderId }: { orderId: string }) {
  const t = useText();
  const found = neighbours(leftList(LIST), orderId);
  if (found === null) return null;
  const { previous, next, nextPage } = found;
  return (
    <nav aria-label={t("order.neighbours")} className="flex gap-1 print:hidden">
      <Neighbour to={previous} label={t("order.previous")}>
        <ChevronLeft aria-hidden="true" />
      </Neighbour>
      {next === null && nextPage !== null ? (
        <NextPage cursor={nextPage} />
      ) : (
        <Neighbour to={next} label={t("order.next")}>
          <ChevronRight aria-hidden="true" />
        </Neighbour>
      )}
    </nav>
  );
}

function Neighbour(props: { to: string | null; label: string; children: ReactNode }) {
  const { to, label } = props;
  if (to === null) {
    return (
      <Button size="icon" look="ghost" disabled aria-label={label} title={label}>
        {props.children}
      </Button>
    );
  }
  return (
    <Link
      to="/orders/$orderId"
      params={{ orderId: to }}
      // Leafing through the list is one step away from it, however long it lasts.
      replace
      aria-label={label}
      title={label}
      className={buttonClasses({ size: "icon", look: "ghost" })}
    >
      {props.children}
    </Link>
  );
}

/** The next order stands on the next page of the list, which is turned with it. */
function NextPage({ cursor }: { cursor: string }) {
  const t = useText();
  const toast = useToast();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const turn = async () => {
    setBusy(true);
    try {
      const search = { ...orderSearch(leftList(LIST)?.search ?? {}), cursor };
      const page = await cache.fetchQuery(ordersPage(search));
      const ids = page.items.map(({ id }) => id);
      const [orderId] = ids;
      if (orderId === undefined) return;
      noteList(LIST, { search: { ...search }, index: null, ids, nextCursor: page.next_cursor });
      await navigate({ to: "/orders/$orderId", params: { orderId }, replace: true });
    } catch (error) {
      toast.failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      size="icon"
      look="ghost"
      isBusy={isBusy}
      aria-label={t("order.next")}
      title={t("order.next")}
      onClick={() => void turn()}
    >
      {!isBusy && <ChevronRight aria-hidden="true" />}
    </Button>
  );
}
