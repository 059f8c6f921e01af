import { cenCalls, resource, text, textMap } from "../notation";
import { cenInstanceSemantics } from "../semantics/cen";

/**
 * Cloud Enterprise Network instance (CEN).
 * Source: provider documentation r/cen_instance, 1.289.
 */
export const cenInstance = resource({
  type: "alicloud_cen_instance",
  since: "1.15.0",
  id: { format: "<cen_id>", assigned: "cen_id", prefix: "cen-" },
  timeouts: { create: 5, update: 5, delete: 5 },
  api: cenCalls(
    "CreateCen",
    "DeleteCen",
    "DescribeCens",
    "ModifyCenAttribute",
    "MoveResourceGroup",
    "TagResources",
    "UntagResources",
  ),
  semantics: cenInstanceSemantics,
  members: {
    cen_instance_name: text.optionalComputed({ conflictsWith: ["name"] }),
    create_time: text.computed(),
    description: text.optional(),
    name: text.optionalComputed({ deprecated: "1.98.0" }),
    protection_level: text.optionalComputed(),
    resource_group_id: text.optionalComputed(),
    status: text.computed(),
    tags: textMap.optional(),
  },
});
