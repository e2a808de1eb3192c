import { useEffect } from "react";

const PLACES = "section, dialog, main";

/**
 * Keeps a keyboard's place: where what has focus goes away, as a button does that has done its
 * work or a link that has led elsewhere, the part of the page that held it gets focus.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let path: Element[] = [];
    const remember = (event: FocusEvent) => {
      path = event.composedPath().filter((each) => each instanceof Element);
    };
    const restore = () => {
      if (path[0]?.isConnected !== false || document.activeElement !== document.body) return;
      const place = path.find((each) => each.isConnected && each.matches(PLACES));
      path = [];
      if (!(place instanceof HTMLElement)) return;
      if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
      place.focus({ preventScroll: true });
    };
    const removals = new MutationObserver(restore);
    removals.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    return () => {
      removals.disconnect();
      document.removeEventListener("focusin", remember);
    };
  }, []);
}
