import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleFile } from "@hybridnet/network/testing/synth";
import { call, given } from "../command/testing/call";
import { parseFailoverOptions } from "./cli/options";
import type { Report } from "./report/report";
import { exampleStates } from "./testing/example-states";
import { type States, sentinel, stateFileOf, statesOf, without } from "./testing/states";

const whole = exampleStates("worked-example");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "failover-test-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function command(words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return call(["failover", ...words], { NETWORK_CONFIG: exampleFile("worked-example"), ...env });
}

/** Files as somebody saved them. */
function saved(states: States): readonly string[] {
  return statesOf(states).map(({ stack, text }) => {
    const file = join(folder, `${stack}.json`);
    writeFileSync(file, text);
    return file;
  });
}

/**
 * A folder of synthesized stacks and a stand-in for terraform that answers with their states. It notes
 * what it was asked, and what it was given to write a plan to.
 */
function app(states: States, terraform = "exit 9") {
  const out = join(folder, "cdktf.out");
  const dependencies = { "vpn-standby": ["cen-core"], "cen-core": ["connectivity"], connectivity: [] };
  for (const { stack, text } of statesOf(states)) {
    const place = join(out, "stacks", stack);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "state.json"), text);
    writeFileSync(join(place, "state.tfstate"), stateFileOf(states[stack]));
  }
  const stacks = Object.fromEntries(
    Object.entries(dependencies).map(([name, needs]) => [
      name,
      { workingDirectory: `stacks/${name}`, dependencies: needs },
    ]),
  );
  writeFileSync(join(out, "manifest.json"), JSON.stringify({ stacks }));
  const binary = join(folder, "terraform");
  const script = [
    "#!/bin/sh",
    `echo "$(basename "$PWD") $1 $2" >> ${folder}/log`,
    `if [ "$1" = plan ]; then for word in "$@"; do case "$word" in -out=*) stat -c %a "$(dirname "\${word#-out=}")" >> ${folder}/modes; echo "\${word#-out=}" >> ${folder}/plans; esac; done; fi`,
    terraform === "" ? "" : `if [ -e ${folder}/broken ]; then ${terraform}; fi`,
    '[ "$1" = show ] && cat state.json',
    '[ "$1" = state ] && cat state.tfstate',
    "exit 0",
  ];
  writeFileSync(binary, script.join("\n"));
  chmodSync(binary, 0o700);
  return { out, env: { PATH: process.env.PATH, TERRAFORM_BINARY_NAME: binary } };
}

/** What a rehearsal leaves with --keep: the manifest and the state files. */
function kept(states: States) {
  const { out } = app(states);
  mkdirSync(join(folder, "state"));
  for (const { stack } of statesOf(states)) {
    const path = `../../../state/${stack}.tfstate`;
    writeFileSync(join(folder, "state", `${stack}.tfstate`), stateFileOf(states[stack]));
    writeFileSync(
      join(out, "stacks", stack, "cdk.tf.json"),
      JSON.stringify({ terraform: { backend: { local: { path } } } }),
    );
  }
  return { out, env: { REHEARSAL_DIR: folder } };
}

const read = (name: string) => readFileSync(join(folder, name), "utf8").trim().split("\n");

