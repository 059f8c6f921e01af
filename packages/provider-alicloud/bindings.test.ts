import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alicloud } from "@cdktf/provider-alicloud";
import { CenTransitRouter } from "@cdktf/provider-alicloud/lib/cen-transit-router";
import { DataAlicloudRouteTables } from "@cdktf/provider-alicloud/lib/data-alicloud-route-tables";
import { AlicloudProvider } from "@cdktf/provider-alicloud/lib/provider";
import { VpnGatewayVpnAttachment } from "@cdktf/provider-alicloud/lib/vpn-gateway-vpn-attachment";
import { App, TerraformStack } from "cdktf";
import { run } from "./bindings/generate";
import { type GeneratedFiles, generatedFiles } from "./bindings/generated-files";
import { oneBlock, resource, text } from "./model/notation";
import { vpcSemantics } from "./model/semantics/vpc";

const library = join(__dirname, "lib");
let files: GeneratedFiles;
let scratch: string;

let errors: jest.SpyInstance;

beforeAll(async () => {
  files = await generatedFiles(alicloud);
});
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "bindings-test-"));
  jest.spyOn(console, "log").mockImplementation();
  errors = jest.spyOn(console, "error").mockImplementation();
});
afterEach(() => {
  rmSync(scratch, { recursive: true, force: true });
  jest.restoreAllMocks();
});

const printed = (): string => errors.mock.calls.flat().join("\n");

/** The JSON of a stack with one provider and what `fill` adds. */
function synthesized(
  fill: (stack: TerraformStack, provider: AlicloudProvider) => void,
): Record<string, unknown> {
  const stack = new TerraformStack(new App({ outdir: scratch }), "network");
  fill(stack, new AlicloudProvider(stack, "alicloud", { region: "cn-shanghai", alias: "shanghai" }));
  return JSON.parse(JSON.stringify(stack.toTerraform()));
}

