import { useFormat } from "@/lib/language/format";

/** A point in time; the exact one, with its zone, on hover. */
export function Time(props: { at: string; as?: "dateTime" | "relative" | "clock" }) {
  const format = useFormat();
  const how = props.as ?? "dateTime";
  return (
    <time dateTime={props.at} title={format.exact(props.at)} className="whitespace-nowrap tabular">
      {format[how](props.at)}
    </time>
  );
}
