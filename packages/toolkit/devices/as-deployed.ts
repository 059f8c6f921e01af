import { isMap, type Network, parseNetwork, readYaml, valueAt } from "@hybridnet/network";
import { type Cidr, canonical, dottedMask, formatAddress, parseCidr } from "@hybridnet/network/cidr";
import { exitCodes, Stop } from "../command/exit-codes";
import type { Difference } from "./differences";

/** A network in which the cloud's values stand, and what else had to change with them. */
export interface AsDeployed {
  /** Undefined where the values do not go together. */
  readonly network: Network | undefined;
  readonly differences: readonly Difference[];
  readonly problems: readonly Stop[];
}

/**
 * The network that the text of a network file would mean, did it say what the cloud has: the rules of the file look at
 * the values together, and what follows from one of them follows. Where the cloud has several values for one key of
 * the file, such as an algorithm of both tunnels, the file's stays. Where the values do not go together, the problem is
 * what the rules say.
 */
export function asDeployed(text: string, differences: readonly Difference[]): AsDeployed {
  const yaml = readYaml(text);
  if (!yaml.ok) throw new Error("not the text of a valid network file");
  const file = new Map(Object.entries(structuredClone(Object(yaml.file.value))));
  // They ask what the network is to do, not what stands on a device.
  for (const section of ["expectations", "monitoring", "probes"]) file.delete(section);
  const data = Object.fromEntries(file);
  const written = differences.filter(({ isOnlyOne }) => isOnlyOne);
  for (const { key, cloud } of written) put(data, key, key.endsWith(".bfd") ? bfd(data, key, cloud) : cloud);
  for (const key of new Set(written.map((it) => circuitLink(it.key)).filter((it) => it !== undefined)))
    put(data, `${key}.cidr`, linkNetwork(data, key, written));
  const ends = written.flatMap((it) => deviceEnd(data, it));
  const parsed = parseNetwork(JSON.stringify(data), "");
  if (parsed.ok) return { network: parsed.network, differences: [...differences, ...ends], problems: [] };
  const broken = parsed.problems
    .filter(({ severity }) => severity === "error")
    .map(({ code, path, message, rule }) => `${code}  ${path.join(".")}: ${message}; ${rule}`);
  const said = [refusal, ...broken, ...differences.map(renderDifference)].join("\n");
  return { network: undefined, differences, problems: [new Stop(exitCodes.fault, said)] };
}

const refusal =
  "What the cloud has cannot be written for a device together with the rest of the network file. Apply the file first, or write what it says with --planned.";

/** One line, with both values and where each stands. */
export function renderDifference(it: Omit<Difference, "isOnlyOne">): string {
  const { device, what, cloud, file, key, place } = it;
  return `${device}: ${what} is ${cloud} in the cloud and ${file ?? "nothing"} in the file (${key}; ${place})`;
}

function put(data: unknown, key: string, value: unknown): void {
  const keys = key.split(".");
  const last = keys.pop() ?? "";
  let at = Object(data);
  for (const name of keys) {
    if (!isMap(at[name])) at[name] = {};
    at = at[name];
  }
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
}

/** The block of BFD, of which the schema gives what the cloud does not tell. */
function bfd(data: unknown, key: string, isOn: Difference["cloud"]): unknown {
  return isOn === true ? (valueAt(data, key.split(".")) ?? {}) : undefined;
}

/** The key of the link of a circuit, where a value is one of it. */
function circuitLink(key: string): string | undefined {
  return /^(dataCentres\.[^.]+\.circuits\.[^.]+\.link)\./.exec(key)?.[1];
}

/** The network of a circuit's link: of a mask alone the cloud tells, and where it has another address, of another network. */
function linkNetwork(data: unknown, key: string, written: readonly Difference[]): string {
  const text = (name: string) => String(valueAt(data, [...key.split("."), name]));
  const mask = written.find((it) => it.key === `${key}.cidr`)?.cloud;
  const length =
    mask === undefined
      ? parseCidr(text("cidr")).prefixLength
      : Array.from({ length: 33 }, (_, bits) => bits).find((bits) => dottedMask(bits) === mask);
  const network = networkIn(`${text("alibabaAddress")}/${length}`);
  // What is no mask and no address stays what it is, for the rules to refuse.
  return network === undefined ? text("cidr") : canonical(network);
}

function networkIn(text: string): Cidr | undefined {
  try {
    return parseCidr(text);
  } catch {
    return undefined;
  }
}

/** The cloud does not know the device's address in a tunnel: it is the one that is left of the tunnel's two. */
function deviceEnd(data: unknown, { key, device, what, place }: Difference): readonly Difference[] {
  const [, tunnel] = /^(dataCentres\.[^.]+\.vpn\.tunnels\.[^.]+)\.(?:cidr|alibabaAddress)$/.exec(key) ?? [];
  if (tunnel === undefined) return [];
  const text = (name: string) => String(valueAt(data, [...tunnel.split("."), name]));
  const network = networkIn(text("cidr"));
  if (network === undefined) return [];
  const [one, two] = [formatAddress(network.first + 1), formatAddress(network.first + 2)];
  const [file, left] = [text("customerAddress"), text("alibabaAddress") === one ? two : one];
  if (file === left) return [];
  put(data, `${tunnel}.customerAddress`, left);
  const whose = `${what.split(":")[0]}: address of the device, the other one of the network,`;
  return [
    { device, what: whose, cloud: left, file, key: `${tunnel}.customerAddress`, place, isOnlyOne: true },
  ];
}
