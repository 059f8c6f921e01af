import { converge, everythingHeld, points } from "../support/recovery";
import { Rehearsal } from "../support/rehearsal";
import { exampleData } from "../support/synth";

describe("After", () => {
  it("throttling of every third call, the deploy has gone through all the same", () => {
    const rehearsal = new Rehearsal(exampleData("network"));
    try {
      expect(rehearsal.run("--keep", "--fault", "throttle=3").status).toBe(0);
      everythingHeld(rehearsal);
    } finally {
      rehearsal.remove();
    }
  });

  it.each(points)(
    "a refusal of create %i, the deploy stops with the service's error and the next one ends it",
    (nth) => {
      const rehearsal = new Rehearsal(exampleData("network"));
      try {
        const { status, said } = rehearsal.run("--fault", `fail-create=${nth}`);
        expect(status).toBe(1);
        expect(said).toMatch(/(connectivity|cen-core|vpn-standby): apply failed\./);
        expect(converge(rehearsal).size).toBe(0);
        everythingHeld(rehearsal);
      } finally {
        rehearsal.remove();
      }
    },
  );

  it.each(points)(
    "a lost answer to create %i, the import block that is printed gives the object back",
    (nth) => {
      const rehearsal = new Rehearsal(exampleData("network"));
      try {
        expect(rehearsal.run("--fault", `lose-answer=${nth}`).status).toBe(1);
        expect(converge(rehearsal).size).toBe(1);
        everythingHeld(rehearsal);
      } finally {
        rehearsal.remove();
      }
    },
  );

  it("somebody deleted a BGP peer by hand, the next plan makes it again and nothing else", () => {
    const rehearsal = new Rehearsal(exampleData("network"));
    try {
      expect(rehearsal.run("--keep").status).toBe(0);
      const { status, said } = rehearsal.run(
        "--fault",
        "delete=alicloud_vpc_bgp_peer.shanghai_circuit1",
        "terraform",
        `-chdir=${rehearsal.stackFolder("connectivity")}`,
        "plan",
        "-input=false",
        "-detailed-exitcode",
      );
      expect(status).toBe(2);
      expect(said).toContain("Plan: 1 to add, 0 to change, 0 to destroy.");
      converge(rehearsal);
    } finally {
      rehearsal.remove();
    }
  });

  it("the account file was damaged, nothing is written and the remedy is named", () => {
    const rehearsal = new Rehearsal(exampleData("network"));
    try {
      expect(rehearsal.run("--keep").status).toBe(0);
      const { status, said } = rehearsal.run("--fault", "corrupt-account", "true");
      expect(status).toBe(1);
      expect(said).toContain(rehearsal.account);
      expect(rehearsal.run("true").status).toBe(1);
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
    } finally {
      rehearsal.remove();
    }
  });
});
