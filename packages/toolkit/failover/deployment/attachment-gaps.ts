import type { Attachment, NetworkAttachment } from "../../routing/topology";
import { tf } from "../cloud/types";
import type { Gap, Patch } from "./deployment";
import type { Match } from "./match";

/** An attachment that the network file asks for. */
export interface WantedAttachment {
  readonly type: string;
  /** Such as `VBR shanghai/circuit1`. */
  readonly of: string;
  /** The id that it would have. */
  readonly id: string;
  readonly deployed: Attachment | undefined;
  /** What it would be. */
  readonly ends:
    | { readonly kind: NetworkAttachment["kind"]; readonly network: string }
    | { readonly kind: "peer" };
  /** Region of its transit router; both regions of an inter-region connection. */
  readonly regions: readonly [string] | readonly [string, string];
  readonly publishes: boolean;
  /** Id of the data centre or VPC that it serves; one between regions serves all. */
  readonly concerns: string | undefined;
}

/** What is missing around one attachment: itself, its publish flag, its association, its propagation. */
export function gapsOfAttachment(wanted: WantedAttachment, match: Match): readonly Gap[] {
  const { deployed, of, type, publishes, concerns } = wanted;
  const scope = concerns === undefined ? {} : { concerns };
  if (deployed === undefined)
    return [
      { type, of, text: `${type} of ${of} is missing`, ...scope, repair: wholeAttachment(wanted, match) },
    ];
  const address = match.cloud.addresses.get(deployed.id) ?? deployed.id;
  const place = `${address} of ${of}`;
  const gaps: Gap[] = [];
  if (publishes && !deployed.autoPublish)
    gaps.push({
      type,
      of: place,
      text: `auto_publish_route_enabled of ${place} is off`,
      ...scope,
      repair: { publish: [deployed.id] },
    });
  for (const region of wanted.regions) {
    const tables = match.cloud.transitRouters.find(({ id }) => id === match.router(region).id)?.tables ?? [];
    const table = match.table(region).id;
    const relation = { attachment: deployed.id, table };
    const where = wanted.regions.length > 1 ? `${place} in ${region}` : place;
    const isMember = ({ attachment, table }: typeof relation) =>
      attachment === deployed.id && tables.includes(table);
    if (!match.cloud.associations.some(isMember))
      gaps.push({ ...missing(tf.association, where), ...scope, repair: { associations: [relation] } });
    if (!match.cloud.propagations.some(isMember))
      gaps.push({ ...missing(tf.propagation, where), ...scope, repair: { propagations: [relation] } });
  }
  return gaps;
}

function missing(type: string, of: string): Omit<Gap, "repair"> {
  return { type, of, text: `${type} of ${of} is missing` };
}

/** The attachment with all that belongs to it. */
function wholeAttachment({ ends, id, regions, publishes }: WantedAttachment, match: Match): Patch {
  const [router, other] = regions.map((region) => match.router(region).id);
  const relations = regions.map((region) => ({ attachment: id, table: match.table(region).id }));
  const attachment: Attachment =
    ends.kind === "peer"
      ? { id, kind: "peer", transitRouters: [router ?? "", other ?? ""], autoPublish: publishes }
      : { id, kind: ends.kind, transitRouter: router ?? "", network: ends.network, autoPublish: publishes };
  return { attachments: [attachment], associations: relations, propagations: relations };
}
