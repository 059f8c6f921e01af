import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWay } from "../guard/way";
import { environmentOf } from "./environment";
import { checkStacks, clear, placeBelow, prepare, refuseForeign } from "./place";

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "place-"));
});
afterEach(() => rmSync(scratch, { recursive: true }));

/** A program that says what it was called with. */
function program(name: string): { readonly name: string; readonly path: string } {
  const path = join(scratch, name);
  writeFileSync(path, `#!/bin/sh\necho "${name} ran with $*"\n`);
  chmodSync(path, 0o755);
  return { name, path };
}

describe("The folder of a rehearsal", () => {
  it.each([
    ["any file", "notes.txt"],
    ["a folder whose name rehearsals use too", "state"],
  ])("is not deleted where it is somebody else's, with %s in it", (_what, name) => {
    const place = placeBelow(scratch, { REHEARSAL_DIR: "mine" });
    mkdirSync(join(place.folder, name), { recursive: true });
    expect(() => clear(place)).toThrow(`Refused: ${place.folder} holds ${name}`);
    expect(existsSync(join(place.folder, name))).toBe(true);
  });

  it("is not deleted where somebody has put something beside a rehearsal", () => {
    const place = placeBelow(scratch, { REHEARSAL_DIR: "mine" });
    prepare(place, [program("terraform")]);
    writeFileSync(join(place.folder, "notes.txt"), "");
    expect(() => clear(place)).toThrow("holds notes.txt");
    expect(readdirSync(place.folder)).toContain("notes.txt");
  });

  it("is deleted with all that a rehearsal leaves, also one that was killed", () => {
    const place = placeBelow(scratch, { REHEARSAL_DIR: "mine" });
    prepare(place, [program("terraform")]);
    for (const name of ["account.json", "account.json.4711.tmp", "vpn-standby.plan"])
      writeFileSync(join(place.folder, name), "");
    mkdirSync(place.output);
    clear(place);
    expect(existsSync(place.folder)).toBe(false);
  });

  it("may be empty or absent", () => {
    const place = placeBelow(scratch, { REHEARSAL_DIR: "mine" });
    clear(place);
    mkdirSync(place.folder);
    clear(place);
    expect(existsSync(place.folder)).toBe(false);
  });
});

describe("A rehearsal", () => {
  it.each([
    ["a checkout, as REHEARSAL_DIR=. names it", ["network.yaml", "state"]],
    ["a folder of states", ["connectivity.tfstate"]],
    ["a folder whose names are those of a rehearsal", ["terraform.rc", "state", "account.json"]],
  ])("does not run in %s", (_what, names) => {
    const place = placeBelow(scratch, { REHEARSAL_DIR: "." });
    for (const name of names) {
      if (name === "state") mkdirSync(join(scratch, name));
      else writeFileSync(join(scratch, name), "");
    }
    expect(() => refuseForeign(place)).toThrow(`Refused: ${scratch} holds `);
    expect(() => clear(place)).toThrow("which is no rehearsal's");
    expect(readdirSync(scratch).sort()).toEqual([...names].sort());
  });

  it.each(["state", join("state", "connectivity.tfstate"), "cdktf.out"])(
    "does not run where its %s is a link, which could lead to real state",
    (name) => {
      const place = placeBelow(scratch, { REHEARSAL_DIR: "mine" });
      prepare(place, [program("terraform")]);
      refuseForeign(place);
      rmSync(join(place.folder, name), { recursive: true, force: true });
      symlinkSync(scratch, join(place.folder, name));
      expect(() => refuseForeign(place)).toThrow(`holds the link ${name}`);
    },
  );

  it("does not run stacks whose backend somebody has overridden", () => {
    const place = placeBelow(scratch, { REHEARSAL_DIR: "mine" });
    const folder = join(place.output, "stacks", "cen-core");
    mkdirSync(folder, { recursive: true });
    const stacks = { "cen-core": { workingDirectory: "stacks/cen-core", dependencies: [] } };
    writeFileSync(join(place.output, "manifest.json"), JSON.stringify({ stacks }));
    const text = (backend: object) => JSON.stringify({ terraform: { backend } });
    writeFileSync(join(folder, "cdk.tf.json"), text({ local: { path: "../../../state/cen-core.tfstate" } }));
    checkStacks(place);
    writeFileSync(join(folder, "cdk.tf.json"), text({ oss: { bucket: "real" } }));
    expect(() => checkStacks(place)).toThrow("cen-core/cdk.tf.json: its backend is of the type oss");
  });
});

describe("Terraform in a rehearsal", () => {
  it("runs where the folder is reached over a symbolic link", () => {
    mkdirSync(join(scratch, "real"));
    symlinkSync(join(scratch, "real"), join(scratch, "link"));
    const place = placeBelow(join(scratch, "link"), { REHEARSAL_DIR: "mine" });
    prepare(place, [program("terraform")]);
    openWay(place.door, { terraform: {}, clients: {} });
    const { status, stdout } = spawnSync(join(place.binaries, "terraform"), [
      `-chdir=${place.states}`,
      "plan",
    ]);
    expect(String(stdout)).toContain("terraform ran with");
    expect(status).toBe(0);
  });

  it("is refused elsewhere under either of its names", () => {
    const place = placeBelow(scratch, { REHEARSAL_DIR: "mine" });
    prepare(place, [program("terraform"), program("tofu")]);
    for (const name of ["terraform", "tofu"]) {
      const { status } = spawnSync(join(place.binaries, name), [`-chdir=${scratch}`, "plan"]);
      expect(status).toBe(3);
    }
  });
});

it("stands before a program that a path named, by its name alone", () => {
  const place = placeBelow(scratch, { REHEARSAL_DIR: "mine" });
  const tofu = program("tofu-1.9");
  prepare(place, [tofu]);
  const own = { PATH: process.env.PATH, TERRAFORM_BINARY_NAME: tofu.path };
  const { PATH, TERRAFORM_BINARY_NAME } = environmentOf(own, { place, trusted: undefined, secrets: {} });
  expect(TERRAFORM_BINARY_NAME).toBe("tofu-1.9");
  const { stdout } = spawnSync("sh", ["-c", "command -v tofu-1.9"], { env: { PATH }, encoding: "utf8" });
  expect(stdout.trim()).toBe(join(place.binaries, "tofu-1.9"));
});
