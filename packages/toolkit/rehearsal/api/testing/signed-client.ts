/** A client that signs as alibaba-cloud-sdk-go and tea-rpc do, for requests that the Node SDK does not make. */
import { createHmac, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent, type ClientRequest, type IncomingMessage, request as sendPlainly } from "node:http";
import { request as sendOverTls, Agent as TlsAgent } from "node:https";
import type { Attributes } from "../../service/service";
import type { RunningApi } from "../server";

export interface Asked {
  readonly version: string;
  readonly action: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly method?: "GET" | "POST";
  /** Where the parameters stand. The call's own ones always stand in the query. */
  readonly in?: "query" | "form";
}

export interface Answered {
  readonly status: number;
  readonly body: Attributes;
}

/** Where a door is, and the key to it. */
export type Address = Pick<
  RunningApi,
  "port" | "accessKeyId" | "accessKeySecret" | "certificateAuthorityFile"
>;

export class SignedClient {
  private readonly agent: Agent;
  private readonly begin: (path: string, method: string, headers: Headers, done: Done) => ClientRequest;

  constructor(
    private readonly api: Address,
    maxSockets = 4,
  ) {
    const { port, certificateAuthorityFile: file } = api;
    const to = { host: "127.0.0.1", port };
    const shared = { keepAlive: true, maxSockets };
    const overTls = file === undefined ? undefined : new TlsAgent({ ...shared, ca: readFileSync(file) });
    this.agent = overTls ?? new Agent(shared);
    const send = overTls === undefined ? sendPlainly : sendOverTls;
    this.begin = (path, method, headers, done) =>
      send({ ...to, path, method, headers, agent: this.agent }, done);
  }

  async ask({
    version,
    action,
    parameters = {},
    method = "POST",
    in: place = "query",
  }: Asked): Promise<Answered> {
    const call = {
      AccessKeyId: this.api.accessKeyId,
      Action: action,
      Format: "JSON",
      SignatureMethod: "HMAC-SHA1",
      SignatureNonce: randomUUID(),
      SignatureType: "",
      SignatureVersion: "1.0",
      Timestamp: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
      Version: version,
    };
    const text = [method, encode("/"), encode(canonical({ ...call, ...parameters }))].join("&");
    const Signature = createHmac("sha1", `${this.api.accessKeySecret}&`).update(text).digest("base64");
    const query = { ...call, Signature, ...(place === "query" ? parameters : {}) };
    return this.exchange(method, canonical(query), place === "form" ? canonical(parameters) : undefined);
  }

  close(): void {
    this.agent.destroy();
  }

  private exchange(method: string, query: string, form: string | undefined): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const headers: Headers =
        form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" };
      const outgoing = this.begin(`/?${query}`, method, headers, (incoming) => {
        const parts: Buffer[] = [];
        incoming.on("data", (part: Buffer) => parts.push(part));
        incoming.on("end", () =>
          resolve({ status: incoming.statusCode ?? 0, body: JSON.parse(Buffer.concat(parts).toString()) }),
        );
      });
      outgoing.on("error", reject);
      outgoing.end(form);
    });
  }
}

type Headers = Readonly<Record<string, string>>;
type Done = (incoming: IncomingMessage) => void;

const canonical = (parameters: Readonly<Record<string, string>>): string =>
  Object.keys(parameters)
    .sort()
    .map((name) => `${encode(name)}=${encode(parameters[name] ?? "")}`)
    .join("&");

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`);
