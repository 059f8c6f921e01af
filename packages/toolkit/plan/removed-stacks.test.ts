import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Block, exampleData, networkOf, put } from "@hybridnet/network/testing/synth";
import { removedStacksOf } from "./removed-stacks";

const state = (count: number) => ({
  version: 4,
  lineage: "a",
  resources: Array.from({ length: count }, () => ({
    mode: "managed",
    type: "alicloud_cms_alarm",
    name: "a",
    instances: [],
  })),
});

describe("The key monitoring that has left the network file", () => {
  let checkout: string;
  beforeEach(() => {
    checkout = mkdtempSync(join(tmpdir(), "removed-"));
  });
  afterEach(() => rmSync(checkout, { recursive: true }));

  const folderOf = (name: string) => join(checkout, "cdktf.out", "stacks", name);
  /** @param block of another stack, as it is synthesized @param pulled what a remote backend gives for the address or key that is asked */
  const removed = (backend: Block, block: object, pulled: object = state(0), names = ["connectivity"]) => {
    for (const name of names) mkdirSync(folderOf(name), { recursive: true });
    writeFileSync(join(folderOf("connectivity"), "cdk.tf.json"), JSON.stringify({ terraform: block }));
    const program = join(checkout, "terraform");
    const script = `#!/bin/sh\n[ "$1" = init ] && exit 0\ncp cdk.tf.json '${join(checkout, "asked")}'\ngrep -q 'monitoring' cdk.tf.json && printf '%s' '${JSON.stringify(pulled)}'\n`;
    writeFileSync(program, script, { mode: 0o700 });
    const urls: string[] = [];
    const found = removedStacksOf(
      {
        folder: join(checkout, "cdktf.out"),
        stacks: names.map((name) => ({ name, folder: folderOf(name), dependencies: [] })),
        orphans: [],
      },
      {
        network: networkOf(put(exampleData("worked-example"), ["backend"], backend)),
        env: {
          PATH: process.env.PATH,
          TERRAFORM_BINARY_NAME: program,
          TF_TOKEN_app_terraform_io: "a-token",
        },
        ask: async (url) => {
          urls.push(url);
          return { data: { attributes: { "resource-count": listed(pulled) } } };
        },
      },
    );
    return found.then((stacks) => ({ stacks, urls }));
  };
  const listed = (pulled: object) => (pulled as { readonly resources: readonly unknown[] }).resources.length;

  const local = { backend: { local: { path: "../../../state/connectivity.tfstate" } } };
  const save = (count: number) => {
    mkdirSync(join(checkout, "state"));
    writeFileSync(join(checkout, "state", "monitoring.tfstate"), JSON.stringify(state(count)));
  };
  const refusal = (resources: number) => [
    {
      stack: "monitoring",
      resources,
      refused: true,
      text: expect.stringMatching(
        /Put the key back, run npx cdktf destroy monitoring, then take the key out/,
      ),
    },
  ];

  it("is refused in a fresh checkout while a local state holds its alarms", async () => {
    save(2);
    expect((await removed({ type: "local" }, local)).stacks).toEqual(refusal(2));
  });

  it("is nothing to say once its alarms are destroyed, or where there never were any", async () => {
    expect((await removed({ type: "local" }, local)).stacks).toEqual([]);
    save(0);
    expect((await removed({ type: "local" }, local)).stacks).toEqual([]);
  });

  it("is none where the app still makes the stack", async () => {
    save(2);
    const names = ["connectivity", "monitoring"];
    expect((await removed({ type: "local" }, local, state(2), names)).stacks).toEqual([]);
  });

  const oss = {
    type: "oss",
    bucket: "example-state",
    region: "cn-shanghai",
    lock: { instance: "example-lock", table: "locks" },
  };
  const http = { type: "http", address: "https://state.example.com/connectivity/{stack}" };
  it.each<[string, Block, object]>([
    ["oss", oss, { oss: { bucket: "example-state", key: "connectivity.tfstate" } }],
    ["http", http, { http: { address: "https://state.example.com/connectivity/connectivity" } }],
  ])(
    "is refused while the backend %s holds its alarms, which is asked under the stack's own name",
    async (_, file, backend) => {
      expect((await removed(file, { backend }, state(3))).stacks).toEqual(refusal(3));
      expect((await removed(file, { backend }, state(0))).stacks).toEqual([]);
    },
  );

  it("is refused while its workspace of HCP Terraform holds them, and none is made by asking", async () => {
    const hcp = { type: "hcp", organization: "example", workspacePrefix: "net-" };
    const { stacks, urls } = await removed(hcp, { cloud: {} }, state(4));
    expect(stacks).toEqual(refusal(4));
    expect(urls).toEqual(["https://app.terraform.io/api/v2/organizations/example/workspaces/net-monitoring"]);
  });
});
