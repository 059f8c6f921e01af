import { ExtData, encode } from "@msgpack/msgpack";
import fc from "fast-check";
import { decodeValue, encodeValue } from "./dynamic-value";
import { type TerraformValue, unknown, withoutUnknowns } from "./values";

const { value } = fc.letrec<{ value: TerraformValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constant(null),
    fc.constant(unknown),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.string({ unit: "grapheme" }),
    fc.array(tie("value")),
    fc.dictionary(
      fc.string().filter((name) => name !== "__proto__"),
      tie("value"),
      { noNullPrototype: true },
    ),
  ),
}));

const bytes = (...numbers: readonly number[]) => Uint8Array.from(numbers);

describe("values on the wire", () => {
  it("come back as they were sent, unknown ones included", () => {
    fc.assert(fc.property(value, (sent) => expect(decodeValue(encodeValue(sent))).toEqual(sent)));
  });

  it("are read from JSON as well", () => {
    const known = value.map(withoutUnknowns);
    fc.assert(
      fc.property(known, (sent) => {
        expect(decodeValue({ msgpack: bytes(), json: Buffer.from(JSON.stringify(sent)) })).toEqual(sent);
      }),
    );
  });

  it("mark an unknown value as an extension of type 0 with one byte", () => {
    expect(Buffer.from(encodeValue(unknown).msgpack ?? bytes())).toEqual(Buffer.from([0xd4, 0x00, 0x00]));
  });

  it("are unknown whatever else Terraform says of an unknown value", () => {
    const notNull = [0x81, 0x01, 0xc2];
    const refined = [0xc7, notNull.length, 12, ...notNull];
    // A map of one entry, "a", whose value has a refinement.
    expect(decodeValue({ msgpack: bytes(0x81, 0xa1, 0x61, ...refined) })).toEqual({ a: unknown });
  });

  it("are null where the message is empty", () => {
    expect(decodeValue({})).toBeNull();
    expect(decodeValue({ msgpack: bytes(), json: bytes() })).toBeNull();
  });

  it("are refused where Terraform has no such value", () => {
    for (const foreign of [new ExtData(5, bytes(1)), bytes(1, 2)]) {
      expect(() => decodeValue({ msgpack: encode([foreign]) })).toThrow("wire format");
    }
  });
});
