import { flag, listBlock, number, resource, text, textMap, textSet } from "../notation";
import { otsInstanceSemantics, otsTableSemantics } from "../semantics/state-backend";

/**
 * Table Store instance.
 * Source: provider documentation r/ots_instance, 1.289.
 */
export const otsInstance = resource({
  type: "alicloud_ots_instance",
  since: "1.10.0",
  id: { format: "<name>" },
  semantics: otsInstanceSemantics,
  members: {
    accessed_by: text.optionalComputed({ oneOf: ["Any", "Vpc", "ConsoleOrVpc"] }),
    description: text.optional({ forceNew: true }),
    instance_type: text.optional({
      forceNew: true,
      default: "HighPerformance",
      oneOf: ["Capacity", "HighPerformance"],
    }),
    name: text.required({ forceNew: true }),
    network_source_acl: textSet.optionalComputed(),
    network_type_acl: textSet.optionalComputed(),
    resource_group_id: text.optionalComputed(),
    tags: textMap.optional(),
  },
});

/**
 * Table of a Table Store instance.
 * Source: provider documentation r/ots_table, 1.289.
 */
export const otsTable = resource({
  type: "alicloud_ots_table",
  since: "1.9.2",
  id: { format: "<instance_name>:<table_name>" },
  semantics: otsTableSemantics,
  members: {
    allow_update: flag.optional({ default: true }),
    defined_column: listBlock.optional(
      {
        name: text.required(),
        type: text.required({ oneOf: ["Integer", "String", "Binary", "Double", "Boolean"] }),
      },
      { maxItems: 32 },
    ),
    deviation_cell_version_in_sec: text.optional({ default: "86400" }),
    enable_sse: flag.optional(),
    instance_name: text.required({ forceNew: true }),
    max_version: number.required(),
    primary_key: listBlock.required(
      {
        name: text.required({ forceNew: true }),
        type: text.required({ forceNew: true, oneOf: ["Integer", "Binary", "String"] }),
      },
      { forceNew: true, maxItems: 4 },
    ),
    sse_key_id: text.optional(),
    sse_key_type: text.optional({ oneOf: ["SSE_KMS_SERVICE", "SSE_BYOK"] }),
    sse_role_arn: text.optional(),
    table_name: text.required({ forceNew: true }),
    time_to_live: number.required(),
  },
});
