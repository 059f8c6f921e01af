import { type DataCentre, tunnelPacketBytes } from "@hybridnet/network";
import { containsAddress, formatAddress, parseAddress, parseCidr } from "@hybridnet/network/cidr";
import { circuitInterface } from "../../devices/linux/names";
import type { DevicePlan } from "../../devices/plan";
import { deviceId, siteId, tunnelId } from "../../failover/deployment/deployment";
import type { Match } from "../../failover/deployment/match";
import type { PlanDraft } from "./draft";
import { addTunnelEnd, addVbr, type CloudEnd } from "./edges";
import type { InnerRouting, Port } from "./plan";
import type { TransitRouters } from "./transit";

/** What a data centre's devices are configured with. */
interface DeviceSetup {
  readonly plan: DevicePlan;
  /** The generated configuration, byte for byte. */
  readonly frr: string;
}

interface SiteProps {
  readonly site: DataCentre;
  readonly devices: readonly DeviceSetup[];
  readonly secrets: Readonly<Record<string, string>>;
  readonly match: Match;
  /** Networks that hosts of the data centre ask their devices for. */
  readonly cloudNetworks: readonly string[];
}

/** A data centre: hosts behind its inner network, its devices, and the other ends of their links. */
export function addSite(props: SiteProps, transit: TransitRouters, draft: PlanDraft): InnerRouting {
  const { site, devices } = props;
  const core = draft.add("data-centre", [site.key], siteId(site.key));
  const nodes = devices.map((device) => addDevice(device, props, transit, draft));
  joinInside(props, core.name, nodes, draft);
  const inner = { node: core.name, networks: props.cloudNetworks, devices: nodes };
  const [only] = nodes;
  if (nodes.length === 1 && only !== undefined) core.setup.push(`route add default via ${only.inside}`);
  return inner;
}

type InnerDevice = InnerRouting["devices"][number];

function addDevice(
  { plan, frr }: DeviceSetup,
  { site, match, secrets }: SiteProps,
  transit: TransitRouters,
  draft: PlanDraft,
): InnerDevice & { readonly plan: DevicePlan } {
  const { name } = draft.add("device", [site.key, plan.gateway], deviceId(site.key, plan.gateway));
  draft.configure(name, () => ({ text: frr, daemons: ["zebra", "staticd", "bfdd", "bgpd"] }));
  for (const { port, address, prefixLength } of plan.uplinks)
    draft.wire("uplink", undefined, [
      { node: name, interface: port, addresses: [`${address}/${prefixLength ?? 32}`] },
    ]);
  const links: string[] = [];
  for (const end of plan.circuits) {
    const { circuit } = end;
    const vbr = match.vbr(circuit);
    // Another VLAN is another wire: the two ends do not see each other.
    const joined = vbr !== undefined && (vbr.vlan ?? circuit.vlan) === circuit.vlan;
    const key = circuit.bgp.keyVariable;
    const cloud = joined
      ? addVbr(vbr, circuit, key === undefined ? undefined : secrets[key], transit, draft)
      : undefined;
    const length = parseCidr(circuit.link.cidr).prefixLength;
    const port = { node: name, interface: circuitInterface(end), addresses: [`${end.address}/${length}`] };
    const id = match.cloud.peers.filter((it) => it.vbr === vbr?.id);
    const session = id.find((it) => it.peerAddress === end.address) ?? id[0];
    links.push(port.interface);
    joinLink(draft, "circuit", {
      site: site.key,
      key: `${site.key}/${circuit.key}`,
      session: session?.id,
      port,
      cloud,
    });
  }
  for (const end of plan.tunnels) {
    const { tunnel } = end;
    const connection = site.vpn && match.connection(site.vpn);
    const deployed = connection?.tunnels.find(({ index }) => index === tunnel.index);
    // With another public IP the cloud's end waits for somebody else: no tunnel comes up.
    const cloud =
      connection && deployed?.customerIp === tunnel.publicIp
        ? addTunnelEnd(connection, deployed, site.key, transit, draft)
        : undefined;
    const length = parseCidr(tunnel.link.cidr).prefixLength;
    const port = {
      node: name,
      interface: tunnel.key,
      addresses: [`${end.address}/${length}`],
      mtu: plan.device.tunnelMtu,
    };
    const session = connection && tunnelId(connection.id, tunnel.index);
    joinLink(draft, "tunnel", {
      site: site.key,
      key: `${site.key}/${tunnel.key}`,
      session,
      port,
      cloud,
      ...(site.vpn && { carries: tunnelPacketBytes(site.vpn) }),
    });
  }
  const settings = Object.fromEntries(
    [...links, ...plan.tunnels.map(({ tunnel }) => tunnel.key)].map((it) => [
      `ipv4/conf/${it}/rp_filter`,
      "2",
    ]),
  );
  Object.assign(draft.node(name).settings, settings);
  return { node: name, inside: plan.device.inside?.address ?? "", circuits: links, plan };
}

