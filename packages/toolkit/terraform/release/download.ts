import { exitCodes, Stop } from "../../command/exit-codes";
import { fetchIn } from "../../command/fetch";
import { reasonOf } from "../../command/request-failure";
import type { Download } from "./verified-archive";

/** Downloads from an address, whose name and password the server alone gets. */
export function downloadsOf(env: NodeJS.ProcessEnv): Download {
  const fetch = fetchIn(env);
  return async (address, atMost) => {
    const { url, authorization } = withoutUser(address);
    const failed = (why: string) => new Stop(exitCodes.missing, `${url} cannot be downloaded: ${why}.`);
    try {
      const { ok, status, body } = await fetch(url, { headers: authorization });
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
