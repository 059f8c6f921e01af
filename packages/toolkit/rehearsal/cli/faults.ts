import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import type { AccountOptions, Faults } from "../account/options";
import type { Place } from "./place";

const plain = ["corrupt-account", "refuse-single-tunnel", "other-spelling"] as const;
const counted = ["throttle", "fail-create", "lose-answer", "kill-terraform", "kill-stand-in"] as const;

/** Something that goes wrong on purpose. Creates are counted from 1. */
export type Fault =
  | { readonly kind: (typeof counted)[number]; readonly nth: number }
  | { readonly kind: "delete"; readonly address: string }
  | {
      readonly kind: "change";
      readonly address: string;
      readonly attribute: string;
      readonly value: string;
    }
  /** Outside of the account: at a data centre or on a line. */
  | { readonly kind: "down" | "up"; readonly name: string }
  /** A circuit's state, or that it is not there; its name is `SITE/CIRCUIT`. */
  | { readonly kind: "circuit"; readonly name: string; readonly status: CircuitStatus | "gone" }
  | { readonly kind: "announce"; readonly name: string; readonly networks: readonly string[] | undefined }
  | { readonly kind: (typeof plain)[number] };

/** What else than Enabled a circuit can be. Source: Alibaba Cloud help: DescribePhysicalConnections. */
const circuitStatuses = ["Allocated", "Confirmed", "Enabled", "Terminating", "Terminated"] as const;
export type CircuitStatus = (typeof circuitStatuses)[number];

export const faultUsage = `  throttle=N            refuse every Nth call once; the provider repeats it
  fail-create=N         refuse the Nth create, once
  lose-answer=N         make the Nth object and answer with an error all the same
  kill-terraform=N      SIGKILL terraform when the Nth object has been made, before it hears of it
  kill-stand-in=N       SIGKILL the stand-in instead
  delete=ADDRESS        somebody deletes a deployed resource by hand, before a command
  change=ADDRESS:ARGUMENT=VALUE
                        somebody changes a deployed resource by hand, before a command; of a
                        tunnel for example tunnel2.tunnel_ike_config.ike_enc_alg=aes192
  down=NAME             break something outside of the account, before a command, until up=NAME:
                        circuit:SITE/CIRCUIT, bgp-session:SITE/CIRCUIT, locked-circuit:SITE/CIRCUIT,
                        tunnel:SITE/TUNNEL, tunnel-ipsec:..., tunnel-bgp:..., device:SITE/DEVICE,
                        uplink:SITE/DEVICE/UPLINK
  circuit=SITE/CIRCUIT:STATE
                        let a circuit be ${circuitStatuses.join(", ")}, or gone
  announce=LINK:NETWORK,...
                        let a data centre, or SITE/CIRCUIT or SITE/TUNNEL, announce these networks;
                        announce=LINK alone lets it announce its own again
  corrupt-account       damage the account file, before a command
  refuse-single-tunnel  refuse single-tunnel connections, as the service does for most accounts
  other-spelling        answer about tunnels in capitals, with keys masked and values left out`;

/** The fault that a word names; undefined where there is no such fault. */
export function parseFault(text: string): Fault | undefined {
  const [name = "", value = ""] = text.split("=", 2);
  const kind = counted.find((known) => known === name);
  if (kind !== undefined && /^[1-9]\d{0,5}$/.test(value)) return { kind, nth: Number(value) };
  if (name === "delete" && value.includes(".")) return { kind: "delete", address: value };
  if ((name === "down" || name === "up") && value.includes(":")) return { kind: name, name: value };
  const [, circuit, state] = /^circuit=([\w-]+\/[\w-]+):(\w+)$/.exec(text) ?? [];
  const status = [...circuitStatuses, "gone" as const].find((known) => known === state);
  if (circuit !== undefined && status !== undefined) return { kind: "circuit", name: circuit, status };
  const [, link, networks] = /^announce=([\w/-]+)(?::(.*))?$/.exec(text) ?? [];
  if (link !== undefined)
    return { kind: "announce", name: link, networks: networks?.split(",").filter((it) => it !== "") };
  const [, address, attribute, changed] =
    /^change=([a-z_]+\.[\w-]+):([a-z_]+|tunnel[12](?:\.[a-z_]+){1,2})=(.*)$/s.exec(text) ?? [];
  if (address !== undefined && attribute !== undefined && changed !== undefined)
    return { kind: "change", address, attribute, value: changed };
  const alone = plain.find((known) => known === text);
  return alone === undefined ? undefined : { kind: alone };
}

/** The faults that the simulated account itself commits. */
export function accountFaults(
  faults: readonly Fault[],
): Pick<AccountOptions, "faults" | "allowSingleTunnel"> {
  const found: Faults[] = faults.flatMap((fault): readonly Faults[] => {
    if (fault.kind === "throttle") return [{ throttleEvery: fault.nth }];
    if (fault.kind === "fail-create") return [{ failCreate: fault.nth }];
    if (fault.kind === "lose-answer") return [{ loseAnswerOfCreate: fault.nth }];
    if (fault.kind === "kill-stand-in") {
      return [{ dieInCreate: { nth: fault.nth, die: () => process.kill(process.pid, "SIGKILL") } }];
    }
    if (fault.kind === "other-spelling") return [{ otherSpelling: true }];
    if (fault.kind === "kill-terraform") return [{ dieInCreate: { nth: fault.nth, die: killTerraform } }];
    return [];
  });
  return {
    faults: Object.assign({}, ...found),
    allowSingleTunnel: !faults.some(({ kind }) => kind === "refuse-single-tunnel"),
  };
}

/** What the account file holds after `corrupt-account`. */
export const damagedText = "{ this is no account";

export function corruptAccount(place: Place): void {
  writeFileSync(place.account, damagedText, { mode: 0o600 });
}

/** Ends every terraform below this process at once, as a power cut would. */
function killTerraform(): void {
  const processes = execFileSync("ps", ["-A", "-o", "pid=,ppid=,comm="], { encoding: "utf8" })
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, ...name]) => ({ pid: Number(pid), parent: Number(parent), name: name.join(" ") }));
  const below = (parent: number): readonly number[] =>
    processes
      .filter((it) => it.parent === parent)
      .flatMap(({ pid, name }) => [...(/(terraform|tofu)$/.test(name) ? [pid] : []), ...below(pid)]);
  for (const pid of below(process.pid)) process.kill(pid, "SIGKILL");
}
