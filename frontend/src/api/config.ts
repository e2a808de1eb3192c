/** Where the services are: whoever serves the page writes it into `<meta name="ichiba">`. */
export interface Config {
  order: string;
  payment: string;
  notification: string;
  /** Where the token of a sign-in link is exchanged; absent where links carry a session's token. */
  exchange?: string;
  /** The issuer that signs people in, where one is configured. */
  oidc?: IssuerConfig;
}

/** An OpenID Connect issuer, and this page's public client there. */
export interface IssuerConfig {
  issuer: string;
  client_id: string;
  scopes: string;
  audience?: string;
}

const DEFAULTS: Config = {
  order: "http://127.0.0.1:8000",
  payment: "http://127.0.0.1:8001",
  notification: "http://127.0.0.1:8002",
};

function read(): Config {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="ichiba"]');
  return { ...DEFAULTS, ...(JSON.parse(meta?.content ?? "{}") as Partial<Config>) };
}

export const config: Config = read();
