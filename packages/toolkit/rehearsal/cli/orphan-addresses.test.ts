import { addressesOf, type Orphan, type PlannedResource } from "./orphan-addresses";
import { referencesOf } from "./orphans";

function vpcAttachment(key: string): PlannedResource {
  return {
    stack: "cen-core",
    address: `attachment.${key}`,
    type: "attachment",
    planned: { vpc_id: `vpc-${key}`, tags: { site: "x" } },
    references: [],
  };
}

function association(key: string): PlannedResource {
  return {
    stack: "cen-core",
    address: `association.${key}`,
    type: "association",
    planned: { table_id: "vtb-1" },
    references: [{ argument: "attachment_id", address: `attachment.${key}`, attribute: "attachment_id" }],
  };
}

const attached = (key: string): Orphan => ({
  type: "attachment",
  importId: `tr-1:attach-${key}`,
  attributes: { vpc_id: `vpc-${key}`, attachment_id: `attach-${key}` },
});
const associated = (key: string): Orphan => ({
  type: "association",
  importId: `attach-${key}:vtb-1`,
  attributes: { table_id: "vtb-1", attachment_id: `attach-${key}` },
});

const missing = [association("a"), association("b"), vpcAttachment("a"), vpcAttachment("b")];

/** The addresses that were found, by import id. */
function found(orphans: readonly Orphan[], among = missing): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...addressesOf(orphans, among)].map(([{ importId }, { address }]) => [importId, address]),
  );
}

describe("An object that no state holds", () => {
  it("is the resource whose known arguments it has", () => {
    expect(found([attached("b")])).toEqual({ "tr-1:attach-b": "attachment.b" });
  });

  it("is told from others of its kind by what it relates, which no state holds either", () => {
    expect(found([associated("b"), associated("a"), attached("a"), attached("b")])).toEqual({
      "attach-a:vtb-1": "association.a",
      "attach-b:vtb-1": "association.b",
      "tr-1:attach-a": "attachment.a",
      "tr-1:attach-b": "attachment.b",
    });
  });

  it("is no relation of something that is not in the account", () => {
    // What it relates is in state, so that the plan knows its id.
    const known = { ...association("a"), planned: { table_id: "vtb-1", attachment_id: "attach-a" } };
    expect(
      found([associated("a")], [{ ...known, references: [] }, association("b"), vpcAttachment("b")]),
    ).toEqual({
      "attach-a:vtb-1": "association.a",
    });
  });

  it("is left unnamed where two resources could be it", () => {
    const twin = { ...vpcAttachment("a"), address: "attachment.twin" };
    expect(found([attached("a"), associated("a")], [vpcAttachment("a"), twin, association("a")])).toEqual({});
  });

  it("is left unnamed where no resource could be it", () => {
    expect(found([attached("c")])).toEqual({});
  });

  it("is not sought in another stack's resource of the same address", () => {
    const elsewhere = { ...vpcAttachment("a"), stack: "vpn-standby" };
    expect(found([attached("a"), associated("a")], [elsewhere, association("a")])).toEqual({
      "attach-a:vtb-1": "association.a",
      "tr-1:attach-a": "attachment.a",
    });
  });
});

describe("What an argument refers to", () => {
  it("is found by names with hyphens, too, and is no data source", () => {
    expect(
      referencesOf({
        attachment_id: { references: ["peer.hangzhou-shanghai.attachment_id", "peer.hangzhou-shanghai"] },
        table_id: { references: ["data.tables.cn-shanghai.tables[0].id", "data.tables.cn-shanghai"] },
        dry_run: {},
      }),
    ).toEqual([{ argument: "attachment_id", address: "peer.hangzhou-shanghai", attribute: "attachment_id" }]);
  });
});
