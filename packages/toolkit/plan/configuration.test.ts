import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Block, exampleData, put, synth } from "@hybridnet/network/testing/synth";
import { hashOf } from "./changes";
import { configurationDifferences, configurationOf, digestsOf } from "./configuration";
import { type Planned, planOf } from "./testing/plans";

const connection = "alicloud_vpn_gateway_vpn_attachment.shanghai";
const change: Planned = { address: connection, actions: ["create"], unknown: { customer_gateway_id: true } };
const synthesized = () => synth(exampleData("worked-example"))["vpn-standby"].json;
const json: Block = synthesized();

describe("the hash of a plan, by what the plan was made with", () => {
  const folder = mkdtempSync(join(tmpdir(), "configuration-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() => {
    mkdirSync(join(folder, ".terraform"), { recursive: true });
    writeFileSync(join(folder, ".terraform.lock.hcl"), lockFile("1.289.0"));
  });
  const lockFile = (version: string) =>
    `provider "registry.terraform.io/aliyun/alicloud" {\n  version     = "${version}"\n  constraints = "1.289.0"\n}\n`;
  const made = (of: Block = json, rest: Block = {}, env: NodeJS.ProcessEnv = {}) => {
    const plan = planOf([change], { terraform_version: "1.11.4", ...rest });
    return { plan, configuration: configurationOf({ json: of, folder }, plan, env) };
  };
  const hash = (...words: Parameters<typeof made>) => {
    const { plan, configuration } = made(...words);
    return hashOf(plan, configuration);
  };
  const edited = (path: readonly string[], value: unknown) => put(structuredClone(json), path, value);
  const gateway = ["resource", "alicloud_vpn_customer_gateway", "shanghai_edge_isp-1"];

  it.each<[string, () => Block]>([
    [
      "another provider for what stays as it is",
      () => edited([...gateway, "provider"], "alicloud.cn-hangzhou"),
    ],
    [
      "another region of a provider",
      () => edited(["provider", "alicloud"], [{ alias: "cn-shanghai", region: "cn-hangzhou" }]),
    ],
    [
      "two regions that have swapped their names",
      () =>
        edited(
          ["provider", "alicloud"],
          [
            { alias: "cn-hangzhou", region: "cn-shanghai" },
            { alias: "cn-shanghai", region: "cn-hangzhou" },
          ],
        ),
    ],
    [
      "another expression where the value is not known yet",
      () =>
        edited(
          ["resource", "alicloud_vpn_gateway_vpn_attachment", "shanghai", "customer_gateway_id"],
          "${alicloud_vpn_customer_gateway.other.id}",
        ),
    ],
    ["another value of an output", () => edited(["output", "vpn_attachment_ids", "value"], {})],
    ["one output less", () => edited(["output", "tunnel_public_ips"], undefined)],
    ["a protection taken out", () => edited([...gateway, "lifecycle"], { prevent_destroy: false })],
    ["another backend", () => edited(["terraform", "backend"], { http: { address: "http://127.0.0.1/" } })],
    [
      "another state to read from",
      () => edited(["data", "terraform_remote_state", "cen-core", "config", "path"], "../other.tfstate"),
    ],
    ["something to import", () => edited(["import"], [{ to: "alicloud_vpc.a", id: "vpc-1" }])],
    ["something to move", () => edited(["moved"], [{ from: "alicloud_vpc.a", to: "alicloud_vpc.b" }])],
    ["something to forget", () => edited(["removed"], [{ from: "alicloud_vpc.a" }])],
    ["one variable more", () => edited(["variable", "more"], { type: "string" })],
  ])("is another one with %s", (_, other) => {
    expect(hash(other())).not.toBe(hash());
  });

  it("is another one with another Terraform, provider, workspace, or value of a variable that is no secret", () => {
    const variables = (value: string, sensitive = false) => ({
      variables: { owner: { value } },
      configuration: { root_module: { variables: { owner: { sensitive } } } },
    });
    const hashes = [
      hash(),
      hash(json, { terraform_version: "1.12.0" }),
      hash(json, {}, { TF_WORKSPACE: "other" }),
      hash(json, variables("one")),
      hash(json, variables("two")),
    ];
    writeFileSync(join(folder, ".terraform", "environment"), "third");
    hashes.push(hash());
    writeFileSync(join(folder, ".terraform.lock.hcl"), lockFile("1.290.0"));
    hashes.push(hash());
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hash(json, variables("one", true))).toBe(hash(json, variables("two", true)));
  });

  it("is another one with an output that becomes another value, but for a secret one", () => {
    const output = (after: string, sensitive = false) => ({
      output_changes: {
        key: {
          actions: ["update"],
          before: "0",
          after,
          after_unknown: false,
          before_sensitive: sensitive,
          after_sensitive: sensitive,
        },
      },
    });
    expect(hash(json, output("1"))).not.toBe(hash(json, output("2")));
    expect(hash(json, output("1", true))).toBe(hash(json, output("2", true)));
  });

  it("does not depend on the order of keys, on cdktf's notes, or on arguments of what stays as it is", () => {
    const reversed = Object.fromEntries(Object.entries(json).reverse());
    expect(hash(reversed)).toBe(hash());
    expect(hash(edited(["//"], { metadata: { version: "0.22.0" } }))).toBe(hash());
    expect(hash(edited([...gateway, "customer_gateway_name"], "Other"))).toBe(hash());
  });

  it("comes with digests that name what was made otherwise, and hold no value of a variable", () => {
    const variables = { variables: { owner: { value: "somebody" } } };
    const digests = digestsOf(made(json, variables).configuration);
    expect(JSON.stringify(digests)).not.toContain("somebody");
    const other = edited([...gateway, "provider"], "alicloud.cn-hangzhou");
    const now = digestsOf(made(other, { terraform_version: "1.12.0" }).configuration);
    expect(configurationDifferences(digests, now).map(({ text }) => text)).toEqual([
      "alicloud_vpn_customer_gateway.shanghai_edge_isp-1 is written in another way",
      "value of variable.owner is not there any more",
      "version of Terraform is 1.12.0 instead of 1.11.4",
    ]);
    expect(configurationDifferences(digests, digests)).toEqual([]);
  });
});
