import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Block, exampleData, put, stackNames } from "@hybridnet/network/testing/synth";
import type { Report } from "../failover/report/report";
import { deployedExample } from "../testing/deployed-example";
import { Rehearsal } from "../testing/rehearsal";

/** What a report says apart from where it was read. */
function parsed(out: string): Omit<Report, "source" | "written"> & { readonly source?: string } {
  const { source: _, written: __, ...report }: Report = JSON.parse(out);
  return report;
}

const failed = ({ expectations }: Pick<Report, "expectations">) => expectations.filter(({ holds }) => !holds);

/** Temporary files with states and plans that a command has left behind. */
const leftBy = ({ scratch }: Rehearsal) =>
  readdirSync(scratch).filter((name) => name.startsWith("failover-"));

describe("npx --no hybridnet failover on a rehearsal that is kept", () => {
  const data = exampleData("worked-example");
  let rehearsal: Rehearsal;
  beforeAll(() => {
    rehearsal = deployedExample("worked-example");
  });
  afterAll(() => rehearsal.remove());

  const report = (...words: readonly string[]) => rehearsal.call("failover", "--json", ...words);
  const whole = async () => parsed((await report()).out);

  it("says that all expectations of the worked example hold", () => {
    const { status, stdout, stderr } = rehearsal.hybridnet("failover");
    expect(stderr).toContain("Reading the rehearsal that is kept in");
    expect(stdout).toContain(
      "Failover report on the kept rehearsal (state of connectivity, cen-core, vpn-standby)",
    );
    expect(stdout).toMatch(/\nAll \d+ expectations hold\.\n/);
    expect(stdout.split("\n").filter((line) => line.length > 100)).toEqual([]);
    expect(status).toBe(0);
  });

  it("finds nothing missing, and the zones that the service chose for the tunnels", async () => {
    const { missing, failures } = await whole();
    expect(missing).toEqual([]);
    expect(failures.map(({ id }) => id)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^zone:cn-shanghai-/)]),
    );
  });

  it("says the same of what terraform shows, and of the folder of the stacks", async () => {
    const files = stackNames.map((stack) => join(rehearsal.folder, `${stack}.json`));
    const shows = stackNames.map(
      (stack, index) => `terraform -chdir=${rehearsal.stackFolder(stack)} show -json > ${files[index]}`,
    );
    expect(rehearsal.inside("sh", "-ec", shows.join("\n")).status).toBe(0);
    const expected = await whole();
    expect(parsed((await report("--state", ...files)).out)).toEqual(expected);
    // Here terraform has no plugin of the provider, so it pulls the states.
    expect(parsed((await report("--from", rehearsal.output)).out)).toEqual(expected);
  });

  it.each([
    ["association", "alicloud_cen_transit_router_route_table_association.vbr_shanghai_circuit1", undefined],
    ["propagation", "alicloud_cen_transit_router_route_table_propagation.shanghai", undefined],
    ["VPC route", "alicloud_route_entry.production_system_192-168-0-0-16", undefined],
    ["inter-region link", "alicloud_cen_transit_router_peer_attachment.hangzhou-shanghai", undefined],
    [
      "publish flag",
      "alicloud_cen_transit_router_vbr_attachment.shanghai_circuit1",
      "auto_publish_route_enabled",
    ],
  ])("fails and names the %s that is missing from the state", async (_, address, flag) => {
    const [type = "", name = ""] = address.split(".");
    const file = stackNames
      .map((stack) => join(rehearsal.states, `${stack}.tfstate`))
      .find((it) => readFileSync(it, "utf8").includes(`"name": "${name}"`) && has(it, type, name));
    if (file === undefined) throw new Error(`no state has ${address}`);
    const before = readFileSync(file, "utf8");
    writeFileSync(file, JSON.stringify(without(JSON.parse(before), type, name, flag)));
    const { exitCode, out } = await report();
    writeFileSync(file, before);
    expect(exitCode).toBe(1);
    const named = failed(parsed(out)).flatMap(({ expectation, breaches }) =>
      expectation.kind === "complete" ? [] : breaches.flatMap(({ missing }) => missing),
    );
    expect(named.some((text) => text.startsWith(flag ?? type) && / is (missing|off)$/.test(text))).toBe(true);
  });

  it("reports on what a change would make before it is made", async () => {
    rehearsal.write(put(exampleData("worked-example"), ["dataCentres", "shanghai", "vpn"], undefined));
    const { status, stdout } = rehearsal.hybridnet("failover", "--json", "--plan");
    const planned: Report = JSON.parse(stdout);
    rehearsal.write(data);
    expect(planned.source).toBe("a plan of the kept rehearsal");
    expect(failed(planned).map(({ key }) => key)).toContain("survives-any-circuit");
    expect(status).toBe(1);
    expect(failed(await whole())).toEqual([]);
    expect(leftBy(rehearsal)).toEqual([]);
  });
});

describe("npx --no hybridnet failover without a rehearsal", () => {
  it.each(["single-tunnel", "bfd", "multi-site"] as const)(
    "runs one of the example %s, of which all expectations hold, and leaves nothing of it",
    (name) => {
      const place = new Rehearsal(exampleData(name));
      try {
        const { status, stdout, stderr } = place.hybridnet("failover", "--json");
        expect(stderr).toContain("running one");
        const report: Report = JSON.parse(stdout);
        expect(report.source).toBe("a rehearsal");
        expect([report.missing, failed(report)]).toEqual([[], []]);
        expect(status).toBe(0);
        expect(readdirSync(place.folder)).toEqual(["network.yaml", "tmp"]);
        expect(leftBy(place)).toEqual([]);
      } finally {
        place.remove();
      }
    },
  );

  it("says that there is nothing to plan a change of, and exits with 4", () => {
    const place = new Rehearsal(exampleData("worked-example"));
    const { status, stderr } = place.hybridnet("failover", "--plan");
    place.remove();
    expect(stderr).toContain("npx --no hybridnet rehearse --keep");
    expect(status).toBe(4);
  });
});

interface StateFile {
  readonly resources: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly attributes: Block }[];
  }[];
}

function has(file: string, type: string, name: string): boolean {
  const { resources }: StateFile = JSON.parse(readFileSync(file, "utf8"));
  return resources.some((it) => it.mode === "managed" && it.type === type && it.name === name);
}

/** A state without a resource, or with a flag of it switched off. */
function without(state: StateFile, type: string, name: string, flag: string | undefined): StateFile {
  const isIt = (it: StateFile["resources"][number]) => it.type === type && it.name === name;
  return {
    ...state,
    resources: state.resources.flatMap((it) => {
      if (!isIt(it)) return [it];
      if (flag === undefined) return [];
      const instances = it.instances.map((instance) => ({
        ...instance,
        attributes: { ...instance.attributes, [flag]: false },
      }));
      return [{ ...it, instances }];
    }),
  };
}
