import type { Network } from "@hybridnet/network";
import { listAt, numberAt, textAt } from "../command/json";
import { tf } from "../failover/cloud/types";
import type { Plan } from "../terraform/plan-json";
import type { Warning } from "./verdict";

/**
 * Pre-shared keys that the service answers empty or masked. The conditions of the synthesized JSON take those for
 * unknown (modules/tunnel-conditions.ts), so that a plan finds no change whether or not the cloud has the key.
 */
export function hiddenKeys(
  network: Network,
  { before, changes, secrets }: Pick<Plan, "before" | "changes" | "secrets">,
): readonly Warning[] {
  const sent = new Set(changes.filter(({ action }) => action === "replace").map(({ address }) => address));
  return network.dataCentres.flatMap(({ vpn }): readonly Warning[] => {
    if (vpn?.mode !== "dual") return [];
    const address = `${tf.connection}.${vpn.address}`;
    const connection = before.resources.find((it) => it.mode === "managed" && it.address === address);
    if (connection === undefined || sent.has(address)) return [];
    const members = listAt(connection.values, "tunnel_options_specification");
    const hidden = vpn.tunnels.filter(({ index }) => {
      const member = members.find((it) => numberAt(it, "tunnel_index") === index);
      return member !== undefined && isHidden(keyOf(member), secrets);
    });
    return hidden.map(({ key, pskVariable }) => ({
      rule: "key-hidden" as const,
      text: `The service does not show the pre-shared key of ${key} of data centre ${vpn.dataCentre}: whether it is what TF_VAR_${pskVariable} has, nobody can tell. Only a tunnel that comes up shows it. To send the key: npx --no hybridnet tunnels --tunnel ${vpn.dataCentre}/${key}`,
    }));
  });
}

function keyOf(tunnel: unknown): string {
  return textAt(listAt(tunnel, "tunnel_ike_config")[0], "psk") ?? "";
}

/** A key with three asterisks of its own is none that is masked. */
function isHidden(answer: string, secrets: ReadonlySet<string>): boolean {
  if (answer.replaceAll("*", "") === "") return true;
  return answer.includes("***") && !secrets.has(answer);
}
