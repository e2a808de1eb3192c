import { AxisBottom, AxisLeft } from "@visx/axis";
import { GridRows } from "@visx/grid";
import { Group } from "@visx/group";
import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { useEffect, useId, useRef, useState } from "react";
import { useFormat } from "@/lib/language/format";
import { useText } from "@/lib/language/i18n";

export interface DayValue {
  date: string;
  value: number;
}

const HEIGHT = 220;
const MARGIN = { top: 8, right: 22, bottom: 24, left: 60 };
const LABEL = { fontSize: 11, fill: "var(--muted)", fontFamily: "inherit" };

/** Where an axis of orders or of yen has a line: there are no fifths of either. */
export function wholeTicks(ticks: readonly number[]): number[] {
  return ticks.filter(Number.isInteger);
}

/** A bar for each day; the figures as a table too, for who cannot see or point at bars. */
export function DayChart(props: {
  caption: string;
  days: readonly DayValue[];
  format: (value: number) => string;
  formatShort: (value: number) => string;
}) {
  const { days } = props;
  const t = useText();
  const format = useFormat();
  const [width, setWidth] = useState(0);
  const [pointed, setPointed] = useState<DayValue | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const shown = pointed ?? days.at(-1);
  return (
    <figure aria-labelledby={id}>
      <figcaption id={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="sr-only">{props.caption}</span>
        {shown !== undefined && (
          <span aria-hidden="true" className="ml-auto text-[0.8125rem] text-muted tabular">
            {format.shortDay(shown.date)}:{" "}
            <span className="font-semibold text-ink">{props.format(shown.value)}</span>
          </span>
        )}
      </figcaption>
      {/* Until it is drawn anew, a page that gets narrower cuts it off and does not scroll sideways. */}
      <div ref={box} className="mt-1 h-55 overflow-hidden">
        {width > 0 && <Bars {...props} width={width} pointed={pointed} onPoint={setPointed} />}
      </div>
      <details className="mt-2">
        <summary className="cursor-pointer text-[0.8125rem] text-muted">
          {t("chart.as_table")}
        </summary>
        <table className="mt-2 w-full text-left text-[0.8125rem]">
          <caption className="sr-only">{props.caption}</caption>
          <thead>
            <tr className="border-b border-line text-muted">
              <th scope="col" className="py-1 font-medium">
                {t("chart.day")}
              </th>
              <th scope="col" className="py-1 text-right font-medium">
                {props.caption}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...days].reverse().map((day) => (
              <tr key={day.date} className="border-b border-line last:border-0">
                <th scope="row" className="py-1 font-normal">
                  {format.shortDay(day.date)}
                </th>
                <td className="py-1 text-right tabular">{props.format(day.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Bars(props: {
  days: readonly DayValue[];
  formatShort: (value: number) => string;
  width: number;
  pointed: DayValue | null;
  onPoint: (day: DayValue | null) => void;
}) {
  const { days, width } = props;
  const format = useFormat();
  const inner = {
    width: width - MARGIN.left - MARGIN.right,
    height: HEIGHT - MARGIN.top - MARGIN.bottom,
  };
  const x = scaleBand({
    domain: days.map(({ date }) => date),
    range: [0, inner.width],
    padding: 0.25,
  });
  const highest = Math.max(1, ...days.map(({ value }) => value));
  const y = scaleLinear({ domain: [0, highest], range: [inner.height, 0], nice: 4 });
  const levels = wholeTicks(y.ticks(4));
  const every = Math.max(1, Math.ceil(days.length / Math.max(2, inner.width / 80)));
  const ticks = days.filter((_, index) => (days.length - 1 - index) % every === 0);
  return (
    <svg
      width={width}
      height={HEIGHT}
      aria-hidden="true"
      onPointerLeave={() => props.onPoint(null)}
    >
      <Group left={MARGIN.left} top={MARGIN.top}>
        <GridRows scale={y} width={inner.width} tickValues={levels} stroke="var(--line)" />
        <AxisLeft
          scale={y}
          tickValues={levels}
          hideAxisLine
          hideTicks
          tickFormat={(value) => props.formatShort(Number(value))}
          tickLabelProps={{ ...LABEL, textAnchor: "end", dx: -4, dy: 4 }}
        />
        <AxisBottom
          scale={x}
          top={inner.height}
          tickValues={ticks.map(({ date }) => date)}
          hideTicks
          stroke="var(--line)"
          tickFormat={(date) => format.shortDay(String(date))}
          tickLabelProps={{ ...LABEL, textAnchor: "middle" }}
        />
        {days.map((day) => {
          const left = x(day.date) ?? 0;
          const top = y(day.value);
          return (
            <g key={day.date} onPointerEnter={() => props.onPoint(day)}>
              <Bar x={left} y={0} width={x.step()} height={inner.height} fill="transparent" />
              <Bar
                x={left}
                y={top}
                width={x.bandwidth()}
                height={inner.height - top}
                rx={2}
                fill={
                  props.pointed === null || props.pointed.date === day.date
                    ? "var(--chart)"
                    : "var(--chart-quiet)"
                }
              />
            </g>
          );
        })}
      </Group>
    </svg>
  );
}
