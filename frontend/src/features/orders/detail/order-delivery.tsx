import { ExternalLink, Package } from "lucide-react";
import { Suspense, useState } from "react";
import type { Order, Parcel } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Card, Fact, Facts } from "@/components/ui/card";
import { deferred } from "@/components/ui/deferred";
import { Time } from "@/components/values/time";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

const ParcelsDialog = deferred(
  async () => (await import("@/features/orders/parcels/parcels-dialog")).ParcelsDialog,
);

/** Who gets it and where, what was wished for, and the parcels that have left. */
export function OrderDelivery({ order, etag }: { order: Order; etag: string }) {
  const t = useText();
  const [isMending, setMending] = useState(false);
  const { recipient, shipping_address, delivery_request, parcels } = order;
  const isEmpty =
    recipient === null &&
    shipping_address === null &&
    delivery_request === null &&
    parcels.length === 0;
  return (
    <Card
      title={t("order.delivery")}
      actions={
        order.status === "SHIPPED" && (
          <Button size="sm" onClick={() => setMending(true)}>
            <Package aria-hidden="true" />
            {t("parcels.action")}
          </Button>
        )
      }
    >
      {isEmpty && (
        <p className="text-muted">
          {t(order.erased_at === null ? "order.no_address" : "customer.erased")}
        </p>
      )}
      <Facts>
        {recipient !== null && <Recipient recipient={recipient} />}
        {recipient === null && shipping_address !== null && (
          <Fact name={t("order.shipping_address")}>
            <span className="whitespace-pre-line">{shipping_address}</span>
          </Fact>
        )}
        {delivery_request !== null && <Wishes wishes={delivery_request} />}
        {parcels.length > 0 && (
          <Fact name={t("order.parcels")}>
            <ul className="space-y-2">
              {parcels.map((parcel) => (
                <li key={parcel.id}>
                  <ParcelLine parcel={parcel} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {parcels.length === 0 && order.carrier !== null && (
          <Fact name={t("ship.carrier")}>{order.carrier}</Fact>
        )}
      </Facts>
      <Suspense>
        {isMending && <ParcelsDialog order={order} etag={etag} onClose={() => setMending(false)} />}
      </Suspense>
    </Card>
  );
}

function Recipient({ recipient }: { recipient: NonNullable<Order["recipient"]> }) {
  const t = useText();
  const format = useFormat();
  const { name, phone, postal_code, region, city, line1, line2, country } = recipient;
  const isHere = country === "JP";
  const lines = isHere
    ? [postal_code === null ? null : `〒${postal_code}`, joined("", region, city, line1), line2]
    : [
        joined(", ", line1, line2),
        joined(", ", city, region, postal_code),
        format.country(country),
      ];
  const shown = lines.filter((line) => line !== null);
  return (
    <>
      <Fact name={t("recipient.name")}>{name}</Fact>
      {shown.length > 0 && (
        <Fact name={t("order.shipping_address")}>
          <span className="whitespace-pre-line">{shown.join("\n")}</span>
        </Fact>
      )}
      {phone !== null && <Fact name={t("order.customer_phone")}>{phone}</Fact>}
    </>
  );
}

/** The parts that are there, in one line; null where there are none. */
function joined(separator: string, ...parts: (string | null)[]): string | null {
  const there = parts.filter((part) => part !== null);
  return there.length === 0 ? null : there.join(separator);
}

function Wishes({ wishes }: { wishes: NonNullable<Order["delivery_request"]> }) {
  const t = useText();
  const format = useFormat();
  const day = wishes.date === null ? null : format.shortDay(wishes.date);
  const when = joined(" · ", day, wishes.time_slot);
  return (
    <Fact name={t("order.delivery_request")}>
      {when}
      {wishes.note !== null && <p className="whitespace-pre-line">{wishes.note}</p>}
    </Fact>
  );
}

function ParcelLine({ parcel }: { parcel: Parcel }) {
  const t = useText();
  const { carrier, tracking_number, tracking_url } = parcel;
  return (
    <>
      {tracking_url === null ? (
        <span className="tabular">{tracking_number}</span>
      ) : (
        <a
          href={tracking_url}
          target="_blank"
          rel="noopener noreferrer"
          className="inline-flex items-center gap-1 tabular text-link hover:underline"
        >
          {tracking_number}
          <ExternalLink aria-hidden="true" className="size-3.5" />
          <span className="sr-only">{t("link.new_tab")}</span>
        </a>
      )}
      <p className="text-[0.8125rem] text-muted">
        {carrier !== null && <>{carrier} · </>}
        <Time at={parcel.shipped_at} />
      </p>
    </>
  );
}
