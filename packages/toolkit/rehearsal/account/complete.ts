import type { Member, Members } from "@cdktf/provider-alicloud";
import type { Attributes, Value } from "../service/service";
import { blocks, isList, isObject } from "./values";

/**
 * The complete attributes of an object: arguments as given, everything else as the service sets it, and a
 * zero value where it sets nothing, as the provider reads an absent field of an answer. What nobody can give is the
 * service's also where a plan has kept an earlier value of it.
 */
export const complete = (members: Members, given: Attributes, service: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(members).map(([name, member]): [string, Value] => [
      name,
      completeMember(member, given[name] ?? null, service[name] ?? null),
    ]),
  );

function completeMember(member: Member, given: Value, service: Value): Value {
  if (member.kind === "objects") {
    const made = isList(service) ? service : isList(given) ? given : [];
    return made.filter(isObject).map((element) => complete(member.members, {}, element));
  }
  if (member.kind === "block") {
    const elements = isList(given) ? given.filter(isObject) : [];
    const made = isList(service) ? service.filter(isObject) : [];
    if (elements.length === 0) {
      if (member.presence !== "optional+computed") return [];
      return made.map((element) => complete(member.members, element, element));
    }
    return elements.map((element, index) =>
      complete(member.members, element, partner(member.members, element, index, made)),
    );
  }
  switch (member.presence) {
    case "required":
    case "optional":
      return given;
    case "optional+computed":
      return given ?? service ?? zeros[member.type];
    case "computed":
      return service ?? zeros[member.type];
  }
}

/** An object as the service answers it: a zero for every argument that was left out. */
export const answered = (members: Members, attributes: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]): [string, Value] => {
      const member = members[name];
      if (member?.kind === "attribute") return [name, value ?? zeros[member.type]];
      return [name, isList(value) && member ? answeredBlocks(member.members, value) : value];
    }),
  );

const answeredBlocks = (members: Members, elements: readonly Value[]): readonly Value[] =>
  elements.filter(isObject).map((element) => answered(members, element));

/**
 * The attributes of an object after a change of its arguments. What the plan repeats from the state stays
 * as it is stored: a value that depends on other objects must not become an argument.
 *
 * @param shown the object as whoever changes it knows it
 * @param stored the object as the account remembers it
 */
export function changed(
  members: Members,
  planned: Attributes,
  shown: Attributes,
  stored: Attributes,
): Attributes {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]): [string, Value] => {
      const [wanted, before, kept] = [planned[name] ?? null, shown[name] ?? null, stored[name] ?? null];
      if (member.presence === "computed") return [name, kept];
      if (member.kind === "attribute") {
        const same = JSON.stringify(wanted) === JSON.stringify(before);
        return [name, same ? kept : completeMember(member, wanted, kept)];
      }
      const elements = blocks(planned, name);
      if (elements.length === 0 && member.presence === "optional+computed") return [name, kept];
      const [old, made] = [blocks(shown, name), blocks(stored, name)];
      return [
        name,
        elements.map((element, index) =>
          changed(
            member.members,
            element,
            partner(member.members, element, index, old),
            partner(member.members, element, index, made),
          ),
        ),
      ];
    }),
  );
}

/** What the service made of an element: tunnels are told apart by their index, other elements by their place. */
function partner(
  members: Members,
  element: Attributes,
  index: number,
  made: readonly Attributes[],
): Attributes {
  const found = members.tunnel_index
    ? made.find((other) => other.tunnel_index === element.tunnel_index)
    : made[index];
  return found ?? {};
}

const zeros = {
  string: "",
  number: 0,
  bool: false,
  "list(string)": [],
  "set(string)": [],
  "map(string)": {},
} as const;

/** Replaces every secret of an object. The path tells tunnels apart by their index. */
export function mapSecrets(
  members: Members,
  attributes: Attributes,
  replace: (path: string, value: string) => string,
  path = "",
): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]): [string, Value] => {
      const member = members[name];
      const here = path === "" ? name : `${path}.${name}`;
      if (member === undefined) return [name, value];
      if (member.kind !== "attribute") {
        const elements = blocks(attributes, name).map((element, index) =>
          mapSecrets(member.members, element, replace, `${here}.${element.tunnel_index ?? index}`),
        );
        return [name, value === null ? null : elements];
      }
      const secret = member.type === "string" && member.secret === true && typeof value === "string";
      return [name, secret ? replace(here, value) : value];
    }),
  );
}

/** Every secret of an object by its path; empty ones too. */
export function secretsIn(members: Members, attributes: Attributes): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  mapSecrets(members, attributes, (path, secret) => {
    found.set(path, secret);
    return secret;
  });
  return found;
}
