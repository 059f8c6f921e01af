import {
  type Block,
  type ExampleName,
  exampleData,
  networkOf,
  synth,
} from "@hybridnet/network/testing/synth";
import { deployed, eachStack, type States, statesOf } from "../../failover/testing/states";
import { type Plan, type RawChange, readPlan } from "../../terraform/plan-json";
import { readShown, type ShownStack } from "../../terraform/shown";
import { changesOf, hashOf, outputChangesOf } from "../changes";
import { type Configuration, digestsOf } from "../configuration";
import type { StackPlan } from "../report";

export interface Planned {
  readonly address: string;
  readonly actions: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
  readonly unknown?: unknown;
  readonly sensitive?: unknown;
  readonly paths?: readonly (readonly (string | number)[])[];
  readonly reason?: string;
  readonly movedFrom?: string;
  /** Key of an old object whose successor was made first. */
  readonly deposed?: string;
}

/** A plan with these changes, as `terraform show -json` says it. */
export function planOf(changes: readonly Planned[], rest: Block = {}): Plan {
  return readPlan("one", {
    format_version: "1.2",
    planned_values: { root_module: {} },
    resource_changes: changes.map(
      ({ address, actions, before, after, unknown, sensitive, paths, reason, movedFrom, deposed: key }) => ({
        address,
        ...(movedFrom !== undefined && { previous_address: movedFrom }),
        ...(key !== undefined && { deposed: key }),
        mode: "managed",
        type: address.split(".")[0],
        action_reason: reason,
        change: {
          actions,
          before: before ?? null,
          after: after ?? null,
          after_unknown: unknown ?? {},
          before_sensitive: sensitive ?? {},
          after_sensitive: sensitive ?? {},
          replace_paths: paths,
        },
      }),
    ),
    ...rest,
  });
}

const states = new Map<string, States>();

/** The states of a deployed network with every tunnel up; made once for the same data. */
export function deployedOf(data: Block): States {
  const key = JSON.stringify(data);
  const made = states.get(key) ?? withTunnels(deployed(synth(data)), true);
  states.set(key, made);
  return made;
}

/** A network of which everything is deployed and every tunnel is up, but for what `change` does to the states. */
export class DeployedNetwork {
  readonly network;
  readonly before: readonly ShownStack[];

  constructor(
    example: ExampleName | Block = "worked-example",
    change: (states: States) => States = (states) => states,
  ) {
    const data = typeof example === "string" ? exampleData(example) : example;
    this.network = networkOf(data);
    this.before = statesOf(change(deployedOf(data))).map(({ stack, text }) =>
      readShown(stack, JSON.parse(text)),
    );
  }

  /** A change of something that is deployed, with its values as they are. */
  change(address: string, action: "replace" | "delete" | "update", after: Block = {}): RawChange {
    const found = this.before.flatMap(({ resources }) => resources).find((it) => it.address === address);
    if (found === undefined) throw new Error(`nothing is deployed at ${address}`);
    const actions = action === "replace" ? ["delete", "create"] : [action];
    const [made] = planOf([
      {
        address,
        actions,
        before: found.values,
        after: action === "delete" ? null : { ...Object(found.values), ...after },
        ...(action === "delete" && { reason: "delete_because_no_resource_config" }),
      },
    ]).changes;
    if (made === undefined) throw new Error("no change");
    return made;
  }
}

/** The states with all tunnels up, or down. */
export function withTunnels(states: States, up: boolean): States {
  const connection = "alicloud_vpn_gateway_vpn_attachment";
  const tunnel = (it: Block) => ({
    ...it,
    status: up ? "ipsec_sa_established" : "ike_sa_not_established",
    tunnel_bgp_config: [{ ...Object(Object(it.tunnel_bgp_config)[0]), bgp_status: up ? "success" : "false" }],
  });
  return eachStack(states, (resources) =>
    resources.map((it) =>
      it.type !== connection
        ? it
        : {
            ...it,
            values: {
              ...it.values,
              // The only tunnel of a connection has no list of its own.
              ...(Array.isArray(it.values.tunnel_options_specification)
                ? {
                    // Left out, the service makes it Standard.
                    tunnel_bandwidth: it.values.tunnel_bandwidth ?? "Standard",
                    tunnel_options_specification: it.values.tunnel_options_specification.map(tunnel),
                  }
                : {
                    bgp_config: [
                      { ...Object(Object(it.values.bgp_config)[0]), status: up ? "success" : "false" },
                    ],
                  }),
            },
          },
    ),
  );
}

/** What a report says of a stack with these changes, more in its plan, and this configuration. */
export const stackPlan = (
  changes: readonly Planned[],
  rest: Block = {},
  configuration: Configuration = new Map(),
): StackPlan => ({
  stack: "one",
  dependencies: [],
  status: changes.length > 0 ? "changes" : "no-change",
  selected: true,
  hash: hashOf(planOf(changes, rest), configuration),
  configuration: digestsOf(configuration),
  upstream: [],
  counts: { create: 0, update: 0, replace: 0, delete: 0 },
  changes: changesOf("one", planOf(changes, rest)),
  outputs: outputChangesOf(planOf(changes, rest)),
  moves: [],
  error: null,
});
