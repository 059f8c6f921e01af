import { renderPath } from "../../network/problems";
import { networkFile } from "../../network/schema";
import { bare, stepsTo } from "../../network/schema/walk";
import { parseShape } from "../../network/shape";
import { type Data, type Edits, edited, exampleData } from "../support/network";
import { existingRouter, existingVpc, singleTunnel } from "../support/rule-case";
import { fieldsBelow } from "../support/schema";

/** A key of the schema, a few values that it takes, and values that it refuses with the code it gives them. */
interface Limit {
  readonly at: string;
  readonly base?: Edits;
  readonly takes: readonly unknown[];
  readonly refuses: Readonly<Record<string, readonly unknown[]>>;
}

const flag = { takes: [true, false], refuses: { SHAPE001: ["yes", 1, null] } };
const cidr = {
  takes: ["0.0.0.0/0", "255.255.255.255/32"],
  refuses: {
    CIDR001: ["10.0.0.0", "10.0.0.0/33", "256.0.0.0/8", "10.0.0/8", "010.0.0.0/8", "10.0.0.0/08", "fd00::/8"],
    SHAPE001: [10, null],
  },
};
const address = (code: string) => ({
  takes: ["0.0.0.0", "255.255.255.255"],
  refuses: { [code]: ["10.0.0.1/32", "10.0.0.256", "1.2.3", "01.2.3.4", "::1", ""], SHAPE001: [1.2, true] },
});
const region = (code: string) => ({
  takes: ["cn-shanghai", "ap-southeast-1", "cn-shanghai-finance-1"],
  refuses: { [code]: ["shanghai", "CN-shanghai", "cn_shanghai", "cn-", "china-x", "cn-a b"], SHAPE001: [1] },
});
const integer = (code: string, min: number, max: number) => ({
  takes: [min, max],
  refuses: { [code]: [min - 1, max + 1], SHAPE001: [`${min}`, min + 0.5, null] },
});
const letterName = {
  takes: ["ab", `a${"b".repeat(127)}`, "a-_9"],
  refuses: { NAME001: ["a", `a${"b".repeat(128)}`, "1ab", "a b", "a.b", "ä1"], SHAPE001: [12] },
};
const freeName = (longest: number) => ({
  takes: ["x", "1 ä/.:", "y".repeat(longest)],
  refuses: {
    NAME001: ["", "y".repeat(longest + 1), "http://x", "https://x", "a\nb", "${a}", "%{a}"],
    SHAPE001: [12],
  },
});
const set = (code: string, takes: readonly unknown[], refuses: readonly unknown[]) => ({
  takes,
  refuses: { [code]: refuses },
});
const id = (prefix: string) => ({
  takes: [`${prefix}-a`, `${prefix}-${"1".repeat(40)}`],
  refuses: {
    ID001: [`${prefix}-`, `${prefix}-${"1".repeat(41)}`, `${prefix}-A`, `x${prefix}-a`, `${prefix}_a`],
    SHAPE001: [5],
  },
});
const reference = {
  takes: ["edge", "e-1"],
  refuses: { GW002: ["", "Edge", "1edge", "e_1"], SHAPE001: [7] },
};
const port = {
  takes: ["e", "GigabitEthernet0/3", "Port-channel1.100", `e${"0".repeat(47)}`],
  refuses: { DEV001: ["", "0e", "e 0", "e;0", "é0", `e${"0".repeat(48)}`], SHAPE001: [3] },
};
const zone = {
  takes: ["cn-hangzhou-h", "eu-central-1a"],
  refuses: { ZONE001: ["", "h", "CN-hangzhou-h", "cn-"], SHAPE001: [1] },
};

