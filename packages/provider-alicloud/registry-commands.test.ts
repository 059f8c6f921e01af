import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { alicloud, PROVIDER_ADDRESS, PROVIDER_VERSION, providerSchema } from "@cdktf/provider-alicloud";
import { reportDrift } from "./registry/drift";
import { lockFile, writeLocks } from "./registry/lock";

const root = join(__dirname, "..", "..");
let folder: string;
const kept = { ...process.env };

let said: Readonly<Record<"log" | "error", jest.SpyInstance>>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "registry-test-"));
  said = {
    log: jest.spyOn(console, "log").mockImplementation(),
    error: jest.spyOn(console, "error").mockImplementation(),
  };
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
  Object.assign(process.env, kept);
  jest.restoreAllMocks();
});

/** Puts a `terraform` on PATH that runs these shell lines, in this process and its children. */
function fakeTerraform(...lines: readonly string[]): void {
  const file = join(folder, "terraform");
  writeFileSync(file, ["#!/bin/sh", ...lines, ""].join("\n"));
  chmodSync(file, 0o755);
  process.env.PATH = `${folder}${delimiter}${kept.PATH}`;
  delete process.env.TERRAFORM_BINARY_NAME;
}

/** Runs the command as npm does, in a process of its own. */
function drift() {
  const cli = join(root, "packages", "provider-alicloud", "registry", "drift.ts");
  return spawnSync(process.execPath, ["-r", "@hybridnet/network/typescript", cli], {
    cwd: root,
    encoding: "utf8",
    env: process.env,
  });
}

const lines = (stream: "log" | "error"): readonly string[] => said[stream].mock.calls.flat();

/** What Terraform prints on a machine without network, frame and line breaks included. */
const unreachable = [
  "cat >&2 <<'END'",
  "╷",
  "│ Error: Failed to query available provider packages",
  "│ ",
  "│ Could not retrieve the list of available versions for provider",
  "│ aliyun/alicloud: could not connect to registry.terraform.io: failed to",
  "│ request discovery document: Get",
  '│ "https://registry.terraform.io/.well-known/terraform.json": dial tcp: lookup',
  "│ registry.terraform.io: no such host",
  "╵",
  "END",
  "exit 1",
];
const noSuchVersion = [
  "cat >&2 <<'END'",
  "│ Could not retrieve the list of available versions for provider aliyun/alicloud: no",
  "│ available releases match the given constraints 9.9.9.",
  "END",
  "exit 1",
];

/** A provider schema as Terraform prints it: deprecations unmarked, and more than is modelled. */
function printedSchema(change: (text: string) => string = (text) => text): string {
  const own = providerSchema().provider_schemas[PROVIDER_ADDRESS];
  const schemas = {
    ...own,
    provider: {
      version: 0,
      block: { ...own?.provider.block, block_types: { endpoints: { nesting_mode: "set", block: {} } } },
    },
    resource_schemas: { ...own?.resource_schemas, alicloud_instance: { version: 0, block: {} } },
  };
  const text = JSON.stringify({ format_version: "1.0", provider_schemas: { [PROVIDER_ADDRESS]: schemas } });
  const file = join(folder, "schema.json");
  writeFileSync(file, change(text.replaceAll(',"deprecated":true', "")));
  return file;
}

