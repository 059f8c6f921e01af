import type { Network, Vpc } from "@hybridnet/network";
import { tf } from "../cloud/types";
import { gapsOfAttachment, type WantedAttachment } from "./attachment-gaps";
import { type Gap, missingId, siteId } from "./deployment";
import type { Match } from "./match";

/**
 * What the network file asks for and Terraform does not have, except for sessions. It never adds to the
 * routes; it names the resource whose lack explains a loss.
 */
export function gapsOf(network: Network, match: Match): readonly Gap[] {
  return [
    ...cenGaps(network, match),
    ...network.transitRouters.flatMap(({ region }) => routerGaps(region, match)),
    ...cidrGaps(network, match),
    ...network.vpcs.flatMap((vpc) => [
      ...vpcGaps(vpc, match),
      ...gapsOfAttachment(
        {
          type: tf.vpcAttachment,
          of: `VPC ${vpc.address}`,
          id: match.vpcAttachmentId(vpc),
          deployed: match.vpcAttachment(vpc),
          ends: { kind: "vpc", network: match.vpc(vpc).id },
          regions: [vpc.region],
          publishes: vpc.autoPublish,
          concerns: match.vpc(vpc).id,
        },
        match,
      ),
      ...routeGaps(vpc, match),
    ]),
    ...linkAttachments(network, match).flatMap((wanted) => gapsOfAttachment(wanted, match)),
  ];
}

function linkAttachments(network: Network, match: Match): readonly WantedAttachment[] {
  const circuits = network.dataCentres.flatMap((site) => site.circuits);
  const connections = network.dataCentres.flatMap(({ vpn }) => vpn ?? []);
  return [
    ...network.interRegionLinks.map(
      (link): WantedAttachment => ({
        type: tf.peerAttachment,
        of: `inter-region link ${link.address} (${link.from} to ${link.to})`,
        id: missingId("peer-attachment", link.address),
        deployed: match.link(link),
        ends: { kind: "peer" },
        regions: [link.from, link.to],
        publishes: true,
        concerns: undefined,
      }),
    ),
    ...circuits.map((circuit): WantedAttachment => {
      const key = `${circuit.dataCentre}/${circuit.key}`;
      return {
        type: tf.vbrAttachment,
        of: `VBR ${key}`,
        id: missingId("vbr-attachment", key),
        deployed: match.vbrAttachment(circuit),
        ends: { kind: "vbr", network: match.vbr(circuit)?.id ?? missingId("vbr", key) },
        regions: [circuit.region],
        publishes: true,
        concerns: siteId(circuit.dataCentre),
      };
    }),
    ...connections.map(
      (vpn): WantedAttachment => ({
        type: tf.vpnAttachment,
        of: `VPN connection ${vpn.dataCentre}`,
        id: missingId("vpn-attachment", vpn.dataCentre),
        deployed: match.vpnAttachment(vpn),
        ends: { kind: "vpn", network: match.connection(vpn)?.id ?? missingId("vpn", vpn.dataCentre) },
        regions: [vpn.region],
        publishes: true,
        concerns: siteId(vpn.dataCentre),
      }),
    ),
  ];
}

function cenGaps({ cen }: Network, { cloud }: Match): readonly Gap[] {
  const isThere = [...cloud.addresses.values()].some((it) => it.startsWith(`${tf.cen}.`));
  return cen.mode === "existing" || isThere
    ? []
    : [{ type: tf.cen, of: "the network", text: `${tf.cen} of the network is missing`, repair: {} }];
}

/**
 * CIDR blocks of transit routers. No route leads by them; without one no IPsec-VPN connection can be
 * attached (Alibaba Cloud help: CreateTransitRouterVpnAttachment).
 */
function cidrGaps({ transitRouters }: Network, match: Match): readonly Gap[] {
  return transitRouters.flatMap(({ region, cidrs }) =>
    cidrs
      .filter(({ address }) => match.managed(tf.transitRouterCidr, address) === undefined)
      .map(({ cidr }) => ({
        type: tf.transitRouterCidr,
        of: `transit router ${region}`,
        text: `${tf.transitRouterCidr} ${cidr} of transit router ${region} is missing`,
        repair: {},
      })),
  );
}

