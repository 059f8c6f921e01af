import type { Topology } from "../../routing/topology";

/** What the data centre of the worked example is called, and a second one with the same links would be. */
const renamed: readonly (readonly [string, string])[] = [
  ["data-centre:shanghai", "data-centre:suzhou"],
  ["device:shanghai", "device:suzhou"],
  ["uplink:shanghai", "uplink:suzhou"],
  ["shanghai_circuit1", "suzhou_circuit1"],
  ["vco-shanghai", "vco-suzhou"],
  ["attach-vpn-shanghai", "attach-vpn-suzhou"],
  ["pc-example0circuit1", "pc-example0circuit2"],
  ["65530", "65531"],
  ["192.168.", "192.168.10"],
];

/** The topology with a second data centre that differs from the first one in names and addresses only. */
export function withTwin(topology: Topology): Topology {
  const { dataCentres, sessions, attachments, associations, propagations } = topology;
  const ofSite = attachments.filter(({ kind }) => kind === "vbr" || kind === "vpn");
  const isOfSite = ({ attachment }: { readonly attachment: string }) =>
    ofSite.some(({ id }) => id === attachment);
  const copy = <T>(items: readonly T[]): readonly T[] =>
    JSON.parse(renamed.reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(items)));
  return {
    ...topology,
    dataCentres: [...dataCentres, ...copy(dataCentres)],
    sessions: [...sessions, ...copy(sessions)],
    attachments: [...attachments, ...copy(ofSite)],
    associations: [...associations, ...copy(associations.filter(isOfSite))],
    propagations: [...propagations, ...copy(propagations.filter(isOfSite))],
  };
}
