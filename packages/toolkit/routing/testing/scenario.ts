import type {
  Attachment,
  DataCentre,
  Membership,
  NetworkAttachment,
  Session,
  Topology,
  TransitRouter,
  Vpc,
} from "../topology";

/** Pieces of networks. Every transit router has one table, `<id>-table`, and everything is a member of it. */

export const router = (id: string, region: string, ...more: readonly string[]): TransitRouter => ({
  id,
  region,
  tables: [tableOf(id), ...more],
});

export const tableOf = (transitRouter: string): string => `${transitRouter}-table`;

export const vpc = (id: string, cidr: string, vswitches: readonly string[], attachment?: string): Vpc => ({
  id,
  cidrs: [cidr],
  vswitches: vswitches.map((it, index) => ({ id: `${id}-vsw${index + 1}`, cidr: it, table: `${id}-routes` })),
  tables: [
    {
      id: `${id}-routes`,
      kind: "system",
      routes: attachment
        ? ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].map((destination) => ({
            destination,
            nextHop: attachment,
          }))
        : [],
    },
  ],
});

export const attached = (
  kind: NetworkAttachment["kind"],
  network: string,
  transitRouter: string,
  autoPublish = kind !== "vpc",
): NetworkAttachment => ({ id: `attach-${network}`, kind, network, transitRouter, autoPublish });

export const link = (a: string, b: string, autoPublish = true): Attachment => ({
  id: `link-${a}-${b}`,
  kind: "peer",
  transitRouters: [a, b],
  autoPublish,
});

export const overVbr = (dataCentre: string, vbr: string, more: Partial<Session> = {}): Session => ({
  id: `bgp-${vbr}`,
  kind: "vbr",
  router: vbr,
  dataCentre,
  localAsn: 45104,
  needs: [`circuit-${vbr}`],
  weight: 1000,
  ...more,
});

export const overTunnel = (
  dataCentre: string,
  connection: string,
  index: 1 | 2,
  more: Partial<Session> = {},
): Session => ({
  id: `${connection}-tunnel${index}`,
  kind: "vpn",
  router: connection,
  dataCentre,
  localAsn: 45104,
  needs: [],
  weight: 500,
  ...more,
});

/** Both memberships of every attachment, in the default table at each of its ends. */
export const everywhere = (attachments: readonly Attachment[]): readonly Membership[] =>
  attachments.flatMap((attachment) =>
    (attachment.kind === "peer" ? attachment.transitRouters : [attachment.transitRouter]).map((end) => ({
      attachment: attachment.id,
      table: tableOf(end),
    })),
  );

export const network = (
  parts: Pick<Topology, "transitRouters" | "attachments"> & Partial<Topology>,
): Topology => ({
  vpcs: [],
  dataCentres: [],
  sessions: [],
  associations: everywhere(parts.attachments),
  propagations: everywhere(parts.attachments),
  ...parts,
});

export const site = (id: string, asn: number, ...cidrs: readonly string[]): DataCentre => ({
  id,
  asn,
  cidrs,
});

/** The data centre near Shanghai with its circuit and its connection, and the VPC in Hangzhou. */
export const scenario: Topology = network({
  transitRouters: [router("sh", "cn-shanghai"), router("hz", "cn-hangzhou")],
  vpcs: [vpc("vpc", "172.16.0.0/16", ["172.16.10.0/24", "172.16.20.0/24"], "attach-vpc")],
  dataCentres: [site("dc", 65530, "192.168.0.0/24", "192.168.1.0/24", "192.168.2.0/24")],
  sessions: [overVbr("dc", "vbr"), overTunnel("dc", "vpn", 1), overTunnel("dc", "vpn", 2)],
  attachments: [
    attached("vpc", "vpc", "hz"),
    attached("vbr", "vbr", "sh"),
    attached("vpn", "vpn", "sh"),
    link("hz", "sh"),
  ],
});

export const ecs = { in: "vpc", id: "vpc", address: "172.16.10.1" } as const;
export const server = { in: "data-centre", id: "dc", address: "192.168.1.7" } as const;
