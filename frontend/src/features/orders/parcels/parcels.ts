import type { Order, OrderStatusChange, ParcelsChange } from "@/api/types";
import { line } from "@/lib/forms/entry";
import { withoutEmpty } from "@/lib/forms/form";

export interface ParcelFields {
  carrier: string;
  tracking_number: string;
  /** When it left; empty for one that leaves now. */
  shipped_at: string;
}
export interface ParcelsValues {
  parcels: ParcelFields[];
  notify: boolean;
}

/** As many as an order has at most. */
export const MOST_PARCELS = 20;

/** A parcel that nothing is known of, but perhaps who carries it. */
export const noParcel = (carrier = ""): ParcelFields => ({
  carrier,
  tracking_number: "",
  shipped_at: "",
});

/** The parcels of an order as the form holds them: one row at least. */
export function parcelValues(order: Pick<Order, "parcels" | "carrier">): ParcelFields[] {
  if (order.parcels.length === 0) return [noParcel(order.carrier ?? "")];
  return order.parcels.map(({ carrier, tracking_number, shipped_at }) => ({
    carrier: carrier ?? "",
    tracking_number,
    shipped_at,
  }));
}

const parcelIn = (given: ParcelFields) =>
  withoutEmpty({
    tracking_number: line(given.tracking_number),
    carrier: line(given.carrier),
    shipped_at: given.shipped_at,
  });

/** What ships an order: a single parcel needs no number. */
export function shipmentIn({ parcels }: ParcelsValues): OrderStatusChange {
  const [only] = parcels;
  if (parcels.length === 1 && only !== undefined && line(only.tracking_number) === "") {
    return withoutEmpty({ status: "SHIPPED" as const, carrier: line(only.carrier) });
  }
  return { status: "SHIPPED", parcels: parcels.map(parcelIn) };
}

/** What the parcels of a shipped order are to be. */
export const parcelsIn = ({ parcels, notify }: ParcelsValues): ParcelsChange => ({
  parcels: parcels.map(parcelIn),
  notify,
});
