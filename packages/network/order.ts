import { byAddress, parseCidr } from "./cidr";

/** Entries of a map in the order of their keys, which is not that of the file. */
export function sorted<T>(map: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
}

export function inAddressOrder(cidrs: readonly string[]): readonly string[] {
  return cidrs
    .map(parseCidr)
    .sort(byAddress)
    .map(({ text }) => text);
}
