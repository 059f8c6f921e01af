import { renderComment } from "./comment";
import { publicText } from "./mask";

const psk = 'k3y/with+"quotes"_and*stars';
const env = {
  TF_VAR_psk__shanghai__tunnel1: psk,
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: "0123456789abcdefghij0123456789",
  GITHUB_TOKEN: "the-job's-token",
  PATH: "/usr/bin",
};

describe("What is published", () => {
  it.each([
    ["as it is", psk],
    ["in JSON", JSON.stringify({ text: psk })],
    ["in a URL", `https://example.com/?q=${encodeURIComponent(psk)}`],
    ["in base64", Buffer.from(psk).toString("base64")],
  ])("has no secret of the environment: %s", (_how, text) => {
    const masked = publicText(env)(`before ${text} after`);
    expect(masked).toContain("(sensitive)");
    for (const part of ["k3y", "quotes", "stars", Buffer.from(psk).toString("base64").slice(0, 12)])
      expect(masked).not.toContain(part);
  });

  it("has neither credentials nor the token of the job, and leaves ordinary values alone", () => {
    const text = `${env.ALIBABA_CLOUD_ACCESS_KEY_SECRET} ${env.GITHUB_TOKEN} /usr/bin`;
    expect(publicText(env)(text)).toBe("(sensitive) (sensitive) /usr/bin");
  });

  it.each([
    ["TF_VAR_psk__beijing__tunnel2=unheard-of", "TF_VAR_psk__beijing__tunnel2=(sensitive)"],
    ['psk__beijing__tunnel2 = "un\\"heard of"', "psk__beijing__tunnel2 = (sensitive)"],
    ['{"psk": "unheard of", "mode": "main"}', '{"psk": (sensitive), "mode": "main"}'],
    ['{\\"auth_key\\": \\"unheard of\\"}', '{\\"auth_key\\": (sensitive)}'],
    ['psk: "unheard" -> "of"', "psk: (sensitive) -> (sensitive)"],
    ['psk: null -> "unheard of"', "psk: null -> (sensitive)"],
    ["password = unheard-of", "password = (sensitive)"],
  ])("has no value that is assigned to the name of a secret: %s", (text, masked) => {
    expect(publicText({})(text)).toBe(masked);
  });

  it.each([
    `LTAI${"5tExample0"}AbCdEf`,
    `STS.${"NTExample0"}abcdef`,
    `ghs_${"0123456789"}abcdefghijABCDEFGHIJ`,
    `github_pat_${"0123456789"}_abcdefghijABCDEFGHIJ`,
    `abcdefghijklmn.atlasv1.${"0123456789"}abcdefghijABCDEFGHIJ`,
    `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyZXBvOmV4YW1wbGUifQ.${"0123456789"}`,
  ])("has nothing that looks like a credential: %s", (credential) => {
    expect(publicText({})(`before ${credential} after`)).toBe("before (sensitive) after");
  });

  it.each([
    "psk: (sensitive) -> (sensitive, changes)",
    "auth_key: (sensitive) -> (known after apply)",
    'on cdk.tf.json line 312, in variable: 312: "psk__shanghai__tunnel1": {',
    'The root module input variable "psk__shanghai__tunnel1" is not set',
  ])("keeps what only speaks of a secret: %s", (text) => {
    expect(publicText(env)(text)).toBe(text);
  });

  it("has no secret that Markdown would write in another way", () => {
    const masked = publicText(env);
    const input = { report: undefined, commit: "", time: "", runUrl: undefined, masked };
    const [comment] = renderComment({ ...input, errors: `refused: ${psk}` });
    expect(comment).toContain("refused: (sensitive)");
    expect(comment).not.toMatch(/quotes|stars/);
  });
});
