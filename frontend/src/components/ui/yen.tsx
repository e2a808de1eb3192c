import { useFormat } from "@/lib/format";

/** Whole yen. */
export function Yen({ amount }: { amount: number }) {
  return <span className="whitespace-nowrap tabular">{useFormat().yen(amount)}</span>;
}
