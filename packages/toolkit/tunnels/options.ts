import { durationFaults, durationMs } from "../command/duration";
import { type Form, formIn, type Given, refuse } from "../command/given";

export type TunnelWords = Given<
  "tunnel" | "dry-run" | "auto-approve" | "wait" | "record" | "json" | "markdown"
>;

export interface TunnelsOptions {
  /** Such as `shanghai/tunnel1`; all where none is named. */
  readonly tunnels: readonly string[];
  readonly dryRun: boolean;
  readonly autoApprove: boolean;
  readonly patienceMs: number;
  /** Folder of the records. */
  readonly record: string;
  readonly form: Form;
}

/** @throws Stop with all that is wrong with the words. */
export function parseTunnelsOptions(given: TunnelWords): TunnelsOptions {
  const { has, value, values, faults } = given;
  const patience = value("wait") ?? "10m";
  faults.push(...durationFaults("--wait", patience));
  for (const name of values("tunnel"))
    if (!/^[^/]+\/tunnel[12]$/.test(name))
      faults.push(`--tunnel: ${name} is no tunnel; write it like shanghai/tunnel1.`);
  const form = formIn(given);
  refuse(given);
  return {
    tunnels: values("tunnel"),
    dryRun: has("dry-run"),
    autoApprove: has("auto-approve"),
    patienceMs: durationMs(patience),
    record: value("record") ?? "records",
    form,
  };
}
