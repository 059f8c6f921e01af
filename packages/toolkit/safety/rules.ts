import type { Network } from "@hybridnet/network";
import { numberAt, textAt } from "../command/json";
import { tf } from "../failover/cloud/types";
import type { RawChange } from "../terraform/plan-json";
import type { FoundCause, StackChanges } from "./causes";
import { type ExistingLink, nameOf } from "./existing";
import { isDown, tunnelsDown } from "./interruptions";
import type { Refusal, Warning } from "./verdict";

/** Types that the stacks never protect: nothing is lost with them (modules/vbr-attachment.ts). */
const unprotected: ReadonlySet<string> = new Set(["alicloud_cen_vbr_health_check"]);

/**
 * Destroys of what `deletionProtection` would protect if it still stood in the configuration: Terraform's
 * `prevent_destroy` goes with the block that has it.
 */
export function protectedRefusals(stacks: readonly StackChanges[], network: Network): readonly Refusal[] {
  if (!network.deletionProtection) return [];
  return stacks.flatMap(({ stack, changes }) =>
    changes
      // Terraform lets no delete of what stands in the file into a plan. One with --detach has no reason.
      .filter(
        ({ action, address, type }) =>
          action === "delete" && !/ \(deposed object /.test(address) && !unprotected.has(type),
      )
      .map(({ address }) => ({
        rule: "protected" as const,
        text: `${address} of ${stack} would be destroyed because its key has left the network file, which asks for deletionProtection`,
        allow: [address],
        allowed: false,
      })),
  );
}

/**
 * VLANs that the service keeps for seven days after their VBR is deleted.
 * Source: Alibaba Cloud help: Create and manage a VBR (a VLAN ID can be used again 7 days after its VBR was deleted).
 */
export function reservedVlans(stacks: readonly StackChanges[]): readonly Warning[] {
  const vbrs = stacks.flatMap(({ changes }) => changes.filter(({ type }) => type === tf.vbr));
  const made = vbrs.filter(({ action }) => action === "create" || action === "replace");
  return vbrs
    .filter(({ action }) => action === "delete" || action === "replace")
    .map((change) => {
      const [circuit, vlan] = placeOf(change, "before");
      const again = made.find((it) => placeOf(it, "after").join(" ") === `${circuit} ${vlan}`);
      const reserved = `${change.address} is deleted: for 7 days, VLAN ${vlan} of circuit ${circuit} cannot be used again`;
      return {
        rule: "vlan-reserved" as const,
        text:
          again === undefined
            ? reserved
            : `${reserved}, so ${again.address} cannot be made with it. Give it another VLAN`,
      };
    });
}

function placeOf(
  { sides }: RawChange,
  side: "before" | "after",
): readonly [string | undefined, number | undefined] {
  return [textAt(sides[side], "physical_connection_id"), numberAt(sides[side], "vlan_id")];
}

/**
 * Tunnels that get other public addresses, with which their devices do not know them.
 * Source: Alibaba Cloud help: active/standby connections with IPsec-VPN and Express Connect on a transit router,
 * 2025-11-09 (a connection gets its addresses with its attachment).
 */
export function newAddresses(stacks: readonly StackChanges[]): readonly Warning[] {
  const names = stacks.flatMap(({ changes }) =>
    changes
      .filter(
        ({ action, type }) => action === "replace" && (type === tf.connection || type === tf.vpnAttachment),
      )
      .map(({ address }) => nameOf(address)),
  );
  return [...new Set(names)].map((name) => ({
    rule: "new-addresses" as const,
    text: `The tunnels of VPN connection ${name} get other public addresses. After the apply write the devices' files anew and load them: npx --no hybridnet devices`,
  }));
}

/** What alone serves a data centre while its standby, or a part of it, is away. */
export function standbyWarnings(
  links: readonly ExistingLink[],
  active: ReadonlySet<string>,
  causes: readonly FoundCause[],
): readonly Warning[] {
  return links
    .filter((link) => link.kind === "vpn" && link.isThere && !active.has(link.id))
    .filter((link) => isDown(link, causes, "partly"))
    .map((standby) => {
      const { site, name } = standby;
      const circuits = links.filter((it) => it.site === site && it.kind === "circuit" && it.isThere);
      const [down, left] = [true, false].map((is) => circuits.filter((it) => isDown(it, causes) === is));
      const touched = tunnelsDown(standby, causes);
      const wholly = isDown(standby, causes);
      const tunnels = standby.tunnels.map(({ index }) => index).filter((index) => !touched.includes(index));
      const away = [
        ...(down ?? []).map((it) => it.name),
        wholly ? name : `tunnel ${touched.join(" and ")} of ${name}`,
      ];
      const serving = [
        ...(left ?? []).map((it) => it.name),
        ...(wholly ? [] : [`tunnel ${tunnels.join(" and ")} of ${name}`]),
      ];
      const text = `While ${listed(away)} ${verb(away, "is", "are")} away, only ${listed(serving)} ${verb(serving, "serves", "serve")} data centre ${site}`;
      return {
        rule: "standby-touched" as const,
        text: left?.length
          ? `${text}. Terraform does not know the BGP sessions of circuits: see in the console that they are up`
          : text,
      };
    });
}

function listed(names: readonly string[]): string {
  return names.join(" and ");
}

function verb(names: readonly string[], one: string, many: string): string {
  return names.length === 1 ? one : many;
}
