import { exitCodes, Stop } from "../../command/exit-codes";
import { textAt } from "../../command/json";
import type { ShownStack } from "../../terraform/shown";
import type { Account } from "../account/account";
import { membersOf } from "../account/model";
import type { Value } from "../service/service";
import type { Fault } from "./faults";

/** What somebody does to a deployed resource past Terraform. */
export type ByHand = Extract<Fault, { readonly kind: "delete" | "change" }>;

/**
 * Does it in the account, where the same rules hold as for Terraform.
 * @throws Stop where no stack's state holds the address, the argument cannot be changed, or the service refuses.
 */
export async function actByHand(
  account: Account,
  stacks: readonly ShownStack[],
  fault: ByHand,
): Promise<void> {
  const resources = stacks.flatMap((stack) => stack.resources);
  const resource = resources.find(({ mode, address }) => mode === "managed" && address === fault.address);
  const id = textAt(resource?.values, "id");
  if (resource === undefined || id === undefined)
    throw new Stop(
      exitCodes.fault,
      `No state holds ${fault.address}, so nobody can ${fault.kind} it by hand.`,
    );
  try {
    if (fault.kind === "delete") await account.byHand.remove(resource.type, id);
    else {
      const value = argumentValue(resource.type, fault.attribute, fault.value);
      await account.byHand.change(resource.type, id, { [fault.attribute]: value });
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
