// Chooses the theme before anything is painted; the app is fetched meanwhile, and goes on from here
// (src/lib/browser/theme.ts). A file of its own, as the page's policy allows no script inside the page.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem("ichiba.theme");
  } catch {
    // Nothing is kept here; the system's theme is shown.
  }
  if (theme !== "light" && theme !== "dark") {
    theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  document.documentElement.dataset.theme = theme;
  // What the browser shows while the style sheet is on its way.
  document.querySelector('meta[name="color-scheme"]').content = theme;
})();