describe("hybridnet failover", () => {
  it("reports on saved states and exits with 0 where all expectations hold", async () => {
    const { exitCode, out, err } = await command(["--state", ...saved(whole)]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    expect(out).toContain("state of connectivity, cen-core, vpn-standby");
  });

  it("exits with 1 where an expectation fails, and still prints the whole report", async () => {
    const files = saved(without(whole, "alicloud_route_entry.production_system_192-168-0-0-16"));
    const { exitCode, out } = await command(["--state", ...files, "--json"]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(out).missing).toHaveLength(1);
  });

  it.each(["--routes", "--json", "--markdown"])(
    "says in one sentence which expectations fail where %s prints something else",
    async (form) => {
      const association = "alicloud_cen_transit_router_route_table_association.shanghai";
      const { exitCode, err } = await command([form, "--state", ...saved(without(whole, association))]);
      expect(exitCode).toBe(1);
      expect(err).toMatch(/^\d of 10 expectations fail: all-is-deployed, .*survives-any-circuit.*\.\n$/);
      expect(await command([form, "--state", ...saved(whole)])).toMatchObject({ exitCode: 0, err: "" });
    },
  );

  it("does not say it twice where the report itself ends with it", async () => {
    const files = saved(without(whole, "alicloud_cen_transit_router_route_table_association.shanghai"));
    expect(await command(["--state", ...files])).toMatchObject({ exitCode: 1, err: "" });
  });

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

  it("exits with 1 and the problems of a network file that is wrong", async () => {
    const file = join(folder, "network.yaml");
    writeFileSync(file, "cen: 3\n");
    const { exitCode, err } = await command(["--state", ...saved(whole)], { NETWORK_CONFIG: file });
    expect(exitCode).toBe(1);
    expect(err).toContain("SHAPE");
  });

  it("exits with 4 where saved states are not there, and says of each how to save it", async () => {
    const files = ["cen-core.json", "nothing.json"].map((name) => join(folder, name));
    const { exitCode, err } = await command(["--state", ...files]);
    const remedy = (stack: string, file = "") =>
      `There is no ${file}. Save it in the folder of the stack ${stack}: terraform show -json > ${file}\n`;
    expect({ exitCode, err }).toEqual({
      exitCode: 4,
      err: remedy("cen-core", files[0]) + remedy("nothing", files[1]),
    });
  });

  it("exits with 1 where one of the files is no state, and names all that cannot be used", async () => {
    const file = join(folder, "a.json");
    writeFileSync(file, "Welcome");
    const { exitCode, err } = await command(["--state", file, join(folder, "b.json")]);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/a\.json is no JSON\..*\nThere is no .*b\.json\./);
  });

  it("prints the route tables of one failure that is named, and the names of all where it does not exist", async () => {
    const files = saved(whole);
    const one = await command(["--routes", "--failure", "circuit:shanghai/circuit1", "--state", ...files]);
    expect(one.out.match(/^== .*$/gm)).toEqual(["== Normally", "== While down: circuit shanghai/circuit1"]);
    const none = await command(["--routes", "--failure", "circuit:x", "--state", ...files]);
    expect(none.exitCode).toBe(1);
    expect(none.err).toContain("circuit:shanghai/circuit1\n");
  });

  it("looks with --pairs and --failure at pairs of which that failure is one, and knows its name", async () => {
    const id = "tunnel:shanghai/tunnel1";
    const words = ["--pairs", "--json", "--state", ...saved(whole)];
    const { out } = await command(["--failure", id, ...words]);
    const { pairs }: Report = JSON.parse(out);
    expect(pairs?.evaluated).toBe(11);
    expect(pairs?.cases.map(({ failures }) => failures.includes(id))).toEqual([true, true]);
    expect(await command(["--failure", "tunnel:x", ...words])).toMatchObject({ exitCode: 1, out: "" });
  });

  it("prints its usage when asked, as no fault", async () => {
    const { exitCode, out } = await command(["--help"]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^Usage: hybridnet failover/);
  });

  it.each([
    [["--frobnicate"], "Unknown option '--frobnicate'."],
    [["--json", "--markdown"], "Choose one of --json and --markdown."],
    [["--from"], "--from needs a value."],
    [["--from", "x", "--state", "y"], "Choose one of --from and --state."],
    [["--plan", "--state", "y"], "--state takes outputs of plans as they are; leave --plan out."],
    [["--failure", "circuit:x"], "--failure goes with --routes or --pairs."],
  ])("refuses %j", (words, message) => {
    expect(() => parseFailoverOptions(given("failover", ...words))).toThrow(message);
  });
});

describe("hybridnet failover -- --from", () => {
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

  it("exits with 1 where terraform says what nobody understands", async () => {
    const { out, env } = app(whole);
    writeFileSync(join(out, "stacks", "cen-core", "state.tfstate"), "Welcome");
    expect(await command(["--from", out], env)).toMatchObject({
      exitCode: 1,
      err: "the state of cen-core is no JSON.\n",
    });
  });
});
