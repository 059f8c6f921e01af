import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitCodes, Stop } from "../command/exit-codes";
import { stacksIn, synthesize } from "./synthesized";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "synthesized-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const save = (name: string, text: string) => writeFileSync(join(folder, name), text);
const stack = (name: string, ...dependencies: string[]) => ({
  workingDirectory: `stacks/${name}`,
  dependencies,
});

describe("A synthesized app", () => {
  it("has its stacks in the order in which they depend on each other, and else by name", () => {
    const stacks = { a: stack("a", "c", "b"), d: stack("d"), c: stack("c"), b: stack("b", "c") };
    save("manifest.json", JSON.stringify({ version: "0.21.0", stacks }));
    expect(stacksIn(folder).map(({ name }) => name)).toEqual(["c", "b", "a", "d"]);
    expect(stacksIn(folder)[2]).toEqual({
      name: "a",
      folder: join(folder, "stacks/a"),
      dependencies: ["c", "b"],
    });
  });

  it("is missing where nothing was synthesized", () => {
    expect(() => stacksIn(folder)).toThrow(
      new Stop(exitCodes.missing, `There is no ${folder}/manifest.json. Synthesize first: npm run synth`),
    );
  });

  it.each([
    ["{", "no JSON (line 1, column 2)"],
    ["[]", "not what cdktf 0.21 writes"],
    [JSON.stringify({ stacks: { a: { dependencies: "b" } } }), "not what cdktf 0.21 writes"],
  ])("is refused where its manifest is damaged: %s", (text, what) => {
    save("manifest.json", text);
    expect(() => stacksIn(folder)).toThrow(
      `${folder}/manifest.json is ${what}. Synthesize first: npm run synth`,
    );
  });
});

describe("Synthesizing a checkout", () => {
  it("runs the app of cdktf.json, without the variables that Terraform alone needs, and gives its stacks, what is left of others, and its warnings", () => {
    mkdirSync(join(folder, "cdktf.out", "stacks", "left"), { recursive: true });
    save("cdktf.out/stacks/left/cdk.tf.json", "{}");
    const made = JSON.stringify({ stacks: { a: stack("a") } });
    save("app.sh", `echo "seen:$SEEN:$TF_VAR_psk" >&2; echo '${made}' > cdktf.out/manifest.json`);
    save("cdktf.json", JSON.stringify({ app: "sh app.sh" }));
    const env = { PATH: process.env.PATH, SEEN: "yes", TF_VAR_psk: "secret" };
    const place = join(folder, "cdktf.out");
    expect(synthesize(folder, env)).toEqual({
      said: "seen:yes:\n",
      folder: place,
      stacks: [{ name: "a", folder: join(place, "stacks", "a"), dependencies: [] }],
      orphans: [{ name: "left", folder: join(place, "stacks", "left"), dependencies: [] }],
    });
  });

  it.each([
    [{}, "cdktf.out"],
    [{ NETWORK_CONFIG: "config/network.yaml" }, "cdktf.out"],
    [{ NETWORK_CONFIG: "config/test.yaml" }, "cdktf.out.test"],
    [{ NETWORK_CONFIG: "config/test.yaml", CDKTF_OUTPUT: "given" }, "given"],
    [{ CDKTF_OUTPUT: "not this", CDKTF_OUTDIR: "given" }, "given"],
  ])("reads what the app wrote into the environment's folder, which it is told: %j", (env, name) => {
    save("app.sh", `mkdir -p $CDKTF_OUTDIR; echo '{"stacks":{}}' > $CDKTF_OUTDIR/manifest.json`);
    save("cdktf.json", JSON.stringify({ app: "sh app.sh" }));
    expect(synthesize(folder, { PATH: process.env.PATH, ...env }).folder).toBe(join(folder, name));
    expect(readdirSync(folder).sort()).toEqual(["app.sh", "cdktf.json", name].sort());
  });

  it("stops with what the app said where it fails", () => {
    save("cdktf.json", JSON.stringify({ app: "echo one; echo two >&2; exit 3" }));
    expect(() => synthesize(folder, { PATH: process.env.PATH })).toThrow(
      new Stop(exitCodes.fault, "one\ntwo"),
    );
  });

  it("is refused where there is no project", () => {
    expect(() => synthesize(folder, {})).toThrow(`There is no ${folder}/cdktf.json.`);
  });
});
