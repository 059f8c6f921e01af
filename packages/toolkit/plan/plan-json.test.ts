import { exampleData, synth } from "@hybridnet/network/testing/synth";
import { changesOf, hashOf } from "./changes";
import { isHelper, pendingReads, previewOf, readsOf } from "./preview";
import { type Planned, planOf } from "./testing/plans";
import { valueText } from "./text";

const texts = (changes: readonly Planned[], rest = {}) =>
  changesOf("stack", planOf(changes, rest)).flatMap(({ attributes }) =>
    attributes.map(({ path, before, after }) => `${path}: ${valueText(before)} -> ${valueText(after)}`),
  );

describe("the values of a change", () => {
  it("are those that differ, whatever is around them", () => {
    const before = { id: "x", tags: { a: "1", b: "2" }, zones: [{ zone_id: "h", vswitch_id: "1" }] };
    const after = {
      id: "x",
      tags: { a: "1", b: "3" },
      zones: [{ zone_id: "i", vswitch_id: "2" }, ...before.zones],
    };
    expect(texts([{ address: "a.b", actions: ["update"], before, after }])).toEqual([
      'tags.b: "2" -> "3"',
      'zones[zone_id=i].vswitch_id: null -> "2"',
      'zones[zone_id=i].zone_id: null -> "i"',
    ]);
  });

  it("are unknown with everything that is in them", () => {
    const change = {
      address: "a.b",
      actions: ["update"],
      before: { x: { y: 1, z: [2] } },
      unknown: { x: true },
    };
    expect(texts([change])).toEqual(["x.y: 1 -> (known after apply)", "x.z[0]: 2 -> (known after apply)"]);
  });

  it("never hold a secret: marked, named like one, or the value of a variable", () => {
    const side = (n: number) => ({
      marked: `secret-a${n}`,
      psk: `secret-b${n}`,
      other: `secret-c${n}`,
      tunnels: [{ tunnel_index: 1, status: `up${n}`, comment: `secret-d${n}` }],
    });
    const plan = planOf(
      [
        {
          address: "a.b",
          actions: ["update"],
          before: side(1),
          after: side(2),
          sensitive: { marked: true, tunnels: true },
        },
      ],
      { variables: { key: { value: "secret-c2" } } },
    );
    const told = JSON.stringify(changesOf("stack", plan));
    expect(told).not.toContain("secret");
    expect(told).toContain("up2");
  });
});

describe("the hash of a plan", () => {
  const change: Planned = {
    address: "a.b",
    actions: ["delete", "create"],
    before: { id: "1", zone: "h", auth_key: "old", status: "up" },
    after: { zone: "i", auth_key: "new" },
    unknown: { id: true },
    paths: [["zone"]],
  };
  const hash = (edit: Partial<Planned> = {}) => hashOf(planOf([{ ...change, ...edit }]), new Map());

  it("does not depend on the order, on what the service says of itself, or on the secrets", () => {
    const other: Planned = { address: "a.a", actions: ["create"], after: { x: 1 } };
    expect(hashOf(planOf([change, other]), new Map())).toBe(hashOf(planOf([other, change]), new Map()));
    expect(hash({ before: { ...Object(change.before), status: "down" } })).toBe(hash());
    expect(hash({ after: { zone: "i", auth_key: "newer" } })).toBe(hash());
  });

  it.each<[string, Partial<Planned>]>([
    ["address", { address: "a.c" }],
    ["action", { actions: ["update"] }],
    ["replace path", { paths: [["zone"], ["id"]] }],
    ["value before", { before: { ...Object(change.before), zone: "j" } }],
    ["value after", { after: { zone: "k", auth_key: "new" } }],
    ["unknown value", { unknown: {} }],
    ["secret that stays", { after: { zone: "i", auth_key: "old" } }],
  ])("is another one with another %s", (_, edit) => {
    expect(hash(edit)).not.toBe(hash());
  });
});

describe("what a stack reads from another one", () => {
  const json = synth(exampleData("worked-example"))["cen-core"].json;
  const reads = readsOf(json);
  const producer = (ids: object) => ({ outputs: { vbr_ids: ids } });

  it("is found in the synthesized JSON", () => {
    expect(reads).toEqual([{ stack: "connectivity", output: "vbr_ids", key: "shanghai_circuit1" }]);
  });

  it.each([
    [
      "nothing where it stays as it is",
      { before: { shanghai_circuit1: "vbr-1" }, after: { shanghai_circuit1: "vbr-1" }, after_unknown: {} },
      [],
    ],
    [
      "changing where it is known later",
      { before: { shanghai_circuit1: "vbr-1" }, after: {}, after_unknown: { shanghai_circuit1: true } },
      ["changing"],
    ],
    [
      "changing where it is not there yet",
      { before: { other: "vbr-2" }, after: { other: "vbr-2" }, after_unknown: { shanghai_circuit1: true } },
      ["changing"],
    ],
    [
      "not deployed where there is no output",
      { before: null, after: {}, after_unknown: { shanghai_circuit1: true } },
      ["not-deployed"],
    ],
  ])("is %s", (_, change, reasons) => {
    expect(pendingReads(reads, producer(change)).map(({ reason }) => reason)).toEqual(reasons);
  });

  it("becomes the id of something to be made in a preview, and nothing else changes", () => {
    const [read] = reads;
    const pending = read
      ? [{ ...read, reason: "not-deployed" as const, isThere: false, next: undefined }]
      : [];
    const preview: Record<string, unknown> = Object(previewOf(json, pending, "/tmp/x.tfstate"));
    const text = JSON.stringify(preview);
    expect(text).not.toContain("terraform_remote_state.connectivity");
    expect(preview.resource).toMatchObject({
      alicloud_cen_transit_router_vbr_attachment: {
        shanghai_circuit1: {
          vbr_id: "${terraform_data.upstream__connectivity__vbr_ids__shanghai_circuit1.id}",
        },
      },
      terraform_data: { upstream__connectivity__vbr_ids__shanghai_circuit1: {} },
    });
    expect(isHelper("terraform_data.upstream__connectivity__vbr_ids__shanghai_circuit1")).toBe(true);
    expect(Object.keys(Object(preview.data))).toEqual(["alicloud_cen_transit_router_route_tables"]);
    expect(preview.terraform).toMatchObject({ backend: { local: { path: "/tmp/x.tfstate" } } });
  });

  it("is written out in a preview where it is known already", () => {
    const [read] = reads;
    const pending = read ? [{ ...read, reason: "changing" as const, isThere: true, next: "vbr-9" }] : [];
    expect(JSON.stringify(previewOf(json, pending, "x"))).toContain('"vbr_id":"${\\"vbr-9\\"}"');
  });
});
