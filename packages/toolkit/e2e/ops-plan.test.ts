import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Block, exampleData, put } from "@hybridnet/network/testing/synth";
import type { PlanReport } from "../plan/report";
import { Rehearsal, root } from "../testing/rehearsal";

/** All of it happens to one network, one after the other. */
describe("npx --no hybridnet plan and npx --no hybridnet apply", () => {
  const example = () => exampleData("worked-example");
  const rehearsal = new Rehearsal(example(), true);
  const temporary = join(rehearsal.folder, "tmp");
  const reviewed = join(rehearsal.folder, "reviewed.json");
  beforeAll(() => mkdirSync(temporary));
  afterAll(() => rehearsal.remove());

  /** Outside of git, so that files which nobody has committed yet do not make every review one of another commit. */
  const GIT_DIR = join(rehearsal.folder, "no-git");
  const inside = (program: string, ...words: readonly string[]) =>
    rehearsal.insideWith({ TMPDIR: temporary, GIT_DIR }, program, ...words);
  const withFault = (fault: string, ...words: readonly string[]) => {
    const command = ["env", `GIT_DIR=${GIT_DIR}`, ...words];
    return rehearsal.runWith({ TMPDIR: temporary }, ...rehearsal.skipSynth, "--fault", fault, ...command);
  };
  const planned = (): PlanReport => JSON.parse(readFileSync(reviewed, "utf8"));
  const plan = async () => {
    const run = await rehearsal.callInsideWith({ GIT_DIR }, "plan", "--json", reviewed);
    return { ...run, report: planned() };
  };
  const apply = (...words: readonly string[]) => rehearsal.callInsideWith({ GIT_DIR }, "apply", ...words);
  const statuses = ({ stacks }: PlanReport) => stacks.map(({ status }) => status);
  const edited = (path: readonly string[], value: unknown, data: Block = example()) => put(data, path, value);
  const site = ["dataCentres", "shanghai"];
  const circuit = [...site, "circuits", "circuit1"];

  it("shows what depends on something that is not deployed as a preview", () => {
    const { status, said } = inside("npm", "run", "-s", "plan", "--", "--json", reviewed);
    const report = planned();
    expect(status).toBe(2);
    expect(statuses(report)).toEqual(["changes", "preview", "preview"]);
    const [, core, standby] = report.stacks;
    expect(core?.upstream).toEqual([
      { stack: "connectivity", reason: "not-deployed", outputs: ['vbr_ids["shanghai_circuit1"]'] },
    ]);
    expect(standby?.counts).toEqual({ create: 5, update: 0, replace: 0, delete: 0 });
    expect(report.safety).toMatchObject({ verdict: "safe", interruptions: [], order: [] });
    expect(report.failover?.pairs).toMatchObject([
      { gained: ["VBR shanghai/circuit1", "VPN connection shanghai"], deliveredAfter: true },
    ]);
    expect(said).toContain("cen-core: preview: 21 to create");
  });

  it("skips what depends on a stack that fails, and keeps what is done", () => {
    const words = ["npm", "run", "-s", "apply", "--", "all", "--reviewed", reviewed];
    const { status, said } = withFault("fail-create=9", ...words);
    expect(status).toBe(1);
    expect(said).toContain("vpn-standby: skipped, because cen-core failed");
    expect(said).toContain("connectivity: applied\ncen-core: failed\nvpn-standby: skipped");
  });

  it("goes on where it stopped, still on the same review", () => {
    const { status, said } = inside("npm", "run", "-s", "apply", "--", "all", "--reviewed", reviewed);
    expect(said).toContain("cen-core: applied\nvpn-standby: applied");
    expect(status).toBe(0);
  });

  it("finds no change once all is deployed", async () => {
    const { status, report } = await plan();
    expect(status).toBe(0);
    expect(statuses(report)).toEqual(["no-change", "no-change", "no-change"]);
    expect(report.failover).toEqual({ pairs: [] });
  });

  it("takes no address for detached that never was there, and no file for a review that is none", async () => {
    const slip = await apply("cen-core", "--detach", "alicloud_vpc.nosuch", "--auto-approve");
    expect(slip.said).toContain("Nothing was applied: cen-core has no alicloud_vpc.nosuch.");
    expect(slip.status).toBe(1);
    const none = await apply("all", "--reviewed", join(root, "package.json"));
    expect(none.said).toContain("is not a plan report of version 2");
    expect(none.status).toBe(1);
  });

  it("plans no stack that has left the app, and says that its state holds something", async () => {
    const left = join(rehearsal.stackFolder("vpn-standby"), "..", "old-standby");
    cpSync(rehearsal.stackFolder("vpn-standby"), left, { recursive: true });
    const { status, report } = await plan();
    rmSync(left, { recursive: true });
    expect(status).toBe(2);
    expect(report.stacks).toHaveLength(3);
    expect(report.removedStacks).toMatchObject([{ stack: "old-standby", resources: 5 }]);
  });

  it("applies nothing that is not what was reviewed", async () => {
    rehearsal.write(edited([...circuit, "vbr", "bandwidthMbps"], 2048));
    expect((await plan()).status).toBe(2);
    rehearsal.write(edited([...circuit, "vbr", "bandwidthMbps"], 200));
    const { status, said } = await apply("connectivity", "--reviewed", reviewed);
    expect(status).toBe(3);
    expect(said).toContain("bandwidth becomes 200 instead of 2048");
  });

  it("plans once more where somebody has changed the state since", () => {
    rehearsal.write(edited([...circuit, "vbr", "bandwidthMbps"], 2048));
    const { status, said } = inside(
      "sh",
      "-c",
      `REAL=$(command -v terraform) PATH=${meddlingTerraform(rehearsal.folder)}:$PATH npx --no hybridnet apply connectivity --auto-approve`,
    );
    expect(said).toContain("connectivity: its state has changed since the plan was made; planning again");
    expect(said).toContain("connectivity: applied");
    expect(status).toBe(0);
  });

  const connection = "alicloud_vpn_gateway_vpn_attachment.shanghai";
  const connectionId = () =>
    /"type": "alicloud_vpn_gateway_vpn_attachment"[\s\S]*?"id": "([^"]+)"/.exec(
      JSON.stringify(rehearsal.state("vpn-standby"), null, 1),
    )?.[1];

  const otherCircuit = () => edited([...circuit, "circuitId"], "pc-example0other");
  const bothLinks = () => edited([...site, "vpn", "tunnelBandwidth"], "Large", otherCircuit());

  it("refuses to replace the VBR and the tunnels together, and says in which order it is safe", async () => {
    rehearsal.write(bothLinks());
    const { status, report, said } = await plan();
    expect(status).toBe(3);
    expect(statuses(report)).toEqual(["changes", "upstream-pending", "changes"]);
    expect(report.safety.refusals.map(({ rule }) => rule)).toEqual(["all-links", "attached-vbr"]);
    expect(report.safety.order.flatMap(({ command }) => command ?? [])).toEqual([
      "npx --no hybridnet apply vpn-standby",
      "npx --no hybridnet plan",
      "npx --no hybridnet apply cen-core --detach 'alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1'",
      "npx --no hybridnet apply connectivity",
      "npx --no hybridnet apply cen-core",
    ]);
    expect(said).toContain("VBR shanghai/circuit1 and VPN connection shanghai would be down together");
    const states = () => JSON.stringify([rehearsal.state("connectivity"), rehearsal.state("vpn-standby")]);
    const before = states();
    const refused = await apply("all", "--auto-approve");
    expect(refused.status).toBe(3);
    expect(refused.said).toContain("Nothing was applied.");
    expect(states()).toBe(before);
  });

  it("does it in that order", async () => {
    const { order } = planned().safety;
    for (const { command } of order) {
      if (command === null || command === "npx --no hybridnet plan") continue;
      const { status, said } = inside("sh", "-c", `${command.replace("run", "run -s")} --auto-approve`);
      expect({ command, status, said }).toMatchObject({ status: 0 });
    }
    expect((await plan()).status).toBe(0);
  });

  it("goes on with a replacement that stopped half-way, on the same review and on nothing else", async () => {
    // Smaller tunnels first: the provider takes any bandwidth for right where the file has the service's default.
    rehearsal.write(otherCircuit());
    expect((await plan()).said).toMatch(/Alibaba Cloud has another\s+tunnel_bandwidth/);
    const smaller = await apply("vpn-standby", "--replace", connection, "--auto-approve");
    expect(smaller).toMatchObject({ status: 0 });
    expect(smaller.said).toContain("The tunnels of VPN connection shanghai get other public addresses.");
    rehearsal.write(bothLinks());
    const { report } = await plan();
    expect(report.stacks.map(({ counts }) => counts.replace)).toEqual([0, 0, 4]);
    // The connection is there again by then, its attachment is not.
    const stopped = withFault(
      "fail-create=2",
      ...["npm", "run", "-s", "apply", "--", "all", "--reviewed", reviewed],
    );
    expect({ ...stopped }).toMatchObject({ status: 1 });
    rehearsal.write(edited([...site, "vpn", "attachment"], { name: "Another" }, bothLinks()));
    const other = await apply("all", "--reviewed", reviewed);
    expect(other.status).toBe(3);
    expect(other.said).toContain(
      'transit_router_vpn_attachment_name is made "Another" instead of "VPN-Attachment"',
    );
    rehearsal.write(bothLinks());
    const resumed = await apply("all", "--reviewed", reviewed);
    expect(resumed.said).toContain("vpn-standby: applied");
    expect(resumed.status).toBe(0);
  });

  it("replaces what a review says once, also where it stopped half-way and goes on with the same words", async () => {
    const words = ["--replace", connection];
    const asked = await rehearsal.callInsideWith({ GIT_DIR }, "plan", ...words, "--json", reviewed);
    expect(asked.status).toBe(2);
    const plan = planned().stacks.at(-1);
    expect(plan).toMatchObject({ replaced: [connection], counts: { create: 0, update: 0, replace: 4 } });
    const less = await apply("all", "--reviewed", reviewed);
    expect(less).toMatchObject({ status: 3 });
    expect(less.said).toContain(`it replaces ${connection}; say --replace '${connection}' here too`);
    const all = ["npm", "run", "-s", "apply", "--", "all", ...words, "--reviewed", reviewed];
    expect(withFault("fail-create=2", ...all)).toMatchObject({ status: 1 });
    const made = connectionId();
    const resumed = await apply("all", ...words, "--reviewed", reviewed);
    expect(resumed.said).toContain("vpn-standby: applied");
    expect(resumed.status).toBe(0);
    expect(connectionId()).toBe(made);
  });

  it("answers a renamed key with state moves, after which nothing is destroyed", async () => {
    const data = bothLinks();
    const { shanghai } = Object(data.dataCentres);
    rehearsal.write({ ...data, dataCentres: { pudong: shanghai } });
    const { status, report } = await plan();
    expect(status).toBe(3);
    const moves = report.stacks.flatMap((stack) => stack.moves);
    expect(moves.length).toBe(report.stacks.reduce((sum, { counts }) => sum + counts.delete, 0));
    expect(moves.map(({ from, to }) => `${from} ${to}`)).toContain(
      "alicloud_express_connect_virtual_border_router.shanghai_circuit1 alicloud_express_connect_virtual_border_router.pudong_circuit1",
    );
    expect(inside("sh", "-ec", moves.map(({ command }) => command).join("\n")).status).toBe(0);
    const after = (await plan()).report;
    for (const { counts } of after.stacks) expect(counts).toMatchObject({ create: 0, replace: 0, delete: 0 });
  });

  it("ends in order when it is told to, and leaves nothing behind", () => {
    const { status } = inside(
      "sh",
      "-c",
      `node packages/toolkit/bin/hybridnet.js plan & until ls ${temporary}/network-plan-*/*.plan >/dev/null 2>&1; do sleep 0.02; done; kill -TERM $!; wait $!`,
    );
    expect(status).toBe(143);
    const left = readdirSync(rehearsal.folder, { recursive: true, encoding: "utf8" });
    expect(left.filter((file) => /network-plan-|\.plan$/.test(file))).toEqual([]);
  });

  it("writes no secret into a report or onto the terminal", () => {
    const state = JSON.stringify(rehearsal.state("vpn-standby"));
    const keys = [...state.matchAll(/"psk":"([^"]+)"/g)].map(([, key = ""]) => key);
    expect(keys.length).toBeGreaterThan(0);
    const { said } = inside("npm", "run", "-s", "plan", "--", "--json", reviewed);
    for (const key of keys) expect(`${said}${JSON.stringify(planned())}`).not.toContain(key);
  });
});

/** A terraform that raises the serial of the state before the first apply, as another apply would. */
function meddlingTerraform(folder: string): string {
  const place = join(folder, "meddling");
  mkdirSync(place);
  const file = join(place, "terraform");
  writeFileSync(
    file,
    `#!/bin/sh
if [ "$1" = apply ] && mkdir ${place}/done 2>/dev/null; then
  "$REAL" state pull | sed 's/"serial": \\([0-9]*\\)/"serial": 9\\1/' > ${place}/state.json
  "$REAL" state push ${place}/state.json >/dev/null
fi
exec "$REAL" "$@"
`,
  );
  chmodSync(file, 0o755);
  return place;
}
