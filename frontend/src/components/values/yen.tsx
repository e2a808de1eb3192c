import { useFormat } from "@/lib/language/format";

/** Whole yen. */
export function Yen({ amount }: { amount: number }) {
  return <span className="whitespace-nowrap tabular">{useFormat().yen(amount)}</span>;
}
