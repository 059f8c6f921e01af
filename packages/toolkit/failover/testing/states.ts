import type { Block, StackJson, Synth } from "@hybridnet/network/testing/synth";
import { type StackName, stackNames } from "@hybridnet/network/testing/synth";

/** What every secret variable holds, so that a test can look for it in everything that is printed. */
export const sentinel = "SENTINEL-secret-of-a-stack";

/** A stack's state as `terraform show -json` prints it. */
export interface StateText {
  readonly stack: keyof States;
  readonly text: string;
}

/** One resource of a state, for tests to change. */
export interface StateResource {
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly values: Record<string, unknown>;
}

export type States = Readonly<Record<StackName, readonly StateResource[]>> & {
  /** Only where the network is watched. */
  readonly monitoring?: readonly StateResource[];
};

/** The stacks that there are states of, in the order in which they are deployed. */
export const stacksOf = ({ monitoring }: States): readonly (keyof States)[] => [
  ...stackNames,
  ...(monitoring === undefined ? [] : (["monitoring"] as const)),
];

const resourcesOf = (states: States, stack: keyof States): readonly StateResource[] => states[stack] ?? [];

/** The states with the resources of every stack changed. */
export const eachStack = (
  states: States,
  change: (resources: readonly StateResource[]) => readonly StateResource[],
): States => ({
  connectivity: change(states.connectivity),
  "cen-core": change(states["cen-core"]),
  "vpn-standby": change(states["vpn-standby"]),
  ...(states.monitoring && { monitoring: change(states.monitoring) }),
});

/** Made-up ids, by the attribute that holds them, which the service would give. */
const madeUp: Readonly<Record<string, (name: string) => Readonly<Record<string, string>>>> = {
  alicloud_cen_transit_router: (name) => ({ id: `cen-1:tr-${name}`, transit_router_id: `tr-${name}` }),
  alicloud_cen_transit_router_vpc_attachment: (name) => attachment("vpc", name),
  alicloud_cen_transit_router_vbr_attachment: (name) => attachment("vbr", name),
  alicloud_cen_transit_router_peer_attachment: (name) => attachment("peer", name),
  alicloud_cen_transit_router_vpn_attachment: (name) => ({ id: `tr-attach-vpn-${name}` }),
  alicloud_express_connect_virtual_border_router: (name) => ({ id: `vbr-${name}` }),
  alicloud_vpc_bgp_group: (name) => ({ id: `bgpg-${name}` }),
  alicloud_vpc_bgp_peer: (name) => ({ id: `bgp-${name}` }),
  alicloud_vpc: (name) => ({ id: `vpc-${name}`, route_table_id: `vtb-${name}` }),
  alicloud_vswitch: (name) => ({ id: `vsw-${name}` }),
  alicloud_vpn_gateway_vpn_attachment: (name) => ({ id: `vco-${name}` }),
  alicloud_vpn_customer_gateway: (name) => ({ id: `cgw-${name}` }),
};

function attachment(kind: string, name: string) {
  return {
    id: `cen-1:tr-attach-${kind}-${name}`,
    transit_router_attachment_id: `tr-attach-${kind}-${name}`,
  };
}

/** Blocks of which a resource has one: Terraform keeps them as a list all the same. */
const single = [
  "bgp_config",
  "ike_config",
  "ipsec_config",
  "tunnel_bgp_config",
  "tunnel_ike_config",
  "tunnel_ipsec_config",
];
const noArguments = ["//", "provider", "lifecycle", "depends_on", "timeouts"];

/** The states of all stacks after everything in the synthesized JSON has been made. */
export function deployed(synth: Synth): States {
  const made = new Made();
  return {
    connectivity: made.stack("connectivity", synth),
    "cen-core": made.stack("cen-core", synth),
    "vpn-standby": made.stack("vpn-standby", synth),
    ...(synth.monitoring && { monitoring: made.stack("monitoring", synth) }),
  };
}

export function statesOf(states: States): readonly StateText[] {
  return stacksOf(states).map((stack) => ({ stack, text: stateText(resourcesOf(states, stack)) }));
}

export function stateText(resources: readonly StateResource[]): string {
  return JSON.stringify({
    format_version: "1.0",
    terraform_version: "1.11.4",
    values: { outputs: {}, root_module: { resources } },
  });
}

/** The same as a state file, which is what `terraform state pull` prints. */
export function stateFileOf(resources: readonly StateResource[]): string {
  return JSON.stringify({
    version: 4,
    terraform_version: "1.11.4",
    serial: 1,
    lineage: "3f4c1c0e-0000-0000-0000-000000000000",
    outputs: {},
    resources: resources.map(({ mode, type, name, values }) => ({
      mode,
      type,
      name,
      provider: 'provider["registry.terraform.io/aliyun/alicloud"]',
      instances: [{ schema_version: 0, attributes: values }],
    })),
  });
}

/** The states without the resources whose address begins like this; there must be one. */
export function without(states: States, address: string): States {
  return changed(states, (resources) => resources.filter((it) => !it.address.startsWith(address)), address);
}

