import { type Change, changes } from "@hybridnet/toolkit/testing/changes";
import { keysTable } from "./keys-table";
import { type PlannedAction, planChanges, type Rehearsed } from "./plan-changes";

/** What a resource carries, by its type: a replacement or deletion of it takes that down. */
const carries: Readonly<Record<string, "circuit" | "standby" | "region" | "VPC" | "attachment">> = {
  alicloud_express_connect_virtual_border_router: "circuit",
  alicloud_vpc_bgp_group: "circuit",
  alicloud_vpc_bgp_peer: "circuit",
  alicloud_cen_transit_router_vbr_attachment: "circuit",
  alicloud_vpn_customer_gateway: "standby",
  alicloud_vpn_gateway_vpn_attachment: "standby",
  alicloud_cen_transit_router_vpn_attachment: "standby",
  alicloud_cen_transit_router_peer_attachment: "region",
  alicloud_cen_bandwidth_package_attachment: "region",
  alicloud_cen_transit_router: "region",
  alicloud_cen_transit_router_vpc_attachment: "VPC",
  alicloud_vpc: "VPC",
  alicloud_vswitch: "VPC",
  alicloud_route_entry: "VPC",
  alicloud_cen_transit_router_route_table_association: "attachment",
  alicloud_cen_transit_router_route_table_propagation: "attachment",
};

const words = {
  circuit: "the circuit",
  standby: "the standby",
  region: "traffic between the regions",
  VPC: "traffic of the VPC",
  attachment: "traffic of the attachments",
} as const;

/** The page `docs/changes.md`, from plans of real Terraform in a rehearsal, and from applies that stop in the middle. */
export function changesPage(): string {
  const plans = new Map(
    (
      [
        "packages/network/examples/worked-example.yaml",
        "packages/network/examples/single-tunnel.yaml",
      ] as const
    ).flatMap((from) => [
      ...planChanges(
        from,
        changes.filter((change) => change.from === from),
      ),
    ]),
  );
  const sections = changes.map((change) => {
    const rehearsed = plans.get(change) ?? { actions: [] };
    const { actions } = rehearsed;
    return `## ${change.title}

\`${change.key}\` in \`${change.from}\`. ${interruption(change, actions)}${refusal(change, rehearsed)}

${actions.length === 0 ? "No change in any stack." : table(actions)}`;
  });
  return `<!-- Generated from plans of real Terraform in a rehearsal. Do not edit. -->
<!-- toolkit -->

# What a change does

One change of each kind against the deployed example, and what Terraform plans for it, stack by stack. Each plan reads
the outputs that the stack before it has now: where that stack would replace something, the plans behind it show it
only after its apply. A replacement destroys first, except that of a customer gateway and of a vSwitch. Where it says with
which error code the apply stops, that was applied too, in the same rehearsal.

An update in place can interrupt too: the service negotiates a single tunnel anew when its proposal, identity or addresses
change, and a BGP session when its ASN, key or addresses do. Which updates do that is not documented.

What is to be made anew although no key changes: \`npx --no hybridnet plan --replace ADDRESS\` ([plan-and-apply.md](plan-and-apply.md#what-is-made-anew-although-nothing-changed)).

## Every key

What each change of a key does, all stacks together and those that follow included, tried on the examples against the model of
the provider, which is held against plans of the real one. "In place" can interrupt, see above. *Refused by* says who stops it before anything is
touched: **every tool**, because a condition stands in the synthesized JSON; or **only \`hybridnet\`** \`plan\` and \`apply\`,
which name the steps that work. Those rows are marked: \`cdktf diff\`, \`cdktf deploy\`, HCP Terraform and plain terraform
do not see them.

${keysTable()}

${sections.join("\n\n")}
`;
}

function refusal({ refused }: Change, { stopsWith = [] }: Rehearsed): string {
  if (refused === undefined) return "";
  return ` The apply stops with ${stopsWith.map((code) => `\`${code}\``).join(" and ")}: ${refused}.`;
}

function interruption(change: Change, actions: readonly PlannedAction[]): string {
  if (change.dropped) return `**Plan and apply fail**, in every tool: ${change.dropped}.`;
  if (change.interrupts) return `**Interrupts ${change.interrupts}.**`;
  if (change.harmless) return `Interrupts nothing: ${change.harmless}.`;
  const lost = actions
    .filter(({ action }) => action === "replace" || action === "delete")
    .flatMap(({ address }) => carries[address.split(".")[0] ?? ""] ?? []);
  if (lost.length === 0)
    return actions.some(({ action }) => action === "replace" || action === "delete")
      ? "What is replaced or deleted carries no traffic."
      : "Nothing is replaced or deleted.";
  const kinds = [...new Set(lost)];
  // What an attachment belongs to says more than the attachment.
  const told = kinds.length > 1 ? kinds.filter((kind) => kind !== "attachment") : kinds;
  return `**Interrupts ${told.map((kind) => words[kind]).join(" and ")}.**`;
}

function table(actions: readonly PlannedAction[]): string {
  const rows = [...actions]
    .sort((a, b) => (a.stack === b.stack ? (a.address < b.address ? -1 : 1) : 0))
    .map(({ stack, address, action }) => `| \`${stack}\` | ${action} | \`${address}\` |`);
  return ["| stack | action | resource |", "| --- | --- | --- |", ...rows].join("\n");
}
