import { DataAlicloudExpressConnectPhysicalConnections } from "@cdktf/provider-alicloud/lib/data-alicloud-express-connect-physical-connections";
import { DataAlicloudExpressConnectVirtualBorderRouters } from "@cdktf/provider-alicloud/lib/data-alicloud-express-connect-virtual-border-routers";
import type { Circuit } from "@hybridnet/network";
import { portsBelow } from "@hybridnet/network/limits";
import type { Precondition } from "cdktf";
import type { Construct } from "constructs";
import { at, type BuildContext, expression, literal } from "./context";

/**
 * The console's first step, which nobody takes here: that each circuit is there, in this region, in service, fast enough
 * for its VBR, and has the VLAN free. By the circuit's address, the conditions of its VBR.
 *
 * The data sources know their arguments from the network file, so they are read during the plan and the plan is refused.
 * There is one of each for a region, because the provider lists the whole region whatever it is asked for
 * (data_source_alicloud_express_connect_physical_connections.go:172 and :224, 1.289.0).
 */
export function checkCircuits(
  scope: Construct,
  circuits: readonly Circuit[],
  { provider }: BuildContext,
): ReadonlyMap<string, readonly Precondition[]> {
  const checked = circuits.filter((circuit) => circuit.checked);
  const lists = new Map(
    [...new Set(checked.map(({ region }) => region))].map((region) => {
      const common = { provider: provider(region) };
      const ports = new DataAlicloudExpressConnectPhysicalConnections(scope, `circuits_${region}`, {
        ...common,
        // Nothing of the region's other circuits gets into the state.
        ids: [...new Set(checked.filter((it) => it.region === region).map((it) => it.circuitId))].sort(),
      });
      const vbrs = new DataAlicloudExpressConnectVirtualBorderRouters(scope, `vbrs_${region}`, common);
      return [
        region,
        {
          circuits: expression(at(region, ports), "connections"),
          vbrs: expression(at(region, vbrs), "routers"),
        },
      ] as const;
    }),
  );
  return new Map(
    checked.map((circuit) => {
      const list = lists.get(circuit.region);
      if (list === undefined) throw new Error(`no list of the region ${circuit.region}`);
      return [circuit.address, conditions(circuit, list.circuits, list.vbrs)];
    }),
  );
}

function conditions(circuit: Circuit, circuits: string, vbrs: string): readonly Precondition[] {
  const { bandwidthMbps, circuitId, dataCentre, key, link, region, vbrName, vlan } = circuit;
  const path = `dataCentres.${dataCentre}.circuits.${key}`;
  /** A member of the circuit, where a condition holds. */
  const having = (member: string, condition: string) =>
    `[for c in ${circuits} : c.${member} if c.id == ${literal(circuitId)} && ${condition}]`;
  const slow = portsBelow(bandwidthMbps);
  // No expression knows during the plan whether the VBR is there already, and which one it is: one that has its name or one
  // of its addresses is taken for it.
  const others = `[for r in ${vbrs} : "\${r.virtual_border_router_name} (\${r.id})" if ${[
    `r.physical_connection_id == ${literal(circuitId)}`,
    `r.vlan_id == ${vlan}`,
    `r.virtual_border_router_name != ${literal(vbrName)}`,
    `r.local_gateway_ip != ${literal(link.alibabaAddress)}`,
    `r.peer_gateway_ip != ${literal(link.customerAddress)}`,
  ].join(" && ")}]`;
  return [
    {
      condition: `\${length([for c in ${circuits} : c.id if c.id == ${literal(circuitId)}]) > 0}`,
      errorMessage: `${path}.circuitId: this account has no circuit ${circuitId} in ${region}. Mend circuitId or region, or write ${path}.check: false where the circuit belongs to another account.`,
    },
    none(
      having("status", 'c.status != "Enabled"'),
      (status) =>
        `${path}.circuitId: the circuit ${circuitId} is ${status}, and a VBR needs one that is Enabled. Bring it into service in the Express Connect console, or take it out of the network file.`,
    ),
    ...(slow.length === 0
      ? []
      : [
          none(
            having("port_type", `contains(${JSON.stringify(slow)}, c.port_type)`),
            (port) =>
              `${path}.vbr.bandwidthMbps is more than the circuit ${circuitId} carries, whose port is ${port}. Write a lower bandwidthMbps, or name a faster circuit.`,
          ),
        ]),
    none(
      others,
      (vbr) =>
        `${path}.vbr.vlan: VLAN ${vlan} of the circuit ${circuitId} is taken by the VBR ${vbr}. Write a VLAN that is free. If that VBR is to be this circuit's own, write the name and the link that it has now, and change them once this stack has it.`,
    ),
  ];
}

/** Refuses the plan unless a list of texts is empty; the message gets them as an expression. */
function none(list: string, message: (found: string) => string): Precondition {
  return { condition: `\${length(${list}) == 0}`, errorMessage: message(`\${join(", ", ${list})}`) };
}
