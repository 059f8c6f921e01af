import { exampleData } from "@hybridnet/network/testing/synth";
import { hybridnet, Rehearsal, root } from "../testing/rehearsal";

/** All of it happens to one network, one after the other. */
describe("A report on standard output", () => {
  const rehearsal = new Rehearsal(exampleData("worked-example"));
  afterAll(() => rehearsal.remove());

  /** Nothing but one document stands on standard output, or this throws. */
  const document = ({ status, stdout }: { readonly status: number | null; readonly stdout: string }) => ({
    status,
    json: JSON.parse(stdout),
  });
  const inside = (...words: readonly string[]) =>
    rehearsal.hybridnet("rehearse", ...rehearsal.skipSynth, "node", hybridnet, ...words);

  it("of a rehearsal is the resources and public IPs of every stack, and progress goes elsewhere", () => {
    const run = rehearsal.hybridnet("rehearse", "--keep", "--json");
    const { status, json } = document(run);
    expect(status).toBe(0);
    expect(json).toMatchObject({
      format: "hybrid network rehearsal report",
      version: 1,
      secondPlan: "no change",
      destroyed: false,
    });
    const [connectivity, , standby] = json.stacks;
    expect(connectivity).toMatchObject({
      stack: "connectivity",
      resources: expect.arrayContaining([
        {
          address: "alicloud_express_connect_virtual_border_router.shanghai_circuit1",
          id: expect.stringMatching(/^vbr-/),
        },
      ]),
      tunnelPublicIps: [],
    });
    expect(standby.tunnelPublicIps).toEqual(
      ["tunnel1", "tunnel2"].map((tunnel) => ({
        dataCentre: "shanghai",
        tunnel,
        publicIp: expect.stringMatching(/^198\.1[89]\./),
      })),
    );
    expect(run.stderr).toContain("cen-core: a second plan finds no change");
  });

  it("of an apply says what was planned and what became of every stack, with its exit code", () => {
    const words = ["apply", "all", "--auto-approve"];
    const run = inside(...words, "--json", "-");
    const { status, json } = document(run);
    expect([status, json.exitCode]).toEqual([0, 0]);
    expect(json).toMatchObject({ format: "hybrid network apply report", version: 1 });
    expect(json.plan.format).toBe("hybrid network plan report");
    expect(json.outcomes).toEqual([]);
    expect(run.stderr).toContain("There is nothing to do.");
    const { stdout } = inside(...words, "--markdown");
    expect(stdout).toMatch(/^## Plan: no change\n[\s\S]*\n## Apply\n\nThere was nothing to do\.\n$/);
  });

  it.each([
    ["doctor", ["doctor", "--json"], 0],
    ["failover", ["failover", "--json"], 0],
    ["plan", ["plan", "--json", "-"], 0],
    ["devices", ["devices", "--json", "--out", "OUT"], 0],
  ])("of %s is one document", (_, words, expected) => {
    const run = inside(...words.map((word) => (word === "OUT" ? rehearsal.scratch : word)));
    const { status, json } = document(run);
    expect([status, typeof json]).toEqual([expected, "object"]);
  });

  it("of what this checkout changes is one document, with everything that could be told", () => {
    const { status, json } = document(rehearsal.hybridnet("pr", "change", root, "--json"));
    expect([status, json.format, json.problems]).toEqual([0, "hybrid network change report", []]);
    expect(json.synth).toEqual({ stacks: [] });
    expect(json.ways.pairs).toEqual([]);
  });

  it("of the orphans names each with the resource that it is", () => {
    expect(
      document(rehearsal.hybridnet("rehearse", ...rehearsal.skipSynth, "--json", "orphans")).json,
    ).toEqual([]);
    expect(rehearsal.terraform("cen-core", "state", "rm", "alicloud_vpc.production").status).toBe(0);
    const { status, json } = document(
      rehearsal.hybridnet("rehearse", ...rehearsal.skipSynth, "--json", "orphans"),
    );
    expect(status).toBe(0);
    expect(json).toEqual([
      expect.objectContaining({
        type: "alicloud_vpc",
        stack: "cen-core",
        address: "alicloud_vpc.production",
      }),
    ]);
    const { stdout } = rehearsal.hybridnet("rehearse", ...rehearsal.skipSynth, "--markdown", "orphans");
    expect(stdout).toMatch(/^```text\n# alicloud_vpc vpc-[\s\S]*\n```\n$/);
  });

  it("of a change that is refused is one document too, without annotations for the runner", () => {
    rehearsal.write({});
    const { status, json } = document(rehearsal.hybridnet("pr", "change", root, "--json"));
    expect([status, json.synth, json.ways]).toEqual([1, null, null]);
    expect(json.problems).toEqual([
      { title: "Synth: refused", text: "", said: expect.stringContaining("SHAPE003") },
    ]);
  });
});
