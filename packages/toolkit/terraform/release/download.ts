import { exitCodes, Stop } from "../../command/exit-codes";
import { reasonOf } from "../../command/request-failure";
import type { Download } from "./verified-archive";

/**
 * Downloads through the proxy that HTTPS_PROXY or HTTP_PROXY names, but for the hosts of NO_PROXY. Of an address with a
 * name and a password the server alone gets them.
 */
export function downloadsOf(env: NodeJS.ProcessEnv): Download {
  // Loaded only here: it takes longer than most commands.
  const { EnvHttpProxyAgent, fetch }: typeof import("undici") = require("undici");
  const named = (name: string) => env[name.toLowerCase()] || env[name] || "";
  const proxies = {
    httpProxy: named("HTTP_PROXY"),
    httpsProxy: named("HTTPS_PROXY"),
    noProxy: named("NO_PROXY"),
  };
  return async (address, atMost) => {
    const { url, authorization } = withoutUser(address);
    const failed = (why: string) => new Stop(exitCodes.missing, `${url} cannot be downloaded: ${why}.`);
    let dispatcher: InstanceType<typeof EnvHttpProxyAgent> | undefined;
    try {
      dispatcher = new EnvHttpProxyAgent({ ...proxies, headersTimeout: 30_000, bodyTimeout: 30_000 });
      const { ok, status, body } = await fetch(url, { dispatcher, headers: authorization });
      if (!ok || body === null) throw failed(`the answer is ${status}`);
      const parts: Uint8Array[] = [];
      let size = 0;
      for await (const part of body) {
        parts.push(part);
        size += part.length;
        if (size > atMost) throw failed(`it is larger than ${atMost} bytes`);
      }
      return Buffer.concat(parts);
    } catch (error) {
      throw error instanceof Stop ? error : failed(reasonOf(error));
    } finally {
      await dispatcher?.destroy();
    }
  };
}

function withoutUser(address: string) {
  const url = new URL(address);
  const [user, password] = [url.username, url.password].map(decodeURIComponent);
  url.username = url.password = "";
  const encoded = Buffer.from(`${user}:${password}`).toString("base64");
  return { url, authorization: user ? { authorization: `Basic ${encoded}` } : {} };
}
