/**
 * Whether a request is signed with the key that this rehearsal gave out.
 *
 * Both forms that Alibaba Cloud's own SDKs send: HMAC-SHA1 over all parameters (Alibaba Cloud help: RPC API
 * signature, as alibaba-cloud-sdk-go and tea-rpc do), and ACS3-HMAC-SHA256 over headers, query and body
 * (Alibaba Cloud help: Signature method V3, as openapi-core does).
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { Refusal } from "./refusal";

export interface AccessKey {
  readonly id: string;
  readonly secret: string;
}

export interface Signed {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly query: Readonly<Record<string, string>>;
  /** Parameters of a form body. */
  readonly form: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** @throws Refusal where no signature is there, the key is another one, or the signature is not of this request */
export function verify(request: Signed, key: AccessKey): void {
  const authorization = header(request, "authorization");
  if (authorization === "") verifyRpc(request, key);
  else verifyAcs3(request, authorization, key);
}

function verifyRpc(request: Signed, key: AccessKey): void {
  const { Signature: signature, ...parameters } = { ...request.query, ...request.form };
  if (signature === undefined) throw new Refusal(400, "MissingParameter", "Signature is missing.");
  checkId(parameters.AccessKeyId ?? "", key);
  if (parameters.SignatureMethod !== undefined && parameters.SignatureMethod !== "HMAC-SHA1")
    throw new Refusal(
      400,
      "InvalidSignatureMethod",
      `SignatureMethod ${parameters.SignatureMethod} is not HMAC-SHA1.`,
    );
  const toSign = [request.method, encode("/"), encode(canonical(parameters))].join("&");
  const expected = createHmac("sha1", `${key.secret}&`).update(toSign).digest("base64");
  compare(signature, expected);
}

const acs3 = /^ACS3-HMAC-SHA256\s+Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]+)$/i;

function verifyAcs3(request: Signed, authorization: string, key: AccessKey): void {
  const [, id, names, signature] = acs3.exec(authorization) ?? [];
  if (id === undefined || names === undefined || signature === undefined)
    throw new Refusal(400, "IncompleteSignature", "The Authorization header is no ACS3-HMAC-SHA256 one.");
  checkId(id, key);
  const payload = createHash("sha256").update(request.body).digest("hex");
  if (header(request, "x-acs-content-sha256") !== payload) throw mismatch();
  const headers = names.split(";").map((name) => `${name}:${header(request, name).trim()}\n`);
  const toHash = [request.method, request.path, canonical(request.query), headers.join(""), names, payload];
  const hash = createHash("sha256").update(toHash.join("\n")).digest("hex");
  const expected = createHmac("sha256", key.secret).update(`ACS3-HMAC-SHA256\n${hash}`).digest("hex");
  compare(signature.toLowerCase(), expected);
}

function checkId(id: string, key: AccessKey): void {
  if (id !== key.id)
    throw new Refusal(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
}

function compare(given: string, expected: string): void {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  if (a.length !== b.length || !timingSafeEqual(a, b)) throw mismatch();
}

/** The service also tells what was to be signed; here that could hold a pre-shared key. */
const mismatch = () =>
  new Refusal(400, "SignatureDoesNotMatch", "The signature is not of this request and this access key.");

const header = ({ headers }: Signed, name: string): string => {
  const value = headers[name];
  return typeof value === "string" ? value : "";
};

const canonical = (parameters: Readonly<Record<string, string>>): string =>
  Object.keys(parameters)
    .sort()
    .map((name) => `${encode(name)}=${encode(parameters[name] ?? "")}`)
    .join("&");

const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
