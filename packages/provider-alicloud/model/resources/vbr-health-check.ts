import { cenCalls, number, resource, text } from "../notation";
import { vbrHealthCheckSemantics } from "../semantics/cen";

/**
 * Health check of a VBR that is attached to a CEN: probes to the customer end of the circuit.
 * Source: provider documentation r/cen_vbr_health_check, 1.289.
 */
export const vbrHealthCheck = resource({
  type: "alicloud_cen_vbr_health_check",
  since: "1.88.0",
  id: { format: "<vbr_instance_id>:<vbr_instance_region_id>" },
  timeouts: { create: 6, update: 6, delete: 6 },
  api: cenCalls("DescribeCenVbrHealthCheck", "DisableCenVbrHealthCheck", "EnableCenVbrHealthCheck"),
  semantics: vbrHealthCheckSemantics,
  members: {
    cen_id: text.required({ forceNew: true }),
    health_check_interval: number.optional({ default: 2 }),
    health_check_source_ip: text.optionalComputed(),
    health_check_target_ip: text.required(),
    healthy_threshold: number.optional({ default: 8 }),
    vbr_instance_id: text.required({ forceNew: true }),
    vbr_instance_owner_id: number.optional(),
    vbr_instance_region_id: text.required({ forceNew: true }),
  },
});
