import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type StackName, stackNames } from "../../contracts/contract";
import { Rehearsal } from "../support/rehearsal";
import { exampleData } from "../support/synth";

/** Applies every stack once more, with the imports that a person would add, until nothing is left to do. */
function converge(rehearsal: Rehearsal): void {
  for (const [stack, blocks] of importBlocks(rehearsal)) {
    writeFileSync(join(rehearsal.stackFolder(stack), "imports.tf"), blocks);
  }
  const { status, said } = rehearsal.everyStack([
    ["init", "-input=false"],
    ["apply", "-auto-approve", "-input=false"],
    ["plan", "-input=false", "-detailed-exitcode"],
  ]);
  expect(said).not.toContain("Error:");
  expect(status).toBe(0);
}

/** What `npm run rehearse -- orphans` prints, by the stack that it says each block belongs to. */
function importBlocks(rehearsal: Rehearsal): ReadonlyMap<StackName, string> {
  const { status, said } = rehearsal.run("orphans");
  expect(status).toBe(0);
  const blocks = [
    ...said.matchAll(/beside the stack ([a-z-]+) and apply the stack\n(import \{[\s\S]*?\n\})/g),
  ];
  expect(blocks).toHaveLength([...said.matchAll(/^import \{/gm)].length);
  const found = new Map<StackName, string>();
  for (const [, stack, block] of blocks) {
    const name = stackNames.find((known) => known === stack);
    if (name !== undefined) found.set(name, `${found.get(name) ?? ""}${block}\n`);
  }
  return found;
}

function everythingHeld(rehearsal: Rehearsal): void {
  expect(rehearsal.run("orphans").said).toContain("Every object of the account is held by a state.");
}

/** The worked example has 29 resources: 3 in connectivity, 21 in cen-core, 5 in vpn-standby. */
const points = [2, 12, 27];

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
        everythingHeld(rehearsal);
        converge(rehearsal);
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
        expect(importBlocks(rehearsal).size).toBe(1);
        converge(rehearsal);
        everythingHeld(rehearsal);
      } finally {
        rehearsal.remove();
      }
    },
  );

  it.each(points)(
    "terraform was killed in create %i, nothing is made twice and the next deploy ends it",
    (nth) => {
      const rehearsal = new Rehearsal(exampleData("network"));
      try {
        expect(rehearsal.run("--fault", `kill-terraform=${nth}`).status).toBe(1);
        converge(rehearsal);
        everythingHeld(rehearsal);
      } finally {
        rehearsal.remove();
      }
    },
  );

  it.each(points)(
    "the stand-in was killed in create %i, nothing is made twice and the next deploy ends it",
    async (nth) => {
      const rehearsal = new Rehearsal(exampleData("network"));
      try {
        const child = rehearsal.start("--fault", `kill-stand-in=${nth}`);
        const signal = await new Promise((resolve) => child.on("exit", (_code, by) => resolve(by)));
        expect(signal).toBe("SIGKILL");
        // Terraform notices the loss by itself and writes its state.
        await new Promise((resolve) => setTimeout(resolve, 3000));
        converge(rehearsal);
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
