import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Block, type ExampleName, exampleData, put } from "@hybridnet/network/testing/synth";
import type { PlanReport } from "../plan/report";
import { Rehearsal } from "../testing/rehearsal";

/** A deployed network that is edited, one edit after the other. */
class Edited {
  private readonly rehearsal: Rehearsal;
  private data: Block;

  constructor(example: ExampleName) {
    this.data = exampleData(example);
    this.rehearsal = new Rehearsal(this.data, true);
    expect(this.rehearsal.run("--keep").status).toBe(0);
  }

  remove(): void {
    this.rehearsal.remove();
  }

  edit(edits: Readonly<Record<string, unknown>>): void {
    this.data = structuredClone(this.data);
    for (const [path, value] of Object.entries(edits)) put(this.data, path.split("/"), value);
    this.rehearsal.write(this.data);
  }

  rename(path: string, to: string): void {
    const keys = path.split("/");
    const parent = keys.slice(0, -1).reduce((at: Block, key) => Object(at[key]), this.data);
    this.edit({ [path]: undefined, [[...keys.slice(0, -1), to].join("/")]: parent[keys.at(-1) ?? ""] });
  }

  plan(): PlanReport {
    const file = join(this.rehearsal.folder, "plan.json");
    this.rehearsal.inside("npx", "--no", "hybridnet", "plan", "--json", file);
    return JSON.parse(readFileSync(file, "utf8"));
  }

  apply(command = "npx --no hybridnet apply all"): void {
    const run = this.rehearsal.inside("sh", "-c", `${command} --auto-approve`);
    if (run.status !== 0) throw new Error(`${command}: ${run.said}`);
  }

  /** Whatever is left to do, until a plan finds nothing. */
  converge(): void {
    if (this.plan().exitCode === 2) this.apply();
    expect(this.plan()).toMatchObject({ exitCode: 0 });
  }

  /** What is refused, once the steps that are named with it were followed. */
  follow(): readonly string[] {
    const { exitCode, safety } = this.plan();
    expect(exitCode).toBe(3);
    for (const { command } of safety.order) {
      if (command === null || / plan$/.test(command)) continue;
      if (/^npx/.test(command)) this.apply(command);
      else expect(this.rehearsal.inside("sh", "-c", command)).toMatchObject({ status: 0 });
    }
    return safety.refusals.map(({ rule }) => rule);
  }
}

const vswitches = "vpcs/production/vswitches";

describe("A change of a deployed network that would stop half-way", () => {
  const network = new Edited("worked-example");
  afterAll(() => network.remove());

  it("is none where an attached vSwitch leaves the file: the attachment lets go of it first", () => {
    const third = { name: "vSwitch 3", zone: "cn-hangzhou-j", cidr: "172.16.30.0/24" };
    network.edit({ [`${vswitches}/third`]: third });
    network.apply();
    network.edit({ [`${vswitches}/third`]: undefined });
    // That its hosts lose their way is for a person to say yes to; the service refuses nothing.
    const { safety } = network.plan();
    expect(safety.refusals).toMatchObject([
      { rule: "last-path", allow: ["alicloud_vswitch.production_third"] },
    ]);
    expect(safety.interruptions.map(({ link }) => link)).toEqual(["vSwitch production/third"]);
    network.apply("npx --no hybridnet apply all --allow 'alicloud_vswitch.production_third'");
    network.converge();
  });

  it("is refused where a vSwitch moves with its block, and is none with a free one", () => {
    network.edit({ [`${vswitches}/vswitch-2/zone`]: "cn-hangzhou-j" });
    expect(network.plan()).toMatchObject({
      exitCode: 3,
      safety: { refusals: [{ rule: "cidr-in-use" }] },
    });
    network.edit({ [`${vswitches}/vswitch-2/cidr`]: "172.16.40.0/24" });
    network.converge();
  });

  it("is refused where the ends of an inter-region link are swapped, and nothing is lost by it", () => {
    const link = "interRegionLinks/hangzhou-shanghai";
    network.edit({ [`${link}/from`]: "cn-shanghai", [`${link}/to`]: "cn-hangzhou" });
    expect(network.plan()).toMatchObject({
      exitCode: 3,
      safety: { refusals: [{ rule: "link-direction" }], order: [{ command: null }, {}] },
    });
    network.edit({ [`${link}/from`]: "cn-hangzhou", [`${link}/to`]: "cn-shanghai" });
    expect(network.plan()).toMatchObject({ exitCode: 0 });
  });

  it.each([
    ["an inter-region link", "interRegionLinks/hangzhou-shanghai", "backbone"],
    ["a vSwitch that is attached", `${vswitches}/vswitch-1`, "first"],
    ["an uplink", "dataCentres/shanghai/gateways/edge/uplinks/isp-1", "wan"],
    ["a transit router's CIDR block", "transitRouters/cn-shanghai/cidrs/vpn", "tunnels"],
    ["a circuit", "dataCentres/shanghai/circuits/circuit1", "main"],
  ])("is a move in the state where the key of %s is renamed", (_, path, to) => {
    network.rename(path, to);
    expect(network.follow()).toContain("moved-address");
    const { stacks } = network.plan();
    for (const { counts } of stacks) expect(counts).toMatchObject({ create: 0, replace: 0, delete: 0 });
    network.converge();
  });
});

