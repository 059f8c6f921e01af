import { alicloud, type Members } from "@cdktf/provider-alicloud";
import { entriesAt } from "../../command/json";
import type { ShownResource } from "../../terraform/shown";

/** What a state holds of each resource: a text for each value by its path, comparable between two accounts. */
export type StateSummary = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What depends on the moment at which a read happens: a connection becomes ready while nobody waits for it. */
const chance: ReadonlySet<string> = new Set(["alicloud_vpn_gateway_vpn_attachment status"]);

/**
 * Attributes by address and path, with keys and times by their place only. Ids of both accounts follow from what was
 * made, so that they are the same where the two made the same.
 */
export const stateSummary = (resources: readonly ShownResource[]): StateSummary =>
  Object.fromEntries(
    resources
      .filter(({ mode }) => mode === "managed")
      .map(({ address, type, values }): [string, Readonly<Record<string, string>>] => [
        address,
        Object.fromEntries(
          leavesOf(membersOf(type), values).filter(([path]) => !chance.has(`${type} ${path}`)),
        ),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const membersOf = (type: string): Members => alicloud.resources.find((it) => it.type === type)?.members ?? {};

/** Null, which is nothing, is no leaf; an empty text, a zero and an empty list are. */
function leavesOf(members: Members, values: unknown, path = ""): readonly [string, string][] {
  return entriesAt(values).flatMap(([name, value]): readonly [string, string][] => {
    const member = members[name];
    const here = path === "" ? name : `${path}.${name}`;
    if (value === null || value === undefined) return [];
    if (member === undefined || member.kind === "attribute") {
      const isKey = member?.kind === "attribute" && member.type === "string" && member.secret === true;
      const isSet = member?.kind === "attribute" && member.type === "set(string)" && Array.isArray(value);
      return [[here, isKey && value !== "" ? "a key" : textOf(isSet ? [...value].sort() : value)]];
    }
    if (!Array.isArray(value)) return [[here, textOf(value)]];
    const isSet = member.kind === "block" ? member.nesting === "set" : member.collection === "set";
    const elements = value.map((element: unknown) => leavesOf(member.members, element));
    const ordered = isSet ? [...elements].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)) : elements;
    return [
      [`${here}.#`, String(value.length)],
      ...ordered.flatMap((leaves, index) =>
        leaves.map(([inner, text]): [string, string] => [`${here}.${index}.${inner}`, text]),
      ),
    ];
  });
}

/** Tunnels in the order of their index, other elements of a set in that of what they say. */
const orderOf = (leaves: readonly (readonly [string, string])[]): string =>
  `${leaves.find(([path]) => path === "tunnel_index")?.[1] ?? ""} ${JSON.stringify(leaves)}`;

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)$/;

const textOf = (value: unknown): string =>
  typeof value === "string" && time.test(value) ? "a time" : JSON.stringify(value);
