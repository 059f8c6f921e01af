import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..");

it("No file but a test registers hooks where it is imported: only the first of the test files that share it would have them", () => {
  const files = ["__tests__", "maintain", "packages"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((it) => join(folder, it)),
    )
    .filter((file) => file.endsWith(".ts") && !file.includes("node_modules"));
  const registering = files.filter(
    (file) =>
      !file.endsWith(".test.ts") &&
      /^(beforeEach|beforeAll|afterEach|afterAll)\(/m.test(readFileSync(join(root, file), "utf8")),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(registering).toEqual([]);
});
