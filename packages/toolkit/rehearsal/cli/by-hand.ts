import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exitCodes, Stop } from "../../command/exit-codes";
import type { Account } from "../account/account";
import { membersOf } from "../account/model";
import type { Value } from "../service/service";
import type { Fault } from "./faults";
import type { Place } from "./place";

/** What somebody does to a deployed resource past Terraform. */
export type ByHand = Extract<Fault, { readonly kind: "delete" | "change" }>;

/**
 * Does it in the account, where the same rules hold as for Terraform.
 * @throws Stop where no stack's state holds the address, the argument cannot be changed, or the service refuses.
 */
export async function actByHand(account: Account, place: Place, fault: ByHand): Promise<void> {
  const [type = "", name = ""] = fault.address.split(".", 2);
  const id = idOf(place, type, name);
  if (id === undefined)
    throw new Stop(
      exitCodes.fault,
      `No state holds ${fault.address}, so nobody can ${fault.kind} it by hand.`,
    );
  try {
    if (fault.kind === "delete") await account.byHand.remove(type, id);
    else {
      const value = argumentValue(type, fault.attribute, fault.value);
      await account.byHand.change(type, id, { [fault.attribute]: value });
    }
  } catch (error) {
    throw new Stop(exitCodes.fault, error instanceof Error ? error.message : String(error));
  }
}

/**
 * A value as the argument of a resource type has it.
 * @throws Stop where the type has no such argument, it cannot be changed in place, or the text does not fit.
 */
export function argumentValue(type: string, name: string, text: string): Value {
  const refuse = (why: string) => new Stop(exitCodes.fault, `${type} cannot be changed by hand: ${why}.`);
  const member = membersOf(type)[name];
  if (member === undefined) throw refuse(`it has no ${name}`);
  if (member.presence === "computed") throw refuse(`${name} is set by the service`);
  if (member.forceNew) throw refuse(`${name} is fixed when it is made`);
  if (member.kind === "attribute") {
    if (member.type === "string") return text;
    if (member.type === "bool" && /^(true|false)$/.test(text)) return text === "true";
    if (member.type === "number" && /^-?\d+$/.test(text)) return Number(text);
    if (member.type === "bool" || member.type === "number")
      throw refuse(`${name} is a ${member.type}, and ${text} is none`);
  }
  throw refuse(`${name} is no text, number or bool`);
}

function idOf(place: Place, type: string, name: string): string | undefined {
  for (const stack of ["connectivity", "cen-core", "vpn-standby"]) {
    const file = join(place.states, `${stack}.tfstate`);
    if (!existsSync(file)) continue;
    const { resources = [] }: StateFile = JSON.parse(readFileSync(file, "utf8"));
    const found = resources.find((it) => it.mode === "managed" && it.type === type && it.name === name);
    const id = found?.instances[0]?.attributes.id;
    if (id !== undefined) return id;
  }
  return undefined;
}

interface StateFile {
  readonly resources?: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly attributes: { readonly id: string } }[];
  }[];
}
