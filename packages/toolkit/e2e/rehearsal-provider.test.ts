import type { AccountCall } from "../rehearsal/provider/account-call";
import { type RunningProvider, startProvider } from "../rehearsal/server/start-provider";
import { ServiceError } from "../rehearsal/service/service";
import { type Asked, MemoryService } from "../rehearsal/testing/memory-service";
import { Workspace } from "../rehearsal/testing/terraform";

const provider = { alicloud: { region: "cn-shanghai" } };
const APPLY = ["apply", "-auto-approve", "-no-color"];
const EMPTY_PLAN = ["plan", "-detailed-exitcode", "-no-color"];
/** Its exit status cannot be used: Terraform 1.11 says 2 where an object has a number (terraform issue 37406). */
const REFRESH = ["plan", "-refresh-only", "-no-color"];

let refuse: (asked: Asked) => void = () => {};
let service: MemoryService;
let running: RunningProvider;
let workspace: Workspace;
const calls: AccountCall[] = [];

beforeEach(async () => {
  refuse = () => {};
  calls.length = 0;
  service = new MemoryService((asked) => refuse(asked));
  running = await startProvider({ service, minuteMilliseconds: 1, onCall: (call) => calls.push(call) });
});

afterEach(async () => {
  await running.close();
  workspace.remove();
});

/** A folder with these resources, ready to plan. */
async function folder(configuration: object): Promise<Workspace> {
  workspace = new Workspace(running.reattach, { provider, ...configuration });
  await workspace.ok("init", "-input=false");
  return workspace;
}

const network = (vpc: object = { vpc_name: "production" }) => ({
  resource: {
    alicloud_vpc: { vpc: { cidr_block: "172.16.0.0/16", ...vpc } },
    alicloud_vswitch: {
      one: { vpc_id: "${alicloud_vpc.vpc.id}", cidr_block: "172.16.10.0/24", zone_id: "cn-shanghai-f" },
    },
  },
});

const tunnels = (...keys: readonly string[]) => ({
  resource: {
    alicloud_vpn_customer_gateway: { gateway: { ip_address: "203.0.113.68", asn: "65530" } },
    alicloud_vpn_gateway_vpn_attachment: {
      standby: {
        local_subnet: "0.0.0.0/0",
        remote_subnet: "0.0.0.0/0",
        tunnel_options_specification: keys.map((psk, i) => ({
          tunnel_index: i + 1,
          customer_gateway_id: "${alicloud_vpn_customer_gateway.gateway.id}",
          tunnel_ike_config: { psk, ike_version: "ikev2" },
        })),
      },
    },
  },
});

