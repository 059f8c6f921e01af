/**
 * The encoding of values on the wire: MessagePack, or JSON where nothing can be unknown
 * (Terraform documentation: "Wire Format for Terraform Objects and Associated Values").
 */
import { decode, ExtData, ExtensionCodec, encode } from "@msgpack/msgpack";
import { isObject, type TerraformObject, type TerraformValue, unknown } from "./values";

/** One of the two is given; the other is absent or empty. */
export interface DynamicValue {
  readonly msgpack?: Uint8Array;
  readonly json?: Uint8Array;
}

/** Extension of an unknown value of which nothing else is said. */
const PLAIN_UNKNOWN = 0;
/** Extension of an unknown value with refinements, such as "not null". They may be ignored. */
const REFINED_UNKNOWN = 12;

const extensionCodec = new ExtensionCodec();
extensionCodec.register({
  type: PLAIN_UNKNOWN,
  encode: (value) => (value === unknown ? new Uint8Array(1) : null),
  decode: () => unknown,
});
extensionCodec.register({ type: REFINED_UNKNOWN, encode: () => null, decode: () => unknown });

/** @throws Error where the bytes are no value of Terraform. */
export function decodeValue({ msgpack, json }: DynamicValue): TerraformValue {
  if (msgpack && msgpack.length > 0) return asValue(decode(msgpack, { extensionCodec }));
  if (json && json.length > 0) return decodeJson(json);
  return null;
}

/** The object in a message, or null. */
export function decodeObject(message: DynamicValue | null): TerraformObject | null {
  const value = message ? decodeValue(message) : null;
  return isObject(value) ? value : null;
}

/** @throws Error where the bytes are no JSON. */
export const decodeJson = (json: Uint8Array): TerraformValue =>
  asValue(JSON.parse(Buffer.from(json).toString("utf8")));

export const encodeValue = (value: TerraformValue): DynamicValue => ({
  msgpack: encode(value, { extensionCodec }),
});

function asValue(raw: unknown): TerraformValue {
  if (raw === null || raw === unknown) return raw;
  if (typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean") return raw;
  if (Array.isArray(raw)) return raw.map(asValue);
  if (typeof raw === "object" && !(raw instanceof ExtData) && !(raw instanceof Uint8Array)) {
    return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, asValue(value)]));
  }
  throw new Error("the message holds a value that Terraform's wire format does not have");
}
