import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..");

it("No file but a test registers hooks where it is imported: only the first of the test files that share it would have them", () => {
  const files = execFileSync("git", ["ls-files", "*.ts"], { cwd: root, encoding: "utf8" }).trim().split("\n");
  const registering = files.filter(
    (file) =>
      !file.endsWith(".test.ts") &&
      /^(beforeEach|beforeAll|afterEach|afterAll)\(/m.test(readFileSync(join(root, file), "utf8")),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(registering).toEqual([]);
});
