import { jsonText } from "../../command/escape";
import type { Form } from "../../command/given";
import { block, codeCell, tableOf, words } from "../../command/markdown";
import { inLines, table } from "../../command/terminal";
import type { ObjectSummary } from "../account/account";
import type { ApiCounts } from "../api/server";
import type { ProviderName } from "../real/names";
import { requestsText } from "../real/requests";
import type { BuiltStack } from "./deploy-all";
import type { PlannedResource } from "./orphan-addresses";
import type { Output } from "./stack-runs";

/** What `hybridnet rehearse --json` prints of a deploy that succeeded. */
export interface RehearsalReport {
  readonly format: "hybrid network rehearsal report";
  readonly version: 1;
  readonly stacks: readonly BuiltStack[];
  /** A second plan that finds changes is a fault, and there is no report then. */
  readonly secondPlan: "no change";
  /** Whether all was destroyed again, and the account found as it was before. */
  readonly destroyed: boolean;
  readonly terraform: string;
  readonly provider: ProviderName;
  /** What the real provider asked the account for. */
  readonly requests?: ApiCounts;
  readonly seconds: number;
}

const resourceHeader = ["resource", "id"];
const tunnelHeader = ["data centre", "tunnel", "public IP"];
const tunnelTitle = "Public IPs of the tunnels";

/** One stack with the ids of all that was built: `--ids`. */
export function builtText({ stack, resources, tunnelPublicIps }: BuiltStack, { bold }: Output): string {
  const rows = resources.map(({ address, id }) => [address, id]);
  const tunnels = tunnelPublicIps.map(({ dataCentre, tunnel, publicIp }) => [dataCentre, tunnel, publicIp]);
  return [
    `\n${bold(`${stack}: ${resources.length} resources`)}\n`,
    table(resourceHeader, rows),
    ...(tunnels.length > 0 ? [`\n${tunnelTitle}\n`, table(tunnelHeader, tunnels)] : []),
  ].join("\n");
}

/** The report in a form for programs or documents; as text it was told as it went. */
export function rehearsalReport(report: RehearsalReport, form: Form): string {
  if (form === "text") return "";
  return form === "json" ? jsonText(report) : rehearsalMarkdown(report);
}

function rehearsalMarkdown(report: RehearsalReport): string {
  const { stacks, destroyed, terraform, provider, requests, seconds } = report;
  const parts = stacks.flatMap(({ stack, resources, tunnelPublicIps }) => {
    const rows = resources.map(({ address, id }) => [codeCell(address), codeCell(id)]);
    const tunnels = tunnelPublicIps.map((it) => [it.dataCentre, it.tunnel, it.publicIp].map(codeCell));
    return [
      `## ${words(stack)}: ${resources.length} resources`,
      tableOf(resourceHeader, rows),
      ...(tunnels.length > 0 ? [tunnelTitle, tableOf(tunnelHeader, tunnels)] : []),
    ];
  });
  const end = destroyed ? " All was destroyed again, and the account is what it was before." : "";
  const and = provider === "real" ? " and the real provider" : "";
  const asked = requests ? ` ${words(requestsText(requests))}` : "";
  const last = `A second plan finds no change.${end}${asked} ${seconds} s with terraform ${terraform}${and}.`;
  return `${[...parts, last].join("\n\n")}\n`;
}

/** An object of the account that no state holds. */
export interface UnmanagedObject extends ObjectSummary {
  /** The one resource that is still to be made and can be it. */
  readonly resource: Pick<PlannedResource, "stack" | "address"> | undefined;
}

/** The objects, as import blocks or as data. */
export function orphansReport(orphans: readonly UnmanagedObject[], form: Form): string {
  if (form === "json")
    return jsonText(
      orphans.map(({ type, importId, name, region, resource }) => ({
        type,
        id: importId,
        name,
        region,
        stack: resource?.stack ?? null,
        address: resource?.address ?? null,
      })),
    );
  if (orphans.length === 0) return `${allHeld}\n`;
  const blocks = orphans.map(importBlock).join("\n");
  return form === "markdown" ? `${block(blocks)}\n` : `${blocks}\n`;
}

const allHeld = "Every object of the account is held by a state.";

function importBlock({ type, region, importId, name, resource }: UnmanagedObject): string {
  return inLines([
    `# ${type} ${importId}${name ? ` (${name})` : ""}${region ? ` in ${region}` : ""}: no state holds it`,
    resource
      ? `# put this into a file imports.tf beside the stack ${resource.stack} and apply the stack`
      : "# several resources could be this one, or none: put in the address",
    "import {",
    `  to = ${resource?.address ?? `${type}.NAME`}`,
    `  id = "${importId}"`,
    "}",
    "",
  ]);
}
