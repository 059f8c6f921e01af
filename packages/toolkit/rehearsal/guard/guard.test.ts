import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentOf, wayTo } from "../cli/environment";
import { type Place, placeBelow, prepare } from "../cli/place";
import { closeWay, openWay, withWay } from "./way";

let scratch: string;
let place: Place;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "guard-"));
  place = placeBelow(scratch, { REHEARSAL_DIR: "it's mine" });
  const path = join(scratch, "terraform");
  writeFileSync(path, '#!/bin/sh\necho "ran in $(pwd)" "$@"\nenv\n');
  chmodSync(path, 0o755);
  prepare(place, [{ name: "terraform", path }]);
});
afterEach(() => rmSync(scratch, { recursive: true }));

const api = {
  port: 4711,
  accountId: "1000000000000001",
  accessKeyId: "the id",
  accessKeySecret: "the secret",
};
const standIn = () => openWay(place.door, wayTo(api, "the stand-in"));
const real = () => openWay(place.door, wayTo(api, undefined));

const own = () => ({ PATH: process.env.PATH, HOME: scratch, NODE_AUTH_TOKEN: "of the caller" });
const inside = () => environmentOf(own(), { place, trusted: undefined, secrets: {} });

function terraform(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync("terraform", [...words], {
    ...{ cwd: scratch, env: { ...inside(), ...env }, encoding: "utf8" },
  });
  return { status, said: stdout + stderr };
}

const stack = (): string => {
  const folder = join(place.output, "stacks", "cen-core");
  mkdirSync(folder, { recursive: true });
  return folder;
};

describe("The way to the account", () => {
  it("is not in the environment of a rehearsed command, with either provider", () => {
    for (const open of [standIn, real]) {
      open();
      const text = JSON.stringify(inside());
      for (const word of ["4711", "the id", "the secret", "the stand-in", "of the caller"])
        expect(text).not.toContain(word);
      // Terraform that is not guarded fails on it before it starts a provider.
      expect(text).toContain("closed.sock");
    }
  });

  it("is handed over by the guard: the stand-in's address alone", () => {
    standIn();
    const { status, said } = terraform([`-chdir=${stack()}`, "plan"]);
    expect(status).toBe(0);
    expect(said).toContain("TF_REATTACH_PROVIDERS=the stand-in\n");
    expect(said).not.toMatch(/the secret|_ENDPOINT/);
  });

  it("is handed over by the guard: the endpoints and keys for the real provider, and no stand-in", () => {
    real();
    const { status, said } = terraform([`-chdir=${stack()}`, "plan"]);
    expect(status).toBe(0);
    expect(said).toContain("VPC_ENDPOINT=127.0.0.1:4711\n");
    expect(said).toContain("ALICLOUD_SECRET_KEY=the secret\n");
    expect(said).not.toContain("TF_REATTACH_PROVIDERS");
  });

  it("is there for clients of the API while the rehearsal is open", () => {
    standIn();
    expect(withWay(inside())).toMatchObject({
      CBN_ENDPOINT: "127.0.0.1:4711",
      ALICLOUD_ACCESS_KEY: "the id",
    });
    expect(withWay({ HOME: "/root" })).toEqual({ HOME: "/root" });
  });

  it("is readable for its owner alone, and gone when the rehearsal is", () => {
    standIn();
    expect(statSync(place.door).mode & 0o777).toBe(0o700);
    for (const name of ["terraform.sh", "clients.json"])
      expect(statSync(join(place.door, name)).mode & 0o777).toBe(0o600);
    closeWay(place.door);
    const { status, said } = terraform([`-chdir=${stack()}`, "plan"]);
    expect(said).toContain("Refused: in a rehearsal, terraform runs while it is open only.");
    expect(status).toBe(3);
  });
});

