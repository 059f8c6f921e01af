import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Block, buildApp, exampleData, networkOf, put } from "@hybridnet/network/testing/synth";
import { given } from "../command/testing/call";
import { type BlockDiff, type Blocks, readBlocks, synthDiff } from "./synth-diff";
import { runSynthDiff, synthDiffMarkdown } from "./synth-diff-report";

const folder = mkdtempSync(join(tmpdir(), "synths-"));
afterAll(() => rmSync(folder, { recursive: true }));

function synthesized(name: string, data: Block): string {
  const outdir = join(folder, name);
  buildApp(networkOf(data), outdir).synth();
  return outdir;
}

function stack(blocks: Readonly<Record<string, unknown>>): Blocks {
  return new Map([["one", new Map(Object.entries(blocks))]]);
}

function only(base: Blocks, head: Blocks): readonly BlockDiff[] {
  const [found, ...more] = synthDiff(base, head).stacks;
  expect(more).toEqual([]);
  return found?.blocks ?? [];
}

describe("The synth diff", () => {
  const circuit = ["dataCentres", "shanghai", "circuits", "circuit1"];
  const base = synthesized("base", exampleData("worked-example"));

  it("calls a change that leaves every stack as it is a pure refactor", () => {
    const written: string[] = [];
    const out = { write: (text: string) => void written.push(text) };
    const again = synthesized("again", exampleData("worked-example"));
    expect(runSynthDiff(given("synth-diff", base, again), { out })).toBe(0);
    expect(written.join("")).toContain("pure refactor");
  });

  it("ignores where cdktf says that a block comes from", () => {
    const from = (name: string, version: string) => {
      const place = join(folder, name);
      mkdirSync(join(place, "stacks", "one"), { recursive: true });
      const stacks = { one: { workingDirectory: "stacks/one", dependencies: [] } };
      writeFileSync(join(place, "manifest.json"), JSON.stringify({ stacks }));
      const vpc = { "//": { metadata: { path: version } }, cidr_block: "10.0.0.0/8" };
      const json = { "//": { metadata: { version } }, resource: { alicloud_vpc: { a: vpc } } };
      writeFileSync(join(place, "stacks", "one", "cdk.tf.json"), JSON.stringify(json));
      return readBlocks(place);
    };
    const [before, after] = [from("old", "0.20.0"), from("new", "0.21.0")];
    expect(before.get("one")?.get("alicloud_vpc.a")).toEqual({ cidr_block: "10.0.0.0/8" });
    expect(synthDiff(before, after)).toEqual({ stacks: [] });
  });

  it("names address, path and values of what differs", () => {
    const head = synthesized(
      "bandwidth",
      put(exampleData("worked-example"), [...circuit, "vbr", "bandwidthMbps"], 500),
    );
    const diff = synthDiff(readBlocks(base), readBlocks(head));
    expect(diff.stacks).toEqual([
      {
        stack: "connectivity",
        kind: "changed",
        blocks: [
          {
            address: "alicloud_express_connect_virtual_border_router.shanghai_circuit1",
            kind: "changed",
            from: null,
            values: [{ path: "bandwidth", before: "1000", after: "500" }],
          },
        ],
      },
    ]);
    expect(synthDiffMarkdown(diff)).toContain("  - `bandwidth: 1000 -> 500`");
  });

  it("ends with 2 where something differs", () => {
    const head = join(folder, "bandwidth");
    expect(runSynthDiff(given("synth-diff", base, head, "--json"), { out: { write: () => {} } })).toBe(2);
  });

  it("warns of resources that are removed before any plan is made", () => {
    const data = exampleData("worked-example");
    const head = synthesized("without-vpn", put(data, ["dataCentres", "shanghai", "vpn"], undefined));
    const markdown = synthDiffMarkdown(synthDiff(readBlocks(base), readBlocks(head)));
    expect(markdown).toContain(
      "> `alicloud_vpn_gateway_vpn_attachment.shanghai` leaves `vpn-standby`: it is destroyed where it is deployed.",
    );
  });

  it("tells a renamed address from a removed and an added one", () => {
    const blocks = only(
      stack({ "alicloud_vpc.a": { cidr: "1" } }),
      stack({ "alicloud_vpc.b": { cidr: "1" } }),
    );
    expect(blocks).toEqual([
      { address: "alicloud_vpc.b", kind: "renamed", from: "alicloud_vpc.a", values: [] },
    ]);
    const markdown = synthDiffMarkdown({ stacks: [{ stack: "one", kind: "changed", blocks }] });
    expect(markdown).toContain("`alicloud_vpc.a` of `one` becomes `alicloud_vpc.b`");
  });

  it("takes nothing for renamed that could be either of two", () => {
    const two = { "alicloud_vpc.a": {}, "alicloud_vpc.b": {} };
    expect(only(stack(two), stack({ "alicloud_vpc.c": {} })).map(({ kind }) => kind)).toEqual([
      "removed",
      "removed",
      "added",
    ]);
  });

  it("says what becomes of a stack that leaves, and of one that comes", () => {
    const gone = synthDiff(stack({ "alicloud_vpc.a": {} }), new Map());
    expect(gone.stacks[0]?.kind).toBe("removed");
    expect(synthDiffMarkdown(gone)).toContain("**Stack `one` leaves the app.**");
    expect(synthDiff(new Map(), stack({})).stacks[0]?.kind).toBe("added");
  });

  it("ignores the order of keys and finds a value that is gone", () => {
    expect(only(stack({ x: { a: 1, b: 2 } }), stack({ x: { b: 2, a: 1 } }))).toEqual([]);
    const [block] = only(stack({ x: { a: [{ b: 1, c: 2 }] } }), stack({ x: { a: [{ b: 1 }] } }));
    expect(block?.values).toEqual([{ path: "a[0].c", before: "2", after: null }]);
  });

  it("shows of long values where they begin to differ", () => {
    const of = (end: string) => stack({ x: { text: `${"same ".repeat(100)}${end}` } });
    const markdown = synthDiffMarkdown(synthDiff(of("before"), of("after")));
    expect(markdown).toMatch(/text: \.\.\.[same ]{40}before" -> \.\.\.[same ]{40}after"/);
  });

  it("stays below a limit by leaving values out first, and then whole stacks", () => {
    const many = (value: string) =>
      stack(
        Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`alicloud_vpc.v${index}`, { value }])),
      );
    const diff = synthDiff(many("before"), many("after"));
    const whole = synthDiffMarkdown(diff);
    const short = synthDiffMarkdown(diff, whole.length - 100);
    expect(short).not.toContain("before");
    expect(short).toContain("~ alicloud_vpc.v49");
    expect(synthDiffMarkdown(diff, 300)).toContain("| `one` |  | 0 | 50 | 0 | 0 |");
  });
});
