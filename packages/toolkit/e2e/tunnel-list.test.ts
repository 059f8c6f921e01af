import { alicloud, type ProviderModel, type ResourceModel } from "@cdktf/provider-alicloud";
import { exampleData, put, type StackName } from "@hybridnet/network/testing/synth";
import { entriesAt, parseJson } from "../command/json";
import { DeployedNetwork } from "../rehearsal/compare/deployed-network";
import { summaryOf } from "../rehearsal/compare/plan-summary";
import { SynthesizedVersions } from "../testing/versions";

const connection = "alicloud_vpn_gateway_vpn_attachment";

/** The provider as its pull requests 10518 and 10523 have it: the tunnels of a connection are a list. */
const withTunnelList: ProviderModel = {
  ...alicloud,
  resources: alicloud.resources.map((model) => (model.type === connection ? asList(model) : model)),
};

function asList(model: ResourceModel): ResourceModel {
  const { tunnel_options_specification: tunnels } = model.members;
  if (tunnels?.kind !== "block") throw new Error("the model has no tunnels");
  return {
    ...model,
    semantics: { ...model.semantics, setHashes: [] },
    members: { ...model.members, tunnel_options_specification: { ...tunnels, nesting: "list" } },
  };
}

const versions = new SynthesizedVersions();
const example = () => versions.of(exampleData("worked-example"));
const withEncryption = () =>
  versions.of(
    put(exampleData("worked-example"), ["dataCentres", "shanghai", "vpn", "ike", "encryption"], "aes256"),
  );

const opened: DeployedNetwork[] = [];
async function kept(network: Promise<DeployedNetwork>): Promise<DeployedNetwork> {
  const made = await network;
  opened.push(made);
  return made;
}

/** What the plan of a stack changes, by address. */
async function planOf(network: DeployedNetwork, stack: StackName) {
  const { status } = await network.terraform(stack, ["plan", "-input=false", "-out=next.plan"]);
  expect(status).toBe(0);
  return summaryOf(
    parseJson((await network.terraform(stack, ["show", "-json", "next.plan"])).said, "a plan"),
  );
}

const outputs = async (network: DeployedNetwork) =>
  entriesAt(parseJson((await network.terraform("vpn-standby", ["output", "-json"])).said, "outputs"));

describe("a network with two tunnels, under a provider that has them as a list", () => {
  let asSet: DeployedNetwork;
  beforeAll(async () => {
    asSet = await kept(DeployedNetwork.deploy(example()));
  }, 120_000);
  afterAll(async () => {
    for (const network of opened) await network.remove();
    versions.remove();
  });

  it("changes no argument of what was deployed with the set: the marks of the keys move, once", async () => {
    const next = await kept(asSet.edited({ ...example(), model: withTunnelList }));
    for (const stack of ["connectivity", "cen-core"] as const) expect(await planOf(next, stack)).toEqual({});
    // A set is marked as sensitive as a whole, an element of a list where its key is.
    expect(await planOf(next, "vpn-standby")).toEqual({ [`${connection}.shanghai`]: { actions: "update" } });
    const { status } = await next.terraform("vpn-standby", ["apply", "-input=false", "next.plan"]);
    expect(status).toBe(0);
    expect(await planOf(next, "vpn-standby")).toEqual({});
  });

  it("gives the same outputs as with the set", async () => {
    const asList = await kept(DeployedNetwork.deploy(example(), { model: withTunnelList }));
    expect(await outputs(asList)).toEqual(await outputs(asSet));
  });

  it("plans the change of a proposal, which the set hides and a condition finds", async () => {
    const set = await kept(asSet.edited(withEncryption()));
    const { status, said } = await set.terraform("vpn-standby", ["plan", "-input=false", "-no-color"]);
    expect([status, said]).toEqual([1, expect.stringContaining("Resource postcondition failed")]);
    const list = await kept(asSet.edited({ ...withEncryption(), model: withTunnelList }));
    expect(await planOf(list, "vpn-standby")).toEqual({
      [`${connection}.shanghai`]: {
        actions: "update",
        changed: [0, 1].map(
          (index) => `tunnel_options_specification[${index}].tunnel_ike_config[0]: ike_enc_alg`,
        ),
      },
    });
  });
});
