import { cenCalls, resource, text } from "../notation";
import { bandwidthPackageAttachmentSemantics } from "../semantics/cen";

/**
 * Use of a bandwidth plan by a CEN.
 * Source: provider documentation r/cen_bandwidth_package_attachment, 1.289.
 */
export const bandwidthPackageAttachment = resource({
  type: "alicloud_cen_bandwidth_package_attachment",
  since: "1.18.0",
  id: { format: "<bandwidth_package_id>", prefix: "cenbwp-" },
  timeouts: { create: 5, delete: 5 },
  api: cenCalls(
    "AssociateCenBandwidthPackage",
    "DescribeCenBandwidthPackages",
    "UnassociateCenBandwidthPackage",
  ),
  semantics: bandwidthPackageAttachmentSemantics,
  members: {
    bandwidth_package_id: text.required({ forceNew: true }),
    instance_id: text.required({ forceNew: true }),
  },
});
