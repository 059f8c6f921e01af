import { exampleNames } from "@hybridnet/network/testing/synth";
import { converge } from "../routing/converge";
import type { Route } from "../routing/tables";
import { failuresOf } from "./failures/failures";
import {
  deploymentOf,
  exampleNetwork,
  exchangeOf,
  linksOf,
  reportOf,
  verdictOf,
} from "./testing/deployments";

const worked = deploymentOf("worked-example");
const circuitDown = "circuit:shanghai/circuit1";
const sessionDown = "bgp-session:shanghai/circuit1";

/** Routes of a table in use, as `destination > next hops`. */
const routes = (table: string, failure?: string): readonly string[] => {
  const { down = [] } = failuresOf(worked).find(({ id }) => id === failure) ?? {};
  const all: readonly Route[] = converge(worked.topology, { down }).byId[table]?.routes ?? [];
  return all
    .filter(({ standby }) => !standby)
    .map(
      ({ destination, nextHops }) =>
        `${destination} > ${nextHops.map(({ id }) => worked.labels.get(id)).join(", ")}`,
    );
};

const siteNetworks = ["192.168.0.0/24", "192.168.1.0/24", "192.168.2.0/24"];
const vpcNetworks = ["172.16.10.0/24", "172.16.20.0/24"];
const via = (networks: readonly string[], label: string) =>
  networks.map((network) => `${network} > ${label}`);

describe("the document's claims about traffic", () => {
  it("hold all for the worked example", () => {
    expect(reportOf(worked).expectations.map(({ text, holds }) => [holds, text])).toEqual([
      [true, "the stacks have all that the network file asks for"],
      [true, "all pairs use Express Connect both ways"],
      [true, "all pairs use the same link both ways"],
      [true, "all pairs survive the loss of any one circuit"],
      [true, "all pairs use the same link both ways during the loss of any one circuit"],
      [true, "all pairs use IPsec-VPN both ways during the loss of all circuits of a data centre"],
      [
        true,
        "all pairs use IPsec-VPN both ways during the loss of all BGP sessions of a data centre with VBRs, with the circuits up",
      ],
      [true, "all pairs return to Express Connect after the loss of any one circuit"],
      [
        true,
        "all pairs return to Express Connect after the loss of any one BGP session, with its circuit up",
      ],
    ]);
  });

  it.each(["bfd", "single-tunnel", "multi-site"] as const)("hold all for the example %s", (name) => {
    expect(reportOf(deploymentOf(name)).expectations.filter(({ holds }) => !holds)).toEqual([]);
  });

  it.each(exampleNames)("are expectations in the file of the example %s, with others, and hold", (name) => {
    const { expectations } = exampleNetwork(name);
    const verdicts = expectations.map(({ key: _, ...it }) => verdictOf(deploymentOf(name), it));
    expect(verdicts.filter(({ holds }) => !holds)).toEqual([]);
    expect(verdicts.length).toBeGreaterThanOrEqual(9);
  });

  it("both links are up: traffic uses the circuit both ways", () => {
    expect(linksOf(worked)).toEqual([["VBR shanghai/circuit1"], ["VBR shanghai/circuit1"]]);
  });

  it("the circuit fails: traffic uses the IPsec-VPN connection both ways", () => {
    expect(linksOf(worked, circuitDown)).toEqual([["VPN connection shanghai"], ["VPN connection shanghai"]]);
  });

  it("the BGP session fails while its circuit is up: the routes over the circuit are withdrawn all the same", () => {
    expect(linksOf(worked, sessionDown)).toEqual([["VPN connection shanghai"], ["VPN connection shanghai"]]);
    const { down } = failuresOf(worked).find(({ id }) => id === sessionDown) ?? {};
    expect(down).toEqual(["bgp-shanghai_circuit1"]);
  });

  it("the session recovers: traffic is back on the circuit, and the connection waits again", () => {
    const [failure] = reportOf(worked).failures.filter(({ id }) => id === circuitDown);
    expect(failure?.recovery).toEqual([
      "up again: circuit shanghai/circuit1",
      "up again, within 120 s (assumed): BGP session shanghai/circuit1",
      "transit router cn-shanghai sends over VBR attachment shanghai/circuit1 again",
      "data centre shanghai sends over circuit shanghai/circuit1 again",
    ]);
    const standby = converge(worked.topology).byId["vtb-tr-cn-shanghai"]?.routes.filter((it) => it.standby);
    expect(standby?.map(({ destination, nextHops }) => [destination, nextHops[0]?.id])).toEqual(
      siteNetworks.map((network) => [network, "tr-attach-vpn-shanghai"]),
    );
  });

  it("what comes back is told once, also where both directions return to the same link", () => {
    for (const { recovery } of reportOf(deploymentOf("multi-site")).failures)
      expect(recovery).toEqual([...new Set(recovery)]);
  });

  it("the standby fails while the circuit carries: nothing moves", () => {
    expect(linksOf(worked, "vpn-connection:shanghai")).toEqual(linksOf(worked));
  });

  it("the connection carries with both tunnels, which share the traffic", () => {
    const { toVpc, toDataCentre } = exchangeOf(worked, circuitDown);
    const tunnels = ["vco-shanghai/tunnel1", "vco-shanghai/tunnel2"];
    expect([toVpc.sessions, toDataCentre.sessions]).toEqual([tunnels, tunnels]);
  });
});

