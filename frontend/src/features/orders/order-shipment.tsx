import type { Order } from "@/api/types";
import { Fact } from "@/components/ui/card";
import { useText } from "@/lib/i18n";

/** Who gets the parcel, where that is somebody or somewhere of its own, and what they wish for. */
export function RecipientFacts({ order }: { order: Order }) {
  const t = useText();
  const { recipient, delivery_request: wishes } = order;
  return (
    <>
      {recipient !== null && (
        <Fact name={t("order.recipient")}>
          {recipient.name}
          {recipient.phone !== null && <span className="text-muted"> · {recipient.phone}</span>}
        </Fact>
      )}
      {wishes !== null && (
        <Fact name={t("order.delivery_request")}>
          {[wishes.date, wishes.time_slot, wishes.note].filter((each) => each !== null).join(" · ")}
        </Fact>
      )}
    </>
  );
}

/** Each parcel with the page of its carrier, where that is known. */
export function ParcelFacts({ order }: { order: Order }) {
  const t = useText();
  if (order.parcels.length === 0 && order.carrier === null) return null;
  if (order.parcels.length === 0) return <Fact name={t("ship.carrier")}>{order.carrier}</Fact>;
  return (
    <Fact name={t("order.tracking_number")}>
      <ul className="space-y-0.5">
        {order.parcels.map((parcel) => (
          <li key={parcel.id}>
            {parcel.tracking_url === null ? (
              parcel.tracking_number
            ) : (
              <a
                href={parcel.tracking_url}
                target="_blank"
                rel="noopener noreferrer"
                className="text-link hover:underline"
              >
                {parcel.tracking_number}
              </a>
            )}
            {parcel.carrier !== null && <span className="text-muted"> · {parcel.carrier}</span>}
          </li>
        ))}
      </ul>
    </Fact>
  );
}
