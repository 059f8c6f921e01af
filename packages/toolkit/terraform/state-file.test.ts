import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stop } from "../command/exit-codes";
import { stacksOfFolder } from "../failover/cli/stacks";
import { adopt } from "../import/adopt";
import { planStack } from "../plan/plan-stack";
import { faultOf } from "./run-terraform";
import { readOutputs, readState, readStateFile } from "./state";
import { parseState } from "./state-file";

const whole = {
  version: 4,
  serial: 1,
  lineage: "a",
  outputs: { key: { value: "hunter2", type: "string" } },
  resources: [
    {
      mode: "managed",
      type: "alicloud_vpc",
      name: "a",
      instances: [{ attributes: { psk: "hunter2" } }],
    },
  ],
};
const text = JSON.stringify(whole, null, 2);
const [resource] = whole.resources;
const withResource = (change: object) =>
  JSON.stringify({ ...whole, resources: [resource, { ...resource, ...change }] });

describe("A damaged state", () => {
  const checkout = mkdtempSync(join(tmpdir(), "damaged-"));
  const folder = join(checkout, "cdktf.out", "stacks", "one");
  const file = join(checkout, "one.tfstate");
  const stack = { name: "one", folder, dependencies: [] };
  // Nothing of Terraform's is ever asked.
  const env = { TERRAFORM_BINARY_NAME: join(checkout, "no-terraform") };
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    const manifest = { stacks: { one: { workingDirectory: "stacks/one", dependencies: [] } } };
    writeFileSync(join(checkout, "cdktf.out", "manifest.json"), JSON.stringify(manifest));
    const json = { terraform: { backend: { local: { path: "../../../one.tfstate" } } } };
    writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(json));
  });
  beforeEach(() => rmSync(`${file}.backup`, { force: true }));
  afterAll(() => rmSync(checkout, { recursive: true }));

  const ending = async (read: () => unknown) => {
    try {
      return await read();
    } catch (error) {
      return error instanceof Stop ? [error.exitCode, error.message] : error;
    }
  };
  const restore = /docs\/back-up-and-restore-state\.md, A state that is damaged\.$/;

  it.each([
    ["cut short", text.slice(0, -20), "it is no JSON"],
    ["cut short in a key", text.slice(0, text.indexOf("hunter2") + 4), "it is no JSON"],
    ["another text", "hunter2", "it is no JSON"],
    ["another JSON", '{"psk": "hunter2"}', "it is no state of version 4"],
    ["a list", "[]", "it is no state of version 4"],
    ["without resources", JSON.stringify({ ...whole, resources: undefined }), "it is no state of version 4"],
    ["with a resource without a type", withResource({ type: null }), "resource 2 in it lacks its type"],
    ["with a resource without instances", withResource({ instances: "hunter2" }), "resource 2 in it lacks"],
    ["zeros", "\0\0\0\0", "it is no JSON"],
  ])(
    "that is %s ends every command with 4 and the way to restore it, and nothing of it is shown",
    async (_, content, what) => {
      writeFileSync(file, content);
      const planned = async () => {
        const props = { env, checkout, plans: checkout, previews: checkout, lock: false };
        const { fault } = await planStack(stack, [], props, { detach: [], replace: [], selected: [] });
        throw new Stop(fault?.prerequisite ? 4 : 1, fault?.text ?? "");
      };
      for (const read of [
        () => readStateFile(stack, env),
        () => readState(stack, env),
        () => readOutputs(stack, env),
        () => stacksOfFolder(join(checkout, "cdktf.out"), { plan: true }, env),
        () => adopt({ stack, blocks: [], incomplete: false }, env),
        planned,
      ]) {
        const [exitCode, said] = [await ending(read)].flat();
        expect(exitCode).toBe(4);
        expect(said).toContain(`${file} is damaged: ${what}`);
        expect(said).toMatch(restore);
        expect(said).not.toContain("hunt");
      }
    },
  );

  it("is one of a later Terraform where its version is, which nothing restores", async () => {
    writeFileSync(file, JSON.stringify({ ...whole, version: 5 }));
    const said = `${file} is a state of version 5, which is not known here. A newer Terraform has written it.`;
    expect(await ending(() => readStateFile(stack, env))).toEqual([4, said]);
  });

  it("is an empty file only where something was there before", async () => {
    writeFileSync(file, "");
    expect(await ending(() => readStateFile(stack, env))).toBeUndefined();
    writeFileSync(`${file}.backup`, text);
    const [exitCode, said] = [await ending(() => readStateFile(stack, env))].flat();
    expect([exitCode, said]).toEqual([
      4,
      expect.stringMatching(/it is empty, and its backup is not[\s\S]*damaged\.$/),
    ]);
  });

  it("is told from any other fault where Terraform finds it in another backend", () => {
    const said =
      "Error: Error acquiring the state lock\n\nUnsupported state file format: The state file could not be parsed as\nJSON: syntax error at byte offset 90.";
    expect(faultOf({ status: 1, stdout: "", stderr: said })).toMatchObject({
      prerequisite: true,
      text: expect.stringMatching(restore),
    });
  });

  it("is none where it is whole", async () => {
    writeFileSync(file, text);
    expect(await ending(() => readStateFile(stack, env))).toEqual(whole);
  });
});

describe("The state of a backend that holds nothing", () => {
  /** As Terraform 1.11.4 gives it: `terraform state pull` of an http backend that answers 404. */
  const pulled = { version: 4, serial: 0, lineage: "", outputs: {}, resources: [], check_results: null };

  it("is a state without resources, and no damage", () => {
    expect(parseState(JSON.stringify(pulled), "The state of one")).toEqual(pulled);
  });

  it("without a lineage at all is damaged", () => {
    const broken = JSON.stringify({ ...pulled, lineage: undefined });
    expect(() => parseState(broken, "The state of one")).toThrow("it is no state of version 4");
  });
});
