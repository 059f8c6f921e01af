import { parse } from "yaml";

/** Plain data of a network file. */
export type Data = Record<string, unknown>;

/** One change that people make to a network file. */
export interface Change {
  readonly title: string;
  /** Key of the worked example that it touches. */
  readonly key: string;
  /** The network file before. */
  readonly from:
    | "packages/network/examples/worked-example.yaml"
    | "packages/network/examples/single-tunnel.yaml";
  readonly edit: (data: Data) => void;
  /** What it interrupts, where the types of what is replaced or deleted do not tell it. */
  readonly interrupts?: string;
  /** Why what is replaced or deleted interrupts nothing, although its type could. */
  readonly harmless?: string;
  /** Why the provider finds no difference, and nothing happens. */
  readonly dropped?: string;
  /** Why the service refuses the plan when it is applied in one go, and what to do instead. */
  readonly refused?: string;
}

const circuit = ["dataCentres", "shanghai", "circuits", "circuit1"] as const;
const vpn = ["dataCentres", "shanghai", "vpn"] as const;
const production = ["vpcs", "production"] as const;

const secondCircuit = `
circuitId: pc-example0circuit2
region: cn-shanghai
vbr: { name: VBR-2, vlan: 0, bandwidthMbps: 1000 }
link: { cidr: 10.0.0.4/30, alibabaAddress: 10.0.0.6, customerAddress: 10.0.0.5 }
bgp: { groupName: VBR-BGP-2 }
attachment: { name: VBR-Attachment-2 }
`;

const secondVpc = `
mode: create
region: cn-hangzhou
name: Second
cidr: 172.17.0.0/16
attachment: { name: Second-Attachment }
vswitches:
  vswitch-1: { name: Second 1, zone: cn-hangzhou-h, cidr: 172.17.10.0/24 }
  vswitch-2: { name: Second 2, zone: cn-hangzhou-i, cidr: 172.17.20.0/24 }
`;

const secondTunnel = {
  cidr: "169.254.20.0/30",
  alibabaAddress: "169.254.20.1",
  customerAddress: "169.254.20.2",
};

const namesTheSteps = "`hybridnet plan` refuses it and names the steps";

const stillAttached = "the VBR is still attached in `cen-core`, from where it has to be removed first";

const tunnelsByGateway =
  "the provider tells the tunnels of a connection apart by their number and customer gateway alone, and what else changes of one " +
  "is neither planned nor sent; change it with `hybridnet tunnels`, at the device and in the file, or replace the connection ([change-a-tunnel.md](change-a-tunnel.md))";

/** One change of each kind, against the deployed example. */
export const changes: readonly Change[] = [
  change("Rename a VBR", [...circuit, "vbr", "name"], "VBR-Shanghai"),
  {
    ...change("Rename a data centre's key", ["dataCentres"], undefined, (data) => {
      const sites = at(data, ["dataCentres"]);
      sites.pudong = sites.shanghai;
      delete sites.shanghai;
    }),
    refused: `${stillAttached}; then its VLAN stays reserved for seven days`,
  },
  change("Change the VBR's bandwidth", [...circuit, "vbr", "bandwidthMbps"], 2048),
  {
    ...change("Change the VLAN", [...circuit, "vbr", "vlan"], 100),
    interrupts: "the circuit, until the device uses the same VLAN",
  },
  {
    ...change("Move to another circuit", [...circuit, "circuitId"], "pc-example0other"),
    refused: stillAttached,
  },
  change("Switch BFD on", [...circuit, "bfd"], {
    transmitIntervalMs: 200,
    receiveIntervalMs: 200,
    multiplier: 3,
  }),
  change("Add a second circuit", ["dataCentres", "shanghai", "circuits", "circuit2"], parse(secondCircuit)),
  {
    ...change("Change a tunnel's addresses", [...vpn, "tunnels", "tunnel2"], {
      cidr: "169.254.30.0/30",
      alibabaAddress: "169.254.30.1",
      customerAddress: "169.254.30.2",
    }),
    dropped: tunnelsByGateway,
  },
  {
    ...change("Change the proposal", [...vpn, "ike", "encryption"], "aes256"),
    dropped: tunnelsByGateway,
  },
  change(
    "Change the device's public IP",
    ["dataCentres", "shanghai", "gateways", "edge", "uplinks", "isp-1", "publicIp"],
    "203.0.113.69",
  ),
  change(
    "Change the inter-region bandwidth",
    ["interRegionLinks", "hangzhou-shanghai", "bandwidthMbps"],
    2000,
  ),
  {
    ...change(
      "Change a transit router's CIDR block",
      ["transitRouters", "cn-shanghai", "cidrs", "vpn"],
      "10.201.0.0/24",
    ),
    refused: `the VPN connection has its addresses from it. ${namesTheSteps}`,
  },
  {
    ...change("Change the data centre's ASN", ["dataCentres", "shanghai", "asn"], 65532),
    interrupts: "the circuit and the standby",
    refused: `the new customer gateway would have the address of the old one. ${namesTheSteps}`,
  },
  change("Add a VPC", ["vpcs", "second"], parse(secondVpc)),
  {
    ...change(
      "Move a vSwitch to another zone",
      [...production, "vswitches", "vswitch-2", "zone"],
      "cn-hangzhou-j",
    ),
    interrupts: "that vSwitch; the other zone's interface of the transit router carries the rest of the VPC",
    refused:
      "the new vSwitch is made first and needs a block of its own; with one that is free in the VPC, one apply does it",
  },
  {
    ...change("Narrow the VPC's routes", [...production, "routes"], {
      mode: "prefixes",
      prefixes: ["192.168.0.0/16"],
    }),
    harmless: "no data centre is behind the routes that go",
  },
  change("Let the transit router publish the VPC's routes", [...production, "routes"], {
    mode: "auto-publish",
  }),
  change("Tag everything", ["tags"], { owner: "network" }),
  {
    ...change("From one tunnel to two", vpn, undefined, (data) => {
      const connection = at(data, vpn);
      connection.mode = "dual";
      delete connection.zone;
      at(data, [...vpn, "tunnels"]).tunnel2 = secondTunnel;
    }),
    from: "packages/network/examples/single-tunnel.yaml",
    refused: `a connection keeps its number of tunnels, as far as is documented. ${namesTheSteps}`,
  },
];

function change(
  title: string,
  path: readonly string[],
  value: unknown,
  edit: (data: Data) => void = (data) => {
    at(data, path.slice(0, -1))[path.at(-1) ?? ""] = value;
  },
): Change {
  return { title, key: path.join("."), from: "packages/network/examples/worked-example.yaml", edit };
}

/** The map that a path leads to. @throws Error where there is none. */
function at(data: Data, path: readonly string[]): Data {
  return path.reduce<Data>((map, key) => {
    const inner = map[key];
    if (typeof inner !== "object" || inner === null) throw new Error(`there is no ${path.join(".")}`);
    return inner as Data;
  }, data);
}
