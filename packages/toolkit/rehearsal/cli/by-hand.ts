import type { Network } from "@hybridnet/network";
import { exitCodes, Stop } from "../../command/exit-codes";
import { listAt, parseJson, textAt, valueAt } from "../../command/json";
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
      const [first = "", ...path] = fault.attribute.split(".");
      const changed =
        path.length > 0
          ? { [tunnels]: withTunnel(resource.values, Number(first.replace("tunnel", "")), path, fault.value) }
          : { [first]: argumentValue(resource.type, first, fault.value) };
      await account.byHand.change(resource.type, id, changed);
    }
  } catch (error) {
    throw new Stop(exitCodes.fault, error instanceof Error ? error.message : String(error));
  }
}

/**
 * Gives a circuit another state, or takes it away; it stays so in this account.
 * @throws Error where the network or the account has no such circuit
 */
export async function actOnCircuit(
  account: Account,
  { dataCentres }: Network,
  { name, status }: Extract<Fault, { readonly kind: "circuit" }>,
): Promise<void> {
  const circuits = dataCentres.flatMap((site) =>
    site.circuits.map((it) => ({ ...it, name: `${site.key}/${it.key}` })),
  );
  const circuit = circuits.find((it) => it.name === name);
  if (circuit === undefined)
    throw new Error(`There is no circuit ${name}. There are: ${circuits.map((it) => it.name).join(", ")}.`);
  await (status === "gone"
    ? account.circuits.remove(circuit.circuitId)
    : account.circuits.change(circuit.circuitId, status));
}

const tunnels = "tunnel_options_specification";

/**
 * The tunnels of a connection with another value at a path of one of them.
 * @throws Stop where there is no such tunnel or argument.
 */
function withTunnel(values: unknown, index: number, path: readonly string[], text: string): Value {
  const members = structuredClone(listAt(values, tunnels));
  const tunnel = members.find((member) => valueAt(member, "tunnel_index") === index);
  const last = path.at(-1) ?? "";
  const block = path.length > 1 ? listAt(tunnel, path[0] ?? "")[0] : tunnel;
  const before = valueAt(block, last);
  if (typeof block !== "object" || block === null || before === undefined)
    throw new Stop(exitCodes.fault, `The connection has no tunnel${index}.${path.join(".")}.`);
  Reflect.set(block, last, typeof before === "string" ? text : parseJson(text, `the value of ${last}`));
  return members as Value;
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
