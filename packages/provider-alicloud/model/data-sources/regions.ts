import { dataSource, ecsCalls, flag, objectList, text, textList } from "../notation";

/**
 * Regions, all of them or the provider's own.
 * Source: provider documentation d/regions, 1.289.
 */
export const regions = dataSource({
  type: "alicloud_regions",
  api: ecsCalls("DescribeRegions"),
  members: {
    current: flag.optionalComputed(),
    ids: textList.computed(),
    name: text.optionalComputed(),
    output_file: text.optional(),
    regions: objectList({
      id: text.computed(),
      region_id: text.computed(),
      local_name: text.computed(),
    }),
  },
});

/**
 * The account of the credentials. All it has is its id, which the provider declares by itself here, so
 * that it cannot be set.
 * Source: provider documentation d/account, 1.289.
 */
export const account = dataSource({ type: "alicloud_account", members: { id: text.computed() } });