describe("terraform attached to the stand-in", () => {
  it("takes an object through its life, and plans nothing in between", async () => {
    const { run, ok } = bound(await folder(network()));
    expect(await ok(...APPLY)).toContain("2 added, 0 changed, 0 destroyed");
    expect((await run(EMPTY_PLAN)).status).toBe(0);
    expect(await ok(...REFRESH)).toContain("No changes.");

    workspace.write({ provider, ...network({ vpc_name: "renamed" }) });
    expect((await run(EMPTY_PLAN)).status).toBe(2);
    expect(await ok(...APPLY)).toContain("0 added, 1 changed, 0 destroyed");
    expect((await run(EMPTY_PLAN)).status).toBe(0);

    const replaced = await ok(...APPLY, "-replace=alicloud_vpc.vpc");
    expect(replaced).toContain("2 added, 0 changed, 2 destroyed");
    expect(replaced).toMatch(/vpc_id += "vpc-1" -> \(known after apply\) # forces replacement/);
    expect((await run(EMPTY_PLAN)).status).toBe(0);

    await ok("state", "mv", "alicloud_vswitch.one", "alicloud_vswitch.two");
    expect((await run(EMPTY_PLAN)).stdout).toContain("1 to add, 0 to change, 1 to destroy");
    expect(await ok("destroy", "-auto-approve", "-no-color")).toContain("2 destroyed");
    expect(service.objects.size).toBe(0);
  });

  it("shows drift, and makes again what somebody has deleted", async () => {
    const { ok } = bound(await folder(network()));
    await ok(...APPLY);
    const [[key, vpc] = ["", {}]] = service.objects;
    service.objects.set(key, { ...vpc, vpc_name: "changed by hand" });
    expect(await ok(...REFRESH)).toContain('"production" -> "changed by hand"');
    service.objects.clear();
    expect(await ok(...APPLY)).toContain("2 added, 0 changed, 0 destroyed");
  });

  it("imports what exists, with an empty plan afterwards", async () => {
    const { run, ok } = bound(await folder(network()));
    await ok(...APPLY);
    await ok("state", "rm", "alicloud_vpc.vpc", "alicloud_vswitch.one");
    await ok("import", "alicloud_vpc.vpc", "vpc-1");
    workspace.write({ provider, ...network(), import: [{ to: "alicloud_vswitch.one", id: "vsw-2" }] });
    expect(await ok(...APPLY)).toContain("1 imported, 0 added, 0 changed, 0 destroyed");
    expect((await run(EMPTY_PLAN)).status).toBe(0);
    expect((await run(["import", "-no-color", "alicloud_vpc.other", "vpc-9"])).status).toBe(1);
  });

  it("names the argument and the line of a wrong value, and warns of a deprecated one", async () => {
    const { run } = bound(
      await folder({
        resource: {
          alicloud_vpc_bgp_peer: { peer: { bgp_group_id: "bgpg-1", bfd_multi_hop: 256 } },
          alicloud_vpc: { vpc: { name: "old" } },
        },
      }),
    );
    const { status, stdout } = await run(["validate", "-json"]);
    const { diagnostics } = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(diagnostics).toHaveLength(2);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        severity: "error",
        summary: "Invalid value for bfd_multi_hop",
        detail: "bfd_multi_hop must be between 1 and 255, got 256.",
        address: "alicloud_vpc_bgp_peer.peer",
        snippet: expect.objectContaining({ code: '        "bfd_multi_hop": 256' }),
      }),
    );
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        severity: "warning",
        address: "alicloud_vpc.vpc",
        summary: "Deprecated argument",
      }),
    );
  });

  it("finds no difference when a tunnel has another key, and none when the tunnels change places", async () => {
    const { run, ok } = bound(await folder(tunnels("first", "second")));
    await ok(...APPLY);
    const standby = tunnels("first", "second").resource.alicloud_vpn_gateway_vpn_attachment.standby;
    const turned = {
      ...standby,
      tunnel_options_specification: [...standby.tunnel_options_specification].reverse(),
    };
    const { resource } = tunnels();
    workspace.write({
      provider,
      resource: { ...resource, alicloud_vpn_gateway_vpn_attachment: { standby: turned } },
    });
    expect((await run(EMPTY_PLAN)).status).toBe(0);
    workspace.write({ provider, ...tunnels("first", "changed") });
    expect(await ok(...APPLY)).toContain("0 added, 0 changed, 0 destroyed");
    expect(service.asked.filter(({ operation }) => operation === "update")).toEqual([]);
  });

  it("gives each alias its own region, also with several runs at once", async () => {
    const regions = ["cn-shanghai", "cn-hangzhou"];
    const configuration = {
      provider: { alicloud: regions.map((region) => ({ alias: region, region })) },
      resource: {
        alicloud_cen_transit_router: Object.fromEntries(
          regions.map((region) => [region, { cen_id: "cen-1", provider: `alicloud.${region}` }]),
        ),
      },
      output: Object.fromEntries(
        regions.map((region) => [region, { value: `\${alicloud_cen_transit_router.${region}.region_id}` }]),
      ),
    };
    await folder(configuration);
    const others = [1, 2].map(() => new Workspace(running.reattach, configuration));
    try {
      await Promise.all(
        [workspace, ...others].map(async (one) => {
          await one.ok("init", "-input=false");
          await one.ok(...APPLY);
          for (const region of regions) expect(await one.ok("output", "-raw", region)).toBe(region);
          expect((await one.run(EMPTY_PLAN)).status).toBe(0);
        }),
      );
    } finally {
      for (const other of others) other.remove();
    }
    expect(service.objects.size).toBe(6);
  });

  it("shows the service's refusal at the resource, keeps what was made, and goes on from there", async () => {
    const { run, ok } = bound(await folder(network()));
    refuse = ({ operation, type }) => {
      if (operation === "create" && type === "alicloud_vswitch") {
        throw new ServiceError("OperationConflict", "vpc-1 is being changed");
      }
    };
    const { status, stderr } = await run(APPLY);
    expect(status).toBe(1);
    expect(stderr).toContain("OperationConflict: cannot create alicloud_vswitch");
    expect(stderr).toContain("vpc-1 is being changed");
    expect(stderr).toContain("with alicloud_vswitch.one,");
    expect(
      service.asked.filter(({ operation, type }) => operation === "create" && type === "alicloud_vswitch"),
    ).toHaveLength(6);
    refuse = () => {};
    expect(await ok(...APPLY)).toContain("1 added, 0 changed, 0 destroyed");
  });

  it("replaces an object that a failed create left behind", async () => {
    const { run, ok } = bound(
      await folder({ resource: { alicloud_vpc: { vpc: { vpc_name: "production" } } } }),
    );
    refuse = ({ operation }) => {
      if (operation === "create") throw new ServiceError("Timeout", "no answer", { id: "vpc-7" });
    };
    expect((await run(APPLY)).status).toBe(1);
    refuse = () => {};
    service.objects.set("alicloud_vpc vpc-7", { id: "vpc-7" });
    expect(await ok(...APPLY)).toMatch(/is tainted, so must be replaced.*1 added, 0 changed, 1 destroyed/s);
  });

  it("answers data sources from the account, with the region of their provider", async () => {
    const { ok } = bound(
      await folder({
        data: { alicloud_route_tables: { all: { vpc_id: "vpc-1" } } },
        output: { size: { value: "${data.alicloud_route_tables.all.page_size}" } },
      }),
    );
    await ok(...APPLY);
    expect(await ok("output", "-raw", "size")).toBe("50");
    expect(service.asked).toContainEqual(
      expect.objectContaining({ operation: "data", type: "alicloud_route_tables", region: "cn-shanghai" }),
    );
  });

  it("keeps secrets out of what it reports, and out of its answers to a wrong key", async () => {
    const { run } = bound(
      await folder({ ...tunnels("${var.psk}"), variable: { psk: { type: "string", sensitive: true } } }),
    );
    refuse = ({ type, operation, given }) => {
      if (type !== "alicloud_vpn_gateway_vpn_attachment" || operation !== "create") return;
      throw new ServiceError("InvalidPsk", `rejected: ${JSON.stringify(given)}`);
    };
    const { stdout, stderr } = await run(APPLY, { TF_VAR_psk: "s3ntinel" });
    expect(stderr).toContain("InvalidPsk: cannot create");
    expect(stderr).toContain("(secret)");
    expect(stdout + stderr + JSON.stringify(calls)).not.toContain("s3ntinel");
  });
});

describe("without terraform", () => {
  it("a test fails with one line that says what to install", async () => {
    workspace = new Workspace(running.reattach, {});
    const before = process.env.TERRAFORM_BINARY_NAME;
    process.env.TERRAFORM_BINARY_NAME = "no-such-terraform";
    try {
      await expect(workspace.ok("version")).rejects.toThrow(
        /^cannot run no-such-terraform \(ENOENT\): install Terraform 1\.9 or later$/,
      );
    } finally {
      if (before === undefined) delete process.env.TERRAFORM_BINARY_NAME;
      else process.env.TERRAFORM_BINARY_NAME = before;
    }
  });
});

const bound = (one: Workspace) => ({ run: one.run.bind(one), ok: one.ok.bind(one) });
