import fc from "fast-check";
import { stringify } from "yaml";
import { parseNetwork } from "../../load";
import { type Block, exampleData, put, synth } from "../../testing/synth";

const where = ["dataCentres", "shanghai", "vpn", "connectionName"] as const;

/** Anything that can stand in a text, with the beginnings of what Terraform and cdktf would evaluate among it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom("${", "%{", "}", "$", "\u2028", "-82e297", "#{TfToken[TOKEN.0]}", 'file("x")', "\\"),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(""));

/** What becomes of it: undefined where the network file is refused. */
function written(text: string): unknown {
  const data: Block = put(exampleData("worked-example"), where, text);
  if (!parseNetwork(stringify(data), "test.yaml").ok) return undefined;
  return synth(data)["vpn-standby"].at("alicloud_vpn_gateway_vpn_attachment.shanghai").vpn_attachment_name;
}

describe("A text of the network file", () => {
  it("arrives in Terraform's JSON as it is written, or is refused", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect([undefined, text]).toContain(written(text));
      }),
      { numRuns: 80 },
    );
  });

  it("arrives with quotes, backslashes, braces and characters of any script", () => {
    for (const text of ['a "quoted" \\ {name}', "\u4e0a\u6d77", "100 % $"]) expect(written(text)).toBe(text);
  });
});
