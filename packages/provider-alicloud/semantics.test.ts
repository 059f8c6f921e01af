import { readFileSync } from "node:fs";
import { join } from "node:path";
import { alicloud } from "@cdktf/provider-alicloud";
import { replacedOnImport, semanticsRows } from "./model/semantics/rows";
import { repeats } from "./model/semantics/semantics";
import { semanticsTable, withSemanticsTable } from "./model/semantics/table";
import type { Members, ResourceModel } from "./model/types";

const found = (members: Members, path: string): boolean => {
  const [first = "", ...rest] = path.split(".");
  const member = members[first];
  if (member === undefined || rest.length === 0) return member !== undefined;
  return member.kind === "block" && found(member.members, rest.join("."));
};

/** Every argument that the semantics of a resource name. */
const named = ({ semantics: s }: ResourceModel): readonly string[] => [
  ...(s.setHashes ?? []).flatMap(({ set, keys }) => keys.map((key) => `${set}.${key}`)),
  ...(s.suppressed ?? []).flatMap(({ argument, hidden }) =>
    typeof hidden === "string" ? [argument] : [argument, hidden.unless],
  ),
  ...(s.cleared ?? []).flatMap(({ argument, by }) => [argument, by]),
  ...[s.neverRead, s.readUnlessZero, s.neverSent, s.emptyNotSent, s.sentAsZero].flatMap((facts) =>
    (facts ?? []).flatMap(({ arguments: names }) => names),
  ),
  ...(s.twins ?? []).flatMap(({ argument, of }) => [argument, of]),
  ...(s.filledIn ?? []).map(({ argument }) => argument),
];

const of = (type: string): ResourceModel => {
  const model = alicloud.resources.find((it) => it.type === type);
  if (model === undefined) throw new Error(`no resource ${type}`);
  return model;
};

describe("the semantics of the provider", () => {
  it("name arguments that the resource has, and no fact twice", () => {
    const unknown = alicloud.resources.flatMap((model) =>
      named(model)
        .filter((path) => !found(model.members, path))
        .map((path) => `${model.type}.${path}`),
    );
    expect(unknown).toEqual([]);
    const rows = alicloud.resources.flatMap(semanticsRows).map((row) => JSON.stringify(row));
    expect(new Set(rows).size).toBe(rows.length);
  });

  it("tell tunnels apart by index and customer gateway, and no other set by less than all of its arguments", () => {
    const hashes = alicloud.resources.flatMap(({ type, semantics }) =>
      (semantics.setHashes ?? []).map(({ set, keys }) => `${type}.${set}: ${keys.join(", ")}`),
    );
    expect(hashes).toEqual([
      "alicloud_vpn_gateway_vpn_attachment.tunnel_options_specification: tunnel_index, customer_gateway_id",
    ]);
  });

  it("let the plan after an import replace an inter-region connection alone", () => {
    const replaced = alicloud.resources.flatMap(({ type, members, semantics }) =>
      replacedOnImport(members, semantics).map((name) => `${type}.${name}`),
    );
    expect(replaced).toEqual(["alicloud_cen_transit_router_peer_attachment.resource_type"]);
  });

  it("end a delete of what is gone in an error for these alone", () => {
    const inAnError = alicloud.resources.filter(
      ({ semantics }) => semantics.deleteOfGone.ends === "in an error",
    );
    expect(inAnError.map(({ type }) => type)).toEqual([
      "alicloud_vpc_bgp_peer",
      "alicloud_cen_transit_router_route_table_propagation",
      "alicloud_cen_vbr_health_check",
      "alicloud_cen_bandwidth_package_attachment",
      "alicloud_oss_bucket_public_access_block",
      "alicloud_cms_alarm_contact",
      "alicloud_cms_alarm_contact_group",
      "alicloud_cms_event_rule",
    ]);
  });

  it("repeat an update for every resource that has a timeout for one, and for no other", () => {
    const modelled = alicloud.resources.filter(({ timeouts }) => timeouts !== undefined);
    for (const { type, timeouts, semantics } of modelled)
      expect([type, semantics.repeated.update !== undefined]).toEqual([type, timeouts?.update !== undefined]);
  });

  it("stand in the README, row by row", () => {
    const page = readFileSync(join(__dirname, "README.md"), "utf8");
    expect(withSemanticsTable(page, semanticsTable(alicloud))).toBe(page);
  });
});

describe("a refusal", () => {
  it("is repeated by the operation that names its code, or a part of it, and by no other", () => {
    const { repeated } = of("alicloud_cen_transit_router_cidr").semantics;
    expect(repeats(repeated.delete, "OperationFailed.CidrBlockAllocated")).toBe(true);
    expect(repeated.update && repeats(repeated.update, "OperationFailed.CidrBlockAllocated")).toBe(false);
    const vswitch = of("alicloud_vswitch").semantics.repeated;
    expect(repeats(vswitch.delete, "DependencyViolation.AnythingElse")).toBe(true);
    expect(repeats(vswitch.create, "InvalidCidrBlock.Overlapped")).toBe(false);
  });

  it("for too many calls is repeated by all but the VBR health check", () => {
    expect(repeats(of("alicloud_vpc").semantics.repeated.create, "Throttling.User")).toBe(true);
    expect(repeats(of("alicloud_cen_vbr_health_check").semantics.repeated.create, "Throttling.User")).toBe(
      false,
    );
  });
});
