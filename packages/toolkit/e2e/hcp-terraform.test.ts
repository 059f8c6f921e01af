import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Block,
  exampleData,
  exampleNames,
  put,
  type Synth,
  stackNames,
  synth,
} from "@hybridnet/network/testing/synth";
import { stringify } from "yaml";
import { type RunningProvider, startProvider } from "../rehearsal/server/start-provider";
import { MemoryService } from "../rehearsal/testing/memory-service";
import { Workspace } from "../rehearsal/testing/terraform";
import { root } from "../testing/rehearsal";

const hcp = { type: "hcp", organization: "example-org", project: "Network", workspacePrefix: "net-" };

let running: RunningProvider;
beforeAll(async () => {
  running = await startProvider({ service: new MemoryService() });
});
afterAll(() => running.close());

/** What real terraform says about a stack whose state it may not reach: nothing here leaves the machine. */
async function validate(stack: Block): Promise<{ readonly status: number; readonly said: string }> {
  const workspace = new Workspace(running.reattach, stack);
  try {
    const init = await workspace.run(["init", "-backend=false", "-input=false", "-no-color"]);
    if (init.status !== 0) return { status: init.status, said: init.stderr };
    const { status, stdout } = await workspace.run(["validate", "-json"]);
    return { status, said: stdout };
  } finally {
    workspace.remove();
  }
}

/** A stack with one value changed. */
function changed(stacks: Synth, path: readonly string[], value: unknown): Block {
  return put(structuredClone(stacks["cen-core"].json), path, value);
}

describe("terraform init -backend=false and terraform validate", () => {
  it.each(exampleNames)(
    "accept cloud blocks and remote state of every stack of config/%s.yaml",
    async (name) => {
      const stacks = synth(put(exampleData(name), ["backend"], hcp));
      for (const stack of stackNames) {
        const { json } = stacks[stack];
        expect(json).toMatchObject({ terraform: { cloud: { workspaces: { name: `net-${stack}` } } } });
        const { status, said } = await validate(json);
        expect(said).toContain('"error_count": 0,\n  "warning_count": 0,');
        expect(status).toBe(0);
      }
    },
    60_000,
  );

  it("would find a fault in the remote state", async () => {
    const stacks = synth(put(exampleData("worked-example"), ["backend"], hcp));
    for (const [path, value, complaint] of [
      [["backend"], "cloud-storage", /backend/],
      [["config", "organisation"], "x", /organisation/],
    ] as const) {
      const { status, said } = await validate(
        changed(stacks, ["data", "terraform_remote_state", "connectivity", ...path], value),
      );
      expect(said).toMatch(complaint);
      expect(status).toBe(1);
    }
  }, 60_000);
});

// Without its backend, Terraform does not look into the cloud block. With it, Terraform checks the block
// before it asks the host, and here the host is a port of this machine on which nothing listens.
describe("terraform init with the cloud block", () => {
  const nobody = { ...hcp, hostname: "localhost:9" };

  async function init(stack: Block): Promise<string> {
    const workspace = new Workspace(running.reattach, stack);
    try {
      const { status, stderr } = await workspace.run(["init", "-input=false", "-no-color"]);
      expect(status).toBe(1);
      return stderr;
    } finally {
      workspace.remove();
    }
  }

  it("gets as far as asking the host", async () => {
    const stacks = synth(put(exampleData("worked-example"), ["backend"], nobody));
    for (const stack of stackNames) {
      expect(await init(stacks[stack].json)).toMatch(/https:\/\/localhost:9\/.*connection\s+refused/s);
    }
  });

  it("would find a fault in the block", async () => {
    const stacks = synth(put(exampleData("worked-example"), ["backend"], nobody));
    const said = await init(changed(stacks, ["terraform", "cloud", "workspace"], "x"));
    expect(said).toContain('No argument or block type is named "workspace"');
    expect(said).not.toContain("localhost");
  });
});

describe("npm run committed", () => {
  const folder = mkdtempSync(join(tmpdir(), "committed-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));

  function committed(data: Block, ...options: readonly string[]) {
    writeFileSync(join(folder, "network.yaml"), stringify(data));
    const script = join(root, "bootstrap", "committed", "main.ts");
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["-r", "@hybridnet/network/typescript", script, ...options],
      {
        cwd: folder,
        env: { ...process.env, NETWORK_CONFIG: "network.yaml", NETWORK_LOCAL_STATE: "true" },
        encoding: "utf8",
      },
    );
    return { status, said: stdout + stderr };
  }

  it("refuses state in local files", () => {
    const { status, said } = committed(exampleData("worked-example"));
    expect(status).toBe(1);
    expect(said).toContain("network.yaml keeps the state in local files");
  });

  it("writes stacks that its check finds fresh, until the network file changes", () => {
    const data = put(exampleData("worked-example"), ["backend"], hcp);
    expect(committed(data, "--check").status).toBe(1);
    expect(committed(data).status).toBe(0);
    expect(readFileSync(join(folder, "committed", "stacks", "cen-core", "cdk.tf.json"), "utf8")).toBe(
      synth(data)["cen-core"].text,
    );
    expect(committed(data, "--check")).toEqual({ status: 0, said: "" });
    const { status, said } = committed(put(data, ["cen", "name"], "CEN2"), "--check");
    expect(status).toBe(1);
    expect(said).toContain("committed/stacks/cen-core/cdk.tf.json: stale");
    expect(said).toContain("npm run committed");
  });
});
