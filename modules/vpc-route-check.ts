import { DataAlicloudRouteEntries } from "@cdktf/provider-alicloud/lib/data-alicloud-route-entries";
import { DataAlicloudRouteTables } from "@cdktf/provider-alicloud/lib/data-alicloud-route-tables";
import type { AlicloudProvider } from "@cdktf/provider-alicloud/lib/provider";
import type { Vpc, VpcSource } from "@hybridnet/network";
import { joinKeys } from "@hybridnet/network";
import type { ITerraformDependable, Postcondition, Precondition } from "cdktf";
import type { Construct } from "constructs";
import { at, expression } from "./context";

export interface RouteCheckProps {
  readonly vpc: Vpc;
  readonly source: Extract<VpcSource, { mode: "existing" }>;
  /** The attachment id as it is written inside an expression. */
  readonly attachmentId: string;
  readonly provider: AlicloudProvider;
}

/** The check of one route table. */
export interface RouteCheck {
  /** Refuses the plan where the table has a route to the destination with another kind of next hop. */
  precondition(destination: string): Precondition;
  /** What a route waits for, so that a foreign attachment is named before the service refuses the route. */
  readonly before: ITerraformDependable;
}

/**
 * The console's route check, for the tables of a VPC that exists already.
 *
 * A next hop of another type fails in the precondition of the route. The data source that it looks at
 * knows its arguments from the network file and refers to nothing, so it is read during the plan and
 * the conflict is found before anything is made.
 *
 * A next hop that is another attachment can only be told once our attachment has an id. That comparison
 * stands on a second read of the table, which refers to the attachment: while the attachment is to be
 * made or replaced, Terraform puts the read off until that is done, so that it never compares a new id
 * with old routes.
 */
export function checkRouteTables(scope: Construct, props: RouteCheckProps): ReadonlyMap<string, RouteCheck> {
  const { vpc, source, attachmentId, provider } = props;
  const listed = [...source.routeTables.map(({ id }) => id), ...source.isolatedRouteTables];
  at(
    vpc.address,
    new DataAlicloudRouteTables(scope, "tables", {
      provider,
      vpcId: source.id,
      lifecycle: { postcondition: [noTableForgotten(vpc, listed), everyTableExists(vpc, listed)] },
    }),
  );
  return new Map(
    source.routeTables.map(({ key, id }) => {
      const where = `Route table ${id} of VPC ${vpc.address} (${source.id})`;
      const table = { provider, routeTableId: id };
      const entries = at(
        joinKeys(vpc.address, key),
        new DataAlicloudRouteEntries(scope, `entries_${key}`, table),
      );
      const attachments = at(
        joinKeys(vpc.address, key, "attachment"),
        new DataAlicloudRouteEntries(scope, `attachments_${key}`, {
          ...table,
          lifecycle: { postcondition: vpc.routes.map((route) => sameAttachment(where, route, attachmentId)) },
        }),
      );
      const check: RouteCheck = {
        precondition: (route) => attachmentOnly(where, route, expression(entries, "entries")),
        before: attachments,
      };
      return [key, check];
    }),
  );
}

function attachmentOnly(where: string, destination: string, entries: string): Precondition {
  const others = `[for e in ${entries} : "\${e.next_hop_type} \${e.instance_id}" if e.cidr_block == "${destination}" && e.next_hop_type != "Attachment"]`;
  return {
    condition: `\${length(${others}) == 0}`,
    errorMessage: `${where} already has a route to ${destination} whose next hop is \${join(", ", ${others})}. Remove that route, or choose routes for this VPC with mode prefixes.`,
  };
}

function sameAttachment(where: string, destination: string, attachmentId: string): Postcondition {
  const others = `[for e in self.entries : e.instance_id if e.cidr_block == "${destination}" && e.next_hop_type == "Attachment" && e.instance_id != ${attachmentId}]`;
  return {
    condition: `\${length(${others}) == 0}`,
    errorMessage: `${where} already has a route to ${destination} over another attachment: \${join(", ", ${others})}. Remove that route, or choose routes for this VPC with mode prefixes.`,
  };
}

function noTableForgotten(vpc: Vpc, listed: readonly string[]): Postcondition {
  const forgotten = `setsubtract(self.ids, ${JSON.stringify(listed)})`;
  return {
    condition: `\${length(${forgotten}) == 0}`,
    errorMessage: `VPC ${vpc.address} has route tables that the network file does not name: \${join(", ", ${forgotten})}. vSwitches on them would not reach the data centre. Add them to routeTables, or to isolatedRouteTables.`,
  };
}

function everyTableExists(vpc: Vpc, listed: readonly string[]): Postcondition {
  const unknown = `setsubtract(${JSON.stringify(listed)}, self.ids)`;
  return {
    condition: `\${length(${unknown}) == 0}`,
    errorMessage: `VPC ${vpc.address} has no such route table: \${join(", ", ${unknown})}. Mend routeTables or isolatedRouteTables.`,
  };
}