const shanghai = "dataCentres.shanghai";
const device = `${shanghai}.gateways.edge.device`;
const uplink = `${shanghai}.gateways.edge.uplinks.isp-1`;
const circuit = `${shanghai}.circuits.circuit1`;
const vpn = `${shanghai}.vpn`;
const hcp = { backend: { type: "hcp", organization: "example" } };
const oss = {
  backend: {
    type: "oss",
    bucket: "state",
    region: "cn-shanghai",
    lock: { instance: "locks", table: "locks" },
  },
};
const http = {
  backend: {
    type: "http",
    address: "https://example.com/{stack}",
    lock: { address: "https://example.com/{stack}/lock" },
  },
};
const stateAddress = {
  takes: ["https://example.com/a/{stack}", "http://127.0.0.1:8080/{stack}", "http://localhost:80/{stack}"],
  refuses: {
    BACKEND004: [
      "https://example.com/",
      "http://example.com/{stack}",
      "https://u:p@example.com/{stack}",
      "ftp://x/{stack}",
      "https://x/{stack}${y}",
    ],
  },
};
const plan = { "interRegionLinks.hangzhou-shanghai.billing": { mode: "bandwidth-plan", planId: "cenbwp-a" } };

const limits: readonly Limit[] = [
  {
    at: "backend.directory",
    base: { backend: { type: "local" } },
    ...set("BACKEND001", ["state", "a/b.c_d-e", "..a"], ["", "/tmp", "../x", "a/../b", "./a", "a b", "a/.."]),
  },
  {
    at: "backend.hostname",
    base: hcp,
    ...set("BACKEND002", ["app.terraform.io", "tfe:8443"], ["", "A.b", "a/b"]),
  },
  {
    at: "backend.organization",
    base: hcp,
    ...set("BACKEND002", ["abc", "a_B-9".repeat(8)], ["ab", "x".repeat(41), "a b"]),
  },
  {
    at: "backend.project",
    base: hcp,
    ...set("BACKEND002", ["a b", "x".repeat(40)], ["ab", "x".repeat(41), "a.b"]),
  },
  {
    at: "backend.workspacePrefix",
    base: hcp,
    ...set("BACKEND002", ["", "x".repeat(70)], ["x".repeat(71), "a b"]),
  },
  {
    at: "backend.bucket",
    base: oss,
    ...set("BACKEND003", ["abc", "x".repeat(63)], ["ab", "x".repeat(64), "-ab", "ab-", "aBc"]),
  },
  { at: "backend.region", base: oss, ...region("BACKEND003") },
  { at: "backend.prefix", base: oss, ...set("BACKEND003", ["a", "a/b.c"], ["", "/a", "a/", "a//b", "a b"]) },
  { at: "backend.encrypt", base: oss, ...flag },
  {
    at: "backend.lock.instance",
    base: oss,
    ...set("BACKEND003", ["abc", "a234567890123456"], ["ab", "1ab", "ab-", "a2345678901234567"]),
  },
  {
    at: "backend.lock.table",
    base: oss,
    ...set("BACKEND003", ["t", "_1"], ["", "1", "a-b", "x".repeat(256)]),
  },
  { at: "backend.address", base: http, ...stateAddress },
  { at: "backend.lock.address", base: http, ...stateAddress },
  { at: "backend.lock.lockMethod", base: http, ...set("BACKEND004", ["LOCK", "POST"], ["lock", "", "A B"]) },
  { at: "backend.lock.unlockMethod", base: http, ...set("BACKEND004", ["UNLOCK"], ["unlock"]) },
  {
    at: "tags.owner",
    takes: ["x", "x".repeat(128), "a b/c"],
    refuses: { TAG001: ["", "x".repeat(129), "${x}", "a\tb"], SHAPE001: [1, true, null] },
  },
  { at: "deletionProtection", ...flag },
  { at: "retiredRegions.0", base: { retiredRegions: [] }, ...region("REGION001") },
  { at: "cen.name", ...letterName },
  { at: "cen.id", base: existingRouter, ...id("cen") },
  { at: "transitRouters.cn-shanghai.name", ...freeName(128) },
  { at: "transitRouters.cn-shanghai.cidrs.vpn", ...cidr },
  { at: "transitRouters.cn-shanghai.id", base: existingRouter, ...id("tr") },
  { at: "transitRouters.cn-shanghai.existingCidrs.0", base: existingRouter, ...cidr },
  { at: "interRegionLinks.hangzhou-shanghai.from", ...region("LINK001") },
  { at: "interRegionLinks.hangzhou-shanghai.to", ...region("LINK001") },
  { at: "interRegionLinks.hangzhou-shanghai.name", ...freeName(128) },
  { at: "interRegionLinks.hangzhou-shanghai.bandwidthMbps", ...integer("LINK002", 1, 1000000) },
  {
    at: "interRegionLinks.hangzhou-shanghai.billing.linkType",
    ...set("LINK003", ["Gold", "Platinum"], ["gold", "Silver", 1]),
  },
  { at: "interRegionLinks.hangzhou-shanghai.billing.planId", base: plan, ...id("cenbwp") },
  { at: "interRegionLinks.hangzhou-shanghai.billing.associate", base: plan, ...flag },
  { at: "vpcs.production.region", ...region("VPC001") },
  { at: "vpcs.production.region", base: existingVpc, ...region("VPC001") },
  { at: "vpcs.production.attachment.name", ...letterName },
  { at: "vpcs.production.name", ...freeName(128) },
  { at: "vpcs.production.cidr", ...cidr },
  { at: "vpcs.production.vswitches.vswitch-1.name", ...freeName(128) },
  { at: "vpcs.production.vswitches.vswitch-1.zone", ...zone },
  { at: "vpcs.production.vswitches.vswitch-1.cidr", ...cidr },
  { at: "vpcs.production.vswitches.vswitch-1.attached", ...flag },
  { at: "vpcs.production.id", base: existingVpc, ...id("vpc") },
  {
    at: "vpcs.production.cidrs",
    base: existingVpc,
    takes: [["10.0.0.0/8"]],
    refuses: { VPC008: [[]], SHAPE001: ["10.0.0.0/8"] },
  },
  { at: "vpcs.production.cidrs.0", base: existingVpc, ...cidr },
  { at: "vpcs.production.vswitches.vswitch-1.id", base: existingVpc, ...id("vsw") },
  { at: "vpcs.production.vswitches.vswitch-1.cidr", base: existingVpc, ...cidr },
  { at: "vpcs.production.routeTables.system", base: existingVpc, ...id("vtb") },
  {
    at: "vpcs.production.isolatedRouteTables.0",
    base: { ...existingVpc, "vpcs.production.isolatedRouteTables": [] },
    ...id("vtb"),
  },
  {
    at: "vpcs.production.routes.prefixes",
    base: { "vpcs.production.routes": { mode: "prefixes" } },
    takes: [["10.0.0.0/8"]],
    refuses: { VPC007: [[]], SHAPE001: ["10.0.0.0/8", null] },
  },
  {
    at: "vpcs.production.routes.prefixes.0",
    base: { "vpcs.production.routes": { mode: "prefixes", prefixes: [] } },
    ...cidr,
  },
  { at: `${shanghai}.asn`, ...integer("BGP002", 1, 4294967294) },
  { at: `${shanghai}.cidrs`, takes: [["10.0.0.0/8"]], refuses: { DC001: [[]], SHAPE001: [{}] } },
  { at: `${shanghai}.cidrs.0`, ...cidr },
  { at: `${shanghai}.gateways.edge.uplinks.isp-1.publicIp`, ...address("GW001") },
  { at: `${shanghai}.gateways.edge.uplinks.isp-1.customerGatewayName`, ...letterName },
  { at: `${uplink}.interface`, ...port },
  { at: `${uplink}.prefixLength`, ...integer("DEV007", 8, 31) },
  { at: `${uplink}.nextHop`, ...address("DEV002") },
  { at: `${uplink}.privateAddress`, ...address("DEV002") },
  ...["cisco-asa", "linux"].flatMap((vendor): readonly Limit[] => {
    const base = {
      [device]: {
        vendor,
        inside: { address: "10.9.0.2/24", routes: [{ cidr: "10.8.0.0/16", nextHop: "10.9.0.1" }] },
      },
      [`${device}.acceptedPrefixes`]: ["10.0.0.0/8"],
    };
    return [
      {
        at: `${device}.hostname`,
        base,
        ...set(
          "DEV004",
          ["e", "Edge-1", "e".repeat(63)],
          ["", "1e", "e-", "e_1", "e.example", "e".repeat(64)],
        ),
      },
      { at: `${device}.inside.interface`, base, ...port },
      {
        at: `${device}.inside.address`,
        base,
        takes: ["192.168.2.215/24"],
        refuses: { DEV002: ["192.168.2.215", "192.168.2.215/33", "x"], SHAPE001: [24] },
      },
      { at: `${device}.inside.routes.0.cidr`, base, ...cidr },
      { at: `${device}.inside.routes.0.nextHop`, base, ...address("DEV002") },
      { at: `${device}.weights.circuit`, base, ...integer("DEV003", 0, 65535) },
      { at: `${device}.weights.tunnel`, base, ...integer("DEV003", 0, 65535) },
      {
        at: `${device}.acceptedPrefixes`,
        base,
        takes: [["10.0.0.0/8"]],
        refuses: { DEV005: [[]], SHAPE001: ["10.0.0.0/8"] },
      },
      { at: `${device}.acceptedPrefixes.0`, base, ...cidr },
      { at: `${device}.mss`, base, ...integer("DEV006", 536, 1460) },
    ];
  }),
  { at: `${device}.tunnelZone`, ...flag },
  { at: `${circuit}.circuitId`, ...id("pc") },
  { at: `${circuit}.interface`, ...port },
  { at: `${circuit}.gateway`, ...reference },
  { at: `${circuit}.region`, ...region("VBR001") },
  { at: `${circuit}.vbr.name`, ...letterName },
  { at: `${circuit}.vbr.vlan`, ...integer("VBR002", 0, 2999) },
  { at: `${circuit}.vbr.bandwidthMbps`, ...set("VBR003", [50, 50120, 102400], [0, 51, 51200, "50"]) },
  { at: `${circuit}.link.cidr`, ...cidr },
  { at: `${circuit}.link.alibabaAddress`, ...address("LNK001") },
  { at: `${circuit}.link.customerAddress`, ...address("LNK001") },
  {
    at: `${circuit}.bgp.groupName`,
    takes: ["ab", `a${"b".repeat(127)}`, "a.b_c-d"],
    refuses: { NAME001: ["a", `a${"b".repeat(128)}`, "1ab", "a b"] },
  },
  { at: `${circuit}.bgp.alibabaAsn`, ...integer("BGP001", 1, 4294967294) },
  { at: `${circuit}.bgp.authKey`, ...flag },
  { at: `${circuit}.bgp.keepaliveSeconds`, ...integer("BGP003", 1, 21845) },
  { at: `${circuit}.bgp.holdSeconds`, ...integer("BGP004", 3, 65535) },
  { at: `${circuit}.bfd.transmitIntervalMs`, ...integer("BFD001", 200, 1000) },
  { at: `${circuit}.bfd.receiveIntervalMs`, ...integer("BFD001", 200, 1000) },
  { at: `${circuit}.bfd.multiplier`, ...integer("BFD002", 3, 10) },
  { at: `${circuit}.bfd.hops`, ...integer("BFD003", 1, 255) },
  { at: `${circuit}.healthCheck.intervalSeconds`, ...integer("HC001", 2, 3) },
  { at: `${circuit}.healthCheck.packets`, ...integer("HC002", 3, 8) },
  { at: `${circuit}.healthCheck.sourceAddress`, ...address("HC003") },
  { at: `${circuit}.attachment.name`, ...letterName },
  ...[undefined, singleTunnel].flatMap((mode): readonly Limit[] => {
    const base = mode ?? {};
    return [
      { at: `${vpn}.region`, base, ...region("VPN007") },
      { at: `${vpn}.connectionName`, base, ...freeName(100) },
      { at: `${vpn}.attachment.name`, base, ...letterName },
      { at: `${vpn}.bgp.keepaliveSeconds`, base, ...integer("BGP003", 1, 21845) },
      { at: `${vpn}.bgp.holdSeconds`, base, ...integer("BGP004", 3, 65535) },
      { at: `${vpn}.alibabaAsn`, base, ...integer("BGP001", 1, 4294967295) },
      { at: `${vpn}.deadPeerDetection`, base, ...flag },
      { at: `${vpn}.natTraversal`, base, ...flag },
      { at: `${vpn}.effectImmediately`, base, ...flag },
    ];
  }),
  { at: `${vpn}.ike.version`, ...set("VPN001", ["ikev1", "ikev2"], ["ike", 2]) },
  ...["ike", "ipsec"].flatMap((phase): readonly Limit[] => [
    {
      at: `${vpn}.${phase}.encryption`,
      ...set("VPN002", ["aes", "aes192", "aes256", "des", "3des"], ["aes128", "AES"]),
    },
    {
      at: `${vpn}.${phase}.authentication`,
      ...set("VPN003", ["md5", "sha1", "sha256", "sha384", "sha512"], ["sha", "SHA1"]),
    },
    { at: `${vpn}.${phase}.lifetimeSeconds`, ...integer("VPN005", 0, 86400) },
  ]),
  { at: `${vpn}.ike.dhGroup`, ...set("VPN004", ["group1", "group2", "group5", "group14"], ["disabled", 14]) },
  { at: `${vpn}.ipsec.dhGroup`, ...set("VPN004", ["disabled", "group14"], ["group15"]) },
  { at: `${vpn}.tunnelBandwidth`, ...set("VPN008", ["Standard", "Large"], ["large", 1000]) },
  { at: `${vpn}.zone`, base: singleTunnel, ...zone },
  { at: `${vpn}.tunnels.tunnel1.gateway`, ...reference },
  { at: `${vpn}.tunnels.tunnel1.uplink`, ...reference },
  { at: `${vpn}.tunnels.tunnel1.cidr`, ...cidr },
  { at: `${vpn}.tunnels.tunnel2.alibabaAddress`, ...address("LNK001") },
  { at: `${vpn}.tunnels.tunnel2.customerAddress`, ...address("LNK001") },
  ...["alibabaId", "customerId"].map(
    (key): Limit => ({
      at: `${vpn}.tunnels.tunnel1.${key}`,
      takes: ["a", "x".repeat(100), "vpn@example.com"],
      refuses: { VPN006: ["", "a b", "x".repeat(101), "${a}"], SHAPE001: [5] },
    }),
  ),
  { at: "probes.ecs.side", ...set("SHAPE005", ["vpc", "data-centre"], ["dc", 1]) },
  { at: "probes.ecs.at", ...set("PROBE001", ["production"], ["", "Production"]) },
  { at: "probes.ecs.address", ...address("PROBE002") },
  ...(
    [
      ["failure", { kind: "survives", failure: "any-circuit" }],
      ["failure", { kind: "detects", failure: "any-circuit", withinSeconds: 1 }],
      ["during", { kind: "prefers", link: "vpn", during: "any-circuit" }],
      ["after", { kind: "returns", after: "any-circuit", to: "circuit" }],
    ] as const
  ).map(
    ([key, entry]): Limit => ({
      at: `expectations.it.${key}`,
      base: { expectations: { it: entry } },
      takes: [
        "any-circuit",
        "any-inter-region-link",
        "all-bgp-sessions",
        "uplink:a/b-c/d1",
        "zone:eu-central-1a",
      ],
      refuses: {
        EXP001: [
          "",
          "circuit",
          "any",
          "any-all-circuits",
          "any-link",
          "circuit:",
          "circuit:A/b",
          "all-tunnels",
          "x:a/b",
        ],
        SHAPE001: [1],
      },
    }),
  ),
  {
    at: "expectations.it.link",
    base: { expectations: { it: { kind: "prefers", link: "vpn" } } },
    takes: ["circuit", "vpn", "circuit:shanghai/circuit1", "vpn:shanghai"],
    refuses: { EXP002: ["", "tunnel", "vpn:", "circuits", "circuit:A"], SHAPE001: [1] },
  },
  ...["dataCentre", "vpc"].map(
    (key): Limit => ({
      at: `expectations.it.pairs.${key}`,
      base: { expectations: { it: { kind: "symmetric", pairs: {} } } },
      takes: ["a", "a-1"],
      refuses: { EXP003: ["", "A", "1a", "a_b"], SHAPE001: [1] },
    }),
  ),
  {
    at: "expectations.it.withinSeconds",
    base: { expectations: { it: { kind: "detects", failure: "any-circuit", withinSeconds: 1 } } },
    ...integer("EXP004", 1, 3600),
  },
];