describe("provider:drift", () => {
  it("ends with 0 when the provider still has the modelled schema", () => {
    fakeTerraform(`[ "$1" = init ] || cat '${printedSchema()}'`);
    expect(reportDrift()).toBe(0);
    expect(lines("log")).toEqual([
      expect.stringContaining("deprecations were not compared"),
      expect.stringContaining(`compared with aliyun/alicloud ${PROVIDER_VERSION}: nothing changed`),
    ]);
  });

  it("ends with 2 and a line for each change in the version that is asked for", () => {
    const schema = printedSchema((text) => text.replace('"cidr":{', '"net_cidr":{'));
    fakeTerraform(`if [ "$1" = init ]; then grep -q 1.999.0 main.tf.json; else cat '${schema}'; fi`);
    expect(reportDrift("1.999.0")).toBe(2);
    expect(lines("log").slice(0, 2)).toEqual([
      "alicloud_cen_transit_router_cidr.cidr: gone, was string, required",
      "alicloud_cen_transit_router_cidr.net_cidr: new, string, required",
    ]);
  });

  it("names what has to be read again in another version's source, which no schema tells", () => {
    fakeTerraform(`[ "$1" = init ] || cat '${printedSchema()}'`);
    expect(reportDrift("1.999.0")).toBe(0);
    const again = lines("log").filter((line) => line.startsWith("read again in the source of 1.999.0: "));
    expect(again).toContain(
      "read again in the source of 1.999.0: alicloud_vpn_gateway_vpn_attachment, tunnel_options_specification: " +
        "elements are told apart by tunnel_index and customer_gateway_id alone: any other change is dropped " +
        "(resource_alicloud_vpn_gateway_vpn_attachment.go:279)",
    );
    expect(reportDrift()).toBe(0);
    expect(lines("log").filter((line) => line.startsWith("read again in the source of 1.289.0"))).toEqual([]);
  });

  it("ends with 4 and one line when the registry cannot be reached", () => {
    fakeTerraform(...unreachable);
    expect(drift()).toMatchObject({
      status: 4,
      stdout: "",
      stderr: expect.stringMatching(
        /^the Terraform registry cannot be reached \(terraform init: could not connect to registry\.terraform\.io: failed to request discovery document\); .*\n$/,
      ),
    });
  });

  it("ends with 4 and one line when there is no terraform", () => {
    process.env.TERRAFORM_BINARY_NAME = join(folder, "missing");
    expect(reportDrift()).toBe(4);
    expect(lines("error")).toEqual([expect.stringMatching(/^cannot run .*missing.*: install Terraform/)]);
  });

  it("ends with 1 when the registry has no such version", () => {
    fakeTerraform(...noSuchVersion);
    expect(reportDrift("9.9.9")).toBe(1);
    expect(lines("error")).toEqual([
      "the registry has no such provider version: no available releases match the given constraints 9.9.9",
    ]);
  });
});

describe("lock", () => {
  const locking = [
    'echo "$@" > "$OUT/arguments"',
    'env > "$OUT/environment"',
    "cp main.tf.json .terraform.lock.hcl",
  ];

  it("writes the same lock file for each stack, after one run for all platforms", () => {
    fakeTerraform(...locking, 'echo run >> "$OUT/runs"');
    process.env.OUT = folder;
    const locks = join(folder, "locks");
    expect(writeLocks(["cen-core", "vpn-standby"], locks)).toBe(0);
    expect(readdirSync(locks)).toEqual(["cen-core.lock.hcl", "vpn-standby.lock.hcl"]);
    for (const file of readdirSync(locks)) {
      expect(JSON.parse(readFileSync(join(locks, file), "utf8"))).toEqual({
        terraform: {
          required_providers: { alicloud: { source: "aliyun/alicloud", version: PROVIDER_VERSION } },
        },
      });
    }
    expect(readFileSync(join(folder, "runs"), "utf8")).toBe("run\n");
    expect(readFileSync(join(folder, "arguments"), "utf8")).toBe(
      "providers lock -no-color -platform=linux_amd64 -platform=linux_arm64 -platform=darwin_amd64 " +
        "-platform=darwin_arm64 -platform=windows_amd64\n",
    );
  });

  it("asks the registry, not a provider that runs on this machine, and reports to nobody", () => {
    fakeTerraform(...locking);
    Object.assign(process.env, {
      OUT: folder,
      TF_REATTACH_PROVIDERS: "{}",
      TF_CLI_ARGS_init: "-upgrade",
      TF_VAR_psk: "x",
    });
    lockFile(alicloud);
    const environment = readFileSync(join(folder, "environment"), "utf8");
    expect(environment).not.toMatch(/^TF_(REATTACH|CLI_ARGS|VAR)/m);
    expect(environment).toContain("CHECKPOINT_DISABLE=1");
  });

  it("ends with 4 and one line, and writes nothing, when the registry cannot be reached", () => {
    fakeTerraform(...unreachable);
    expect([writeLocks(["cen-core"], join(folder, "locks")), existsSync(join(folder, "locks"))]).toEqual([
      4,
      false,
    ]);
  });

  it("refuses a name that is no stack id before it starts Terraform", () => {
    fakeTerraform('touch "$OUT/started"');
    process.env.OUT = folder;
    expect(writeLocks(["../cen-core"], join(folder, "locks"))).toBe(1);
    expect(lines("error")).toEqual(["not the id of a stack: ../cen-core"]);
    expect(existsSync(join(folder, "started"))).toBe(false);
  });

  it("leaves no scratch folder behind", () => {
    fakeTerraform('pwd > "$OUT/scratch"', "exit 1");
    process.env.OUT = folder;
    expect(() => lockFile(alicloud)).toThrow("cannot be reached");
    expect(existsSync(readFileSync(join(folder, "scratch"), "utf8").trim())).toBe(false);
  });
});
