/** What came over HTTP, as a request of the API. */
import type { IncomingMessage } from "node:http";
import { type ApiRequest, products } from "./api-request";
import { Refusal } from "./refusal";
import type { Signed } from "./signature";

/** No request of a client comes near: two tunnels with all their options are about 3 KB. */
const maxBodyBytes = 256 * 1024;

/** @throws Refusal where the body is too large or in another form than a form's */
export async function received(message: IncomingMessage): Promise<Signed> {
  const url = new URL(message.url ?? "/", "http://loopback");
  const body = await bodyOf(message);
  const type = (message.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (body.length > 0 && type !== "" && type !== "application/x-www-form-urlencoded")
    throw new Refusal(400, "UnsupportedContentType", `A body of the type ${type} is not understood.`);
  return {
    method: message.method ?? "",
    path: url.pathname,
    headers: message.headers,
    query: Object.fromEntries(url.searchParams),
    form: Object.fromEntries(new URLSearchParams(body.toString("utf8"))),
    body,
  };
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of message) {
    parts.push(part);
    length += part.length;
    if (length > maxBodyBytes) throw new Refusal(413, "RequestTooLarge", "The request is too large.");
  }
  return Buffer.concat(parts);
}

/** Parameters that belong to the call itself (Alibaba Cloud help: RPC API, common parameters). */
const ofTheCall: ReadonlySet<string> = new Set([
  "AccessKeyId",
  "Action",
  "Format",
  "SecurityToken",
  "Signature",
  "SignatureMethod",
  "SignatureNonce",
  "SignatureType",
  "SignatureVersion",
  "Timestamp",
  "Version",
]);

/** @throws Refusal for another method or path, and for a version that is no product's */
export function requestOf(signed: Signed): ApiRequest {
  const { method, path, headers } = signed;
  if (method !== "GET" && method !== "POST")
    throw new Refusal(405, "UnsupportedHTTPMethod", `This API has GET and POST, not ${method}.`);
  if (path !== "/")
    throw new Refusal(404, "InvalidAction.NotFound", `Requests go to the path /, not to ${path}.`);
  const all = { ...signed.query, ...signed.form };
  const version = all.Version ?? headerOf(headers["x-acs-version"]);
  const product = products[version as keyof typeof products];
  if (product === undefined)
    throw new Refusal(400, "InvalidVersion", `There is no API with the version "${version}".`);
  return {
    product,
    action: all.Action ?? headerOf(headers["x-acs-action"]),
    region: all.RegionId ?? "",
    parameters: Object.fromEntries(Object.entries(all).filter(([name]) => !ofTheCall.has(name))),
    host: headerOf(headers.host),
  };
}

const headerOf = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");
