import type { Path } from "../problems";
import { renderPath, renderValue } from "../problems";
import type { NetworkFile } from "../schema";
import { sources } from "../sources";
import { tunnelEnds } from "./endpoints";
import { circuits, interRegionLinks, madeVswitchesOf, vpcs, vpns } from "./entries";
import { groups, repeats } from "./relations";
import type { Rule } from "./rule";

/** Rules about names as the console shows them. */
export const nameRules: readonly Rule[] = [
  {
    code: "NAME101",
    severity: "warning",
    rule: "resources of one kind have different names within a region",
    source: sources.template("names tell resources apart in the console"),
    *check(file) {
      for (const { later, first } of repeats(
        named(file),
        ({ kind, region, name }) => `${kind}\n${region}\n${name}`,
      )) {
        yield {
          path: later.path,
          message: `the ${later.kind} is called ${renderValue(later.name)} like ${renderPath(first.path)}`,
          remedy: "set another name to tell them apart in the console",
        };
      }
    },
  },
];

interface Named {
  readonly kind: string;
  readonly region: string;
  readonly name: string;
  readonly path: Path;
}

function named(file: NetworkFile): readonly Named[] {
  return [
    ...interRegionLinks(file).map(({ value, path }) => ({
      kind: "inter-region connection",
      region: value.from,
      name: value.name,
      path: [...path, "name"],
    })),
    ...ofVpcs(file),
    ...ofCircuits(file),
    ...ofVpns(file),
    ...customerGateways(file),
  ];
}

function ofVpcs(file: NetworkFile): readonly Named[] {
  return vpcs(file).flatMap(({ value, path }) => {
    const { region, attachment } = value;
    const all = [
      { kind: "VPC attachment", region, name: attachment.name, path: [...path, "attachment", "name"] },
    ];
    const vswitches = madeVswitchesOf({ value, path }).map((it) => ({
      kind: "vSwitch",
      region,
      name: it.value.name,
      path: [...it.path, "name"],
    }));
    if (value.mode === "existing") return [...vswitches, ...all];
    return [{ kind: "VPC", region, name: value.name, path: [...path, "name"] }, ...vswitches, ...all];
  });
}

function ofCircuits(file: NetworkFile): readonly Named[] {
  return circuits(file).flatMap(({ value: { region, vbr, bgp, attachment }, path }) => [
    { kind: "VBR", region, name: vbr.name, path: [...path, "vbr", "name"] },
    { kind: "BGP group", region, name: bgp.groupName, path: [...path, "bgp", "groupName"] },
    { kind: "VBR attachment", region, name: attachment.name, path: [...path, "attachment", "name"] },
  ]);
}

function ofVpns(file: NetworkFile): readonly Named[] {
  return vpns(file).flatMap(({ value: { region, connectionName, attachment }, path }) => [
    { kind: "IPsec-VPN connection", region, name: connectionName, path: [...path, "connectionName"] },
    { kind: "VPN attachment", region, name: attachment.name, path: [...path, "attachment", "name"] },
  ]);
}

/** One per uplink on which a tunnel ends; an uplink that no tunnel uses has none. */
function customerGateways(file: NetworkFile): readonly Named[] {
  const made = tunnelEnds(file).flatMap(({ region, end }) => (end === undefined ? [] : [{ region, ...end }]));
  const once = groups(made, ({ path }) => renderPath(path)).values();
  return [...once].flatMap(([first]) => {
    if (first === undefined) return [];
    const { region, value, path } = first;
    return [
      {
        kind: "customer gateway",
        region,
        name: value.customerGatewayName,
        path: [...path, "customerGatewayName"],
      },
    ];
  });
}
