import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadNetwork, renderProblems } from "@hybridnet/network";
import { configSchema } from "@hybridnet/network/json-schema";
import { referencePage } from "@hybridnet/network/reference";
import { stateLocation } from "../stacks/contracts/backend";
import { stackNames } from "../stacks/contracts/contract";
import { networkFiles, networkOf, root } from "./network-files";

describe("The folder config/", () => {
  it.each(networkFiles)("holds no fault in %s", (file) => {
    const loaded = loadNetwork(join(root, file));
    expect(loaded.ok ? "" : renderProblems(loaded.problems)).toBe("");
  });

  it("holds the schema that @hybridnet/network has, for the editor", () => {
    const kept = readFileSync(join(root, "config", "network.schema.json"), "utf8");
    expect(kept === configSchema() ? "" : "config/network.schema.json is stale: npm run schema").toBe("");
  });

  it("is described as @hybridnet/network has it, in docs/configuration.md", () => {
    const kept = readFileSync(join(root, "docs", "configuration.md"), "utf8");
    expect(kept === referencePage() ? "" : "docs/configuration.md is stale: npm run schema").toBe("");
  });

  it("holds no two networks that keep a state in the same place", () => {
    const places = networkFiles.flatMap((file) =>
      stackNames.map((stack) => ({
        file,
        place: JSON.stringify(stateLocation(networkOf(file).backend, stack).read),
      })),
    );
    const shared = places.filter(({ file, place }) =>
      places.some((other) => other.file !== file && other.place === place),
    );
    expect(shared).toEqual([]);
  });
});
