import { existsSync } from "node:fs";
import { exampleData, exampleNames, put } from "@hybridnet/network/testing/synth";
import { deployedExample } from "../testing/deployed-example";
import { Rehearsal, unframed } from "../testing/rehearsal";

describe("npx --no hybridnet rehearse", () => {
  it.each(exampleNames)(
    "deploys config/%s.yaml, plans again without a change and destroys to nothing",
    (name) => {
      const rehearsal = new Rehearsal(exampleData(name));
      try {
        const { status, said } = rehearsal.run("--destroy");
        expect(status).toBe(0);
        for (const stack of ["connectivity", "cen-core", "vpn-standby"]) {
          expect(said).toContain(`${stack}: a second plan finds no change`);
        }
        expect(said).toMatch(/^data centre shanghai, AS 65530: /m);
        expect(said).toMatch(/─ tunnel1 from device \S+, \S+, to 198\.1[89]\.\d+\.\d+$/m);
        expect(said).toContain("The account is what it was before the first apply.");
      } finally {
        rehearsal.remove();
      }
    },
  );

  it("keeps account and state where it is asked to, and clears them away otherwise", () => {
    const rehearsal = new Rehearsal(exampleData("worked-example"));
    try {
      const kept = rehearsal.run("--keep", "--ids");
      expect(kept.status).toBe(0);
      expect(kept.said).toMatch(/\| shanghai +\| tunnel1 +\| 198\.1[89]\.\d+\.\d+ +\|/);
      expect(kept.said).toContain(rehearsal.states);
      expect(rehearsal.terraform("cen-core", "state", "list").said).toContain("alicloud_cen_instance.cen");
      expect(rehearsal.run().status).toBe(0);
      expect(existsSync(rehearsal.states)).toBe(false);
    } finally {
      rehearsal.remove();
    }
  });

  it("waits, where minutes take seconds, for what is not ready yet as long as the provider does", () => {
    const rehearsal = new Rehearsal(exampleData("worked-example"));
    try {
      const { status, said } = rehearsal.run("--realistic");
      expect(said).not.toContain("apply failed");
      expect(status).toBe(0);
    } finally {
      rehearsal.remove();
    }
  });

  it("refuses to take a folder that holds somebody's files, and deletes none of them", () => {
    const rehearsal = new Rehearsal(exampleData("worked-example"));
    try {
      const { status, said } = rehearsal.runWith({ REHEARSAL_DIR: rehearsal.folder });
      expect(status).toBe(3);
      expect(said).toContain(`Refused: ${rehearsal.folder} holds network.yaml`);
      expect(existsSync(rehearsal.folder)).toBe(true);
    } finally {
      rehearsal.remove();
    }
  });

  it("moves the standby to a device with another public IP in one apply", () => {
    const rehearsal = deployedExample("worked-example");
    try {
      const uplink = ["dataCentres", "shanghai", "gateways", "edge", "uplinks", "isp-1", "publicIp"];
      rehearsal.write(put(exampleData("worked-example"), uplink, "203.0.113.69"));
      const { status, said } = rehearsal.terraforms("vpn-standby", [
        ["apply", "-auto-approve", "-input=false"],
        ["plan", "-input=false", "-detailed-exitcode"],
      ]);
      expect(said).toContain("Apply complete! Resources: 1 added, 1 changed, 1 destroyed.");
      expect(status).toBe(0);
    } finally {
      rehearsal.remove();
    }
  });

  it("reserves the VLAN of a deleted VBR for seven days of simulated time", () => {
    const rehearsal = new Rehearsal(exampleData("worked-example"));
    try {
      const apply = ["apply", "-auto-approve", "-input=false"];
      const deploy = ["terraform", `-chdir=${rehearsal.stackFolder("connectivity")}`, ...apply];
      expect(
        rehearsal.terraforms("connectivity", [
          ["init", "-input=false"],
          apply,
          ["destroy", "-auto-approve", "-input=false"],
        ]).status,
      ).toBe(0);
      const { skipSynth } = rehearsal;
      const soon = rehearsal.run(...skipSynth, ...deploy);
      expect(soon.status).toBe(1);
      expect(unframed(soon.said)).toMatch(/VLAN/);
      expect(rehearsal.run("--advance", "6d", ...skipSynth, ...deploy).status).toBe(1);
      expect(rehearsal.run("--advance", "2d", ...skipSynth, ...deploy).status).toBe(0);
    } finally {
      rehearsal.remove();
    }
  });

  it.each([
    [["--destory"], "Unknown option '--destory'. Did you mean --destroy?"],
    [["--advance"], "--advance needs a value."],
    [["--fault", "throtle=3"], "There is no fault throtle=3."],
    [["--keep", "true"], "--keep goes with a deploy alone"],
  ])("refuses %j", async (words, why) => {
    const rehearsal = new Rehearsal(exampleData("worked-example"));
    try {
      const { exitCode, out, err } = await rehearsal.call("rehearse", ...words);
      expect([exitCode, out]).toEqual([1, ""]);
      expect(err).toContain(why);
    } finally {
      rehearsal.remove();
    }
  });

  it("says what to install where there is no Terraform, and ends with 4", () => {
    const rehearsal = new Rehearsal(exampleData("worked-example"));
    try {
      const { status, said } = rehearsal.runWith({ PATH: "/nowhere", CI: "" });
      expect(status).toBe(4);
      expect(said.trim()).toMatch(
        /^terraform is not on the PATH\. Install Terraform 1\.9 or newer: https:.*, or fetch 1\.11\.4 .*: npx --no hybridnet terraform --install$/,
      );
      // In CI it is fetched at once, here from where nobody listens.
      const fetching = rehearsal.runWith({ PATH: "/nowhere", TERRAFORM_MIRROR: "http://127.0.0.1:1" });
      expect(fetching.status).toBe(4);
      expect(fetching.said).toMatch(
        /^Fetching Terraform 1\.11\.4 from 127\.0\.0\.1:1 \.\.\.\n.* cannot be downloaded: /,
      );
    } finally {
      rehearsal.remove();
    }
  });

  it("shows the faults of a network file as the synth does", () => {
    const rehearsal = new Rehearsal({});
    try {
      const { status, said } = rehearsal.run();
      expect(status).toBe(1);
      expect(said).toMatch(/network\.yaml:1:1 {2}SHAPE003 {2}cen: /);
    } finally {
      rehearsal.remove();
    }
  });
});
