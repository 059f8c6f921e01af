import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ownCache } from "@hybridnet/network/own-cache";
import { version } from "../package.json";

const program = join(__dirname, "..", "bin", "hybridnet.js");

it("The program hybridnet keeps what it has built beside the installed packages, where nobody else can write", () => {
  const temporary = mkdtempSync(join(tmpdir(), "program-"));
  const { status, stdout } = spawnSync(process.execPath, [program, "--version"], {
    env: { PATH: process.env.PATH, TMPDIR: temporary },
    encoding: "utf8",
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: `${version}\n` });
  const cache = ownCache() ?? "";
  expect(cache).toBe(join(dirname(dirname(require.resolve("esbuild/package.json"))), ".cache", "compiled"));
  expect(statSync(cache).mode & 0o777).toBe(0o700);
  expect(readdirSync(cache).filter((name) => name.startsWith("program-")).length).toBeGreaterThan(1);
  expect(readdirSync(temporary)).toEqual([]);
  rmSync(temporary, { recursive: true });
});
