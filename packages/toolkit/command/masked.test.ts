import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { masking } from "./masked";
import { documents, escapings } from "./testing/encoders";

const masked = (key: string) => masking({ TF_VAR_psk__a__tunnel1: key });

/** Letters, what encoders escape, and what they escape in ways of their own. */
const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(..."abcnrtuxUX0159") },
  { weight: 6, arbitrary: fc.constantFrom(..."!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("ü", "密", "🔑", "\u2028", "\x07", "\x1b", " ", "\t", "\n", "\ud83d"),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
);
const key = fc
  .array(character, { minLength: 8, maxLength: 40 })
  .map((it) => it.join("").trim())
  .filter((it) => Buffer.from(it).toString() === it && it.length > 7 && !/^\d+$/.test(it));
const escaping = fc.constantFrom(...Object.keys(escapings));
/** Nobody escapes every character of an escape. */
const outer = fc.constantFrom(...Object.keys(escapings).filter((it) => !it.includes("every")));
const nested = fc.oneof(fc.constant([]), fc.tuple(escaping), fc.tuple(escaping, outer));
const written = (ways: readonly string[], text: string) =>
  ways.reduce((so, way) => escapings[way]?.(so) ?? so, text);

describe("A secret of the environment", () => {
  it("is taken out of a text as whole as it stands there, in every escaping and in one inside of another", () => {
    fc.assert(
      fc.property(key, nested, (secret, ways) => {
        const text = `Before ${written(ways, secret)} after.`;
        // A quote that is written twice may also be the end of a text.
        expect(masked(secret)(text)).toMatch(/^Before \(sensitive\)"? after\.$/);
      }),
      { numRuns: 500, seed: 8 },
    );
  });

  it("is taken out of a document in any encoding, whatever stands beside it", () => {
    const kinds = fc.constantFrom(...Object.keys(documents));
    fc.assert(
      fc.property(key, fc.string(), kinds, fc.array(outer, { maxLength: 1 }), (secret, other, kind, ways) => {
        const text = written(ways, documents[kind]?.(other, secret) ?? "");
        const clean = masked(secret)(text);
        expect(clean).toContain("(sensitive)");
        // What may stay is the part of a character that another text decides, too.
        expect(clean.replace("(sensitive)", "").length).toBeLessThan(text.length - 8);
      }),
      { numRuns: 300, seed: 10 },
    );
  });

  it("leaves JSON what it is", () => {
    fc.assert(
      fc.property(key, fc.string(), (secret, other) => {
        const clean = masked(secret)(JSON.stringify({ text: `${other} ${secret}`, other: [secret] }));
        expect(JSON.parse(clean)).toMatchObject({ other: ["(sensitive)"] });
      }),
      { numRuns: 150, seed: 12 },
    );
  });

  it("is taken out of what bash itself prints with %q, in any locale", () => {
    for (const locale of ["C", "C.UTF-8"])
      for (const secret of ["schlüssel-密钥-🔑 a'b", "~a!b$(c) {d}", "line\nand\ttab"]) {
        const options = { env: { LC_ALL: locale }, encoding: "utf8" } as const;
        const text = execFileSync("bash", ["-c", 'printf %q "$0"', secret], options);
        // A quote that is written twice may also be the end of a text.
        expect(masked(secret)(text)).toMatch(/^(\$')?\(sensitive\)'?$/);
      }
  });

  it("is taken out of base64 of a longer text, wherever it stands there", () => {
    const key = "pre-shared+key/with=signs";
    for (const before of ["", "a", "ab", "abc", "user:"]) {
      const clean = masked(key)(Buffer.from(`${before}${key}; more`).toString("base64"));
      expect(clean).toContain("(sensitive)");
      expect(Buffer.from(clean.replace(/\(sensitive\)/, " "), "base64").toString()).not.toContain("shared");
    }
  });

  it("is also the password of a proxy, the line of a private key, and what a plan adds", () => {
    const key = "-----BEGIN KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0BAQ\n-----END KEY-----";
    const mask = masking(
      {
        HTTPS_PROXY: "http://me:pa%2Fss%21@proxy.example.org:8080",
        SIGNING_PRIVATE_KEY: key,
        OTHER: "stays",
      },
      ["from-the-plan"],
    );
    expect(mask("pa%2Fss%21 pa/ss! MIIEvQIBADANBg from-the-plan stays proxy.example.org")).toBe(
      "(sensitive) (sensitive) (sensitive) (sensitive) stays proxy.example.org",
    );
  });

  it("is taken out whole where another one is a part of it", () => {
    const mask = masking({ TF_VAR_a: "secret", TF_VAR_b: "secret-and-more" });
    expect(mask("secret-and-more, secret")).toBe("(sensitive), (sensitive)");
  });

  it("is nothing where it is empty or no more than a part of a word", () => {
    expect(masking({ TF_VAR_a: "", TF_VAR_b: "abc" })("abcdef")).toBe("abcdef");
    expect(masking({})("text")).toBe("text");
  });
});
