import { type Block, type ExampleName, exampleData, put } from "@hybridnet/network/testing/synth";
import { DeployedNetwork } from "../../plan/testing/plans";
import { Judge } from "../judge";
import { judgedEdit } from "../testing/edits";
import { stepsAround } from "./all";

type Edits = Readonly<Record<string, unknown>>;

/** Edits an example that everything is deployed of, by paths of the network file. */
function edited(example: ExampleName | Block, edits: Edits) {
  const before = typeof example === "string" ? exampleData(example) : example;
  const after = structuredClone(before);
  for (const [path, value] of Object.entries(edits)) put(after, path.split("."), value);
  return judgedEdit(before, after);
}

const vpn = "dataCentres.shanghai.vpn";
const dual: Edits = {
  [`${vpn}.mode`]: "dual",
  [`${vpn}.zone`]: undefined,
  [`${vpn}.tunnels.tunnel2`]: {
    cidr: "169.254.20.0/30",
    alibabaAddress: "169.254.20.1",
    customerAddress: "169.254.20.2",
  },
};
const single: Edits = {
  [`${vpn}.mode`]: "single",
  [`${vpn}.zone`]: "cn-shanghai-f",
  [`${vpn}.tunnels.tunnel2`]: undefined,
  "expectations.survives-any-tunnel": undefined,
};
const rebuildConnection = [
  "apply vpn-standby --detach 'alicloud_vpn_gateway_vpn_attachment.shanghai'",
  "apply vpn-standby",
  "plan",
];
const vswitch2 = "vpcs.production.vswitches.vswitch-2";
/** Edits of an uplink of multi-site: an address in the network of one of the two providers. */
function uplink(gateway: 1 | 2, publicIp: string): Edits {
  const path = `dataCentres.shanghai.gateways.edge-${gateway}.uplinks.isp-${gateway}`;
  const [prefixLength, nextHop] = publicIp.startsWith("203.") ? [29, "203.0.113.65"] : [28, "198.51.100.65"];
  return {
    [`${path}.publicIp`]: publicIp,
    [`${path}.prefixLength`]: prefixLength,
    [`${path}.nextHop`]: nextHop,
  };
}

