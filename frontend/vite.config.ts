/// <reference types="vitest/config" />
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** What `ichiba serve` writes into the page, for the development server. */
function runtimeConfig(): Plugin {
  const origin = (name: string, port: number) =>
    process.env[`ICHIBA_PUBLIC_${name}_URL`] ??
    process.env[`ICHIBA_${name}_URL`] ??
    `http://127.0.0.1:${process.env[`ICHIBA_${name}_PORT`] ?? port}`;
  const oidc = () => {
    const { ICHIBA_OIDC_ISSUER, ICHIBA_OIDC_CLIENT_ID, ICHIBA_OIDC_AUDIENCE } = process.env;
    if (!(ICHIBA_OIDC_ISSUER && ICHIBA_OIDC_CLIENT_ID)) return {};
    return {
      oidc: {
        issuer: ICHIBA_OIDC_ISSUER,
        client_id: ICHIBA_OIDC_CLIENT_ID,
        scopes: process.env.ICHIBA_OIDC_SCOPES ?? "openid",
        ...(ICHIBA_OIDC_AUDIENCE && { audience: ICHIBA_OIDC_AUDIENCE }),
      },
    };
  };
  return {
    name: "ichiba-runtime-config",
    apply: "serve",
    transformIndexHtml: (html) =>
      html.replace(
        'content="{}"',
        `content='${JSON.stringify({
          order: origin("ORDER", 8000),
          payment: origin("PAYMENT", 8001),
          notification: origin("NOTIFICATION", 8002),
          ...oidc(),
        })}'`,
      ),
  };
}

export default defineConfig({
  plugins: [react(), tailwindcss(), runtimeConfig()],
  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },
  server: {
    host: "127.0.0.1",
    port: Number(process.env.ICHIBA_DASHBOARD_PORT ?? 5173),
    strictPort: true,
  },
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: true, // for scripts/budget.mjs
  },
  test: { environment: "node", include: ["{src,scripts}/**/*.test.{ts,tsx}"] },
});
