import { codeCell } from "../command/markdown";
import { placeholdersIn } from "./placeholders";
import type { DevicePlan, TunnelEnd } from "./plan";
import { renderPlace, sharedValues } from "./shared-values";

/** A command on the device, and what its output shows when all is well. */
export interface Check {
  readonly command: string;
  readonly shows: string;
}

/** What a vendor adds to the checklist of a device. */
export interface ChecklistParts {
  readonly vendor: string;
  /** Before the configuration is entered. */
  readonly before: readonly string[];
  /** How it is entered, in steps. */
  readonly apply: readonly string[];
  readonly checks: readonly Check[];
  /** Access rules and the like, which nobody but the reader can decide. */
  readonly decisions: readonly string[];
  /** What gives one tunnel its new pre-shared key on the device. */
  readonly newKey: (end: TunnelEnd) => string;
  /** What nobody has tried on such a device. */
  readonly unverified: readonly string[];
}

/** The checklist that lies beside a device's configuration, as Markdown; `texts` are the configuration's files. */
export function checklist(plan: DevicePlan, parts: ChecklistParts, texts: readonly string[]): string {
  const open = placeholdersIn(texts.join("\n"));
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [
      "Before",
      boxes([
        ...(open.length === 0 ? [] : [`Fill in ${open.map((name) => `\`<${name}>\``).join(", ")}.`]),
        ...portsToCompare(plan),
        ...leftAsTheyAre(plan),
        ...innerRouting(plan),
        ...parts.before,
      ]),
    ],
    ["Values that both ends must share", valueTable(plan)],
    ["Your decision", boxes(parts.decisions)],
    ["Apply", numbered(parts.apply)],
    ["It works when", checkTable(parts.checks)],
    ...(plan.tunnels.length === 0
      ? []
      : [["A new pre-shared key without an outage", rotation(plan, parts)] as const]),
    ...(parts.unverified.length === 0 ? [] : [["Not verified", bullets(parts.unverified)] as const]),
  ];
  return [
    `# ${plan.device.hostname}`,
    "",
    `${parts.vendor}; data centre ${plan.dataCentre}, gateway ${plan.gateway}. Made from the network file by \`npx --no hybridnet devices\`.`,
    ...sections.flatMap(([title, lines]) => ["", `## ${title}`, "", ...lines]),
    "",
  ].join("\n");
}

function portsToCompare({ uplinks, circuits, device }: DevicePlan): readonly string[] {
  const ports = [
    ...uplinks.map(({ key, port }) => `${key} is ${port}`),
    ...(device.inside === undefined ? [] : [`the inner side is ${device.inside.port}`]),
    ...circuits.map(
      ({ circuit, port }) => `${circuit.key} is ${port}${circuit.vlan === 0 ? "" : `.${circuit.vlan}`}`,
    ),
  ];
  return [`Compare the cables: ${ports.join(", ")}. Another port is \`interface\` in the network file.`];
}

/** What the network file does not say, so that the configuration leaves it alone. */
function leftAsTheyAre({ uplinks, device, announced }: DevicePlan): readonly string[] {
  return [
    ...uplinks
      .filter(({ prefixLength }) => prefixLength === undefined)
      .map(({ key }) => `Address and mask of ${key} stay as they are on the device (no \`prefixLength\`).`),
    ...uplinks
      .filter(({ nextHop }) => nextHop === undefined)
      .map(({ key }) => `The device has a default route over ${key} (no \`nextHop\`).`),
    ...(device.inside === undefined
      ? [
          `The inner side stays as it is (no \`inside\`). Discard routes to ${announced.join(", ")} make the announcements possible: the device needs routes of its own to exactly these networks, or to parts of them. A shorter route is hidden by them.`,
        ]
      : []),
  ];
}

/** Nobody but the data centre's own routers can lead its traffic here. */
function innerRouting({ device, companions }: DevicePlan): readonly string[] {
  const to = device.inside === undefined ? "this device" : device.inside.address;
  const shared =
    companions.length === 0
      ? ""
      : ` Or to ${companions.join(", ")}: they have to follow whichever has its links up, by VRRP or a routing protocol of the data centre.`;
  return [`The routers of the data centre send ${device.accepts.join(", ")} to ${to}.${shared}`];
}

function valueTable(plan: DevicePlan): readonly string[] {
  return [
    "| what | value | Terraform |",
    "| --- | --- | --- |",
    ...sharedValues(plan).map(
      (it) => `| ${it.what} | ${codeCell(String(it.value))} | \`${renderPlace(it)}\` |`,
    ),
  ];
}

function checkTable(checks: readonly Check[]): readonly string[] {
  return [
    "| command | shows |",
    "| --- | --- |",
    ...checks.map(({ command, shows }) => `| ${codeCell(command)} | ${shows.replaceAll("|", "\\|")} |`),
  ];
}

function rotation({ tunnels, circuits, vpn }: DevicePlan, parts: ChecklistParts): readonly string[] {
  const isDual = vpn?.mode === "dual";
  const others = [...(isDual ? ["the other tunnel"] : []), ...(circuits.length > 0 ? ["the circuit"] : [])];
  return [
    ...(isDual
      ? ["One tunnel at a time, the next one only when the first is up again:"]
      : ["There is one tunnel only, so nothing stands by while its key changes:"]),
    ...tunnels.flatMap((end) => [
      "",
      `### ${end.tunnel.key}`,
      "",
      ...numbered([
        ...(others.length === 0
          ? []
          : [`Check, as above, that traffic has another way: ${others.join(" and ")}.`]),
        `Set \`TF_VAR_${end.tunnel.pskVariable}\` to the new key, the other secrets to their present values.`,
        ...(isDual
          ? // resource_alicloud_vpn_gateway_vpn_attachment.go:279 of 1.289.0: a tunnel that exists keeps its key.
            [
              `\`npx --no hybridnet tunnels --tunnel ${vpn.dataCentre}/${end.tunnel.key}\`, or in the console: give this tunnel of ${vpn.connectionName} the same key, which no apply sends. This tunnel goes down now.`,
            ]
          : [
              `\`npx cdktf diff vpn-standby\` shows one change, in place, of \`alicloud_vpn_gateway_vpn_attachment.${vpn?.address ?? ""}\`.`,
              "`npm run deploy -- vpn-standby`. This tunnel goes down now.",
            ]),
        `On the device: ${parts.newKey(end)}.`,
        `Wait until the BGP session with ${end.neighbor} is up.`,
      ]),
    ]),
  ];
}

function boxes(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `- [ ] ${line}`);
}

function bullets(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `- ${line}`);
}

function numbered(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${index + 1}. ${line}`);
}