function routerGaps(region: string, match: Match): readonly Gap[] {
  const { id } = match.router(region);
  if (match.cloud.transitRouters.some((it) => it.id === id)) return otherCenGaps(id, region, match);
  return [
    {
      type: tf.transitRouter,
      of: region,
      text: `${tf.transitRouter} of ${region} is missing`,
      repair: { transitRouters: [{ id, region, tables: [match.table(region).id] }] },
    },
  ];
}

/** A transit router of another CEN than the network's. */
function otherCenGaps(id: string, region: string, match: Match): readonly Gap[] {
  const [wanted, actual] = [match.cen(), match.cloud.cens.get(id)];
  if (wanted === undefined || actual === undefined || actual === wanted) return [];
  const address = match.cloud.addresses.get(id) ?? id;
  return [
    {
      type: tf.transitRouter,
      of: region,
      text: `cen_id of ${address} is ${actual}, the network's CEN is ${wanted}`,
      repair: {
        attachments: match.betweenCens().filter((it) => it.kind === "peer" && it.transitRouters.includes(id)),
      },
    },
  ];
}

function vpcGaps(vpc: Vpc, match: Match): readonly Gap[] {
  const { id, exists } = match.vpc(vpc);
  const table = tablesOf(vpc, match)[0]?.id ?? "";
  if (!exists)
    return [
      {
        type: tf.vpc,
        of: vpc.address,
        text: `${tf.vpc} of ${vpc.address} is missing`,
        concerns: id,
        repair: {
          vpcs: [
            {
              id,
              cidrs: vpc.cidrs,
              vswitches: vpc.vswitches.map(({ address, cidr }) => ({
                id: missingId("vswitch", address),
                cidr,
                table,
              })),
              tables: [{ id: table, kind: "system", routes: [] }],
            },
          ],
        },
      },
    ];
  const known = match.cloud.vpcs.find((it) => it.id === id)?.vswitches ?? [];
  return vpc.vswitches
    .filter(({ cidr }) => !known.some((it) => it.cidr === cidr))
    .map(({ address, cidr }) => ({
      type: tf.vswitch,
      of: `VPC ${vpc.address}`,
      text: `${tf.vswitch} ${cidr} of VPC ${vpc.address} is missing`,
      repair: { vswitches: [{ vpc: id, vswitch: { id: missingId("vswitch", address), cidr, table } }] },
    }));
}

/** Every route table of the VPC that the file does not isolate has every route of the file. */
function routeGaps(vpc: Vpc, match: Match): readonly Gap[] {
  const nextHop = match.vpcAttachmentId(vpc);
  const deployed = match.cloud.vpcs.find(({ id }) => id === match.vpc(vpc).id);
  return tablesOf(vpc, match).flatMap(({ id: table, key }) => {
    const routes = deployed?.tables.find(({ id }) => id === table)?.routes ?? [];
    return vpc.routes
      .filter((destination) => !routes.some((it) => it.destination === destination && it.nextHop === nextHop))
      .map((destination): Gap => {
        const of = `route table ${key} of VPC ${vpc.address} (${table})`;
        return {
          type: tf.routeEntry,
          of,
          text: `${tf.routeEntry} ${destination} of ${of} is missing`,
          concerns: match.vpc(vpc).id,
          repair: { vpcRoutes: [{ table, destination, nextHop }] },
        };
      });
  });
}

function tablesOf(vpc: Vpc, match: Match): readonly { readonly key: string; readonly id: string }[] {
  if (vpc.source.mode === "existing") return vpc.source.routeTables;
  const { id } = match.vpc(vpc);
  const system = match.cloud.vpcs.find((it) => it.id === id)?.tables[0]?.id;
  return [{ key: "system", id: system ?? missingId("vpc-table", vpc.address) }];
}
