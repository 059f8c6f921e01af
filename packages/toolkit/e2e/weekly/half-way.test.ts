import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Block, type ExampleName, exampleData, put } from "@hybridnet/network/testing/synth";
import type { PlanReport } from "../../plan/report";
import { Rehearsal } from "../../testing/rehearsal";

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

  async plan(): Promise<PlanReport> {
    const file = join(this.rehearsal.folder, "plan.json");
    await this.rehearsal.callInside("plan", "--json", file);
    return JSON.parse(readFileSync(file, "utf8"));
  }

  async apply(command = "npx --no hybridnet apply all"): Promise<void> {
    const words = command.replace("npx --no hybridnet ", "").split(" ");
    const unquoted = words.map((word) => word.replace(/^'(.*)'$/, "$1"));
    const run = await this.rehearsal.callInside(...unquoted, "--auto-approve");
    if (run.status !== 0) throw new Error(`${command}: ${run.said}`);
  }

  /** Whatever is left to do, until a plan finds nothing. */
  async converge(): Promise<void> {
    if ((await this.plan()).exitCode === 2) await this.apply();
    expect(await this.plan()).toMatchObject({ exitCode: 0 });
  }

  /** What is refused, once the steps that are named with it were followed. */
  async follow(): Promise<readonly string[]> {
    const { exitCode, safety } = await this.plan();
    expect(exitCode).toBe(3);
    for (const { command } of safety.order) {
      if (command === null || / plan$/.test(command)) continue;
      if (/^npx/.test(command)) await this.apply(command);
      else expect(this.rehearsal.inside("sh", "-c", command)).toMatchObject({ status: 0 });
    }
    return safety.refusals.map(({ rule }) => rule);
  }
}

const vswitches = "vpcs/production/vswitches";

describe("A change of a deployed network that would stop half-way", () => {
  const network = new Edited("worked-example");
  afterAll(() => network.remove());

  it("is none where an attached vSwitch leaves the file: the attachment lets go of it first", async () => {
    const third = { name: "vSwitch 3", zone: "cn-hangzhou-j", cidr: "172.16.30.0/24" };
    network.edit({ [`${vswitches}/third`]: third });
    await network.apply();
    network.edit({ [`${vswitches}/third`]: undefined });
    // That its hosts lose their way is for a person to say yes to; the service refuses nothing.
    const { safety } = await network.plan();
    expect(safety.refusals).toMatchObject([
      { rule: "last-path", allow: ["alicloud_vswitch.production_third"] },
    ]);
    expect(safety.interruptions.map(({ link }) => link)).toEqual(["vSwitch production/third"]);
    await network.apply("npx --no hybridnet apply all --allow 'alicloud_vswitch.production_third'");
    await network.converge();
  });

  it("is refused where a vSwitch moves with its block, and is none with a free one", async () => {
    network.edit({ [`${vswitches}/vswitch-2/zone`]: "cn-hangzhou-j" });
    expect(await network.plan()).toMatchObject({
      exitCode: 3,
      safety: { refusals: [{ rule: "cidr-in-use" }] },
    });
    network.edit({ [`${vswitches}/vswitch-2/cidr`]: "172.16.40.0/24" });
    await network.converge();
  });

  it("is refused where the ends of an inter-region link are swapped, and nothing is lost by it", async () => {
    const link = "interRegionLinks/hangzhou-shanghai";
    network.edit({ [`${link}/from`]: "cn-shanghai", [`${link}/to`]: "cn-hangzhou" });
    expect(await network.plan()).toMatchObject({
      exitCode: 3,
      safety: { refusals: [{ rule: "link-direction" }], order: [{ command: null }, {}] },
    });
    network.edit({ [`${link}/from`]: "cn-hangzhou", [`${link}/to`]: "cn-shanghai" });
    expect(await network.plan()).toMatchObject({ exitCode: 0 });
  });

  it.each([
    ["an inter-region link", "interRegionLinks/hangzhou-shanghai", "backbone"],
    ["a vSwitch that is attached", `${vswitches}/vswitch-1`, "first"],
    ["an uplink", "dataCentres/shanghai/gateways/edge/uplinks/isp-1", "wan"],
    ["a transit router's CIDR block", "transitRouters/cn-shanghai/cidrs/vpn", "tunnels"],
    ["a circuit", "dataCentres/shanghai/circuits/circuit1", "main"],
  ])("is a move in the state where the key of %s is renamed", async (_, path, to) => {
    network.rename(path, to);
    expect(await network.follow()).toContain("moved-address");
    const { stacks } = await network.plan();
    for (const { counts } of stacks) expect(counts).toMatchObject({ create: 0, replace: 0, delete: 0 });
    await network.converge();
  });
});

describe("A change that makes the standby anew", () => {
  const network = new Edited("worked-example");
  afterAll(() => network.remove());

  it("converges by its steps where the CIDR block of a transit router gets another value", async () => {
    network.edit({ "transitRouters/cn-shanghai/cidrs/vpn": "10.201.0.0/24" });
    expect(await network.follow()).toEqual(["cidr-in-use"]);
    await network.converge();
  });

  it("converges by its steps where a data centre gets another ASN: the standby first", async () => {
    network.edit({ "dataCentres/shanghai/asn": 65532 });
    expect(await network.follow()).toEqual(["all-links", "address-in-use"]);
    await network.converge();
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
  ])("takes a link in one apply %s, and interrupts nothing", async (_, billing) => {
    network.edit({ [`${link}/billing`]: billing });
    expect(await network.plan()).toMatchObject({ exitCode: 2, safety: { interruptions: [], refusals: [] } });
    await network.converge();
  });

  it("has two uplinks swap their addresses by three moves in the state", async () => {
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
    expect(await network.follow()).toEqual(["address-in-use", "address-in-use"]);
    await network.converge();
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
  ])("is reached by way of a new connection: %s", async (_, edits) => {
    network.edit(edits);
    expect(await network.follow()).toEqual(["tunnel-count"]);
    await network.converge();
  });
});