/** The states with some attributes of a resource changed. */
export function withValues(
  states: States,
  address: string,
  values: Readonly<Record<string, unknown>>,
): States {
  return changed(
    states,
    (resources) =>
      resources.map((it) => (it.address === address ? { ...it, values: { ...it.values, ...values } } : it)),
    address,
  );
}

function changed(
  states: States,
  change: (resources: readonly StateResource[]) => readonly StateResource[],
  address: string,
): States {
  const all = stacksOf(states).flatMap((stack) => resourcesOf(states, stack));
  if (!all.some((it) => it.address.startsWith(address))) throw new Error(`no stack has ${address}`);
  return eachStack(states, change);
}

function stackOf(synth: Synth, stack: keyof Synth): StackJson {
  const found = synth[stack];
  if (found === undefined) throw new Error(`there is no stack ${stack}`);
  return found;
}

type Attributes = Record<string, unknown>;

/** Makes everything, stack by stack, so that references find what stands before them. */
class Made {
  private readonly attributes = new Map<string, Attributes>();
  private readonly outputs = new Map<string, Attributes>();
  private readonly locals = new Map<string, unknown>();

  stack(stack: keyof Synth, synth: Synth): readonly StateResource[] {
    const { json, outputs } = stackOf(synth, stack);
    for (const [name, value] of Object.entries(Object(json.locals)))
      this.locals.set(`${stack} ${name}`, value);
    const blocks = [...entries(json.data, "data"), ...entries(json.resource, "managed")];
    for (const { mode, type, name } of blocks)
      if (mode === "managed")
        this.attributes.set(`${stack} ${type}.${name}`, {
          ...(madeUp[type]?.(name) ?? { id: `${type}-${name}` }),
        });
    for (const { mode, type, name } of blocks)
      if (mode === "data") this.attributes.set(`${stack} data.${type}.${name}`, this.read(type, name));
    const resources = blocks.map(({ mode, type, name, block }): StateResource => {
      const address = mode === "data" ? `data.${type}.${name}` : `${type}.${name}`;
      const given = Object.entries(block)
        .filter(([argument]) => !noArguments.includes(argument))
        .map(([argument, value]) => [argument, this.value(stack, value, argument)] as const);
      const region = String(block.provider ?? "").split(".")[1];
      const values: Attributes = {
        ...Object.fromEntries(given),
        ...(this.attributes.get(`${stack} ${address}`) ?? {}),
        ...(mode === "managed" && { region_id: region }),
      };
      this.attributes.set(`${stack} ${address}`, values);
      return { address, mode, type, name, values };
    });
    this.outputs.set(
      stack,
      Object.fromEntries(
        Object.entries(outputs).map(([name, { value }]) => [name, this.value(stack, value, name)]),
      ),
    );
    return resources;
  }

  /** What a data source answers. */
  private read(type: string, name: string): Attributes {
    if (type === "alicloud_cen_transit_router_route_tables") {
      const id = `vtb-tr-${name}`;
      return { tables: [{ transit_router_route_table_id: id, transit_router_route_table_type: "System" }] };
    }
    if (type === "terraform_remote_state") return { outputs: this.outputs.get(name) };
    return {};
  }

  private value(stack: keyof Synth, value: unknown, argument: string): unknown {
    if (typeof value === "string") return this.text(stack, value);
    if (Array.isArray(value)) return value.map((item) => this.value(stack, item, ""));
    if (typeof value !== "object" || value === null) return value;
    const object = Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, this.value(stack, inner, name)]),
    );
    return single.includes(argument) ? [object] : object;
  }

  private text(stack: keyof Synth, text: string): unknown {
    const [, reference] = /^\$\{([\w.[\]"-]+)\}$/.exec(text) ?? [];
    if (reference === undefined) return text.startsWith("${") ? undefined : text;
    if (reference.startsWith("var.")) return sentinel;
    if (reference.startsWith("local."))
      return this.value(stack, this.locals.get(`${stack} ${reference.slice("local.".length)}`), "");
    const words = [...reference.matchAll(/\["([^"]*)"\]|\[(\d+)\]|([^.[\]"]+)/g)].map(
      ([, quoted, index, word]) => quoted ?? index ?? word ?? "",
    );
    const length = words[0] === "data" ? 3 : 2;
    const address = words.slice(0, length).join(".");
    const found = words
      .slice(length)
      .reduce<unknown>(
        (at, word) => (typeof at === "object" && at !== null ? Reflect.get(at, word) : undefined),
        this.attributes.get(`${stack} ${address}`),
      );
    if (found === undefined) throw new Error(`${stack}: nothing is known of ${reference}`);
    return found;
  }
}

function entries(section: unknown, mode: StateResource["mode"]) {
  const types: Readonly<Record<string, Readonly<Record<string, Block>>>> = Object(section);
  return Object.entries(types).flatMap(([type, named]) =>
    Object.entries(named).map(([name, block]) => ({ mode, type, name, block })),
  );
}
