/** A client that signs as alibaba-cloud-sdk-go and tea-rpc do, for requests that the Node SDK does not make. */
import { createHmac, randomUUID } from "node:crypto";
import { Agent, request as send } from "node:http";
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

export class SignedClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 4 });

  /** @param api one that speaks plain HTTP */
  constructor(private readonly api: Pick<RunningApi, "port" | "accessKeyId" | "accessKeySecret">) {}

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
      const headers = form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" };
      const outgoing = send(
        { host: "127.0.0.1", port: this.api.port, path: `/?${query}`, method, headers, agent: this.agent },
        (incoming) => {
          const parts: Buffer[] = [];
          incoming.on("data", (part: Buffer) => parts.push(part));
          incoming.on("end", () =>
            resolve({
              status: incoming.statusCode ?? 0,
              body: JSON.parse(Buffer.concat(parts).toString()),
            }),
          );
        },
      );
      outgoing.on("error", reject);
      outgoing.end(form);
    });
  }
}

const canonical = (parameters: Readonly<Record<string, string>>): string =>
  Object.keys(parameters)
    .sort()
    .map((name) => `${encode(name)}=${encode(parameters[name] ?? "")}`)
    .join("&");

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`);
