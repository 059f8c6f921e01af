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
import { environmentOf } from "./environment";
import { clear, placeBelow, prepare } from "./place";

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

describe("Terraform in a rehearsal", () => {
  it("runs where the folder is reached over a symbolic link", () => {
    mkdirSync(join(scratch, "real"));
    symlinkSync(join(scratch, "real"), join(scratch, "link"));
    const place = placeBelow(join(scratch, "link"), { REHEARSAL_DIR: "mine" });
    prepare(place, [program("terraform")]);
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

const api = {
  port: 4711,
  accountId: "1000000000000001",
  accessKeyId: "id-of-the-rehearsal",
  accessKeySecret: "secret-of-the-rehearsal",
  certificateAuthorityFile: undefined,
};

it("stands before a program that a path named, by its name alone", () => {
  const place = placeBelow(scratch, { REHEARSAL_DIR: "mine" });
  const tofu = program("tofu-1.9");
  prepare(place, [tofu]);
  const own = { PATH: process.env.PATH, TERRAFORM_BINARY_NAME: tofu.path };
  const { PATH, TERRAFORM_BINARY_NAME } = environmentOf(own, { place, reattach: "", api, secrets: {} });
  expect(TERRAFORM_BINARY_NAME).toBe("tofu-1.9");
  const { stdout } = spawnSync("sh", ["-c", "command -v tofu-1.9"], { env: { PATH }, encoding: "utf8" });
  expect(stdout.trim()).toBe(join(place.binaries, "tofu-1.9"));
});
