/** An example network, deployed in an account in memory from the states that the failover report is tested with. */
import { readFileSync } from "node:fs";
import type { Network } from "@hybridnet/network";
import { type ExampleName, exampleFile } from "@hybridnet/network/testing/synth";
import { identityOf, tf } from "../../failover/cloud/types";
import { exampleStates } from "../../failover/testing/example-states";
import type { StateResource } from "../../failover/testing/states";
import { Account } from "../../rehearsal/account/account";
import { networkOf } from "../../rehearsal/account/existing-network";
import { membersOf } from "../../rehearsal/account/model";
import { blocks, text } from "../../rehearsal/account/values";
import { type RunningApi, startApi } from "../../rehearsal/api/server";
import type { Attributes, Value } from "../../rehearsal/service/service";
import { openService, type Service } from "../../service/client";
import { environmentOf } from "../../service/testing/environment";

/** The made-up ids that a resource has in the states, by the attribute that holds the real one. */
function idsIn({ type, values }: StateResource): Readonly<Record<string, string>> {
  const attributes = ["id", identityOf(type), ...(type === tf.vpc ? ["route_table_id"] : [])];
  return Object.fromEntries(attributes.map((name) => [name, String(values[name])]));
}

/** The default table of a transit router, as the states call it. */
const tableIn = ({ values }: StateResource): string => `vtb-${values.transit_router_id}`;

export class DeployedExample {
  private constructor(
    readonly network: Network,
    readonly account: Account,
    readonly api: RunningApi,
    readonly service: Service,
    /** Terraform ids by address. */
    private readonly ids: ReadonlyMap<string, string>,
  ) {}

  static async open(name: ExampleName = "worked-example"): Promise<DeployedExample> {
    const network = networkOf(readFileSync(exampleFile(name), "utf8"));
    const account = await Account.seed(network, "test", { delayMs: 0, allowSingleTunnel: true });
    const ids = await build(account, Object.values(exampleStates(name)).flat());
    const api = await startApi({ account, folder: "", protocol: "http" });
    const service = await openService({ env: environmentOf(api), wait: async () => {} });
    return new DeployedExample(network, account, api, service, ids);
  }

  get env(): NodeJS.ProcessEnv {
    return environmentOf(this.api);
  }

  /** Somebody deletes what stands under a Terraform address. */
  remove(address: string): Promise<void> {
    return this.account.byHand.remove(address.split(".")[0] ?? "", this.idOf(address));
  }

  change(address: string, values: Attributes): Promise<void> {
    return this.account.byHand.change(address.split(".")[0] ?? "", this.idOf(address), values);
  }

  /** Another option of IKE in one tunnel, as somebody sets it in the console. */
  async changeTunnel(address: string, index: 1 | 2, ike: Attributes): Promise<void> {
    const type = address.split(".")[0] ?? "";
    const shown = (await this.account.read(type, "cn-shanghai", { id: this.idOf(address) })) ?? {};
    const tunnels = blocks(shown, "tunnel_options_specification").map((tunnel) =>
      tunnel.tunnel_index === index
        ? {
            ...tunnel,
            tunnel_ike_config: blocks(tunnel, "tunnel_ike_config").map((it) => ({ ...it, ...ike })),
          }
        : tunnel,
    );
    await this.change(address, { tunnel_options_specification: tunnels });
  }

  idOf(address: string): string {
    const id = this.ids.get(address);
    if (id === undefined) throw new Error(`The example has no ${address}.`);
    return id;
  }

  close(): Promise<void> {
    return this.api.close();
  }
}

/** Makes what can be made until all of it is there: what names another one waits for that. */
async function build(account: Account, all: readonly StateResource[]): Promise<ReadonlyMap<string, string>> {
  const real = new Map<string, string>();
  const ids = new Map<string, string>();
  const own = new Map(
    all
      .filter(({ mode }) => mode === "managed")
      .flatMap((resource) =>
        [
          ...Object.values(idsIn(resource)),
          ...(resource.type === tf.transitRouter ? [tableIn(resource)] : []),
        ].map((id) => [id, resource] as const),
      ),
  );
  for (let left = all.filter(({ mode }) => mode === "managed"); left.length > 0; ) {
    // A health check names its VBR and needs the attachment of that.
    const isAttached = !left.some(({ type }) => type === tf.vbrAttachment);
    const ready = left.filter(
      (resource) =>
        (isAttached || resource.type !== tf.healthCheck) &&
        textsIn(resource.values).every((it) => real.has(it) || (own.get(it) ?? resource) === resource),
    );
    if (ready.length === 0) throw new Error(`Nothing of ${left.map(({ address }) => address)} can be made.`);
    for (const resource of ready) {
      const { type, values, address } = resource;
      const made = await account.create(type, String(values.region_id ?? ""), argumentsOf(resource, real));
      ids.set(address, text(made, "id"));
      for (const [attribute, id] of Object.entries(idsIn(resource))) real.set(id, text(made, attribute));
      if (type === tf.transitRouter)
        real.set(tableIn(resource), await tableOf(account, text(made, "transit_router_id")));
    }
    left = left.filter((it) => !ready.includes(it));
  }
  return ids;
}

function argumentsOf({ type, values }: StateResource, real: ReadonlyMap<string, string>): Attributes {
  const members = membersOf(type);
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => name in members && members[name]?.presence !== "computed")
      .map(([name, value]) => [name, translated(value as Value, real)]),
  );
}

function translated(value: Value, real: ReadonlyMap<string, string>): Value {
  if (typeof value === "string") return real.get(value) ?? value;
  if (Array.isArray(value)) return value.map((it: Value) => translated(it, real));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, translated(it, real)]));
  return value;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

async function tableOf(account: Account, router: string): Promise<string> {
  const read = await account.readData("alicloud_cen_transit_router_route_tables", "", {
    transit_router_id: router,
  });
  return Array.isArray(read.ids) ? String(read.ids[0]) : "";
}
