import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkedFolder, checkFolder } from "./check-folder";

let scratch: string;
let stack: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "check-"));
  stack = join(scratch, "place", "cdktf.out", "stacks", "cen-core");
  mkdirSync(stack, { recursive: true });
  mkdirSync(join(scratch, "elsewhere"));
});
afterEach(() => rmSync(scratch, { recursive: true }));

const checked = () => join(stack, checkedFolder);

function problemsOf(json: object, name = "cdk.tf.json"): readonly string[] {
  writeFileSync(join(stack, name), JSON.stringify(json));
  return checkFolder(stack, join(scratch, "place"));
}

const state = (path: string) => ({ path });
const backend = (type: string, config: object) => ({ terraform: { backend: { [type]: config } } });
const remote = (type: string, config: unknown) => ({
  data: { terraform_remote_state: { upstream: { backend: type, config } } },
});

describe("A configuration", () => {
  it.each([
    ["without a backend", {}],
    ["with its state below the rehearsal's folder", backend("local", state("../../../state/a.tfstate"))],
    ["that reads such a state", remote("local", { path: "../../../state/a.tfstate" })],
    ["whose blocks are lists", { terraform: [{ backend: [{ local: [state("a.tfstate")] }] }] }],
  ])("%s may run, and is known again", (_what, json) => {
    expect(problemsOf(json)).toEqual([]);
    expect(readdirSync(checked())).toEqual(["cdk.tf.json"]);
  });

  it.each([
    ["another backend", backend("oss", { bucket: "state" }), "its backend is of the type oss"],
    ["an http backend", backend("http", { address: "https://x" }), "its backend is of the type http"],
    ["HCP Terraform", { terraform: { cloud: { organization: "o" } } }, "cloud keeps state in HCP Terraform"],
    ["a list of blocks", { terraform: [{}, { cloud: {} }] }, "cloud keeps state in HCP Terraform"],
    [
      "a path out of the folder",
      backend("local", state("../../../../state/a.tfstate")),
      "its backend leads to",
    ],
    [
      "an absolute path",
      backend("local", state("/state/a.tfstate")),
      "its backend leads to /state/a.tfstate",
    ],
    ["the folder beside", backend("local", state("../../../../place-2/a")), "its backend leads to"],
    ["workspaces elsewhere", backend("local", { workspace_dir: "/state" }), "its backend leads to /state"],
    ["an expression", backend("local", state("${var.a}")), "its backend has no plain path"],
    ["a remote state", remote("http", {}), "its remote state upstream is of the type http"],
    [
      "a remote state's path",
      remote("local", state("/state/a")),
      "its remote state upstream leads to /state/a",
    ],
    ["an expression for a type", remote("${var.a}", {}), "its remote state upstream is of the type ${var.a}"],
  ])("that keeps or reads state by %s may not", (_what, json, words) => {
    const problems = problemsOf(json);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`cen-core/cdk.tf.json: `);
    expect(problems[0]).toContain(words);
    expect(() => readdirSync(checked())).toThrow("ENOENT");
  });

  it("that leads out over a link may not", () => {
    symlinkSync(join(scratch, "elsewhere"), join(stack, "link"));
    expect(problemsOf(backend("local", state("link/a.tfstate")))).toEqual([
      expect.stringContaining("elsewhere/a.tfstate"),
    ]);
  });

  it("is looked through in every file, and refused where HCL could say the same", () => {
    writeFileSync(join(stack, "more.tf"), 'terraform {\n  backend "http" {}\n}\n');
    expect(problemsOf({})).toEqual([expect.stringContaining('more.tf: it says "backend" in HCL')]);
    writeFileSync(join(stack, "more.tf"), "locals {\n  a = 1\n}\n");
    expect(problemsOf(backend("oss", {}), "a_override.tf.json")).toEqual([
      expect.stringContaining("a_override.tf.json: its backend is of the type oss"),
    ]);
  });
});
