import { stringify } from "yaml";

/** Ten regions with two zones each that a transit router supports. */
const regions: readonly (readonly [region: string, zones: readonly [string, string]])[] = [
  ["cn-beijing", ["h", "i"]],
  ["cn-chengdu", ["a", "b"]],
  ["cn-guangzhou", ["a", "b"]],
  ["cn-hangzhou", ["h", "i"]],
  ["cn-heyuan", ["a", "b"]],
  ["cn-qingdao", ["b", "c"]],
  ["cn-shanghai", ["f", "g"]],
  ["cn-shenzhen", ["d", "e"]],
  ["cn-wulanchabu", ["a", "b"]],
  ["cn-zhangjiakou", ["a", "b"]],
];
const vpcCount = 20;

/** A network file with this many data centres, one circuit and one dual-tunnel connection each; at most 120. */
export function generatedNetwork(dataCentreCount: number): string {
  const data = {
    cen: { mode: "create" },
    transitRouters: Object.fromEntries(
      regions.map(([region], index) => [
        region,
        { mode: "create", name: region, cidrs: { vpn: `10.200.${index}.0/24` } },
      ]),
    ),
    interRegionLinks: Object.fromEntries(
      regions.flatMap(([from], index) =>
        regions
          .slice(index + 1)
          .map(([to]) => [`${from}-${to}`, { from, to, name: `${from}-${to}`, bandwidthMbps: 1000 }]),
      ),
    ),
    vpcs: Object.fromEntries(Array.from({ length: vpcCount }, (_, index) => [`vpc-${index}`, vpc(index)])),
    dataCentres: Object.fromEntries(
      Array.from({ length: dataCentreCount }, (_, index) => [`site-${index}`, dataCentre(index)]),
    ),
  };
  return stringify(data);
}

function regionOf(index: number) {
  const found = regions[index % regions.length];
  if (found === undefined) throw new Error("there are ten regions");
  return found;
}

function vpc(index: number) {
  const [region, zones] = regionOf(index);
  const [second, third] = [16 + Math.floor(index / 2), (index % 2) * 128];
  return {
    mode: "create",
    region,
    name: `vpc-${index}`,
    cidr: `172.${second}.${third}.0/17`,
    attachment: { name: `vpc-${index}` },
    vswitches: Object.fromEntries(
      zones.map((zone, at) => [
        `zone-${zone}`,
        { name: `vpc-${index}-${zone}`, zone: `${region}-${zone}`, cidr: `172.${second}.${third + at}.0/24` },
      ]),
    ),
  };
}

function dataCentre(index: number) {
  const [region] = regionOf(index);
  const link = index * 4;
  const linkHost = (host: number) => `10.128.${Math.floor(link / 256)}.${(link % 256) + host}`;
  const tunnel = (at: 0 | 4) => ({
    cidr: `169.254.${10 + index}.${at}/30`,
    alibabaAddress: `169.254.${10 + index}.${at + 1}`,
    customerAddress: `169.254.${10 + index}.${at + 2}`,
  });
  return {
    asn: 64512 + index,
    cidrs: [`10.${index}.0.0/24`, `10.${index}.1.0/24`],
    gateways: {
      edge: {
        uplinks: { isp: { publicIp: `203.0.113.${index + 1}`, customerGatewayName: `site-${index}` } },
      },
    },
    circuits: {
      circuit: {
        circuitId: `pc-site${index}`,
        region,
        vbr: { name: `site-${index}`, vlan: 0, bandwidthMbps: 1000 },
        link: { cidr: `${linkHost(0)}/30`, alibabaAddress: linkHost(2), customerAddress: linkHost(1) },
        bgp: { groupName: `site-${index}` },
        attachment: { name: `site-${index}` },
      },
    },
    vpn: {
      mode: "dual",
      region,
      connectionName: `site-${index}`,
      attachment: { name: `site-${index}` },
      tunnels: { tunnel1: tunnel(0), tunnel2: tunnel(4) },
    },
  };
}
