import {
  type Block,
  buildApp,
  exampleData,
  exampleNames,
  networkOf,
  put,
  type Synth,
  synth,
  synthExample,
} from "../../testing/synth";

function addresses(stacks: Synth): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(stacks).map(([name, stack]) => [name, stack.addresses]));
}

function texts(stacks: Synth): readonly string[] {
  return Object.values(stacks).map(({ text }) => text);
}

/** The same data with the keys of every map in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe("Resource addresses", () => {
  it.each(exampleNames)("of %s.yaml change only on purpose", (name) => {
    expect(addresses(synthExample(name))).toMatchSnapshot();
  });

  it.each(exampleNames)("and everything else of %s.yaml do not depend on the order of keys", (name) => {
    expect(texts(synth(reversed(exampleData(name)) as Block))).toEqual(texts(synthExample(name)));
  });

  it.each(exampleNames)("of %s.yaml stand for one construct each", (name) => {
    // Two constructs at one address would be merged in the JSON without a word.
    const constructs = buildApp(networkOf(exampleData(name)))
      .node.findAll()
      .filter((node) => "terraformResourceType" in node && !("terraformProviderSource" in node));
    const count = Object.values(synthExample(name)).reduce((sum, stack) => sum + stack.addresses.length, 0);
    expect(constructs.length).toBe(count);
  });

  const site = ["dataCentres", "shanghai"] as const;
  const additions: Readonly<Record<string, (data: Block) => void>> = {
    "a circuit": (data) => {
      const circuit = structuredClone(
        (((data.dataCentres as Block).shanghai as Block).circuits as Block).circuit1,
      ) as Block;
      put(circuit, ["circuitId"], "pc-another");
      put(circuit, ["link"], {
        cidr: "10.0.9.0/30",
        alibabaAddress: "10.0.9.2",
        customerAddress: "10.0.9.1",
      });
      put(data, [...site, "circuits", "a-circuit"], circuit);
    },
    "a VPC": (data) => {
      const vpc = structuredClone((data.vpcs as Block).production) as Block;
      put(vpc, ["cidr"], "172.17.0.0/16");
      put(vpc, ["vswitches", "vswitch-1", "cidr"], "172.17.10.0/24");
      put(vpc, ["vswitches", "vswitch-2", "cidr"], "172.17.20.0/24");
      put(data, ["vpcs", "a-vpc"], vpc);
    },
    "a data centre": (data) => {
      put(data, ["dataCentres", "a-site"], {
        asn: 65001,
        cidrs: ["192.168.99.0/24"],
        gateways: { edge: { uplinks: { isp: { publicIp: "198.51.100.9" } } } },
        vpn: {
          mode: "dual",
          region: "cn-shanghai",
          tunnels: {
            tunnel1: {
              cidr: "169.254.30.0/30",
              alibabaAddress: "169.254.30.1",
              customerAddress: "169.254.30.2",
            },
            tunnel2: {
              cidr: "169.254.40.0/30",
              alibabaAddress: "169.254.40.1",
              customerAddress: "169.254.40.2",
            },
          },
        },
      });
    },
    "a region": (data) => {
      put(data, ["transitRouters", "cn-beijing"], { mode: "create" });
      put(data, ["interRegionLinks", "a-link"], { from: "cn-beijing", to: "cn-shanghai", bandwidthMbps: 10 });
    },
  };

  it.each(Object.keys(additions))("stay when %s is added", (what) => {
    const data = exampleData("worked-example");
    additions[what]?.(data);
    const before = addresses(synthExample("worked-example"));
    const after = addresses(synth(data));
    let added = 0;
    for (const [stack, old] of Object.entries(before)) {
      expect(after[stack]).toEqual(expect.arrayContaining([...old]));
      added += (after[stack]?.length ?? 0) - old.length;
    }
    expect(added).toBeGreaterThan(0);
  });

  it("stay when the second tunnel is added to a single-tunnel connection", () => {
    const before = synthExample("single-tunnel")["vpn-standby"].addresses;
    const after = synthExample("worked-example")["vpn-standby"].addresses;
    expect(after).toEqual(before);
  });
});
