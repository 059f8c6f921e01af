import type { Circuit, DataCentre, Network, TransitRouter, Vpc, Vpn } from "@hybridnet/network";
import type { BuiltStack } from "./deploy-all";

/** A line of the tree, and what hangs on it. */
interface Branch {
  readonly text: string;
  readonly under: readonly Branch[];
}

type PublicIps = BuiltStack["tunnelPublicIps"] | undefined;

/**
 * The network from each data centre over its links into the cloud, and from each transit router to what it joins. Of
 * what was built, a second plan has shown that it is what the network says.
 *
 * @param publicIps addresses that the service gave to the tunnels; left out of a network that is not built
 */
export function networkTree(network: Network, publicIps?: PublicIps): string {
  return [
    ...network.dataCentres.map((it) => dataCentre(it, publicIps)),
    ...network.transitRouters.map((it) => transitRouter(it, network)),
  ]
    .flatMap((root) => [root.text, ...drawn(root.under)])
    .join("\n");
}

function drawn(branches: readonly Branch[], indent = ""): readonly string[] {
  return branches.flatMap(({ text, under }, index) => {
    const isLast = index === branches.length - 1;
    return [
      `${indent}${isLast ? "└─ " : "├─ "}${text}`,
      ...drawn(under, `${indent}${isLast ? "   " : "│  "}`),
    ];
  });
}

function dataCentre({ key, asn, cidrs, circuits, vpn }: DataCentre, publicIps: PublicIps): Branch {
  return {
    text: `data centre ${key}, AS ${asn}: ${cidrs.join(", ")}`,
    under: [
      ...circuits.map(circuit),
      ...(vpn === undefined ? [] : [connection(vpn, { isStandby: circuits.length > 0, publicIps })]),
    ],
  };
}

function circuit({ key, gateway, circuitId, vbrName, vlan, bandwidthMbps, link, region }: Circuit): Branch {
  const vbr = `VBR ${vbrName}, VLAN ${vlan}, ${bandwidthMbps} Mbit/s, ${link.alibabaAddress}`;
  return {
    text: `circuit ${key} (${circuitId}) from device ${gateway}, ${link.customerAddress}`,
    under: [{ text: vbr, under: [{ text: `transit router ${region}`, under: [] }] }],
  };
}

function connection(
  { dataCentre: site, connectionName, region, tunnels }: Vpn,
  { isStandby, publicIps }: { readonly isStandby: boolean; readonly publicIps: PublicIps },
): Branch {
  const found = (tunnel: string) => publicIps?.find((it) => it.dataCentre === site && it.tunnel === tunnel);
  const end = (tunnel: string) =>
    publicIps === undefined ? "" : `, to ${found(tunnel)?.publicIp ?? "no public IP yet"}`;
  return {
    text: `IPsec-VPN connection ${connectionName}${isStandby ? ", standby" : ""}`,
    under: [
      ...tunnels.map(({ key, gateway, publicIp }) => ({
        text: `${key} from device ${gateway}, ${publicIp}${end(key)}`,
        under: [],
      })),
      { text: `transit router ${region}`, under: [] },
    ],
  };
}

function transitRouter({ region }: TransitRouter, { interRegionLinks, vpcs }: Network): Branch {
  return {
    text: `transit router ${region}`,
    under: [
      ...interRegionLinks
        .filter(({ from, to }) => from === region || to === region)
        .map(({ name, from, to, bandwidthMbps }) => ({
          text: `inter-region connection ${name} to transit router ${from === region ? to : from}, ${bandwidthMbps} Mbit/s`,
          under: [],
        })),
      ...vpcs.filter((it) => it.region === region).map(vpc),
    ],
  };
}

function vpc({ address, cidrs, vswitches, source }: Vpc): Branch {
  return {
    text: `VPC ${address}${source.mode === "existing" ? " (existing)" : ""}: ${cidrs.join(", ")}`,
    under: vswitches.map(({ key, zone, cidr, attached }) => ({
      text: `vSwitch ${key}, ${zone}: ${cidr}${attached ? "" : ", not attached"}`,
      under: [],
    })),
  };
}
