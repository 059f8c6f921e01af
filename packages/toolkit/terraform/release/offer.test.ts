import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { ownTerraform } from "@hybridnet/network/terraform-program";
import { exitCodes } from "../../command/exit-codes";
import { withTerraform } from "./offer";

let checkout: string;
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "offer-"));
});
afterEach(() => rmSync(checkout, { recursive: true }));

function program(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "#!/bin/sh\n");
  chmodSync(path, 0o700);
  return path;
}

interface Props {
  readonly env?: NodeJS.ProcessEnv;
  readonly yes?: boolean;
  /** What somebody at the terminal answers; undefined where nobody is there. */
  readonly answer?: string;
}

/** What comes of it on a machine that has no more than `env` says, and whether anything was fetched. */
async function offered({ env = {}, yes = false, answer }: Props) {
  let fetched = 0;
  const install = async () => {
    fetched++;
    return program(ownTerraform(checkout));
  };
  const input = Object.assign(new PassThrough(), { isTTY: answer !== undefined });
  const output = new PassThrough();
  input.end(answer);
  const surroundings = { env: { PATH: "/nowhere", ...env }, checkout, err: { write: () => undefined } };
  const own = await withTerraform({ ...surroundings, yes, terminal: { input, output } }, install).catch(
    (error: unknown) => error,
  );
  output.end();
  return { own, fetched, asked: await text(output) };
}

const found = () => ({ PATH: "/nowhere", TERRAFORM_BINARY_NAME: ownTerraform(checkout) });
const missing = (message: string) =>
  expect.objectContaining({ exitCode: exitCodes.missing, message: expect.stringContaining(message) });

describe("Where there is no Terraform", () => {
  it("one is fetched at once in CI and where that was agreed to", async () => {
    expect(await offered({ yes: true })).toEqual({ own: found(), fetched: 1, asked: "" });
    rmSync(join(checkout, ".tools"), { recursive: true });
    expect(await offered({ env: { CI: "true" } })).toMatchObject({
      own: { CI: "true", ...found() },
      fetched: 1,
    });
  });

  it("somebody at a terminal is asked, and nothing is fetched for any other answer than yes", async () => {
    for (const answer of ["\n", "no\n", ""])
      expect(await offered({ answer })).toMatchObject({
        own: missing("npx --no hybridnet terraform --install"),
        fetched: 0,
        asked: expect.stringContaining("into .tools/ of this checkout, and verify it? [y/N]"),
      });
    expect(await offered({ answer: "y\n" })).toMatchObject({ own: found(), fetched: 1 });
  });

  it("nothing is fetched where nobody can be asked: the message says how", async () => {
    const { own, fetched } = await offered({ env: { CI: "false" } });
    expect(own).toEqual(missing("terraform is not on the PATH. Install Terraform 1.9 or newer: https://"));
    expect(fetched).toBe(0);
  });
});

describe("Where there is something to run", () => {
  it("nothing is fetched, whoever agreed to it", async () => {
    program(join(checkout, "bin", "terraform"));
    for (const env of [{ PATH: join(checkout, "bin") }, { TERRAFORM_BINARY_NAME: "tofu" }])
      expect(await offered({ env, yes: true })).toMatchObject({ own: env, fetched: 0 });
    program(ownTerraform(checkout));
    expect(await offered({ yes: true })).toMatchObject({ own: found(), fetched: 0 });
  });

  it("OpenTofu alone is the owner's to choose", async () => {
    program(join(checkout, "bin", "tofu"));
    const { own, fetched } = await offered({ env: { PATH: join(checkout, "bin") }, yes: true });
    expect(own).toEqual(missing("To run it, set TERRAFORM_BINARY_NAME=tofu."));
    expect(fetched).toBe(0);
  });
});
