import { type ComponentProps, useId } from "react";
import { Input } from "@/components/ui/field";

// As customers are told; any other may be typed.
const CARRIERS = [
  "ヤマト運輸",
  "佐川急便",
  "日本郵便",
  "西濃運輸",
  "福山通運",
  "Yamato Transport",
  "Sagawa Express",
  "Japan Post",
  "DHL",
  "FedEx",
  "UPS",
];

/** The carrier: one that is known, or any other. */
export function CarrierInput(props: ComponentProps<typeof Input>) {
  const list = useId();
  return (
    <>
      <Input {...props} list={list} autoComplete="off" />
      <datalist id={list}>
        {CARRIERS.map((carrier) => (
          <option key={carrier} value={carrier} />
        ))}
      </datalist>
    </>
  );
}
