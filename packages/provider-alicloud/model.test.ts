import { alicloud } from "@cdktf/provider-alicloud";
import type { Member, Members } from "./model/types";

interface Found {
  readonly path: string;
  readonly member: Member;
  /** The other names in the same block. */
  readonly siblings: Members;
}

function walk(path: string, members: Members): readonly Found[] {
  return Object.entries(members).flatMap(([name, member]) => {
    const here = { path: `${path}.${name}`, member, siblings: members };
    return member.kind === "attribute" ? [here] : [here, ...walk(here.path, member.members)];
  });
}

const resources = alicloud.resources.flatMap(({ type, members }) => walk(type, members));
const dataSources = alicloud.dataSources.flatMap(({ type, members }) => walk(`data.${type}`, members));
const all = [...walk("provider", alicloud.members), ...resources, ...dataSources];

/** A rule as text, such as `range 0 86400`. */
const rules = ({ kind, presence, ...member }: Member): readonly string[] =>
  Object.entries(member).flatMap(([rule, value]) =>
    ["type", "nesting", "collection", "members"].includes(rule)
      ? []
      : [`${rule} ${[value].flat().join(" ")}`],
  );

describe("the provider model", () => {
  it("checks what the provider checks, and nothing else", () => {
    const lines = all.flatMap(({ path, member }) =>
      rules(member).length > 0 ? [`${path}: ${rules(member).join(", ")}`] : [],
    );
    expect(lines.sort().join("\n")).toMatchSnapshot();
  });

  it("names each resource and data source once", () => {
    for (const entries of [alicloud.resources, alicloud.dataSources]) {
      const types = entries.map(({ type }) => type);
      expect(new Set(types).size).toBe(types.length);
    }
  });

  it("ties arguments together only with names of the same block", () => {
    const dangling = all.flatMap(({ path, member, siblings }) =>
      [member.conflictsWith, member.exactlyOneOf, member.atLeastOneOf]
        .flatMap((names) => names ?? [])
        .filter((name) => !(name in siblings))
        .map((name) => `${path} -> ${name}`),
    );
    expect(dangling).toEqual([]);
  });

  it("puts ids together from arguments, attributes and at most one part that the service makes up", () => {
    const unknown = alicloud.resources.flatMap(({ type, id, members }) =>
      [...id.format.matchAll(/<(\w+)>/g)]
        .map(([, part]) => part ?? "")
        .filter((part) => part !== id.assigned && !(part in members))
        .map((part) => `${type}: ${part}`),
    );
    expect(unknown).toEqual([]);
    const misplaced = alicloud.resources.filter(
      ({ id }) => id.assigned !== undefined && !id.format.endsWith(`<${id.assigned}>`),
    );
    expect(misplaced.map(({ type }) => type)).toEqual([]);
  });

  it("gives ids of transit routers and attachments as other resources must ask for them", () => {
    const formats = Object.fromEntries(alicloud.resources.map(({ type, id }) => [type, id.format]));
    expect(formats).toMatchObject({
      alicloud_cen_transit_router: "<cen_id>:<transit_router_id>",
      alicloud_cen_transit_router_vpc_attachment: "<cen_id>:<transit_router_attachment_id>",
      alicloud_cen_transit_router_vpn_attachment: "<transit_router_attachment_id>",
      alicloud_cen_transit_router_route_table_propagation:
        "<transit_router_attachment_id>:<transit_router_route_table_id>",
    });
  });

  it("knows every pre-shared key, BGP key, webhook and credential as a secret", () => {
    const secrets = all.filter(({ member }) => "secret" in member && member.secret).map(({ path }) => path);
    expect(secrets.sort()).toEqual([
      "alicloud_cms_alarm.webhook",
      "alicloud_cms_alarm_contact.channels_ding_web_hook",
      "alicloud_cms_event_rule.webhook_parameters.url",
      "alicloud_vpc_bgp_group.auth_key",
      "alicloud_vpn_gateway_vpn_attachment.ike_config.psk",
      "alicloud_vpn_gateway_vpn_attachment.tunnel_options_specification.tunnel_ike_config.psk",
      "data.alicloud_vpc_bgp_peers.peers.auth_key",
      "data.alicloud_vpn_gateway_vpn_attachments.attachments.ike_config.psk",
      "data.alicloud_vpn_gateway_vpn_attachments.attachments.tunnel_options_specification.tunnel_ike_config.psk",
      "provider.secret_key",
      "provider.security_token",
    ]);
    expect(
      all.filter(({ path }) => /\.(psk|auth_key)$/.test(path)).every(({ path }) => secrets.includes(path)),
    ).toBe(true);
  });

  it("holds only computed values in a data source's lists of objects", () => {
    const settable = all.flatMap(({ path, member }) =>
      member.kind === "objects"
        ? walk(path, member.members).filter((inner) => inner.member.presence !== "computed")
        : [],
    );
    expect(settable.map(({ path }) => path)).toEqual([]);
  });

  it("is plain data: it survives being written as JSON", () => {
    expect(JSON.parse(JSON.stringify(alicloud))).toStrictEqual(alicloud);
  });

  it("has the version of the package, so that one line of package.json cannot lag behind", () => {
    expect(alicloud.version).toBe(require("@cdktf/provider-alicloud/package.json").version);
  });
});
