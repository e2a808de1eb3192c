import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * Whether what is in a frame is wider than the frame. Only then may it scroll sideways: whatever
 * scrolls in itself keeps its headings from staying at the top of the page.
 */
export function useTooWide(): [RefObject<HTMLElement | null>, boolean] {
  const frame = useRef<HTMLElement>(null);
  const [isTooWide, setTooWide] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => setTooWide(element.scrollWidth > element.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // What it holds may grow while it does not.
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  });
  return [frame, isTooWide];
}
