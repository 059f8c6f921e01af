import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..");

const files = ["__tests__", "maintain", "packages"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((it) => join(folder, it)),
  )
  .filter((file) => file.endsWith(".ts") && !file.includes("node_modules"))
  .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));

it("No file but a test registers hooks where it is imported: only the first of the test files that share it would have them", () => {
  const registering = files.filter(
    ({ file, text }) =>
      !file.endsWith(".test.ts") && /^(beforeEach|beforeAll|afterEach|afterAll)\(/m.test(text),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(registering.map(({ file }) => file)).toEqual([]);
});

it("No test puts another object in place of the environment: what a later file sets there would reach neither Node nor what it starts", () => {
  const replacing = files.filter(({ text }) => /^\s*process\.env = /m.test(text));
  expect(replacing.map(({ file }) => file)).toEqual([]);
});