describe("a change at which the service would stop half-way", () => {
  it.each<[string, ExampleName, Edits, string, readonly string[]]>([
    ["one tunnel to two", "single-tunnel", dual, "tunnel-count", rebuildConnection],
    ["two tunnels to one", "worked-example", single, "tunnel-count", rebuildConnection],
    [
      "the ASN of a data centre",
      "worked-example",
      { "dataCentres.shanghai.asn": 65532 },
      "address-in-use",
      [
        "apply vpn-standby --detach 'alicloud_vpn_customer_gateway.shanghai_edge_isp-1'",
        "apply vpn-standby",
        "plan",
      ],
    ],
    [
      "an address that another uplink gives up",
      "multi-site",
      { ...uplink(1, "198.51.100.68"), ...uplink(2, "198.51.100.70") },
      "address-in-use",
      ["apply vpn-standby", "apply vpn-standby", "plan"],
    ],
    [
      "a CIDR block of a transit router that a VPN has addresses of",
      "worked-example",
      { "transitRouters.cn-shanghai.cidrs.vpn": "10.201.0.0/24" },
      "cidr-in-use",
      [
        "apply vpn-standby --detach 'alicloud_cen_transit_router_vpn_attachment.shanghai'",
        "apply cen-core",
        "apply vpn-standby",
        "plan",
      ],
    ],
    [
      "the zone of a vSwitch that keeps its block",
      "worked-example",
      { [`${vswitch2}.zone`]: "cn-hangzhou-j" },
      "cidr-in-use",
      ["apply cen-core", "apply cen-core", "plan"],
    ],
    [
      "a VPC's block to one without its vSwitches",
      "worked-example",
      {
        "vpcs.production.cidr": "172.17.0.0/16",
        "vpcs.production.vswitches.vswitch-1.cidr": "172.17.10.0/24",
        "vpcs.production.vswitches.vswitch-2.cidr": "172.17.20.0/24",
        "probes.ecs.address": "172.17.10.1",
      },
      "vpc-cidr",
      ["apply", "apply", "plan"],
    ],
    [
      "the ends of an inter-region link",
      "worked-example",
      {
        "interRegionLinks.hangzhou-shanghai.from": "cn-shanghai",
        "interRegionLinks.hangzhou-shanghai.to": "cn-hangzhou",
      },
      "link-direction",
      ["plan"],
    ],
    [
      "a BGP key that leaves the file",
      "multi-site",
      { "dataCentres.beijing.circuits.circuit1.bgp.authKey": undefined },
      "forgotten-key",
      ["apply connectivity", "plan"],
    ],
    [
      "the region of a circuit",
      "worked-example",
      { "dataCentres.shanghai.circuits.circuit1.region": "cn-hangzhou" },
      "moved-region",
      ["apply", "apply", "plan"],
    ],
    [
      "the region of a standby",
      "multi-site",
      { "dataCentres.shanghai.vpn.region": "cn-beijing" },
      "moved-region",
      ["apply", "apply", "plan"],
    ],
    [
      "the region of a VPC",
      "worked-example",
      {
        "vpcs.production.region": "cn-shanghai",
        "vpcs.production.vswitches.vswitch-1.zone": "cn-shanghai-f",
        "vpcs.production.vswitches.vswitch-2.zone": "cn-shanghai-g",
      },
      "moved-region",
      ["apply", "apply", "plan"],
    ],
  ])("is refused with the steps that work: %s", (_, example, edits, rule, steps) => {
    const { rules, commands } = edited(example, edits);
    expect(rules).toContain(rule);
    expect(commands).toEqual(steps);
  });

  it("is refused as a swap of ends too where the link is not found under its new region", () => {
    const deployed = new DeployedNetwork();
    const address = "alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai";
    const link = deployed.before.flatMap(({ resources }) => resources).find((it) => it.address === address);
    if (link === undefined) throw new Error("no link");
    const { values } = link;
    const { transit_router_id: from, peer_transit_router_id: to } = Object(values);
    const swapped = {
      ...deployed.change(address, "update", {
        transit_router_id: to,
        peer_transit_router_id: from,
        peer_transit_router_region_id: "cn-hangzhou",
      }),
      action: "create" as const,
    };
    const before = deployed.before.map((stack) => ({
      ...stack,
      resources: stack.resources.filter((it) => it !== link),
    }));
    const judge = new Judge({ ...deployed, before, vanished: [link] });
    expect(judge.judge([{ stack: "cen-core", changes: [swapped] }]).refusals).toMatchObject([
      {
        rule: "link-direction",
        steps: [{ text: "Put the ends of the link back: from: cn-hangzhou, to: cn-shanghai" }],
      },
    ]);
  });

  it("has two gateways that swap their addresses change places in the state", () => {
    const { rules, refusals } = edited("multi-site", {
      ...uplink(1, "198.51.100.68"),
      ...uplink(2, "203.0.113.68"),
    });
    expect(rules).toEqual(["address-in-use", "address-in-use"]);
    const [one, two] = ["edge-1_isp-1", "edge-2_isp-2"].map(
      (name) => `alicloud_vpn_customer_gateway.shanghai_${name}`,
    );
    const move = "terraform -chdir=cdktf.out/stacks/vpn-standby state mv";
    const aside = "alicloud_vpn_customer_gateway.aside";
    expect(refusals[0]?.steps?.map(({ command }) => command)).toEqual([
      `${move} '${one}' '${aside}'`,
      `${move} '${two}' '${one}'`,
      `${move} '${aside}' '${two}'`,
    ]);
    expect(refusals[1]?.steps).toEqual(refusals[0]?.steps);
  });

  it("asks for deletionProtection to be off first where the steps destroy something", () => {
    const { refusals } = edited("single-tunnel", dual);
    const [first, ...rest] = stepsAround(refusals, true);
    expect(first?.text).toMatch(/^Set deletionProtection to false/);
    expect(rest).toEqual(stepsAround(refusals, false));
    const { refusals: swapped } = edited("multi-site", {
      ...uplink(1, "198.51.100.68"),
      ...uplink(2, "203.0.113.68"),
    });
    expect(stepsAround(swapped, true)).toEqual(stepsAround(swapped, false));
  });

  it.each<[string, ExampleName, Edits]>([
    ["a vSwitch gets another block of its VPC", "worked-example", { [`${vswitch2}.cidr`]: "172.16.40.0/24" }],
    [
      "a vSwitch gets another zone and another block",
      "worked-example",
      { [`${vswitch2}.zone`]: "cn-hangzhou-j", [`${vswitch2}.cidr`]: "172.16.40.0/24" },
    ],
    ["a VPC is widened around its vSwitches", "worked-example", { "vpcs.production.cidr": "172.16.0.0/15" }],
    ["an uplink gets an address that nobody has", "multi-site", uplink(1, "203.0.113.70")],
    [
      "a BGP key is to be removed",
      "multi-site",
      { "dataCentres.beijing.circuits.circuit1.bgp.authKey": false },
    ],
    [
      "the gateway of a single tunnel is about to be made",
      "single-tunnel",
      { "dataCentres.shanghai.gateways.edge.uplinks.isp-1.publicIp": "203.0.113.69" },
    ],
    [
      "a link gets its bandwidth from another plan",
      "multi-site",
      { "interRegionLinks.shanghai-beijing.billing.planId": "cenbwp-example1plan" },
    ],
    [
      "a CIDR block of a transit router goes beside another one",
      "worked-example",
      { "transitRouters.cn-shanghai.cidrs.more": "10.201.0.0/24" },
    ],
  ])("is not seen where %s", (_, example, edits) => {
    expect(edited(example, edits).rules).toEqual([]);
  });

  it.each([
    ["a vSwitch", "worked-example", "alicloud_vswitch.production_vswitch-2"],
    ["a bandwidth plan", "multi-site", "alicloud_cen_bandwidth_package_attachment.cenbwp-example0plan"],
  ] as const)(
    "is refused for %s that a state from before has deleted first, while it is in use",
    (_, example, address) => {
      const deployed = new DeployedNetwork(example);
      const refused = (deletedFirst: readonly string[]) =>
        new Judge({ ...deployed, deletedFirst })
          .judge([{ stack: "cen-core", changes: [deployed.change(address, "delete")] }])
          .refusals.filter(({ rule }) => rule === "deleted-first");
      expect(refused([address])).toMatchObject([
        {
          allow: [address],
          steps: [
            { command: null },
            { command: "terraform -chdir=cdktf.out/stacks/cen-core apply" },
            { command: "npx --no hybridnet apply cen-core" },
          ],
        },
      ]);
      expect(refused([])).toEqual([]);
    },
  );

  it("is not seen in a vSwitch that goes together with the attachment that uses it", () => {
    const deployed = new DeployedNetwork();
    const [vswitch, attachment] = [
      "alicloud_vswitch.production_vswitch-2",
      "alicloud_cen_transit_router_vpc_attachment.production",
    ] as const;
    const changes = [vswitch, attachment].map((it) => deployed.change(it, "delete"));
    const { refusals } = new Judge({ ...deployed, deletedFirst: [vswitch] }).judge([
      { stack: "cen-core", changes },
    ]);
    expect(refusals.map(({ rule }) => rule)).not.toContain("deleted-first");
  });

  it("is told of, where a health check is switched on some time after the call", () => {
    const { warnings } = edited("worked-example", {
      "dataCentres.shanghai.circuits.circuit1.healthCheck": {},
    });
    expect(warnings.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([
      expect.stringMatching(/^health-check-later: .* VBR shanghai\/circuit1 .* apply again$/),
    ]);
  });
});
