import { alicloud } from "@cdktf/provider-alicloud";
import { Catalogue } from "./catalogue";
import { upgradeState } from "./upgrade";

const catalogue = new Catalogue(alicloud);

describe("a state from a file", () => {
  it("loses what the schema does not have and gains what the file does not have", () => {
    const attachment = catalogue.resource("alicloud_cen_transit_router_vpn_attachment");
    const upgraded = upgradeState(attachment, 0, 0, {
      id: "tr-attach-1",
      vpn_id: "vco-1",
      gone_long_ago: true,
      timeouts: { create: "20m", read: "1m" },
    });
    expect(upgraded).not.toHaveProperty("gone_long_ago");
    expect(upgraded).toMatchObject({
      id: "tr-attach-1",
      cen_id: null,
      zone: [],
      timeouts: { create: "20m", update: null, delete: null },
    });
    expect(Object.keys(upgraded).sort()).toEqual([...Object.keys(attachment.members), "timeouts"].sort());
  });

  it("has no timeouts where the resource takes none", () => {
    const bucket = catalogue.resource("alicloud_oss_bucket");
    expect(upgradeState(bucket, 0, 0, { bucket: "logs" })).not.toHaveProperty("timeouts");
  });

  it("is refused when it is of a later schema, is no object or does not fit", () => {
    const vpc = catalogue.resource("alicloud_vpc");
    expect(() => upgradeState(vpc, 0, 1, {})).toThrow("schema version 1, newer than the provider's");
    expect(() => upgradeState(vpc, 0, 0, null)).toThrow("holds no object");
    expect(() => upgradeState(vpc, 0, 0, { tags: ["a"] })).toThrow(
      "alicloud_vpc.tags must be of type map(string)",
    );
  });
});