interface LinkProps {
  readonly site: string;
  readonly key: string;
  readonly session: string | undefined;
  readonly port: Port;
  readonly cloud: CloudEnd | undefined;
  /** Bytes, as of a wire. */
  readonly carries?: number;
}

function joinLink(draft: PlanDraft, kind: "circuit" | "tunnel", props: LinkProps): void {
  const { site, key, session, port, cloud, carries } = props;
  if (cloud === undefined)
    draft.notes.push(`${kind} ${key} has no end in the cloud: Terraform's does not fit.`);
  const ports =
    cloud === undefined ? [port] : [port, { ...cloud.port, ...(carries !== undefined && { mtu: carries }) }];
  const wire = draft.wire(kind, session, ports, carries);
  if (cloud === undefined || session === undefined || cloud.speaksWith === undefined) return;
  const bare = (text: string | undefined) => (text ?? "").replace(/\/.*/, "");
  draft.sessions.push({
    id: session,
    kind,
    site,
    key,
    wire: wire.name,
    device: port.node,
    edge: cloud.node,
    neighbor: bare(cloud.port.addresses[0]),
    address: bare(port.addresses[0]),
  });
  if (cloud.probesFrom !== undefined)
    draft.probes.push({
      session,
      from: { node: cloud.node, address: cloud.probesFrom },
      to: { node: port.node, address: bare(port.addresses[0]) },
    });
}

/** The inner networks of the devices, with the hosts' router on the next hops that the devices name. */
function joinInside(
  { site }: SiteProps,
  core: string,
  devices: (InnerDevice & { readonly plan: DevicePlan })[],
  draft: PlanDraft,
): void {
  const cidrs = new Set(devices.flatMap(({ plan }) => plan.device.inside?.cidr ?? []));
  let number = 0;
  for (const cidr of cidrs) {
    const here = devices.filter(({ plan }) => plan.device.inside?.cidr === cidr);
    const { prefixLength } = parseCidr(cidr);
    const taken = here.flatMap(({ plan }) => plan.device.inside?.address ?? []);
    const hops = here.flatMap(({ plan }) => plan.device.inside?.routes.map(({ nextHop }) => nextHop) ?? []);
    const inside = [...new Set(hops)].filter((it) => containsAddress(parseCidr(cidr), parseAddress(it)));
    const own = inside.length > 0 ? inside : [freeAddress(cidr, taken)];
    draft.wire("inside", undefined, [
      { node: core, interface: `lan${number++}`, addresses: own.map((it) => `${it}/${prefixLength}`) },
      ...here.map(({ node, plan }) => ({
        node,
        interface: plan.device.inside?.port ?? "",
        addresses: [`${plan.device.inside?.address}/${prefixLength}`],
      })),
    ]);
  }
  devices.forEach((device, index) => {
    if (device.plan.device.inside !== undefined) return;
    const { ends, bare } = draft.links.take();
    draft.wire("inside", undefined, [
      { node: core, interface: `lan${number++}`, addresses: [ends[0]] },
      { node: device.node, interface: "inside", addresses: [ends[1]] },
    ]);
    // Better than the generated blackhole routes, as the data centre's own routes would be.
    draft.node(device.node).setup.push(...site.cidrs.map((cidr) => `route add ${cidr} via ${bare[0]}`));
    devices[index] = { ...device, inside: bare[1] };
    draft.notes.push(
      `device ${site.key}/${device.plan.gateway}: the network file has no inside; the drill made one.`,
    );
  });
}

/** The first host of a network that nobody has. */
export function freeAddress(cidr: string, taken: readonly string[], first?: string): string {
  const { first: start, last, prefixLength } = parseCidr(cidr);
  const from = first === undefined ? start + (prefixLength > 30 ? 0 : 1) : parseAddress(first);
  for (let address = from; address <= last; address++)
    if (!taken.includes(formatAddress(address))) return formatAddress(address);
  return first ?? formatAddress(from);
}
