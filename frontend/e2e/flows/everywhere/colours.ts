import type { Page } from "@playwright/test";

export const chooseDark = (page: Page) =>
  page.addInitScript(() => localStorage.setItem("ichiba.theme", "dark"));

/** How light a colour is, from 0 to 1. */
export const lightness = (page: Page, selector: string, property: "color" | "backgroundColor") =>
  page.evaluate(
    ([found, name]) => {
      const element = document.querySelector(found);
      if (element === null) return null;
      const canvas = new OffscreenCanvas(1, 1).getContext("2d");
      if (canvas === null) return null;
      canvas.fillStyle = getComputedStyle(element)[name];
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return (red + green + blue) / 3 / 255;
    },
    [selector, property] as const,
  );
