import { parseShape } from "./shape";
import { type Edits, edited, exampleData, found, load } from "./testing/data";
import { existingVpc } from "./testing/rule-case";

const loadWith = (edits: Edits) => load(edited(exampleData(), edits));

describe("a file with faults of its shape", () => {
  it("is still searched for what is wrong elsewhere", () => {
    expect(
      found(
        loadWith({
          "dataCentres.shanghai.circuits.circuit1.vbr.vlan": 3000,
          "dataCentres.shanghai.vpn.tunnels.tunnel2.customerAddress": "169.254.20.9",
          "vpcs.production.cidr": "172.16.0.1/16",
          "vpcs.production.vswitches.vswitch-2.cidr": "172.16.10.0/24",
          "interRegionLinks.loop": { from: "cn-shanghai", to: "cn-shanghai", bandwidthMbps: 5 },
        }),
      ),
    ).toEqual([
      "CIDR101 vpcs.production.cidr",
      "LINK101 interRegionLinks.loop.to",
      "VBR002 dataCentres.shanghai.circuits.circuit1.vbr.vlan",
      "VPC102 vpcs.production.vswitches.vswitch-2.cidr",
      "VPN103 dataCentres.shanghai.vpn.tunnels.tunnel2.customerAddress",
    ]);
  });

  it("is searched for what is missing in the sections that are whole", () => {
    expect(
      found(
        loadWith({
          "dataCentres.shanghai.circuits.circuit1.vbr.vlan": 3000,
          "transitRouters.cn-hangzhou": undefined,
          "transitRouters.cn-shanghai.cidrs": {},
          "vpcs.production.vswitches.vswitch-1.zone": "cn-hangzhou-i",
        }),
      ),
    ).toEqual([
      "REGION101 interRegionLinks.hangzhou-shanghai.from",
      "TR104 transitRouters.cn-shanghai.cidrs",
      "VBR002 dataCentres.shanghai.circuits.circuit1.vbr.vlan",
      "VPC106 vpcs.production.vswitches",
    ]);
  });

  it("is not blamed for missing what had to be left out", () => {
    for (const [edits, only] of [
      [
        { "transitRouters.cn-shanghai.colour": 1, "transitRouters.cn-shanghai.mode": 5 },
        /^SHAPE00[25] transitRouters/,
      ],
      [{ "interRegionLinks.hangzhou-shanghai.bandwidthMbps": 0 }, /^LINK002/],
      [
        {
          "transitRouters.cn-beijing": { mode: "create" },
          interRegionLinks: {
            direct: { from: "cn-hangzhou", to: "cn-shanghai", bandwidthMbps: 0 },
            a: { from: "cn-hangzhou", to: "cn-beijing", bandwidthMbps: 1, name: "a" },
            b: { from: "cn-beijing", to: "cn-shanghai", bandwidthMbps: 1, name: "b" },
          },
        },
        /^LINK002/,
      ],
      [{ ...existingVpc, "vpcs.production.cidrs": ["172.17.0.0/16", "172.16.0.0"] }, /^(CIDR001|PROBE)/],
      [{ interRegionLinks: undefined, interRegionLink: {} }, /^SHAPE002 interRegionLink$/],
      [
        {
          "dataCentres.shanghai.circuits.circuit1.vbr.vlan": 3000,
          "dataCentres.shanghai.vpn": undefined,
        },
        /^VBR002/,
      ],
      [{ "dataCentres.shanghai.gateways.edge.uplinks.isp-1.publicIp": "x" }, /^GW001/],
      [{ "vpcs.production.vswitches.vswitch-2.zone": 5 }, /^SHAPE001 vpcs/],
      [{ "vpcs.production.routes": { mode: "prefixes", prefixes: ["x"] } }, /^CIDR001/],
      [{ "dataCentres.shanghai.circuits": 5 }, /^SHAPE001/],
      [
        {
          cen: { mode: "existing" },
          "transitRouters.cn-shanghai": { mode: "existing", id: "tr-a", existingCidrs: ["10.1.0.0/24"] },
        },
        /^SHAPE003 cen.id/,
      ],
    ] as const) {
      expect(found(loadWith(edits)).filter((problem) => !only.test(problem))).toEqual([]);
    }
  });

  it("is searched for what an entry without a fault lacks, whatever its neighbours look like", () => {
    expect(
      found(
        loadWith({
          "vpcs.production.vswitches.vswitch-2.cidr": "172.17.0.0/24",
          "vpcs.production.routes": { mode: "prefixes", prefixes: ["192.168.0.0/23"] },
          "vpcs.staging": { mode: "create", region: "cn-hangzhou", cidr: "x", vswitches: {} },
        }),
      ),
    ).toEqual([
      "CIDR001 vpcs.staging.cidr",
      "VPC101 vpcs.production.vswitches.vswitch-2.cidr",
      "VPC108 vpcs.production.routes",
    ]);
  });

  it("is still searched when a whole section is missing or of the wrong type", () => {
    expect(
      found(loadWith({ vpcs: undefined, cen: [], "dataCentres.shanghai.cidrs.0": "192.168.1.0/24" })),
    ).toEqual(["CIDR102 dataCentres.shanghai.cidrs[1]", "SHAPE001 cen", "SHAPE003 vpcs"]);
  });

  it("keeps no entry that has a fault", () => {
    const shape = parseShape(
      edited(exampleData(), {
        "dataCentres.shanghai.vpn.alibabaAsn": "x",
        "vpcs.production.vswitches.vswitch-1.zone": 5,
        "probes.ecs.side": "x",
        tags: { a: 1, b: "c" },
      }),
    );
    if (shape.ok || shape.rest === undefined) throw new Error("something can be kept");
    const { file, incomplete } = shape.rest;
    expect(file.tags).toEqual({ b: "c" });
    expect(file.probes).toEqual({});
    expect(Object.keys(file.vpcs.production?.vswitches ?? {})).toEqual(["vswitch-2"]);
    expect(file.dataCentres.shanghai?.vpn).toBeUndefined();
    expect(Object.keys(file.dataCentres.shanghai?.circuits ?? {})).toEqual(["circuit1"]);
    expect([...incomplete].sort()).toEqual(["dataCentres", "probes", "tags", "vpcs"]);
  });
});
