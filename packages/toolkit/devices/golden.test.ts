import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { exampleNames } from "@hybridnet/network/testing/synth";
import { exampleNetwork, publicIps, textsOf } from "./testing/devices";

const golden = join(__dirname, "golden");
/** `UPDATE_GOLDEN=1 npx jest packages/toolkit/devices/golden` writes the files anew; read the difference before you commit it. */
const update = Boolean(process.env.UPDATE_GOLDEN);

/** Every golden file of an example, by its path below the example's folder. */
function storedOf(name: string): ReadonlyMap<string, string> {
  const folder = join(golden, name);
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), readFileSync(file, "utf8")]),
  );
}

describe("The device configurations", () => {
  it.each(exampleNames)("of config/%s.yaml change only on purpose", (name) => {
    const texts = textsOf(exampleNetwork(name), { tunnelPublicIps: publicIps });
    if (update) {
      rmSync(join(golden, name), { recursive: true, force: true });
      for (const [path, text] of texts) {
        mkdirSync(dirname(join(golden, name, path)), { recursive: true });
        writeFileSync(join(golden, name, path), text);
      }
    }
    const stored = storedOf(name);
    expect([...texts.keys()].sort()).toEqual([...stored.keys()].sort());
    for (const [path, text] of texts) expect(text).toBe(stored.get(path));
  });
});