describe("the document's description of the routes", () => {
  it("the transit router learns the data centre over both links and prefers Express Connect", () => {
    expect(routes("vtb-tr-cn-shanghai")).toEqual([
      ...via(vpcNetworks, "inter-region link hangzhou-shanghai"),
      ...via(siteNetworks, "VBR attachment shanghai/circuit1"),
    ]);
  });

  it("the IPsec-VPN connection's routes of the data centre are propagated to the default route table", () => {
    expect(routes("vtb-tr-cn-shanghai", circuitDown)).toEqual([
      ...via(vpcNetworks, "inter-region link hangzhou-shanghai"),
      ...via(siteNetworks, "VPN attachment shanghai"),
    ]);
  });

  it("the transit router's routes are propagated to the BGP route table of the connection", () => {
    expect(routes("vco-shanghai")).toEqual([
      ...via(vpcNetworks, "VPN attachment shanghai"),
      ...via(siteNetworks, "tunnel shanghai/tunnel1, tunnel shanghai/tunnel2"),
    ]);
  });

  it("the VPC propagates its vSwitches to the transit router, and not its own CIDR block", () => {
    expect(routes("vtb-tr-cn-hangzhou")).toEqual([
      ...via(vpcNetworks, "VPC attachment production"),
      ...via(siteNetworks, "inter-region link hangzhou-shanghai"),
    ]);
  });

  it("every route table of the VPC has the three routes to the transit router", () => {
    expect(routes("vtb-production").filter((route) => route.endsWith("VPC attachment production"))).toEqual(
      via(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"], "VPC attachment production"),
    );
  });

  it("the transit router's routes are advertised to the VBR", () => {
    expect(routes("vbr-shanghai_circuit1")).toEqual([
      ...via(vpcNetworks, "VBR attachment shanghai/circuit1"),
      ...via(siteNetworks, "BGP session shanghai/circuit1"),
    ]);
  });

  it("the data centre learns the VPC over both links and prefers the circuit by weight", () => {
    expect(routes("data-centre:shanghai")).toEqual([
      ...via(vpcNetworks, "BGP session shanghai/circuit1"),
      ...via(siteNetworks, "data centre shanghai"),
    ]);
    expect(routes("data-centre:shanghai", circuitDown).slice(0, 2)).toEqual(
      via(vpcNetworks, "tunnel shanghai/tunnel1, tunnel shanghai/tunnel2"),
    );
  });

  it("transit routers advertise their routes to each other; the far one keeps its next hop in a failover", () => {
    expect(routes("vtb-tr-cn-hangzhou", circuitDown)).toEqual(routes("vtb-tr-cn-hangzhou"));
  });
});
