import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import {
  type Address,
  type Asked,
  SignedClient,
} from "@hybridnet/toolkit/rehearsal/api/testing/signed-client";

export interface ApiLoad {
  readonly requests: number;
  /** Processor time of the serving process, which uses one core, for a thousand requests. */
  readonly secondsPerThousand: number;
  /** Used heap after garbage collection: after the first tenth, and after all. */
  readonly heapBefore: number;
  readonly heapAfter: number;
}

interface Usage {
  readonly cpuSeconds: number;
  readonly heapMegabytes: number;
}

interface Ready {
  readonly address: Address;
  readonly requests: readonly Asked[];
}

const connections = 16;

/**
 * Asks the simulated account's API for everything that the provider asks for, over HTTPS and signed, again and again.
 *
 * @throws Error where an answer is a refusal
 */
export async function loadApi(count: number): Promise<ApiLoad> {
  const server = fork(join(__dirname, "serve-api.ts"), [], {
    execArgv: ["--expose-gc", "-r", "@hybridnet/network/typescript"],
  });
  try {
    const { address, requests } = await told<Ready>(server);
    const client = new SignedClient(address, connections);
    await ask(client, requests, count / 10);
    const before = await usage(server);
    await ask(client, requests, count - count / 10);
    const after = await usage(server);
    client.close();
    return {
      requests: count,
      secondsPerThousand: (1000 * (after.cpuSeconds - before.cpuSeconds)) / (count - count / 10),
      heapBefore: before.heapMegabytes,
      heapAfter: after.heapMegabytes,
    };
  } finally {
    if (server.connected) server.send("end");
  }
}

async function ask(client: SignedClient, requests: readonly Asked[], count: number): Promise<void> {
  let sent = 0;
  const one = async () => {
    for (let next = sent++; next < count; next = sent++) {
      const request = requests[next % requests.length];
      const { status, body } = request ? await client.ask(request) : { status: 0, body: {} };
      if (status !== 200) throw new Error(`${request?.action}: ${status} ${JSON.stringify(body)}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
}

function usage(server: ChildProcess): Promise<Usage> {
  server.send("usage");
  return told(server);
}

const told = <T>(server: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    server.once("message", (message) => resolve(message as T));
    server.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
