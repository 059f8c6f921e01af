/**
 * Which element of a set was which before. Elements have no names: one that is configured as before is
 * the same, else one whose required arguments are. For the only set with values that the provider fills
 * in, the tunnels of an IPsec connection, those are tunnel_index and customer_gateway_id, by which the
 * provider itself tells tunnels apart (provider source, resource_alicloud_vpn_gateway_vpn_attachment.go).
 */
import type { Members } from "@cdktf/provider-alicloud";
import type { TerraformObject } from "../protocol/values";
import { same } from "./equality";

/**
 * @param planElement the planned element for a wanted one and its partner
 * @returns for each wanted element its partner in the prior state, if any; no partner twice
 */
export function priorElements(
  members: Members,
  wanted: readonly TerraformObject[],
  before: readonly TerraformObject[],
  planElement: (element: TerraformObject, old: TerraformObject) => TerraformObject,
): readonly (TerraformObject | undefined)[] {
  const left = new Set(before);
  const partners = new Map<TerraformObject, TerraformObject>();
  const pair = (fits: (element: TerraformObject, old: TerraformObject) => boolean) => {
    for (const element of wanted) {
      if (partners.has(element)) continue;
      const partner = [...left].find((old) => fits(element, old));
      if (!partner) continue;
      partners.set(element, partner);
      left.delete(partner);
    }
  };
  pair((element, old) => planElement(element, old) === old);
  pair((element, old) => sameIdentity(members, element, old));
  return wanted.map((element) => partners.get(element));
}

/** Whether both have the same required arguments, of which there must be some. */
export function sameIdentity(members: Members, a: TerraformObject, b: TerraformObject): boolean {
  const required = identity(members);
  return required.length > 0 && required.every((name) => same(a[name] ?? null, b[name] ?? null));
}

const identity = (members: Members): readonly string[] =>
  Object.entries(members).flatMap(([name, member]) =>
    member.kind === "attribute" && member.presence === "required" ? [name] : [],
  );
