import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, useCallback, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { newQueryClient, watchFocus } from "@/api/query-client";
import { startSession } from "@/api/session/session";
import { startTheme } from "@/lib/browser/theme";
import {
  LanguageProvider,
  type Locale,
  loadTexts,
  preferredLocale,
  rememberLocale,
} from "@/lib/language/i18n";
import { newRouter } from "@/router";
import "@/index.css";

function App(props: { locale: Locale; texts: Record<string, string> }) {
  const [language, setLanguage] = useState(props);
  const cache = useMemo(() => newQueryClient(), []);
  const router = useMemo(() => newRouter(cache), [cache]);
  const change = useCallback(
    async (locale: Locale) => {
      const texts = await loadTexts(locale);
      rememberLocale(locale);
      document.documentElement.lang = locale;
      setLanguage({ locale, texts });
      // What could not be read says why in the language that it was asked for in.
      await cache.refetchQueries({ predicate: (query) => query.state.status === "error" });
    },
    [cache],
  );
  return (
    <QueryClientProvider client={cache}>
      <LanguageProvider {...language} onChange={(locale) => void change(locale)}>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  );
}

async function start(): Promise<void> {
  startTheme();
  watchFocus();
  const locale = preferredLocale();
  document.documentElement.lang = locale;
  const [texts] = await Promise.all([loadTexts(locale), startSession()]);
  const root = document.getElementById("root");
  if (root === null) throw new Error("index.html has no #root");
  createRoot(root).render(
    <StrictMode>
      <App locale={locale} texts={texts} />
    </StrictMode>,
  );
}

void start();
