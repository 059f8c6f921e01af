import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import {
  environmentOf,
  foreignOutput,
  networkFileOf,
  networkFilesIn,
  placeFor,
  sharedState,
} from "./environments";
import { loadNetwork } from "./load";
import { renderProblems } from "./problems";
import { edit, exampleData } from "./testing/data";

const checkout = mkdtempSync(join(tmpdir(), "environments-"));
afterAll(() => rmSync(checkout, { recursive: true }));

beforeEach(() => {
  rmSync(join(checkout, "config"), { recursive: true, force: true });
  mkdirSync(join(checkout, "config"));
});

/** Writes the example with another backend as an environment; its path. */
function write(name: string, backend?: unknown): string {
  const file = join(checkout, "config", name);
  writeFileSync(file, stringify(edit(exampleData(), "backend", backend)));
  return file;
}

/** What is said of a file that shares its state; nothing where none does. */
function said(file: string): string {
  const loaded = loadNetwork(file);
  if (!loaded.ok) throw new Error(renderProblems(loaded.problems));
  return renderProblems(sharedState(file, loaded.network, checkout)).replaceAll(`${checkout}/`, "");
}

describe("An environment", () => {
  it("is a file of config/ and has its name; the plain one and files elsewhere have none", () => {
    const names = ["network.yaml", "test.yaml", "test-eu.yml"].map((name) => join(checkout, "config", name));
    expect(names.map((file) => environmentOf(file, checkout))).toEqual([undefined, "test", "test-eu"]);
    expect(environmentOf(join(checkout, "packages", "test.yaml"), checkout)).toBeUndefined();
    expect(environmentOf(join(checkout, "config", "old", "test.yaml"), checkout)).toBeUndefined();
    expect(environmentOf("config/test.yaml")).toBe("test");
  });

  it("is chosen by NETWORK_CONFIG, which a workflow may leave empty", () => {
    expect(networkFileOf({ NETWORK_CONFIG: "config/test.yaml" })).toBe("config/test.yaml");
    expect(networkFileOf({ NETWORK_CONFIG: "" })).toBe("config/network.yaml");
    expect(networkFileOf({})).toBe("config/network.yaml");
  });

  it("puts its name behind what is written for it, and nothing where it is the plain one", () => {
    expect(placeFor("cdktf.out", "test")).toBe("cdktf.out.test");
    expect(placeFor("cdktf.out", undefined)).toBe("cdktf.out");
  });

  it("is found by its file, whatever else lies there", () => {
    for (const name of ["test.yaml", "network.yaml", "network.schema.json", "b.yml"]) write(name);
    expect(networkFilesIn(checkout)).toEqual(["config/b.yml", "config/network.yaml", "config/test.yaml"]);
    expect(networkFilesIn(join(checkout, "config"))).toEqual([]);
  });
});

describe("The state of an environment", () => {
  it("is told apart from that of the others by their backends", () => {
    const file = write("network.yaml");
    write("test.yaml", { type: "local", directory: "state/test" });
    write("hcp.yaml", { type: "hcp", organization: "example-org" });
    expect(said(file)).toBe("");
  });

  const lock = { instance: "tf-lock", table: "terraform_lock" };
  const oss = { type: "oss", bucket: "example-state", region: "cn-shanghai", lock };
  const http = { type: "http", address: "https://state.example.com/{stack}" };
  it.each<[string, unknown, unknown]>([
    ["local", { type: "local" }, { type: "local", directory: "state/" }],
    [
      "hcp",
      { type: "hcp", organization: "example-org" },
      { type: "hcp", organization: "example-org", project: "Test" },
    ],
    ["oss", oss, { ...oss, encrypt: false, lock: { ...lock, table: "another" } }],
    ["http", http, http],
  ])("%s is found where it is another's, and both are named", (_type, one, other) => {
    const [plain, test] = [write("network.yaml", one), write("test.yaml", other)];
    expect(said(plain)).toMatch(
      /^config\/network\.yaml:\d+:1 {2}BACKEND101 {2}backend: config\/test\.yaml keeps its state in the same place; /,
    );
    expect(said(test)).toMatch(
      /^config\/test\.yaml:\d+:1 {2}BACKEND101 {2}backend: config\/network\.yaml keeps /,
    );
  });

  it.each([
    [{ type: "hcp", organization: "example-org", workspacePrefix: "test-" }],
    [{ type: "hcp", organization: "example-org2" }],
    [{ type: "hcp", organization: "example-org", hostname: "tfe.example.com" }],
  ])("in HCP Terraform is another's with %j", (other) => {
    write("test.yaml", other);
    expect(said(write("network.yaml", { type: "hcp", organization: "example-org" }))).toBe("");
  });

  it("is not looked for in files that are not valid, nor for a file elsewhere", () => {
    const file = write("network.yaml");
    writeFileSync(join(checkout, "config", "broken.yaml"), "cen: [");
    expect(said(file)).toBe("");
    write("test.yaml");
    const elsewhere = join(checkout, "network.yaml");
    writeFileSync(elsewhere, stringify(exampleData()));
    expect(said(elsewhere)).toBe("");
  });
});

describe("The output of an environment", () => {
  const file = (name: string) => join(checkout, "config", name);
  const said = (name: string, outdir: string) =>
    foreignOutput(file(name), join(checkout, outdir), checkout)?.replaceAll(`${checkout}/`, "");

  it("is not that of another one, with what to set", () => {
    expect(said("test.yaml", "cdktf.out")).toBe(
      "config/test.yaml is not synthesized into cdktf.out, which is for config/network.yaml: set CDKTF_OUTPUT=cdktf.out.test, or NETWORK_CONFIG=config/network.yaml.",
    );
    expect(said("network.yaml", "cdktf.out.test")).toBe(
      "config/network.yaml is not synthesized into cdktf.out.test, which is for config/test.yaml: set CDKTF_OUTPUT=cdktf.out, or NETWORK_CONFIG=config/test.yaml.",
    );
    expect(said("test.yaml", "cdktf.out.production")).toContain("set CDKTF_OUTPUT=cdktf.out.test");
  });

  it("may be its own, or any folder that is no environment's", () => {
    expect(said("test.yaml", "cdktf.out.test")).toBeUndefined();
    expect(said("network.yaml", "cdktf.out")).toBeUndefined();
    expect(said("test.yaml", ".rehearsal/cdktf.out")).toBeUndefined();
    expect(said("test.yaml", "elsewhere")).toBeUndefined();
    const example = join(checkout, "examples", "bfd.yaml");
    expect(foreignOutput(example, join(checkout, "cdktf.out"), checkout)).toBeUndefined();
  });
});
