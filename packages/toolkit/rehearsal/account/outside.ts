import type { AccountContent, SeededDataCentre } from "./store/content";

/** What has happened at the data centres and on the lines; the account sees nothing of it but what no longer answers. */
export type Outside = NonNullable<AccountContent["outside"]>;

interface Surrounded {
  readonly outside: Outside;
}

export const allWell: Outside = { down: [], announced: {} };

/**
 * What can be down, by the names of the failover report. Three are of a tunnel: no IKE phase stands, the second one
 * does not, or both do and BGP does not. A locked circuit is one whose bill is not paid.
 */
export function namesOutside(dataCentres: readonly SeededDataCentre[]): readonly string[] {
  const names = dataCentres.flatMap(({ key, circuits, tunnels }) => [
    ...circuits.flatMap((circuit) => [
      `circuit:${key}/${circuit.key}`,
      `locked-circuit:${key}/${circuit.key}`,
      `bgp-session:${key}/${circuit.key}`,
      `device:${circuit.device}`,
    ]),
    ...tunnels.flatMap((tunnel) => [
      `tunnel:${key}/${tunnel.key}`,
      `tunnel-ipsec:${key}/${tunnel.key}`,
      `tunnel-bgp:${key}/${tunnel.key}`,
      `device:${tunnel.device}`,
      `uplink:${tunnel.uplink}`,
    ]),
  ]);
  return [...new Set(names)];
}

/** Who can announce networks: a data centre over all its links, or over one of them. */
export function announcersOutside(dataCentres: readonly SeededDataCentre[]): readonly string[] {
  return dataCentres.flatMap(({ key, circuits, tunnels }) => [
    key,
    ...[...circuits, ...tunnels].map((link) => `${key}/${link.key}`),
  ]);
}

export const isDown = ({ outside }: Surrounded, ...names: readonly string[]): boolean =>
  names.some((name) => outside.down.includes(name));

/** What a data centre announces over a link; undefined where it announces its own networks, as it should. */
export function announcedOver(
  { outside }: Surrounded,
  site: string,
  link: string,
): readonly string[] | undefined {
  return outside.announced[`${site}/${link}`] ?? outside.announced[site];
}

/** @throws Error where there is nothing of that name, with all names. */
export function known(names: readonly string[], name: string): string {
  if (names.includes(name)) return name;
  throw new Error(`There is no ${name} outside of the account. There are: ${names.join(", ")}.`);
}
