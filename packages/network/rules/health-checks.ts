import { type Cidr, formatAddress, overlaps as meet, parseCidr } from "../cidr";
import { healthCheckSources } from "../limits";
import { type Path, renderPath } from "../problems";
import type { NetworkFile } from "../schema";
import { type At, type CircuitEntry, circuits, gateways } from "./entries";
import { equipment, networkOf } from "./equipment";
import { freeCidr, routedNetworks } from "./networks";
import { repeats } from "./relations";
import type { Breach, Rule } from "./rule";

/** Rules about the probes that the service sends over a circuit. */
export const healthCheckRules: readonly Rule[] = [
  {
    code: "HC101",
    severity: "error",
    rule: `probes come from ${healthCheckSources.automatic}, or from an idle address of ${healthCheckSources.own.join(", ")} that is no interface address of a link and not used in the CEN`,
    source: healthCheckSources.source,
    *check(file) {
      const taken = usedNetworks(file);
      for (const circuit of circuits(file)) yield* wrongSource(file, circuit, taken);
    },
  },
  {
    code: "HC102",
    severity: "error",
    rule: "circuits that end on one device have probes from different addresses, because an answer that goes back over another circuit counts as a loss",
    source: healthCheckSources.page,
    *check(file) {
      for (const device of equipment(file)) {
        const probed = device.circuits.flatMap(({ value, path }) =>
          value.healthCheck === undefined
            ? []
            : [{ path: [...path, "healthCheck"], probes: probeNetwork(value.healthCheck) }],
        );
        for (const { later, first } of repeats(probed, ({ probes }) => probes)) {
          yield {
            path: later.path,
            message: `its probes come from ${later.probes}, as those of ${renderPath(first.path.slice(0, -1))} do`,
            remedy: "give each of them a sourceAddress of its own",
          };
        }
      }
    },
  },
];

/** Where the probes of a health check come from. */
export function probeNetwork({ sourceAddress }: { readonly sourceAddress?: string | undefined }): string {
  return sourceAddress === undefined ? healthCheckSources.automatic : `${sourceAddress}/32`;
}

function* wrongSource(
  file: NetworkFile,
  { value, path }: At<CircuitEntry>,
  taken: readonly { readonly cidr: Cidr; readonly path: Path }[],
): Generator<Breach> {
  const { link, healthCheck } = value;
  if (healthCheck === undefined) return;
  const { sourceAddress } = healthCheck;
  const probes = parseCidr(probeNetwork(healthCheck));
  const at = [...path, "healthCheck", ...(sourceAddress === undefined ? [] : ["sourceAddress"])];
  const remedy =
    sourceAddress === undefined
      ? `set sourceAddress, such as ${idleAddress(file)}`
      : `use an idle address such as ${idleAddress(file)}, or leave it out`;
  if (sourceAddress === link.customerAddress)
    yield { path: at, message: `${sourceAddress} is the device that is probed`, remedy };
  else if (sourceAddress === link.alibabaAddress)
    yield { path: at, message: `${sourceAddress} is the VBR's own address on the link`, remedy };
  else if (sourceAddress !== undefined && !healthCheckSources.own.some((it) => meet(parseCidr(it), probes)))
    yield { path: at, message: `${sourceAddress} is no private address`, remedy };
  else {
    const own = renderPath([...path, "link", "cidr"]);
    const met = taken.find((it) => meet(it.cidr, probes) && renderPath(it.path) !== own);
    if (met === undefined) return;
    const what = sourceAddress === undefined ? probes.text : sourceAddress;
    yield { path: at, message: `${what} meets ${met.cidr.text} at ${renderPath(met.path)}`, remedy };
  }
}

/** What talks over the CEN, and what lies directly behind a device. */
function usedNetworks(file: NetworkFile): readonly { readonly cidr: Cidr; readonly path: Path }[] {
  const inside = gateways(file).flatMap(({ value, path }) => {
    const address = value.device.inside?.address;
    if (address === undefined) return [];
    return [{ cidr: parseCidr(networkOf(address)), path: [...path, "device", "inside", "address"] }];
  });
  // An announced 0.0.0.0/0 has rules of its own.
  return [...routedNetworks(file).filter(({ cidr }) => cidr.prefixLength > 0), ...inside];
}

function idleAddress(file: NetworkFile): string {
  const free = freeCidr(file);
  return free.includes("/") ? formatAddress(parseCidr(free).first + 1) : free;
}
