/** The language that problems are asked for in: the one that was chosen for the page. */
export function readersLanguage(): string {
  return document.documentElement.lang;
}
