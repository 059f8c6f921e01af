/**
 * A `fetch` that goes through the proxy which HTTPS_PROXY or HTTP_PROXY names, but for the hosts of NO_PROXY, as Terraform
 * does. Node's own looks at none of them.
 */
export function fetchIn(env: NodeJS.ProcessEnv): typeof import("undici").fetch {
  // Loaded only here: it takes longer than most commands.
  const { EnvHttpProxyAgent, fetch }: typeof import("undici") = require("undici");
  const named = (name: string) => env[name.toLowerCase()] || env[name] || "";
  const proxies = {
    httpProxy: named("HTTP_PROXY"),
    httpsProxy: named("HTTPS_PROXY"),
    noProxy: named("NO_PROXY"),
  };
  let dispatcher: InstanceType<typeof EnvHttpProxyAgent> | undefined;
  // An address of a proxy that is none fails the request, as one that is not reached.
  return async (url, options) => {
    dispatcher ??= new EnvHttpProxyAgent({ ...proxies, headersTimeout: 30_000, bodyTimeout: 30_000 });
    return await fetch(url, { ...options, dispatcher });
  };
}