describe("The guard", () => {
  beforeEach(standIn);

  it.each([
    ["another folder", () => [`-chdir=${scratch}`, "apply"]],
    ["the folder's parent by a way through it", () => [`-chdir=${place.output}/../..`, "apply"]],
    ["the rehearsal's folder itself", () => [`-chdir=${place.folder}`, "apply"]],
    ["a folder that is not there", () => [`-chdir=${scratch}/nowhere`, "init"]],
    ["the working directory", () => ["apply"]],
    [
      "a folder beside, of whose name its own is the beginning",
      () => {
        mkdirSync(`${place.folder}-2`);
        return [`-chdir=${place.folder}-2`, "apply"];
      },
    ],
    [
      "a link that leads out",
      () => {
        symlinkSync(scratch, join(stack(), "out"));
        return [`-chdir=${stack()}/out`, "apply"];
      },
    ],
    [
      "a second -chdir, which Terraform does not read",
      () => [`-chdir=${scratch}`, "apply", `-chdir=${stack()}`],
    ],
  ])("refuses %s", (_what, words) => {
    const { status, said } = terraform(words());
    expect(said).toMatch(/^Refused: in a rehearsal, terraform runs below /);
    expect(status).toBe(3);
  });

  it.each([
    "-state=/real.tfstate",
    "--state=/real.tfstate",
    "-state",
    "-state-out=/real.tfstate",
    "-backup=/real.backup",
    "-backend-config=path=/real.tfstate",
  ])("refuses %s, which leads state elsewhere", (word) => {
    const { status, said } = terraform([`-chdir=${stack()}`, "apply", word]);
    expect(said).toContain("would lead elsewhere");
    expect(status).toBe(3);
  });

  it("refuses a plan that was made elsewhere, because the plan names the backend", () => {
    const folder = stack();
    writeFileSync(join(scratch, "real.plan"), "");
    symlinkSync(join(scratch, "elsewhere"), join(folder, "link"));
    mkdirSync(join(scratch, "elsewhere"));
    for (const plan of [join(scratch, "real.plan"), "../../../../real.plan", "link/real.plan"])
      expect(terraform([`-chdir=${folder}`, "apply", plan]).status).toBe(3);
    for (const plan of ["own.plan", join(place.folder, "own.plan")])
      expect(terraform([`-chdir=${folder}`, "apply", "-input=false", plan]).status).toBe(0);
  });

  it("takes away what the command says of Terraform's arguments and data", () => {
    const { said } = terraform([`-chdir=${stack()}`, "apply"], {
      TF_CLI_ARGS: "-state=/real",
      TF_CLI_ARGS_apply: "-state=/real",
      TF_DATA_DIR: "/real",
    });
    expect(said).toContain("ran in");
    expect(said).not.toMatch(/TF_CLI_ARGS|TF_DATA_DIR/);
  });

  it("sends Terraform's log, which can hold keys, to a file for its owner alone, and names it once", () => {
    const file = join(place.output, "terraform.log");
    const plan = (env: Readonly<Record<string, string>>) =>
      terraform([`-chdir=${stack()}`, "plan"], env).said;
    const said = plan({ TF_LOG_PROVIDER: "trace" });
    expect(said).toContain(`The log is in ${file}. It can hold keys`);
    expect(said).toContain(`\nTF_LOG_PATH=${file}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, "written");
    expect(plan({ TF_LOG: "trace" })).not.toContain("The log is in");
    const own = join(scratch, "own.log");
    writeFileSync(own, "", { mode: 0o644 });
    expect(plan({ TF_LOG: "trace", TF_LOG_PATH: own })).toContain(`\nTF_LOG_PATH=${own}\n`);
    expect(statSync(own).mode & 0o777).toBe(0o600);
    expect(plan({ TF_LOG: "trace", TF_LOG_PATH: "/dev/stderr" })).toMatch(/^Refused: .*stderr is no file/);
    expect(plan({ TF_LOG: "", TF_LOG_PATH: "" })).not.toMatch(/TF_LOG_PATH=./);
  });

  it("looks through every configuration before terraform sees it, and through a changed one again", () => {
    const file = join(stack(), "cdk.tf.json");
    const run = (json: object) => {
      writeFileSync(file, JSON.stringify(json));
      return terraform([`-chdir=${stack()}`, "apply"]);
    };
    expect(run({ terraform: { backend: { local: { path: "../../../state/a.tfstate" } } } }).status).toBe(0);
    const { status, said } = run({ terraform: { backend: { http: { address: "http://127.0.0.1:1" } } } });
    expect(said).toContain("cen-core/cdk.tf.json: its backend is of the type http");
    expect(status).toBe(3);
    expect(run({}).status).toBe(0);
  });
});
