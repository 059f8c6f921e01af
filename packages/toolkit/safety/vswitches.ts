import { listAt, textAt } from "../command/json";
import { tf } from "../failover/cloud/types";
import type { ShownStack } from "../terraform/shown";
import type { Sides } from "../terraform/values";

/** A vSwitch with the id of its VPC. */
export interface VswitchOf {
  readonly id: string;
  readonly vpc: string;
}

/**
 * The vSwitches in which a transit router has an interface. Each zone has one of its own, and while one is
 * left it carries the traffic of the whole VPC.
 * Source: Alibaba Cloud help: How transit routers work (an ENI in each vSwitch, for zone disaster recovery).
 */
export function attachedVswitches(before: readonly ShownStack[]): readonly VswitchOf[] {
  return before
    .flatMap(({ resources }) => resources)
    .filter(({ mode, type }) => mode === "managed" && type === tf.vpcAttachment)
    .flatMap(({ values }) => mapped(values));
}

/** The vSwitches that an attachment has an interface in before a change of its zones, and not after it. */
export function leftVswitches({ before, after }: Sides): readonly VswitchOf[] {
  // A vSwitch that is made anew has no id yet.
  const kept = mapped(after).map(({ id }) => id);
  return mapped(before).filter(({ id }) => !kept.includes(id));
}

/**
 * The causes, with the VPC as a whole for those that leave it no interface together. That new interfaces
 * are there before the old ones go is not documented (Alibaba Cloud help:
 * UpdateTransitRouterVpcAttachmentZones).
 */
export function wholeVpcs<
  Cause extends { readonly down: readonly string[]; readonly vswitches: readonly VswitchOf[] },
>(causes: readonly Cause[], attached: readonly VswitchOf[]): readonly Cause[] {
  const touched = new Set(causes.flatMap(({ vswitches }) => vswitches.map(({ id }) => id)));
  const whole = new Set(attached.map(({ vpc }) => vpc));
  for (const { id, vpc } of attached) if (!touched.has(id)) whole.delete(vpc);
  return causes.map((cause) => {
    const own = attached
      .filter(({ id, vpc }) => whole.has(vpc) && cause.vswitches.some((it) => it.id === id))
      .map(({ vpc }) => vpc);
    return own.length === 0 ? cause : { ...cause, down: [...new Set([...cause.down, ...own])] };
  });
}

function mapped(attachment: unknown): readonly VswitchOf[] {
  const vpc = textAt(attachment, "vpc_id");
  return listAt(attachment, "zone_mappings").flatMap((it) => {
    const id = textAt(it, "vswitch_id");
    return id === undefined || vpc === undefined ? [] : [{ id, vpc }];
  });
}