describe("A change that makes the standby anew", () => {
  const network = new Edited("worked-example");
  afterAll(() => network.remove());

  it("converges by its steps where the CIDR block of a transit router gets another value", () => {
    network.edit({ "transitRouters/cn-shanghai/cidrs/vpn": "10.201.0.0/24" });
    expect(network.follow()).toEqual(["cidr-in-use"]);
    network.converge();
  });

  it("converges by its steps where a data centre gets another ASN: the standby first", () => {
    network.edit({ "dataCentres/shanghai/asn": 65532 });
    expect(network.follow()).toEqual(["all-links", "address-in-use"]);
    network.converge();
  });
});

describe("A change of what a bandwidth plan or two uplinks share", () => {
  const network = new Edited("multi-site");
  afterAll(() => network.remove());
  const link = "interRegionLinks/shanghai-beijing";

  it.each([
    ["to another plan", { mode: "bandwidth-plan", planId: "cenbwp-example1plan" }],
    ["to pay-by-traffic", { mode: "pay-by-traffic" }],
    ["back to a plan", { mode: "bandwidth-plan", planId: "cenbwp-example0plan" }],
  ])("takes a link in one apply %s, and interrupts nothing", (_, billing) => {
    network.edit({ [`${link}/billing`]: billing });
    expect(network.plan()).toMatchObject({ exitCode: 2, safety: { interruptions: [], refusals: [] } });
    network.converge();
  });

  it("has two uplinks swap their addresses by three moves in the state", () => {
    const gateways = "dataCentres/shanghai/gateways";
    const [one, two] = [`${gateways}/edge-1/uplinks/isp-1`, `${gateways}/edge-2/uplinks/isp-2`];
    network.edit({
      [`${one}/publicIp`]: "198.51.100.68",
      [`${one}/prefixLength`]: 28,
      [`${one}/nextHop`]: "198.51.100.65",
      [`${two}/publicIp`]: "203.0.113.68",
      [`${two}/prefixLength`]: 29,
      [`${two}/nextHop`]: "203.0.113.65",
    });
    expect(network.follow()).toEqual(["address-in-use", "address-in-use"]);
    network.converge();
  });
});

describe("Another number of tunnels", () => {
  const network = new Edited("single-tunnel");
  afterAll(() => network.remove());
  const vpn = "dataCentres/shanghai/vpn";

  it.each([
    [
      "two",
      {
        [`${vpn}/mode`]: "dual",
        [`${vpn}/zone`]: undefined,
        [`${vpn}/tunnels/tunnel2`]: {
          cidr: "169.254.20.0/30",
          alibabaAddress: "169.254.20.1",
          customerAddress: "169.254.20.2",
        },
      },
    ],
    [
      "one",
      {
        [`${vpn}/mode`]: "single",
        [`${vpn}/zone`]: "cn-shanghai-f",
        [`${vpn}/tunnels/tunnel2`]: undefined,
      },
    ],
  ])("is reached by way of a new connection: %s", (_, edits) => {
    network.edit(edits);
    expect(network.follow()).toEqual(["tunnel-count"]);
    network.converge();
  });
});
