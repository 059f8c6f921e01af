import { readFileSync } from "node:fs";
import { exampleData } from "@hybridnet/network/testing/synth";
import { damagedText } from "../rehearsal/cli/faults";
import { deployedExample } from "../testing/deployed-example";
import { converge, everythingHeld, points } from "../testing/recovery";
import { Rehearsal } from "../testing/rehearsal";

describe("After", () => {
  it("throttling of every third call, the deploy has gone through all the same", () => {
    const rehearsal = new Rehearsal(exampleData("worked-example"));
    try {
      expect(rehearsal.run("--keep", "--fault", "throttle=3").status).toBe(0);
      everythingHeld(rehearsal);
    } finally {
      rehearsal.remove();
    }
  });

  it.each(points)(
    "a refusal of create %i, the deploy stops with the service's error and the next one ends it",
    async (nth) => {
      const rehearsal = new Rehearsal(exampleData("worked-example"));
      try {
        const { exitCode, err } = await rehearsal.call("rehearse", "--fault", `fail-create=${nth}`);
        expect(exitCode).toBe(1);
        expect(err).toMatch(/(connectivity|cen-core|vpn-standby): apply failed\./);
        expect((await converge(rehearsal)).size).toBe(0);
        everythingHeld(rehearsal);
      } finally {
        rehearsal.remove();
      }
    },
  );

  it.each(points)(
    "a lost answer to create %i, the import block that is printed gives the object back",
    async (nth) => {
      const rehearsal = new Rehearsal(exampleData("worked-example"));
      try {
        const { exitCode } = await rehearsal.call("rehearse", "--fault", `lose-answer=${nth}`);
        expect(exitCode).toBe(1);
        expect((await converge(rehearsal)).size).toBe(1);
        everythingHeld(rehearsal);
      } finally {
        rehearsal.remove();
      }
    },
  );

  it("the account file was damaged, nothing is written and the remedy is named", () => {
    const rehearsal = deployedExample("worked-example");
    const { skipSynth } = rehearsal;
    try {
      const { status, said } = rehearsal.run("--fault", "corrupt-account", ...skipSynth, "true");
      expect(status).toBe(1);
      expect(said).toContain(rehearsal.account);
      const damaged = readFileSync(rehearsal.account);
      expect(damaged.toString()).toBe(damagedText);
      expect(rehearsal.run(...skipSynth, "true").status).toBe(1);
      expect(readFileSync(rehearsal.account).equals(damaged)).toBe(true);
    } finally {
      rehearsal.remove();
    }
  });

  it("single-tunnel connections are refused, the rehearsal of one ends with the service's code", () => {
    const rehearsal = new Rehearsal(exampleData("single-tunnel"));
    try {
      const { status, said } = rehearsal.run("--fault", "refuse-single-tunnel");
      expect(status).toBe(1);
      expect(said).toContain("VpnConnection.InvalidCreateTunnelOptions");
      expect(said).toContain("write vpn.mode: dual, leave zone out and add tunnels.tunnel2");
    } finally {
      rehearsal.remove();
    }
  });
});

describe("After somebody", () => {
  let rehearsal: Rehearsal;
  beforeAll(() => {
    rehearsal = deployedExample("worked-example");
  });
  afterAll(() => rehearsal.remove());

  /** The plan of connectivity after what somebody did. */
  const planAfter = (fault: string) => {
    const folder = `-chdir=${rehearsal.stackFolder("connectivity")}`;
    const words = ["terraform", folder, "plan", "-input=false", "-detailed-exitcode"];
    return rehearsal.run(...rehearsal.skipSynth, "--fault", fault, ...words);
  };

  it("deleted a BGP peer by hand, the next plan makes it again and nothing else", async () => {
    const { status, said } = planAfter("delete=alicloud_vpc_bgp_peer.shanghai_circuit1");
    expect(status).toBe(2);
    expect(said).toContain("Plan: 1 to add, 0 to change, 0 to destroy.");
    await converge(rehearsal);
  });

  it("changed the bandwidth of a VBR by hand, the next plan changes it back and nothing else", async () => {
    const vbr = "alicloud_express_connect_virtual_border_router.shanghai_circuit1";
    const { status, said } = planAfter(`change=${vbr}:bandwidth=200`);
    expect(status).toBe(2);
    expect(said).toMatch(new RegExp(`# ${vbr} will be updated in-place`));
    expect(said).toMatch(/~ bandwidth += 200 -> 1000\n/);
    expect(said).toContain("Plan: 0 to add, 1 to change, 0 to destroy.");
    await converge(rehearsal);
  });
});
