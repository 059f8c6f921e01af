/** What breaks at the data centre and on the lines is found by asking the service, and named. */
import { verify } from "./report";
import { DeployedExample } from "./testing/deployed-example";
import { down, type Fault, said } from "./testing/faults";

let example: DeployedExample;
afterEach(() => example.close());

const faults: Readonly<Record<string, Fault>> = {
  "a circuit that is cut": {
    make: down("circuit:shanghai/circuit1"),
    found: ["bgp-down: BGP session shanghai/circuit1 is down (Idle)"],
    state: "degraded",
  },
  "a circuit whose bill is not paid": {
    make: down("locked-circuit:shanghai/circuit1"),
    found: [
      "circuit-not-enabled: circuit shanghai/circuit1 (pc-example0circuit1) is not enabled: Enabled, FinancialLocked",
      "bgp-down: BGP session shanghai/circuit1",
    ],
    state: "degraded",
  },
  "a BGP session that is down while its circuit is up": {
    make: down("bgp-session:shanghai/circuit1"),
    found: ["bgp-down: BGP session shanghai/circuit1 is down (Idle)"],
    state: "degraded",
  },
  "the first phase of IKE in one tunnel": {
    make: down("tunnel:shanghai/tunnel1"),
    found: ["ike-down: tunnel shanghai/tunnel1 is down: IKE phase 1 is not established"],
    state: "degraded",
  },
  "the second phase of IKE in one tunnel": {
    make: down("tunnel-ipsec:shanghai/tunnel2"),
    found: ["ipsec-down: tunnel shanghai/tunnel2 is down: IKE phase 2 (IPsec) is not established"],
    state: "degraded",
  },
  "BGP alone in one tunnel": {
    make: down("tunnel-bgp:shanghai/tunnel1"),
    found: ["tunnel-bgp-down: BGP in tunnel shanghai/tunnel1 is down (false)"],
    state: "degraded",
  },
  "both tunnels": {
    make: down("tunnel:shanghai/tunnel1", "tunnel:shanghai/tunnel2"),
    found: ["ike-down: tunnel shanghai/tunnel1", "ike-down: tunnel shanghai/tunnel2"],
    state: "degraded",
  },
  "the uplink to the internet": {
    make: down("uplink:shanghai/edge/isp-1"),
    found: ["ike-down: tunnel shanghai/tunnel1", "ike-down: tunnel shanghai/tunnel2"],
    state: "degraded",
  },
  "the device": {
    make: down("device:shanghai/edge"),
    found: [
      "bgp-down: BGP session shanghai/circuit1",
      "ike-down: tunnel shanghai/tunnel1",
      "ike-down: tunnel shanghai/tunnel2",
    ],
    state: "cut-off",
  },
  "a network that the device no longer announces": {
    make: ({ account }) => account.outside.announce("shanghai", ["192.168.0.0/24", "192.168.1.0/24"]),
    found: [
      "prefix-missing: 192.168.2.0/24 did not come over VBR shanghai/circuit1, although BGP is up",
      "prefix-missing: 192.168.2.0/24 did not come over VPN connection shanghai, although BGP is up",
    ],
    state: "cut-off",
  },
  "a network that the file does not know": {
    make: ({ account }) =>
      account.outside.announce("shanghai/circuit1", [
        "192.168.0.0/24",
        "192.168.1.0/24",
        "192.168.2.0/24",
        "10.99.0.0/16",
      ]),
    found: [
      "prefix-unknown: 10.99.0.0/16 came over VBR shanghai/circuit1 and is none of the data centre's networks",
    ],
    state: "degraded",
  },
  "a part of a network that draws its traffic away": {
    make: ({ account }) =>
      account.outside.announce("shanghai/circuit1", [
        "192.168.0.0/24",
        "192.168.0.128/25",
        "192.168.1.0/24",
        "192.168.2.0/24",
      ]),
    found: [
      "prefix-unknown: 192.168.0.128/25 came over VBR shanghai/circuit1 and is none of the data centre's networks; it is a part of 192.168.0.0/24 and takes its traffic",
    ],
    state: "degraded",
  },
  "a standby whose tunnels stand and bring no route": {
    make: async ({ account }) => {
      for (const tunnel of ["shanghai/tunnel1", "shanghai/tunnel2"])
        await account.outside.announce(tunnel, []);
    },
    found: [
      "standby-without-routes: no route of data centre shanghai came over VPN connection shanghai, although BGP is up in tunnel shanghai/tunnel1 and tunnel shanghai/tunnel2: a standby that carries nothing",
    ],
    state: "degraded",
  },
  "nearly as many routes as the VBR takes": {
    make: ({ account }) =>
      account.outside.announce("shanghai/circuit1", [
        "192.168.0.0/24",
        "192.168.1.0/24",
        "192.168.2.0/24",
        ...Array.from({ length: 90 }, (_, third) => `10.99.${third}.0/24`),
      ]),
    found: [
      ...Array.from({ length: 90 }, () => "prefix-unknown: 10.99."),
      "route-limit-near: 93 routes came over BGP session shanghai/circuit1, which takes 110",
    ],
    state: "degraded",
  },
};

describe("hybridnet verify finds and names", () => {
  it.each(Object.entries(faults))("%s", async (_, { make, found, state }) => {
    example = await DeployedExample.open();
    await make(example);
    const report = await verify(example.network, example.service);
    expect(said(report).map((it, at) => it.slice(0, found[at]?.length ?? it.length))).toEqual(found);
    expect(report.state).toBe(state);
    expect(example.api.counts()).toMatchObject({ refusals: {}, unknown: {} });
  });
});