const rows = limits.flatMap(({ at, base = {}, takes, refuses }) => [
  ...takes.map((value) => ({ at, base, value, code: undefined })),
  ...Object.entries(refuses).flatMap(([code, values]) => values.map((value) => ({ at, base, value, code }))),
]);

function faults(data: Data): readonly string[] {
  const shape = parseShape(data);
  return shape.ok ? [] : shape.problems.map(({ code, path }) => `${code} ${renderPath(path)}`);
}

describe("the schema", () => {
  it.each(rows.filter(({ code }) => code === undefined))("takes $value as $at", ({ at, base, value }) => {
    expect(faults(edited(exampleData(), { ...base, [at]: value }))).toEqual([]);
  });

  it.each(rows.flatMap(({ code, ...row }) => (code === undefined ? [] : [{ ...row, code }])))(
    "refuses $value as $at with $code",
    ({ at, base, value, code }) => {
      const path = renderPath(at.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key)));
      expect(faults(edited(exampleData(), { ...base, [at]: value }))).toEqual([`${code} ${path}`]);
    },
  );

  it("has a row above for every value that it describes", () => {
    const tested = limits.flatMap(({ at, base = {}, takes }) => {
      const data = edited(exampleData(), { ...base, [at]: takes[0] });
      const step = stepsTo(networkFile, at.split("."), data).at(-1);
      return step === undefined ? [] : [bare(step.schema)];
    });
    const untested = fieldsBelow(networkFile).filter(({ schema }) => !tested.includes(schema));
    expect(untested.map(({ at }) => at)).toEqual([]);
  });

  it("fills in what the reference page promises", () => {
    const shape = parseShape(
      edited(exampleData(), {
        [`${circuit}.bfd`]: {},
        [`${circuit}.healthCheck`]: {},
        [`${circuit}.bgp`]: undefined,
        [`${device}`]: undefined,
        [`${vpn}.ike`]: undefined,
        [`${vpn}.ipsec`]: undefined,
        [`${vpn}.connectionName`]: undefined,
      }),
    );
    if (!shape.ok) throw new Error("the example does not parse");
    const site = shape.file.dataCentres.shanghai;
    expect(site?.gateways.edge?.device).toMatchObject({
      vendor: "linux",
      weights: { circuit: 1000, tunnel: 500 },
      mss: 1350,
    });
    expect(shape.file.backend).toEqual({ type: "local", directory: "state" });
    expect(site?.circuits.circuit1).toMatchObject({
      bgp: { groupName: "VBR-BGP", alibabaAsn: 45104, authKey: false },
      bfd: { transmitIntervalMs: 1000, receiveIntervalMs: 1000, multiplier: 3, hops: 1 },
      healthCheck: { intervalSeconds: 2, packets: 8 },
    });
    expect(site?.vpn).toMatchObject({
      connectionName: "IPsec-VPN-connection",
      tunnelBandwidth: "Standard",
      effectImmediately: true,
      deadPeerDetection: true,
      natTraversal: true,
      ike: {
        version: "ikev2",
        encryption: "aes256",
        authentication: "sha256",
        dhGroup: "group14",
        lifetimeSeconds: 86400,
      },
      ipsec: { encryption: "aes256", authentication: "sha256", dhGroup: "group14", lifetimeSeconds: 86400 },
    });
  });
});