describe("the generated bindings", () => {
  it("are what the model gives", async () => {
    expect([await run(["--check"], library), printed()]).toEqual([0, ""]);
  });

  it("are the same whenever they are generated", async () => {
    expect(await generatedFiles(alicloud)).toEqual(files);
  });

  it("lie in folders that are named as in published provider packages", () => {
    const folders = [...files.keys()].map((path) => path.slice(0, path.indexOf("/")));
    expect(folders).toEqual(
      expect.arrayContaining([
        "provider",
        "vpc-bgp-group",
        "cen-transit-router-cidr",
        "data-alicloud-route-entries",
      ]),
    );
    expect(folders).toHaveLength(alicloud.resources.length + alicloud.dataSources.length + 1);
  });

  it("load nothing but cdktf", () => {
    for (const [path, code] of files) {
      const loaded = [...code.matchAll(/(?:from|require\() ?['"]([^'"]+)['"]/g)].map(([, name]) => name);
      expect([path, new Set(loaded)]).toEqual([path, new Set(["cdktf", "constructs"])]);
    }
  });

  it("say where they come from and how to write them again", () => {
    expect(files.get("vpc/index.ts")?.split("\n").slice(0, 3)).toEqual([
      "// Generated from the model of the resource alicloud_vpc (packages/provider-alicloud/model). Do not edit.",
      expect.stringMatching(/^\/\/ Provider aliyun\/alicloud [\d.]+, schema sha256 [0-9a-f]{64}$/),
      "// To change it, change the model and run: node -r @hybridnet/network/typescript packages/provider-alicloud/bindings/generate.ts",
    ]);
    expect(files.get("data-alicloud-route-tables/index.ts")).toContain("data source alicloud_route_tables");
  });

  it("carry the digest of their own schema, so that a change shows in the files it concerns", async () => {
    const [first, ...others] = alicloud.resources;
    if (!first) throw new Error("no resources");
    const changed = { ...first, members: { ...first.members, novelty: text.optional() } };
    const after = await generatedFiles({ ...alicloud, resources: [changed, ...others] });
    expect([...after].filter(([path, code]) => files.get(path) !== code).map(([path]) => path)).toEqual([
      "vpc/index.ts",
    ]);
  });

  it("ask for exactly the modelled version of aliyun/alicloud", () => {
    const terraform = synthesized((stack, provider) => {
      new CenTransitRouter(stack, "router", { cenId: "cen-1", provider });
      new DataAlicloudRouteTables(stack, "tables", { provider });
    }).terraform;
    expect(terraform).toMatchObject({
      required_providers: { alicloud: { source: "aliyun/alicloud", version: alicloud.version } },
    });
    for (const [path, code] of files) {
      const versions = [...code.matchAll(/providerVersion(?:Constraint)?: '(.+)'/g)].map(
        ([, version]) => version,
      );
      expect([path, versions]).toEqual([path, ["1.289.0", "1.289.0"]]);
    }
  });

  it("write nested blocks and meta-arguments, and leave out what is undefined", () => {
    const { resource: resources } = synthesized((stack, provider) => {
      const router = new CenTransitRouter(stack, "router", {
        cenId: "cen-1",
        transitRouterName: undefined,
        provider,
      });
      new VpnGatewayVpnAttachment(stack, "connection", {
        provider,
        dependsOn: [router],
        lifecycle: { preventDestroy: true },
        localSubnet: "0.0.0.0/0",
        remoteSubnet: "0.0.0.0/0",
        tunnelOptionsSpecification: [
          {
            tunnelIndex: 1,
            customerGatewayId: "cgw-1",
            tunnelIkeConfig: { psk: "x", ikeVersion: undefined },
          },
        ],
      });
    });
    expect(resources).toMatchObject({
      alicloud_vpn_gateway_vpn_attachment: {
        connection: {
          provider: "alicloud.shanghai",
          depends_on: ["alicloud_cen_transit_router.router"],
          lifecycle: { prevent_destroy: true },
          tunnel_options_specification: [
            { tunnel_index: 1, customer_gateway_id: "cgw-1", tunnel_ike_config: { psk: "x" } },
          ],
        },
      },
    });
    expect(JSON.stringify(resources)).not.toMatch(/transit_router_name|ike_version/);
  });

  it("spread a very large resource over several files that keep to their folder", async () => {
    const blocks = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [
        `part_${index}`,
        oneBlock.optional({ name: text.optional() }),
      ]),
    );
    const large = resource({
      type: "alicloud_large",
      since: "1.0.0",
      id: { format: "<id>" },
      semantics: vpcSemantics,
      members: blocks,
    });
    const generated = await generatedFiles({ ...alicloud, resources: [large], dataSources: [] });
    const paths = [...generated.keys()].filter((path) => path.startsWith("large/"));
    expect(paths.length).toBeGreaterThan(2);
    for (const path of paths)
      expect(generated.get(path)).toMatch(/^\/\/ Generated .* resource alicloud_large /);
  });
});

describe("the bindings command", () => {
  it("writes a folder that it then finds fresh", async () => {
    expect(await run([], scratch)).toBe(0);
    expect(existsSync(join(scratch, "vpc", "index.ts"))).toBe(true);
    expect(await run(["--check"], scratch)).toBe(0);
  });

  it("names every missing, stale and extra file, and the command that mends them", async () => {
    await run([], scratch);
    rmSync(join(scratch, "vpc"), { recursive: true });
    writeFileSync(
      join(scratch, "vswitch", "index.ts"),
      `${readFileSync(join(scratch, "vswitch", "index.ts"))} `,
    );
    writeFileSync(join(scratch, "provider", "README.md"), "");
    expect(await run(["--check"], scratch)).toBe(1);
    expect(printed().split("\n")).toEqual([
      "extra    provider/README.md",
      "missing  vpc/index.ts",
      "stale    vswitch/index.ts",
      "3 of the bindings' files are not what the model gives; mend them with: node -r @hybridnet/network/typescript packages/provider-alicloud/bindings/generate.ts",
    ]);
  });

  it("removes what no longer belongs there when it writes", async () => {
    writeFileSync(join(scratch, "old.ts"), "");
    await run([], scratch);
    expect(existsSync(join(scratch, "old.ts"))).toBe(false);
  });

  it("refuses arguments that it does not know, and touches nothing", async () => {
    writeFileSync(join(scratch, "old.ts"), "");
    expect(await run(["--chek"], scratch)).toBe(1);
    expect(existsSync(join(scratch, "old.ts"))).toBe(true);
  });
});
