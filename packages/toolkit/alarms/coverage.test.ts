import { exampleData, networkOf } from "@hybridnet/network/testing/synth";
import { deploymentOf } from "../failover/testing/deployments";
import { coverageOf } from "./coverage";
import { printed } from "./run";

const contactGroup = { mode: "existing", name: "On call" };
const covered = (example: "bfd" | "worked-example" | "single-tunnel", monitoring: object | undefined) =>
  coverageOf(networkOf({ ...exampleData(example), monitoring }), deploymentOf(example));
const noticed = (id: string, failures: ReturnType<typeof covered>) =>
  failures.find((it) => it.id === id)?.notices.map(({ alarm, seconds }) => [alarm, seconds]);

describe("The coverage of a watched network", () => {
  const failures = covered("bfd", { contactGroup, thresholds: { minutes: 2 } });

  it("has a circuit noticed by its health check after as many minutes as the file says", () => {
    expect(noticed("circuit:shanghai/circuit1", failures)).toEqual([
      ["hybrid-network-circuit-shanghai-circuit1-packet-loss", 120],
    ]);
  });

  it("has a tunnel noticed by its event, and all of them together by what they carry no more", () => {
    expect(noticed("tunnel:shanghai/tunnel2", failures)).toEqual([["hybrid-network-tunnels-shanghai", null]]);
    expect(noticed("vpn-connection:shanghai", failures)).toEqual([
      ["hybrid-network-tunnels-shanghai", null],
      ["hybrid-network-standby-shanghai-carries-nothing", 120],
    ]);
  });

  it("has the only device noticed by everything that ends there", () => {
    expect(noticed("device:shanghai/edge", failures)).toHaveLength(3);
  });

  it("says of what nothing notices that it is so", () => {
    expect(noticed("bgp-session:shanghai/circuit1", failures)).toEqual([]);
    const text = printed(failures, "text");
    expect(text).toMatch(/No alarm notices:\n(.*\n)*- bgp-session:shanghai\/circuit1/);
    expect(text).toMatch(/- transit-router:cn-hangzhou/);
    expect(text).toContain("a standby that never came up");
  });

  it("names failures alone that the failover report knows", () => {
    const known = new Set(failures.map(({ id }) => id));
    const named = failures.filter(({ notices }) => notices.length > 0).map(({ id }) => id);
    expect(named.every((id) => known.has(id))).toBe(true);
    expect(named).toContain("uplink:shanghai/edge/isp-1");
  });
});

describe("The coverage of a network", () => {
  it("without a health check has no alarm for its circuit", () => {
    expect(noticed("circuit:shanghai/circuit1", covered("worked-example", { contactGroup }))).toEqual([]);
  });

  it("without the key monitoring has no alarm at all, and says what makes some", () => {
    const failures = covered("bfd", undefined);
    expect(failures.flatMap(({ notices }) => notices)).toEqual([]);
    expect(printed(failures, "text")).toContain("The key monitoring of the network file makes some.");
  });
});
