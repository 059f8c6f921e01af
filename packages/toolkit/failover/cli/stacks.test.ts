import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { app, command, folder, inFolder, kept, read, whole } from "../testing/deployed-stacks";
import { type States, sentinel } from "../testing/states";

inFolder();

describe("hybridnet failover without words about where to read", () => {
  it("reads the states of a rehearsal that is kept, and says which it is", async () => {
    const { out: output, env } = kept(whole);
    const { exitCode, out, err } = await command(["--json"], env);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      source: "the kept rehearsal",
      missing: [],
      expectationsFrom: "network file",
    });
    expect(err).toContain(`Reading the rehearsal that is kept in ${join(output, "..")}, deployed 20`);
  });

  it("exits with 4 where nothing of a kept rehearsal is deployed, and where there is none to plan", async () => {
    const { env } = kept({ connectivity: [], "cen-core": [], "vpn-standby": [] });
    expect(await command([], env)).toMatchObject({ exitCode: 4, out: "" });
    const nowhere = await command(["--plan"], { REHEARSAL_DIR: join(folder, "nowhere") });
    expect(nowhere.exitCode).toBe(4);
    expect(nowhere.err).toContain("npx --no hybridnet rehearse --keep");
  });
});

describe("hybridnet failover on a state that was written before", () => {
  it("says how old it is, and how to ask the service instead", async () => {
    const { env } = kept(whole);
    for (const stack of ["connectivity", "cen-core", "vpn-standby"])
      utimesSync(join(folder, "state", `${stack}.tfstate`), 0, Date.now() / 1000 - 3 * 86_400);
    expect((await command([], env)).out).toContain("\nState written 3 days ago; --live asks the service");
    const { out } = await command(["--all"], env);
    expect(out).toMatch(
      /The state was last written 3 days ago \(\d{4}-\d\d-\d\d \d\d:\d\d UTC\); --live\s+asks/,
    );
  });
});

describe("hybridnet failover --from", () => {
  it("asks terraform for the state of every stack, those first that others depend on", async () => {
    const { out, env } = app(whole);
    const { exitCode, out: said } = await command(["--from", out, "--json"], env);
    expect(exitCode).toBe(0);
    expect(JSON.parse(said).missing).toEqual([]);
    expect(read("log")).toEqual(["connectivity state pull", "cen-core state pull", "vpn-standby state pull"]);
  });

  it("reads the files of a local backend itself, for which nothing has to be initialised", async () => {
    const { out } = kept(whole);
    const env = { PATH: process.env.PATH, TERRAFORM_BINARY_NAME: "no-terraform-here" };
    const { exitCode, out: said } = await command(["--from", out, "--json"], env);
    expect(exitCode).toBe(0);
    expect(JSON.parse(said).missing).toEqual([]);
  });

  it.each([
    ["the environment", (_: string) => ({ TF_WORKSPACE: "other" })],
    [
      "terraform workspace select",
      (stack: string) => {
        mkdirSync(join(stack, ".terraform"));
        writeFileSync(join(stack, ".terraform", "environment"), "other");
        return {};
      },
    ],
  ])("asks terraform where %s chose another workspace, whose state lies elsewhere", async (_, choose) => {
    const { out } = kept({ connectivity: [], "cen-core": [], "vpn-standby": [] });
    const { env } = app(whole);
    for (const stack of ["connectivity", "cen-core", "vpn-standby"])
      Object.assign(env, choose(join(out, "stacks", stack)));
    expect((await command(["--from", out], env)).exitCode).toBe(0);
    expect(read("log")).toHaveLength(3);
  });

  it("plans into a folder that nobody else can look into, and removes it", async () => {
    const { out, env } = app(whole);
    const { exitCode, out: said } = await command(["--from", out, "--plan", "--json"], env);
    expect(exitCode).toBe(0);
    expect(read("modes")).toEqual(["700", "700", "700"]);
    const left = read("plans").filter((file) => readdirSync(tmpdir()).includes(file.split("/").at(-2) ?? ""));
    expect(left).toEqual([]);
    expect(said).not.toContain(sentinel);
  });

  it("removes the plan also where terraform fails", async () => {
    const { out, env } = app(whole, "echo 'Error: something' >&2; exit 1");
    writeFileSync(join(folder, "broken"), "");
    const { exitCode, err } = await command(["--from", out, "--plan"], env);
    expect({ exitCode, err }).toEqual({
      exitCode: 1,
      err: "connectivity: terraform failed.\nError: something\n",
    });
    expect(
      read("plans").filter((file) => readdirSync(tmpdir()).includes(file.split("/").at(-2) ?? "")),
    ).toEqual([]);
  });

  it.each([
    [
      "is not initialised",
      'Error: Backend initialization required, please run \\"terraform init\\"',
      "connectivity is not initialised",
    ],
    ["has no provider", "Error: Failed to load plugin schemas", "connectivity is not initialised"],
    [
      "waits for another one",
      "The stack x has no state yet. Deploy the stack x first",
      "connectivity cannot be planned yet",
    ],
  ])("exits with 4 where a stack %s", async (_, message, said) => {
    const { out, env } = app(whole, `echo "${message}" >&2; exit 1`);
    writeFileSync(join(folder, "broken"), "");
    const { exitCode, err } = await command(["--from", out], env);
    expect(exitCode).toBe(4);
    expect(err).toContain(said);
  });

  it("exits with 4 where nothing is deployed", async () => {
    const nothing: States = { connectivity: [], "cen-core": [], "vpn-standby": [] };
    const { out, env } = app(nothing);
    const { exitCode, err } = await command(["--from", out], env);
    expect({ exitCode, err }).toEqual({
      exitCode: 4,
      err: `Nothing of the stacks in ${out} is deployed yet.\n`,
    });
  });

  it("exits with 4 where there is no terraform, with the line that says where to get it", async () => {
    const { out, env } = app(whole);
    const { exitCode, err } = await command(["--from", out], {
      ...env,
      TERRAFORM_BINARY_NAME: "no-terraform-here",
    });
    expect(exitCode).toBe(4);
    expect(err).toContain("no-terraform-here is missing. Install Terraform 1.9 or newer: https://");
  });

  it("exits with 4 where nothing was synthesized", async () => {
    const { exitCode, err } = await command(["--from", folder]);
    expect({ exitCode, err }).toEqual({
      exitCode: 4,
      err: `There is no ${join(folder, "manifest.json")}. Synthesize first: npm run synth\n`,
    });
  });

  it("exits with 4 where the state that terraform pulls is damaged, and says how to restore it", async () => {
    const { out, env } = app(whole);
    writeFileSync(join(out, "stacks", "cen-core", "state.tfstate"), "Welcome");
    expect(await command(["--from", out], env)).toMatchObject({
      exitCode: 4,
      err: expect.stringMatching(
        /^The state of cen-core is damaged: it is no JSON\. [\s\S]*back-up-and-restore/,
      ),
    });
  });
});
