import { tf } from "../../failover/cloud/types";
import { nameOf } from "../existing";
import type { OrderStep, Refusal, Warning } from "../verdict";
import { changesOfType, type Hindrance, type Undertaking } from "./hindrance";
import { forgottenKeys, movedRegions } from "./left-behind";
import { deletedTooEarly, overlappingVswitches, swappedEnds, vpcsMovedAway } from "./network";
import { addressesInUse, blocksInUse, otherTunnelCounts } from "./standby";

const all = [
  swappedEnds,
  movedRegions,
  forgottenKeys,
  otherTunnelCounts,
  addressesInUse,
  blocksInUse,
  vpcsMovedAway,
  overlappingVswitches,
  deletedTooEarly,
];

/** The changes at which the service stops an apply half-way. */
export function hindrancesOf(undertaking: Undertaking): readonly Hindrance[] {
  return all.flatMap((find) => find(undertaking));
}

/** What can be done instead, step by step; what several of them ask for is done once. */
export function stepsAround(refusals: readonly Refusal[], deletionProtection: boolean): readonly OrderStep[] {
  const steps = refusals.flatMap((it) => it.steps ?? []);
  const once = steps.filter(
    (step, at) => steps.findIndex((it) => it.text === step.text && it.command === step.command) === at,
  );
  const destroys = once.some(({ command }) => command?.includes(" --detach "));
  return destroys && deletionProtection
    ? [
        {
          text: "Set deletionProtection to false in the network file and apply that alone: Terraform destroys nothing that is under it",
          command: null,
        },
        ...once,
      ]
    : once;
}

/**
 * Health checks that the service switches on after the call: the provider may read it too early and find none.
 * Source: Alibaba Cloud help: EnableCenVbrHealthCheck, 2025-08-07; resource_alicloud_cen_vbr_health_check.go
 * clears the id where nothing is found (1.289.0).
 */
export function lateHealthChecks(undertaking: Undertaking): readonly Warning[] {
  return changesOfType(undertaking, tf.healthCheck)
    .filter(({ change }) => change.action !== "delete" && change.action !== "forget")
    .map(({ change: { address } }) => ({
      rule: "health-check-later" as const,
      text: `The service switches the health check of VBR ${nameOf(address).replace("_", "/")} on some time after it is asked to. Where the apply ends with "Root object was present, but now absent", apply again`,
    }));
}
