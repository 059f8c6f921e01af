/**
 * Calls that the provider makes for arguments that the stacks never set, with these arguments: a policy without them is
 * enough. Source: provider 1.289.0, the resources' Update functions.
 */
export const neverCalled: Readonly<Record<string, readonly string[]>> = {
  "cen:MoveResourceGroup": ["resource_group_id"],
  "cms:DisableMetricRules": ["enabled"],
  "cms:PutMetricRuleTargets": ["targets"],
  "vpc:ChangeResourceGroup": ["resource_group_id"],
  "vpc:DisableVpcClassicLink": ["classic_link_enabled"],
  "vpc:EnableVpcClassicLink": ["classic_link_enabled"],
  "vpc:MoveResourceGroup": ["resource_group_id"],
  "vpc:MoveVpnResourceGroup": ["resource_group_id"],
  "vpc:RecoverVirtualBorderRouter": ["status"],
  "vpc:TerminateVirtualBorderRouter": ["status"],
};
