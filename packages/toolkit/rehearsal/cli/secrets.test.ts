import { exampleData, networkOf } from "@hybridnet/network/testing/synth";
import type { ShownStack } from "../../terraform/shown";
import { keysOfStates, secretsOf } from "./secrets";

const resource = (type: string, name: string, values: unknown) =>
  ({ stack: "connectivity", address: `${type}.${name}`, mode: "managed", type, name, values }) as const;
const group = resource("alicloud_vpc_bgp_group", "beijing_circuit1", { auth_key: "a-bgp-key", peer_asn: 1 });
const tunnels = [1, 2].map((index) => ({
  tunnel_index: index,
  tunnel_ike_config: [{ psk: `psk-${index}` }],
}));
const connection = resource("alicloud_vpn_gateway_vpn_attachment", "shanghai", {
  tunnel_options_specification: tunnels,
  ike_config: [],
});
const state = (...resources: ShownStack["resources"]): readonly ShownStack[] => [
  { stack: "connectivity", kind: "state", resources },
];

describe("The keys of a rehearsal that was kept", () => {
  it("are all those of its states, whatever variables the network has by now", () => {
    expect(keysOfStates(state(group, connection))).toEqual(["a-bgp-key", "psk-1", "psk-2"]);
  });

  it("are the values of the variables that set them", () => {
    expect(secretsOf(networkOf(exampleData("worked-example")), state(connection))).toEqual({
      psk__shanghai__tunnel1: "psk-1",
      psk__shanghai__tunnel2: "psk-2",
    });
  });

  it("are the address of the webhook that the alarms call, and without an alarm one that leads nowhere", () => {
    const contactGroup = { mode: "existing", name: "On call" };
    const data = { ...exampleData("bfd"), monitoring: { contactGroup, webhook: { mode: "secret" } } };
    const alarm = resource("alicloud_cms_alarm", "standby_shanghai_webhook", {
      webhook: "https://a.example/t",
    });
    expect(secretsOf(networkOf(data), state(alarm))).toMatchObject({ alarm_webhook: "https://a.example/t" });
    expect(secretsOf(networkOf(data), state()).alarm_webhook).toMatch(/^https:\/\/webhook\.invalid\//);
  });

  it("of a single tunnel hold the two characters that a dual-tunnel connection does not take", () => {
    const keyOf = (name: "single-tunnel" | "bfd") =>
      secretsOf(networkOf(exampleData(name)), state()).psk__shanghai__tunnel1;
    expect([keyOf("single-tunnel"), keyOf("bfd")]).toEqual([
      expect.stringMatching(/^<\w{24}>$/),
      expect.stringMatching(/^\w{24}$/),
    ]);
  });

  it("are none of a data source and none of another provider", () => {
    const read = { ...group, mode: "data" } as const;
    expect(keysOfStates(state(read, resource("terraform_data", "any", { auth_key: "x" })))).toEqual([]);
  });
});
