import { expect, it } from "vitest";
import { zOrderStatusChange, zParcelsChange } from "@/api/generated/order-schemas.gen";
import type { Order } from "@/api/types";
import {
  noParcel,
  type ParcelFields,
  parcelsIn,
  parcelValues,
  shipmentIn,
} from "@/features/orders/parcels/parcels";

const ships = (...parcels: ParcelFields[]) => ({ parcels, notify: true });

it("a single parcel ships with its number, or without one", () => {
  expect(shipmentIn(ships(noParcel(" ヤマト運輸 ")))).toEqual({
    status: "SHIPPED",
    carrier: "ヤマト運輸",
  });
  expect(shipmentIn(ships({ ...noParcel(), tracking_number: " 12 " }))).toEqual({
    status: "SHIPPED",
    parcels: [{ tracking_number: "12" }],
  });
});

it("each of several parcels needs its number", () => {
  const body = shipmentIn(ships({ ...noParcel(), tracking_number: "1" }, noParcel("DHL")));
  const issues = zOrderStatusChange.safeParse(body).error?.issues ?? [];
  expect(issues.map(({ path }) => path)).toEqual([["parcels", 1, "tracking_number"]]);
});

it("a parcel that is mended keeps the time when it left", () => {
  const parcels = parcelValues({
    carrier: "DHL",
    parcels: [
      {
        id: "1",
        carrier: null,
        tracking_number: "1",
        tracking_url: null,
        shipped_at: "2026-11-20T10:00:00.000Z",
      },
    ],
  });
  const body = parcelsIn({
    parcels: [...parcels, { ...noParcel("DHL"), tracking_number: "2" }],
    notify: true,
  });
  expect(zParcelsChange.safeParse(body).success).toBe(true);
  expect(body).toEqual({
    parcels: [
      { tracking_number: "1", shipped_at: "2026-11-20T10:00:00.000Z" },
      { tracking_number: "2", carrier: "DHL" },
    ],
    notify: true,
  });
});

it("an order that left without a number begins with one empty row", () => {
  const order = { parcels: [], carrier: "DHL" } as unknown as Order;
  expect(parcelValues(order)).toEqual([noParcel("DHL")]);
});
