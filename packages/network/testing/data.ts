import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { type LoadResult, parseNetwork } from "../load";
import type { LocatedProblem } from "../problems";
import { renderPath } from "../problems";
import { isMap } from "../schema/walk";

/** A network file as plain data. */
export type Data = Readonly<Record<string, unknown>>;

/** Changes by path, such as `{ "vpcs.production.cidr": "10.0.0.0/8" }`; undefined removes. */
export type Edits = Readonly<Record<string, unknown>>;

export const exampleFile = join(__dirname, "../examples/worked-example.yaml");

export function exampleText(): string {
  return readFileSync(exampleFile, "utf8");
}

let example: Data | undefined;

/** The example as data; `edit` copies before it changes anything. */
export function exampleData(): Data {
  example ??= asData(parse(exampleText()));
  return example;
}

/** A copy of the data with one value set, or removed where it is undefined. Maps on the way are made. */
export function edit(data: Data, path: string, value: unknown): Data {
  const copy = structuredClone(data);
  const keys = path.split(".");
  let at: Record<string | number, unknown> = copy;
  for (const key of keys.slice(0, -1)) {
    const next = at[key];
    if (isMap(next)) at = next;
    else {
      const made: Record<string, unknown> = {};
      at[key] = made;
      at = made;
    }
  }
  const last = keys.at(-1) ?? "";
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

export function edited(data: Data, edits: Edits): Data {
  return Object.entries(edits).reduce((so, [path, value]) => edit(so, path, value), data);
}

/** Loads data the way a user would: as YAML text. */
export function load(data: Data): LoadResult {
  return parseNetwork(stringify(data, { aliasDuplicateObjects: false }), "network.yaml");
}

export function problems(result: LoadResult): readonly LocatedProblem[] {
  return result.ok ? result.warnings : result.problems;
}

/** `CODE path` of every problem, sorted. */
export function found(result: LoadResult): readonly string[] {
  return problems(result)
    .map(({ code, path }) => `${code} ${renderPath(path)}`)
    .sort();
}

/** Milliseconds of processor time that something takes: the clock on the wall depends on who else is at work. */
export function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A network that loads without a warning and grows with its two numbers. */
export function largeNetwork(size: { readonly dataCentres: number; readonly vpcs: number }): Data {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const vpcs = numbers(size.vpcs).map((n) => [`vpc-${n}`, largeVpc(n)]);
  const sites = numbers(size.dataCentres).map((n) => [`site-${n}`, largeSite(n)]);
  return {
    cen: { mode: "create" },
    transitRouters: {
      "cn-shanghai": { mode: "create", cidrs: { vpn: "10.255.255.0/24" } },
      "cn-hangzhou": { mode: "create", cidrs: { vpn: "10.255.254.0/24" } },
    },
    interRegionLinks: { backbone: { from: "cn-hangzhou", to: "cn-shanghai", bandwidthMbps: 1000 } },
    vpcs: Object.fromEntries(vpcs),
    dataCentres: Object.fromEntries(sites),
  };
}

function largeVpc(n: number): Data {
  const zones = ["h", "i"];
  return {
    mode: "create",
    region: "cn-hangzhou",
    name: `VPC-${n}`,
    cidr: `172.${16 + (n % 16)}.${Math.floor(n / 16) * 8}.0/21`,
    attachment: { name: `VPC-Attachment-${n}` },
    vswitches: Object.fromEntries(
      zones.map((zone, index) => [
        `vswitch-${zone}`,
        {
          name: `vSwitch ${zone} ${n}`,
          zone: `cn-hangzhou-${zone}`,
          cidr: `172.${16 + (n % 16)}.${Math.floor(n / 16) * 8 + index}.0/24`,
        },
      ]),
    ),
  };
}

function largeSite(n: number): Data {
  const region = n % 2 === 0 ? "cn-shanghai" : "cn-hangzhou";
  const tunnel = (index: number) => {
    const network = `169.254.${10 + n}.${index * 4}`;
    return {
      cidr: `${network}/30`,
      alibabaAddress: `169.254.${10 + n}.${index * 4 + 1}`,
      customerAddress: `169.254.${10 + n}.${index * 4 + 2}`,
    };
  };
  return {
    asn: 64600 + n,
    cidrs: [0, 1, 2, 3].map((index) => `192.168.${n}.${index * 64}/26`),
    gateways: {
      edge: { uplinks: { isp: { publicIp: `203.0.113.${n + 1}`, customerGatewayName: `CGW-${n}` } } },
    },
    circuits: {
      main: {
        circuitId: `pc-example${n}`,
        region,
        vbr: { name: `VBR-${n}`, vlan: 100, bandwidthMbps: 1000 },
        link: { cidr: `10.0.${n}.0/30`, alibabaAddress: `10.0.${n}.2`, customerAddress: `10.0.${n}.1` },
        bgp: { groupName: `BGP-${n}`, keepaliveSeconds: 10, holdSeconds: 30 },
        bfd: { hops: 1 },
        attachment: { name: `VBR-Attachment-${n}` },
      },
    },
    vpn: {
      mode: "dual",
      region,
      connectionName: `IPsec-VPN-${n}`,
      attachment: { name: `VPN-Attachment-${n}` },
      tunnels: { tunnel1: tunnel(0), tunnel2: tunnel(1) },
    },
  };
}

function asData(value: unknown): Data {
  if (!isMap(value)) throw new Error("the example is no map");
  return value;
}
