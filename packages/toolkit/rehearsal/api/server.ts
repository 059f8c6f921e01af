/**
 * The simulated account behind the service's own API, on loopback. The stand-in provider stands before the same
 * account: what is made through one is seen through the other.
 */
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import {
  createServer as createPlainServer,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer } from "node:https";
import { join } from "node:path";
import type { Account } from "../account/account";
import { loopbackCertificate } from "./certificate";
import { type AnsweredRequest, type ApiCounts, Counter } from "./counter";
import { type Answer, Door } from "./door";
import { LostAnswer } from "./refusal";
import { received } from "./request";

export type { AnsweredRequest, ApiCounts } from "./counter";

export interface ApiOptions {
  /** The account; the stand-in provider stands before the same object. */
  readonly account: Account;
  /** An existing folder for the file of the certificate authority. */
  readonly folder: string;
  /**
   * `https` by default. `http` for clients that cannot be told of a certificate authority: on macOS and Windows
   * Go reads none from the environment, and the provider has the argument `protocol`.
   */
  readonly protocol?: "https" | "http";
  /** Told of each answered request, without any value of a parameter. */
  readonly onRequest?: (request: AnsweredRequest) => void;
}

export interface RunningApi {
  /** On 127.0.0.1. */
  readonly port: number;
  /** PEM, public part alone; undefined with `http`. */
  readonly certificateAuthorityFile: string | undefined;
  readonly accessKeyId: string;
  /** Made up for this start; in memory alone, so give it to programs by their environment. */
  readonly accessKeySecret: string;
  /** What was asked so far. */
  counts(): ApiCounts;
  /** Ends all connections after changes that are under way; the account is left as it is. */
  close(): Promise<void>;
}

/** @throws Error where no port can be opened on loopback or the file cannot be written */
export async function startApi({
  account,
  folder,
  protocol = "https",
  onRequest = () => {},
}: ApiOptions): Promise<RunningApi> {
  const key = {
    id: `rehearsal${randomBytes(8).toString("hex")}`,
    secret: randomBytes(24).toString("base64url"),
  };
  const counter = new Counter(onRequest);
  const listener = listenerOf(new Door(account.requests, key), counter);
  const { server, certificateAuthorityFile } = await serverOf(protocol, folder, listener);
  const port = await listen(server);
  return {
    port,
    certificateAuthorityFile,
    accessKeyId: key.id,
    accessKeySecret: key.secret,
    counts: () => counter.counts(),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await account.requests.settled();
    },
  };
}

async function serverOf(
  protocol: "https" | "http",
  folder: string,
  listener: RequestListener,
): Promise<{ readonly server: Server; readonly certificateAuthorityFile: string | undefined }> {
  if (protocol === "http")
    return { server: createPlainServer(listener), certificateAuthorityFile: undefined };
  const { authority, certificate, key } = await loopbackCertificate();
  const certificateAuthorityFile = join(folder, "api-ca.pem");
  writeFileSync(certificateAuthorityFile, authority);
  return { server: createServer({ cert: certificate, key }, listener), certificateAuthorityFile };
}

function listenerOf(door: Door, counter: Counter): RequestListener {
  return (message, response) => {
    const started = performance.now();
    door
      .answer(() => received(message))
      .then((answer) => {
        send(response, answer);
        counter.add(answer, performance.now() - started);
      })
      .catch((error: unknown) => {
        // Without an answer: for a lost one that is the point, and a fault of ours must not look like the service's.
        message.socket.destroy();
        const lost = error instanceof LostAnswer;
        counter.addUnanswered(
          lost ? "lost answer" : "fault",
          lost ? error.request : undefined,
          performance.now() - started,
        );
      });
  };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json;charset=utf-8",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("the server has no port"));
      else resolve(address.port);
    });
  });
}
