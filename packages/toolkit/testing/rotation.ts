/** A rotation of every kind of key and option in a rehearsal, with whichever provider. */
import { join } from "node:path";
import { type Block, exampleData, put } from "@hybridnet/network/testing/synth";
import { hybridnet, Rehearsal, type Run } from "./rehearsal";

const centre = ["dataCentres", "shanghai"] as const;

/** On a device that can do whatever the cloud can, with a key for BGP. */
const before: Block = put(
  put(exampleData("worked-example"), [...centre, "gateways", "edge", "device"], { vendor: "linux" }),
  [...centre, "circuits", "circuit1", "bgp", "authKey"],
  true,
);
const after = put(before, [...centre, "vpn", "ike", "encryption"], "aes256");

const newKeys = ["psk__shanghai__tunnel1", "psk__shanghai__tunnel2", "bgp_key__shanghai__circuit1"];

export interface Rotation {
  readonly deployed: Run;
  /** What each step ended with, by its name, and all that was said. */
  readonly steps: Readonly<Record<string, number>>;
  readonly said: string;
}

/**
 * Deploys, changes the encryption of IKE in the network file and all keys, plans, changes the tunnels in place and the
 * BGP group by an apply, and plans again.
 *
 * @param options of the rehearsal, such as the real provider
 */
export function rotation(...options: readonly string[]): Rotation {
  const rehearsal = new Rehearsal(before);
  try {
    const deployed = rehearsal.run(...options, "--keep");
    if (deployed.status !== 0) return { deployed, steps: {}, said: "" };
    rehearsal.write(after);
    const terraform = (stack: "connectivity" | "cen-core" | "vpn-standby", words: string) =>
      `terraform -chdir=${rehearsal.stackFolder(stack)} ${words} -input=false`;
    const command = (words: string) => `${process.execPath} ${hybridnet} ${words}`;
    const plan = "plan -detailed-exitcode";
    const steps = [
      ["plan before", terraform("vpn-standby", plan)],
      ["dry run", command("tunnels --dry-run")],
      ["tunnels", command(`tunnels --auto-approve --record ${join(rehearsal.folder, "records")}`)],
      ["apply of the BGP key", terraform("connectivity", "apply -auto-approve")],
      ["plan of connectivity", terraform("connectivity", plan)],
      ["plan of cen-core", terraform("cen-core", plan)],
      ["plan of vpn-standby", terraform("vpn-standby", plan)],
      ["tunnels again", command("tunnels")],
      ["verify", command("verify")],
    ] as const;
    const script = [
      rehearsal.linesForEveryStack([["init", "-input=false"]]),
      ...newKeys.map((name) => `export TF_VAR_${name}=rotated-${name.replaceAll("_", "-")}`),
      ...steps.map(([name, line]) => `status=0; ${line} || status=$?; echo "step ${name}: $status"`),
    ].join("\n");
    const { said } = rehearsal.run(...options, "sh", "-ec", script);
    const found = [...said.matchAll(/^step (.+): (\d+)$/gm)];
    return {
      deployed,
      said,
      steps: Object.fromEntries(found.map(([, name = "", status]) => [name, Number(status)])),
    };
  } finally {
    rehearsal.remove();
  }
}

/** A plan that finds nothing, with conditions that hold, ends with 0; one that fails with 1, a difference with 2. */
export const wanted: Rotation["steps"] = {
  "plan before": 1,
  "dry run": 2,
  tunnels: 0,
  "apply of the BGP key": 0,
  "plan of connectivity": 0,
  "plan of cen-core": 0,
  "plan of vpn-standby": 0,
  "tunnels again": 0,
  verify: 0,
};

export function expectRotated({ deployed, steps, said }: Rotation): void {
  expect(deployed.status).toBe(0);
  expect({ steps, said: JSON.stringify(steps) === JSON.stringify(wanted) ? "" : said }).toEqual({
    steps: wanted,
    said: "",
  });
  expect(said).toMatch(/Resource postcondition failed|postcondition/);
  expect(said).toContain("0 added, 1 changed, 0 destroyed");
  expect(said).not.toContain("rotated-");
}
