import type { Deployment, Link, Site } from "../deployment/deployment";

/** What an element of the picture is; words.ts says it in every language. */
export type ElementKind =
  | "data-centre"
  | "device"
  | "uplink"
  | "circuit"
  | "bgp-session"
  | "tunnel"
  | "vpn-connection"
  | "transit-router"
  | "inter-region-link"
  | "vpc"
  | "zone";

/** Something that the picture shows. */
export interface PictureElement {
  /** Its id in the topology; of a zone `zone:` and its name. */
  readonly id: string;
  readonly kind: ElementKind;
  /** What the network file calls it. */
  readonly name: string;
  /** Id of the failure that takes it down; left out for what does not fail by itself. */
  readonly failure?: string;
}

export interface Drawing {
  readonly elements: readonly PictureElement[];
  /** Ids of two elements that hang together, the one nearer to a data centre first. */
  readonly joins: readonly (readonly [string, string])[];
}

/** The topology from the data centres, on the left, to the VPCs and their zones. */
export function drawingOf(deployment: Deployment): Drawing {
  const { topology } = deployment;
  const regions = topology.transitRouters.map(
    ({ id, region }): PictureElement => ({
      id,
      kind: "transit-router",
      name: region,
      failure: `transit-router:${region}`,
    }),
  );
  const parts = [
    { elements: regions, joins: [] },
    ...deployment.sites.map(siteDrawing),
    ...deployment.links.map((link) => linkDrawing(link, deployment)),
    interRegionDrawing(deployment),
    vpcDrawing(deployment),
    zoneDrawing(deployment),
  ];
  const elements = parts.flatMap((part) => part.elements);
  const known = new Map(elements.map((element) => [element.id, element]));
  return {
    elements: [...known.values()],
    joins: parts.flatMap((part) => part.joins).filter((ends) => ends.every((id) => known.has(id))),
  };
}

function siteDrawing({ key, id, devices }: Site): Drawing {
  return {
    elements: [
      { id, kind: "data-centre", name: key },
      ...devices.flatMap((device): readonly PictureElement[] => [
        { id: device.id, kind: "device", name: afterColon(device.id), failure: device.id },
        ...device.uplinks.map((uplink) => ({
          id: uplink,
          kind: "uplink" as const,
          name: afterColon(uplink),
          failure: uplink,
        })),
      ]),
    ],
    joins: devices.flatMap((device) => [
      [id, device.id] as const,
      ...device.uplinks.map((uplink) => [device.id, uplink] as const),
    ]),
  };
}

function linkDrawing({ kind, id, key, circuitId, ends }: Link, { topology }: Deployment): Drawing {
  const routers = topology.attachments.flatMap((it) =>
    it.kind !== "peer" && it.network === id ? [[id, it.transitRouter] as const] : [],
  );
  if (kind === "circuit") {
    const circuit = circuitId ?? key;
    return {
      elements: [
        { id: circuit, kind: "circuit", name: key, failure: `circuit:${key}` },
        { id, kind: "bgp-session", name: key, failure: `bgp-session:${key}` },
      ],
      joins: [...ends.map(({ device }) => [device, circuit] as const), [circuit, id], ...routers],
    };
  }
  return {
    elements: [
      ...ends.map(({ session }, index) => ({
        id: session,
        kind: "tunnel" as const,
        name: `${key}/tunnel${index + 1}`,
        failure: `tunnel:${key}/tunnel${index + 1}`,
      })),
      { id, kind: "vpn-connection", name: key, failure: `vpn-connection:${key}` },
    ],
    joins: [
      ...ends.flatMap(({ session, uplink, device }) => [
        [uplink ?? device, session] as const,
        [session, id] as const,
      ]),
      ...routers,
    ],
  };
}

function interRegionDrawing({ interRegionLinks, topology }: Deployment): Drawing {
  const peers = topology.attachments.flatMap((it) => (it.kind === "peer" ? [it] : []));
  return {
    elements: interRegionLinks.map(({ id, key }) => ({
      id,
      kind: "inter-region-link",
      name: key,
      failure: `inter-region-link:${key}`,
    })),
    // From both, so that transit routers stand in one column.
    joins: peers.flatMap(({ id, transitRouters }) => transitRouters.map((router) => [router, id] as const)),
  };
}

function vpcDrawing({ vpcs, topology }: Deployment): Drawing {
  return {
    elements: vpcs.map(({ id, key }) => ({ id, kind: "vpc", name: key })),
    joins: topology.attachments.flatMap((it) =>
      it.kind === "vpc" ? [[it.transitRouter, it.network] as const] : [],
    ),
  };
}

/** Zones of VPCs, and those in which tunnels end. */
function zoneDrawing({ vpcs, links }: Deployment): Drawing {
  const joins = [
    ...vpcs.flatMap(({ id, attachmentZones, zones }) =>
      [...attachmentZones, ...zones.values()].map((zone) => [id, zone] as const),
    ),
    ...links.flatMap(({ id, ends }) => ends.flatMap(({ zone }) => (zone ? [[id, zone] as const] : []))),
  ].filter(([, zone]) => zone !== "");
  const zones = [...new Set(joins.map(([, zone]) => zone))].sort();
  return {
    elements: zones.map((zone) => ({
      id: `zone:${zone}`,
      kind: "zone",
      name: zone,
      failure: `zone:${zone}`,
    })),
    joins: [...new Set(joins.map((join) => join.join("\n")))].map((join): readonly [string, string] => {
      const [id = "", zone = ""] = join.split("\n");
      return [id, `zone:${zone}`];
    }),
  };
}

const afterColon = (id: string): string => id.slice(id.indexOf(":") + 1);
