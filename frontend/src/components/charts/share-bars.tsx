import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

export interface Share {
  id: string;
  name: ReactNode;
  count: number;
  countText: string;
  note: string;
  search: Record<string, unknown>;
}

/** How a whole is divided, each part with its bar and a link to what it is made of. */
export function ShareBars(props: { to: "/orders"; shares: readonly Share[] }) {
  const largest = Math.max(1, ...props.shares.map(({ count }) => count));
  return (
    <ul className="space-y-1">
      {props.shares.map((share) => (
        <li key={share.id}>
          <Link
            to={props.to}
            search={share.search}
            className="-mx-2 block rounded-lg px-2 py-1.5 hover:bg-sunken"
          >
            <span className="flex items-baseline justify-between gap-3">
              <span>{share.name}</span>
              <span className="tabular">
                <span className="text-[0.8125rem] text-muted">{share.note}</span>{" "}
                <span className="inline-block min-w-8 text-right font-semibold">
                  {share.countText}
                </span>
              </span>
            </span>
            <svg aria-hidden="true" className="mt-1 h-1.5 w-full" preserveAspectRatio="none">
              <rect width="100%" height="100%" rx="3" fill="var(--sunken)" />
              <rect
                width={`${(100 * share.count) / largest}%`}
                height="100%"
                rx="3"
                fill="var(--chart)"
              />
            </svg>
          </Link>
        </li>
      ))}
    </ul>
  );
}
